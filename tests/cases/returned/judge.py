"""How well the edits of a returned file are found, and the table of the whole corpus.

usage: python -m tests.cases.returned.judge [-v]
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.cases.returned.corpus import ISSUED, ReturnedFile, returned_files
from tests.cases.returned.expected import Expected

from draftkit.readers.returned import read_returned
from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.model import Change, Comparison, Edit
from draftkit.review.views import accepted_text, original_text
from draftkit.store.speech_folder import find_speech_folder
from draftkit.tree.page import Page, page_of, page_text
from draftkit.tree.returned import Returned
from draftkit.workflows.reading import read_current

Key = tuple[str, str, bool, str]
"""The kind of an edit, its block, whether it was tracked, and its author."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one file.

    Attributes:
        right: how many edits were found with the right kind, place, author and tracking.
        missed: those that were not.
        wrong: edits found that nobody made, or not so.
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
    returned = read_returned(file.document, file.name).unwrap()
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
    accounted = _accounted(page, returned, found)
    return Verdict(file, right, missed, wrong, words, len(worded), accounted, recovered, oracle)


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


def _accounted(page: Page, returned: Returned, found: Comparison) -> bool:
    grains = Counter(grain for edit in found.edits for grain in edit.grains)
    once = all(times == 1 for times in grains.values())
    splices = [splice for edit in found.edits for splice in edit.splices]
    return found.unaccounted == 0 and once and wanted_text(page, apply(page, splices)) == accepted_text(returned)


def _recovered(page: Page, returned: Returned, found: Comparison, file: ReturnedFile) -> bool:
    """Whether the file without its tracked changes is the issued text with the edits found without tracking.

    Where nobody edited without tracking, it has to be the issued text.
    """
    splices = [splice for edit in found.edits if not edit.tracked for splice in edit.splices]
    rest = wanted_text(page, apply(page, splices)) == original_text(returned)
    silent = any(not edit.tracked and edit.change != Change.EXTRA for edit in file.expected)
    return rest and (silent or (found.restored and original_text(returned) == page_text(page)))


def _oracle(returned: Returned, file: ReturnedFile) -> bool | None:
    if any(edit.change == Change.EXTRA for edit in file.expected):
        return None
    ours = accepted_text(returned), original_text(returned)
    return ours == (_shown(file.accepted), _shown(file.refused))


def _shown(text: str) -> str:
    """The lines that are not blank, without automatic numbers."""
    lines = (re.sub(r"^\s+\d+\.\s", "", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def judged() -> tuple[Verdict, ...]:
    """The whole corpus."""
    page = issued_page()
    return tuple(judge(file, page) for file in returned_files())


def table(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """A line for each kind of edit, and one for all."""
    groups: dict[str, list[Verdict]] = {}
    for each in verdicts:
        groups.setdefault(each.file.kind, []).append(each)
    yield "| kind | files | edits | right kind and place | not made | exact words | accounted | issued text |"
    yield "|---|---|---|---|---|---|---|---|"
    for kind, group in sorted(groups.items()):
        yield _line(kind, group)
    yield _line("all", [each for group in groups.values() for each in group])


def _line(kind: str, group: list[Verdict]) -> str:
    made, right, wrong = (sum(counts) for counts in zip(*((v.made, v.right, len(v.wrong)) for v in group), strict=True))
    words, worded = (sum(counts) for counts in zip(*((v.words, v.worded) for v in group), strict=True))
    accounted, issued = sum(v.accounted for v in group), sum(v.issued for v in group)
    return f"| {kind} | {len(group)} | {made} | {right} | {wrong} | {words} of {worded} | {accounted} | {issued} |"


def rate(verdicts: Iterable[Verdict]) -> float:
    """Edits found right, of those made and those found though nobody made them."""
    verdicts = tuple(verdicts)
    return sum(v.right for v in verdicts) / sum(v.made + len(v.wrong) for v in verdicts)


def main() -> None:
    """Print the table; with -v, whatever is not right before it."""
    verdicts = judged()
    for each in verdicts if "-v" in sys.argv else ():
        flags = [name for name in ("accounted", "issued") if not getattr(each, name)]
        flags += ["oracle"] if each.oracle is False else []
        if flags or each.missed or each.wrong or each.words < each.worded:
            sys.stdout.write(f"{each.file.name}: {' '.join(flags)} words {each.words} of {each.worded}\n")
            for edit in (*each.missed, *each.wrong):
                sys.stdout.write(f"    {edit}\n")
    sys.stdout.write("\n".join([*table(verdicts), f"{rate(verdicts):.1%}"]) + "\n")


if __name__ == "__main__":
    main()
