"""Old values in real speeches that were made new: none is left, what is typed back is found, and little else is."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.corpus.new_values import FilledFolder, filled_folders

from draftkit.checks.model import Hit
from draftkit.checks.subject import Subject
from draftkit.figures.model import Figure, FigureType
from draftkit.text.numerals import to_chinese
from draftkit.tree.walk import slots
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain

pytestmark = pytest.mark.corpus
PER = 10_000
RULES = tuple(rule for rule in built_in_rules() if rule.id in ("DKR90", "DKR92"))
PLACES = {FigureType.PLACE, FigureType.ORGANISATION}


@pytest.fixture(scope="module")
def speeches(corpus: Path) -> tuple[FilledFolder, ...]:
    return tuple(folder for path in sorted(corpus.glob("*.txt")) for folder in filled_folders(path))


@pytest.fixture(scope="module")
def reports(corpus: Path) -> tuple[FilledFolder, ...]:
    return tuple(
        folder for path in sorted((corpus / "reports" / "txt").glob("*.txt")) for folder in filled_folders(path)
    )


def found(subject: Subject) -> list[Hit]:
    return [hit for rule in RULES for hit in rule.find(subject)]


def changed(folder: FilledFolder) -> Iterator[Figure]:
    """The figures that are surely facts, and whose old words no figure has now; no single characters."""
    values = {figure.value for figure in folder.sheet.figures}
    sure = (each for each in folder.sheet.figures if not each.is_doubtful and each.old not in values)
    return (each for each in sure if len(each.old.strip("“”《》")) > 1)


def written_forms(figure: Figure) -> Iterator[str]:
    """Patterns of the ways to write an old value, by rules of this test's own; small numbers count anything."""
    words = figure.old.strip("“”《》")
    number = re.fullmatch("(?:约|近)?([0-9]{2,4})[余多]?([^0-9.]{1,3})", words)
    if number:
        digits, unit = number.groups()
        yield rf"(?<![0-9.,]){digits}[余多]?{re.escape(unit)}"
        yield rf"(?<![一二三四五六七八九十百千万])(?:{to_chinese(int(digits))})[余多]?{re.escape(unit)}"
    elif not re.match("[0-9一二两三四五六七八九十]", words):
        yield re.escape(words)
        if figure.type is FigureType.PLACE and len(words) > 2 and words[-1] in "省市县区镇乡":
            yield re.escape(words[:-1])


def test_after_every_slot_has_a_new_value_no_old_one_is_left_in_any_form(speeches: tuple[FilledFolder, ...]) -> None:
    assert len(speeches) == 9
    left = []
    for folder in speeches:
        speech = folder.subject().context.draft
        assert speech is not None
        assert not [slot.name for _, slot in slots(speech.speech) if slot.value is None or slot.is_old]
        page = write_plain(speech.speech, WriteOptions()).unwrap().decode()
        left += [
            (folder.name, form) for each in changed(folder) for form in written_forms(each) if re.search(form, page)
        ]
    assert left == []


@pytest.mark.parametrize("which", ["speeches", "reports"])
def test_hardly_anything_is_taken_for_an_old_value_in_a_folder_that_has_new_ones(
    which: str, request: pytest.FixtureRequest
) -> None:
    folders: tuple[FilledFolder, ...] = request.getfixturevalue(which)
    subjects = [folder.subject() for folder in folders]
    characters = sum(len(subject.text) for subject in subjects)
    hits = [hit for subject in subjects for hit in found(subject)]
    assert len(hits) * PER <= characters, Counter(dict(hit.values)["old"] for hit in hits).most_common(20)


def planted(folder: FilledFolder, template: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The draft with the old words of each figure typed back in, each in a paragraph, and where they stand."""
    text, places = folder.text, []
    for figure in changed(folder):
        if "}人" not in template or figure.type in PLACES:
            before, after = template.split("{}")
            words = figure.old.strip("“”《》")
            start = len(text) + 2 + len(before)
            places.append((words, start, start + len(words)))
            text = f"{text}\n\n{before}{words}{after}"
    return f"{text}\n", places


@pytest.mark.parametrize(
    "template",
    [
        "刚才讲到{}，大家都清楚。",
        "各单位要把{}的事办好。",
        "## 关于{}",
        "{}人民欢迎各位。",
        "<!-- 李主任答：这里就写{} -->",
        "名称	{}	备注",
    ],
    ids=["by hand", "in a sentence", "heading", "longer word", "answer to a comment", "table"],
)
def test_an_old_value_that_is_typed_back_is_found(
    speeches: tuple[FilledFolder, ...], reports: tuple[FilledFolder, ...], template: str
) -> None:
    missed, count = [], 0
    for folder in (*speeches, *reports[:4]):
        text, places = planted(folder, template)
        marked = bytearray(len(text))
        for hit in found(folder.subject(text)):
            marked[hit.span.start : hit.span.end] = b"\1" * (hit.span.end - hit.span.start)
        count += len(places)
        missed += [words for words, start, end in places if not any(marked[start:end])]
    assert count >= 50
    assert len(missed) * 100 <= count, missed
