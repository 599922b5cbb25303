"""The characters of a returned document in order, and its two views: every tracked change refused, or taken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from draftkit.tree.returned import Hand, Returned, ReturnedParagraph

MARK: Final = "\n"
"""The mark that ends a paragraph."""

_LINES_AND_MARKS: Final = re.compile(r"[^\n]+|\n")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a returned document that share everything, or one mark.

    Attributes:
        paragraph: the number of the paragraph they stand in, from 0.
        original, accepted: which views they are in.
        inserted, deleted: who put them in, or took them out, with tracking on.
        grains: the numbers of the tracked changes they are part of (`review.account`).
    """

    text: str
    paragraph: int
    original: bool
    accepted: bool
    inserted: Hand | None = None
    deleted: Hand | None = None
    move: str = ""
    bookmark: str = ""
    grains: tuple[int, ...] = ()


def lines_and_marks(text: str) -> list[str]:
    """A text cut before and behind every mark; nothing in it is empty."""
    return _LINES_AND_MARKS.findall(text)


def lines_text(text: str) -> str:
    """A text as pages have it: no blank lines, no blanks at the edges of a line, each ends with a line feed."""
    return "".join(f"{line}{MARK}" for line in map(str.strip, text.split(MARK)) if line)


def original_text(returned: Returned) -> str:
    """The document with every tracked change refused, as pages are written."""
    runs = (run.text for run in plain_runs(returned) if run.original)
    return lines_text("".join(runs))


def accepted_text(returned: Returned) -> str:
    """The document with every tracked change taken, as pages are written."""
    runs = (run.text for run in plain_runs(returned) if run.accepted)
    return lines_text("".join(runs))


def plain_runs(returned: Returned) -> Iterator[Run]:
    """The characters as the file has them.

    Grains are counted here: in order of the paragraphs, first those of the characters, of each its insertion or
    deletion and then its change of format; then the mark's own, then the changes of the paragraph's format.
    """
    numbers = count()
    for at, paragraph in enumerate(returned.paragraphs):
        for marked in paragraph.marked:
            kinds = (marked.inserted is not None or marked.deleted is not None) + (marked.restyled is not None)
            grains = tuple(next(numbers) for _ in range(kinds))
            came, gone = marked.inserted, marked.deleted
            yield Run(marked.text, at, came is None, gone is None, came, gone, marked.move, marked.bookmark, grains)
        yield _mark(paragraph, at, numbers)


def _mark(paragraph: ReturnedParagraph, at: int, numbers: Iterator[int]) -> Run:
    came, gone = paragraph.inserted, paragraph.deleted
    kinds = (came is not None or gone is not None) + len(paragraph.formatted)
    grains = tuple(next(numbers) for _ in range(kinds))
    return Run(MARK, at, came is None, gone is None, came, gone, paragraph.move, "", grains)


def settled_runs(returned: Returned, issued: Iterable[str]) -> list[Run]:
    """The characters, with marks in a view only where they end a line of it that is not blank.

    Some programs call the mark of a paragraph inserted whose words were typed over. Where that would join what were
    two issued paragraphs, the mark was there.

    Args:
        returned: the document.
        issued: the paragraphs of the issued page.
    """
    runs = list(plain_runs(returned))
    _own_marks(runs, returned.paragraphs, frozenset(issued))
    _settle_original(runs)
    _settle_accepted(runs)
    return runs


def _own_marks(runs: list[Run], paragraphs: Sequence[ReturnedParagraph], issued: frozenset[str]) -> None:
    """Put marks back into the original view that only joined two issued paragraphs there."""
    left, marks = "", [at for at, run in enumerate(runs) if run.text == MARK]
    for at, start in zip(marks, [0, *(mark + 1 for mark in marks)], strict=False):
        left += _original(runs[start:at])
        run = runs[at]
        if run.original:
            left = ""
        elif left.strip():
            right, owner = _rest(runs, at + 1)
            known = bool(paragraphs[run.paragraph].bookmarks and owner >= 0 and paragraphs[owner].bookmarks)
            if right and (left + right).strip() not in issued and (left.strip() in issued or known):
                runs[at], left = replace(run, original=True), ""


def _original(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if run.original)


def _rest(runs: Sequence[Run], start: int) -> tuple[str, int]:
    """What follows on the line of the original view, and the paragraph it begins in (-1 for none)."""
    text, owner = "", -1
    for at in range(start, len(runs)):
        run = runs[at]
        if run.original and run.text == MARK:
            break
        if run.original:
            text, owner = text + run.text, run.paragraph if owner < 0 else owner
    return text.strip(), owner


def _settle_original(runs: list[Run]) -> None:
    for blank, line in _lines(runs, [run.original for run in runs]):
        by = next((runs[at].inserted for at in reversed(line) if runs[at].inserted), None)
        for at in line if blank else ():
            runs[at] = replace(runs[at], original=False, inserted=runs[at].inserted or by)
        if not blank and not runs[line[-1]].original:
            runs[line[-1]] = replace(runs[line[-1]], original=True)


def _settle_accepted(runs: list[Run]) -> None:
    for blank, line in _lines(runs, [run.accepted for run in runs]):
        if blank:
            by = next((runs[at].deleted for at in reversed(line) if runs[at].deleted), None)
            for at in line:
                runs[at] = replace(runs[at], accepted=False, deleted=runs[at].deleted or by)
        elif not runs[line[-1]].accepted:
            runs[line[-1]] = replace(runs[line[-1]], accepted=True)


def _lines(runs: Sequence[Run], shown: Sequence[bool]) -> Iterator[tuple[bool, list[int]]]:
    """The lines of a view that need a change: whether they are blank, and the places of all their runs.

    A line that has words needs one where no mark ends it: the last one.
    """
    start, words = 0, False
    for at, run in enumerate(runs):
        mark = run.text == MARK
        words = words or (shown[at] and not mark and not run.text.isspace())
        if mark and shown[at]:
            if not words:
                yield True, list(range(start, at + 1))
            start, words = at + 1, False
    if start < len(runs):
        yield not words, list(range(start, len(runs)))
