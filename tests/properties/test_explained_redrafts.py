"""However often a speech is edited and drafted again, nothing untrue is said of where its sentences come from."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.explain.lines import lines_of
from draftkit.explain.model import Explanation, Former, HandSource, LostSource
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.explaining.explain import explain_speech
from draftkit.workflows.reading import read_current

BRIEF = (
    "outline: {outline}\nminutes: 6\nseed: {seed}\nfacts: {{会议名称: 云溪县供水工作部署会, 工作名: 供水管网改造}}\n"
)
MARK = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
"""Signs that no draft has in this order: every edit by hand holds two of them in a row."""
common = settings(deadline=None, max_examples=6)
kinds = st.sampled_from(("change", "add", "delete", "delete"))
edits = st.lists(st.tuples(kinds, st.integers(0, 10_000)), max_size=4)
rounds = st.lists(st.tuples(edits, st.integers(0, 5)), min_size=1, max_size=3)


class Desktop:
    """A speech folder in use: what people wrote, and the page as the last draft left it."""

    def __init__(self, root: Path, outline: str, seed: int) -> None:
        self.folder = SpeechFolder(root)
        self.folder.brief.write_text(BRIEF.format(outline=outline, seed=seed), "utf-8")
        self.written = 0
        self.draft(seed)

    def draft(self, seed: int) -> None:
        """Draft again; a draft that is the one before, and changes nothing, leaves no new page."""
        before = self.texts()
        draft_folder(self.folder.root, Wishes(seed=seed), Desk(), keep_edits=True).unwrap()
        if self.texts() != before:
            self.page = Counter(self.sentences())

    def texts(self) -> list[str]:
        files = (self.folder.speech, self.folder.base)
        return [file.read_text("utf-8") for file in files if file.exists()]

    def sentences(self) -> list[str]:
        return [line.text for line in lines_of(read_current(self.folder).unwrap().speech)]

    def edit(self, kind: str, number: int) -> None:
        """Edit a sentence of a paragraph in which no figure stands."""
        lines = lines_of(read_current(self.folder).unwrap().speech)
        texts = [line.key for line in lines if ".p" in line.block and "{" not in line.key and line.key.endswith("。")]
        old = texts[number % len(texts)]
        mark = f"{MARK[self.written % 20]}{MARK[(self.written + 1) % 20]}{self.written}"
        self.written += 1
        new = {"change": f"{old[:-1]}，{mark}。", "add": f"{old}{mark}这一处要记牢。", "delete": ""}[kind]
        text = self.folder.speech.read_text("utf-8")
        assert old in text
        self.folder.speech.write_text(text.replace(old, new, 1), "utf-8")

    def explained(self) -> Explanation:
        return explain_speech(self.folder.root, Desk()).unwrap()


def is_marked(text: str) -> bool:
    return any(f"{first}{second}" in text for first, second in zip(MARK, f"{MARK[1:]}{MARK[0]}", strict=True))


def check(desktop: Desktop) -> None:
    explained = desktop.explained()
    sentences = [sentence for block in explained.blocks for sentence in block.sentences]
    assert [sentence.text for sentence in sentences] == desktop.sentences()
    formers: list[Former] = [former for block in explained.blocks for former in block.removed]
    for sentence in sentences:
        first = sentence.sources[0]
        assert not any(isinstance(source, LostSource) for source in sentence.sources), sentence
        assert isinstance(first, HandSource) == is_marked(sentence.text), sentence
        formers += [first.former] if isinstance(first, HandSource) and first.former else []
    gone = desktop.page - Counter(desktop.sentences())
    removed = Counter(former.text for block in explained.blocks for former in block.removed)
    assert removed <= gone
    assert set(gone) <= {former.text for former in formers}
    for former in formers:
        assert isinstance(former.sources[0], HandSource) == is_marked(former.text), former


@common
@given(st.sampled_from(("deployment", "safety")), st.integers(0, 5), rounds, edits)
def test_after_any_edits_and_drafts_each_sentence_has_its_true_source(
    outline: str, seed: int, history: list[tuple[list[tuple[str, int]], int]], last: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as root:
        desktop = Desktop(Path(root), outline, seed)
        for changes, again in history:
            for change in changes:
                desktop.edit(*change)
            check(desktop)
            desktop.draft(again)
            check(desktop)
        for change in last:
            desktop.edit(*change)
        check(desktop)
