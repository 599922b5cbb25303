"""How well the edits of a returned file are found, and the table of the whole corpus.

usage: python -m tests.cases.returned.judge [-v]
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tests.cases.returned.corpus import ISSUED, ReturnedFile, returned_files
from tests.cases.returned.expected import Expected

from draftkit.readers.manuscript import Manuscript
from draftkit.readers.returned import read_returned, returned_text
from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.model import Change, Comparison, Edit
from draftkit.review.views import accepted_text, original_text
from draftkit.source import Source
from draftkit.store.speech_folder import find_speech_folder
from draftkit.tree.page import Page, page_of, page_text
from draftkit.tree.returned import Returned
from draftkit.workflows.reading import read_current

Key = tuple[str, str, bool, str]
"""The kind of an edit, its block, whether it was tracked, and its author."""
_NO_TEXT = frozenset({Change.EXTRA})
_UNWRITTEN = frozenset({Change.COMMENT, Change.FORMAT, Change.UNDONE})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one file.

    Attributes:
        right: how many edits were found with the right kind, place, author and tracking.
        missed: those that were not.
        wrong: edits found that nobody made, or not so.
        found: how many edits were found in all; a paragraph that was typed over can be several.
        words: of the right ones with known words, how many have exactly these; `worded` is how many have them known.
        accounted: whether every tracked change, comment and extra is in exactly one edit, and all edits together give
            the document.
        issued: whether the issued text is recovered: with every edit refused that is said to be tracked, the document
            reads as issued, but for the edits that were found without tracking.
        oracle: whether the words of both views are those that LibreOffice shows; None where it shows more than text.
    """

    file: ReturnedFile
    right: int
    missed: tuple[Expected, ...]
    wrong: tuple[Edit, ...]
    found: int
    words: int
    worded: int
    accounted: bool
    issued: bool
    oracle: bool | None

    @property
    def made(self) -> int:
        """How many edits were made."""
        return len(self.file.expected)


def issued_page() -> Page:
    """The page that was issued."""
    return page_of(read_current(find_speech_folder(ISSUED).unwrap()).unwrap().speech)


def judge(file: ReturnedFile, page: Page) -> Verdict:
    """Read a file, compare it and look at what was found."""
    return judge_words(file, read_returned(file.document, file.name).unwrap(), page)


def as_text(files: Iterable[ReturnedFile]) -> tuple[ReturnedFile, ...]:
    """The files of which nothing but the text comes back: every edit without tracking, no comments, no formats.

    Files with tables and the like are left out, for a text does not say which of its lines were one; so are those
    with an automatic number, which a text has as words. Of the four files of a script the text is one.
    """
    once = (file for file in files if file.way == "word" or file.name.endswith("-silent-docx"))
    kept = (file for file in once if not {edit.change for edit in file.expected} & _NO_TEXT)
    return tuple(_as_text(file) for file in kept if not re.search(r"^\s+\d+\.\s", file.accepted, re.MULTILINE))


def _as_text(file: ReturnedFile) -> ReturnedFile:
    edits = (edit for edit in file.expected if edit.change not in _UNWRITTEN)
    silent = tuple(dict.fromkeys(replace(edit, tracked=False, author="") for edit in edits))
    return replace(file, way="txt", tracking=False, expected=silent, refused=file.accepted)


def judge_text(file: ReturnedFile, page: Page) -> Verdict:
    """Read the text that LibreOffice shows, and nothing else of a file, compare it and look at what was found."""
    return judge_words(file, returned_text(Manuscript(Source(file.name, file.accepted)), file.name), page)


def judge_words(file: ReturnedFile, returned: Returned, page: Page) -> Verdict:
    """Compare what was read and look at what was found."""
    found = compare(page, returned)
    keys = {_key_of_edit(edit, page) for edit in found.edits}
    wanted = {_key(edit) for edit in file.expected}
    missed = tuple(edit for edit in file.expected if _key(edit) not in keys)
    wrong = tuple(edit for edit in found.edits if _key_of_edit(edit, page) not in wanted)
    worded = [edit for edit in file.expected if edit not in missed and edit.before is not None]
    words = sum(_has_words(edit, found.edits) for edit in worded)
    right = len(file.expected) - len(missed)
    recovered = _recovered(page, returned, found, file)
    oracle = _oracle(returned, file)
    return Verdict(
        file,
        right,
        missed,
        wrong,
        len(found.edits),
        words,
        len(worded),
        accounted(page, returned, found),
        recovered,
        oracle,
    )


def _key(edit: Expected) -> Key:
    return edit.change, edit.block, edit.tracked, edit.author


def _key_of_edit(edit: Edit, page: Page) -> Key:
    """The words of a point count as the point: they are one paragraph."""
    blocks = {paragraph.body: paragraph.block for paragraph in page if paragraph.body}
    return edit.change, blocks.get(edit.block, edit.block), edit.tracked, edit.hand.author


def _has_words(edit: Expected, found: Iterable[Edit]) -> bool:
    """Whether one of the edits has its words; what stands on both sides may be said or left out."""
    words = *_core(edit.before or "", edit.after or ""), edit.figure
    same = (each for each in found if each.change == edit.change)
    return any((*_core(each.before, each.after), each.figure) == words for each in same)


def _core(before: str, after: str) -> tuple[str, str]:
    """What is left of both without what they begin and end with alike."""
    start = _shared(before, after)
    before, after = before[start:], after[start:]
    end = _shared(before[::-1], after[::-1])
    return before[: len(before) - end], after[: len(after) - end]


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def accounted(page: Page, returned: Returned, found: Comparison) -> bool:
    """Whether every tracked change is in one edit, and all edits together give the document."""
    grains = Counter(grain for edit in found.edits for grain in edit.grains)
    once = all(times == 1 for times in grains.values())
    splices = [splice for edit in found.edits for splice in edit.splices]
    return found.unaccounted == 0 and once and wanted_text(page, apply(page, splices)) == accepted_text(returned)


def rest_is_told(page: Page, returned: Returned, found: Comparison) -> bool:
    """Whether the file without its tracked changes is the issued text with the edits found without tracking."""
    splices = [splice for edit in found.edits if not edit.tracked for splice in edit.splices]
    return wanted_text(page, apply(page, splices)) == original_text(returned)


def _recovered(page: Page, returned: Returned, found: Comparison, file: ReturnedFile) -> bool:
    """Where nobody edited without tracking, the file without its tracked changes has to be the issued text."""
    silent = any(not edit.tracked and edit.change != Change.EXTRA for edit in file.expected)
    as_issued = found.restored and original_text(returned) == page_text(page)
    return rest_is_told(page, returned, found) and (silent or as_issued)


def _oracle(returned: Returned, file: ReturnedFile) -> bool | None:
    if any(edit.change == Change.EXTRA for edit in file.expected):
        return None
    return same_views(returned, file.accepted, file.refused)


def same_views(returned: Returned, accepted: str, refused: str) -> bool:
    """Whether the words of both views are those that LibreOffice shows."""
    return (accepted_text(returned), original_text(returned)) == (_shown(accepted), _shown(refused))


def _shown(text: str) -> str:
    """The lines that are not blank, without automatic numbers."""
    lines = (re.sub(r"^\s+\d+\.\s", "", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def judged() -> tuple[Verdict, ...]:
    """The whole corpus."""
    page = issued_page()
    return tuple(judge(file, page) for file in returned_files())


def judged_texts() -> tuple[Verdict, ...]:
    """The corpus as nothing but text."""
    page = issued_page()
    return tuple(judge_text(file, page) for file in as_text(returned_files()))


def table(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """A line for each kind of edit, and one for all."""
    groups: dict[str, list[Verdict]] = {}
    for each in verdicts:
        groups.setdefault(each.file.kind, []).append(each)
    yield "| kind | files | made | right kind and place | found | not made | right words | accounted | issued text |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for kind, group in sorted(groups.items()):
        yield _line(kind, group)
    yield _line("all", [each for group in groups.values() for each in group])


def _line(kind: str, group: list[Verdict]) -> str:
    made, right, found = _sum(group, "made"), _sum(group, "right"), _sum(group, "found")
    wrong, words = sum(len(each.wrong) for each in group), f"{_sum(group, 'words')} of {_sum(group, 'worded')}"
    held = f"{_sum(group, 'accounted')} | {_sum(group, 'issued')}"
    return f"| {kind} | {len(group)} | {made} | {right} | {found} | {wrong} | {words} | {held} |"


def _sum(group: Iterable[Verdict], what: str) -> int:
    return sum(getattr(each, what) for each in group)


def rate(verdicts: Iterable[Verdict]) -> float:
    """Edits found right, of those made and those found though nobody made them."""
    verdicts = tuple(verdicts)
    return sum(v.right for v in verdicts) / sum(v.made + len(v.wrong) for v in verdicts)


def main() -> None:
    """Print the table; with -v, whatever is not right before it."""
    verdicts = judged()
    for each in (*verdicts, *judged_texts()) if "-v" in sys.argv else ():
        flags = [name for name in ("accounted", "issued") if not getattr(each, name)]
        flags += ["oracle"] if each.oracle is False else []
        if flags or each.missed or each.wrong or each.words < each.worded:
            sys.stdout.write(
                f"{each.file.name} ({each.file.way}): {' '.join(flags)} words {each.words} of {each.worded}\n"
            )
            for edit in (*each.missed, *each.wrong):
                sys.stdout.write(f"    {edit}\n")
    texts = judged_texts()
    lines = [*table(verdicts), f"{rate(verdicts):.1%}", _line("text alone", list(texts)), f"{rate(texts):.1%}"]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
