"""An edit in its sentence: what stays, what goes, what comes."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from draftkit.review.model import Change, Cut, Edit, Kept, Splice
from draftkit.tree.difference import Fate

AROUND: Final = 12
"""Characters shown on either side of an edit."""
_LONGEST = 160
"""Characters of a stretch that are shown whole; of a longer one its two ends."""
_END = 24
"""Characters of the end of a long stretch."""
_STOPS = "。！？；"
PARAGRAPH: Final = "¶"
"""Stands for the end of a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, on one line."""

    text: str
    fate: Fate = Fate.STAYS


def pieces(text: str, edit: Edit, around: int = AROUND) -> tuple[Piece, ...]:
    """The edit in its place; of one that leaves the text alone its words; whole paragraphs by themselves.

    Args:
        text: the issued page as `page_text` gives it.
        edit: compared with that page.
        around: characters shown on either side, of the same sentence.
    """
    if edit.splices and edit.splices[0].words and isinstance(taken := edit.splices[0].words[0], Cut):
        head, tail = taken.of[max(0, taken.start - around) : taken.start], taken.of[taken.end : taken.end + around]
        cut = Piece(taken.of[taken.start : taken.end].strip("\n"), Fate.GOES)
        return _pieces((Piece(head.lstrip("\n")), cut, Piece(tail.rstrip("\n"))))
    if not edit.splices or edit.change is Change.MOVE:
        return _pieces((Piece(edit.before, Fate.STAYS), Piece(edit.after if not edit.splices else "", Fate.COMES)))
    if edit.change in (Change.INSERT, Change.DELETE) and len(edit.splices) == 1:
        (only,) = edit.splices
        gone, come = text[only.start : only.end].strip("\n"), _written(text, only).strip("\n")
        return _pieces((Piece(gone, Fate.GOES), Piece(come, Fate.COMES)))
    splices = sorted(edit.splices, key=lambda splice: (splice.start, splice.rank))
    found = [Piece(_before(text, splices[0].start, around))]
    for splice, following in pairwise((*splices, None)):
        assert splice is not None  # noqa: S101 - for mypy: only the last one is None
        found += (Piece(text[splice.start : splice.end], Fate.GOES), Piece(_written(text, splice), Fate.COMES))
        found.append(
            Piece(_between(text[splice.end : following.start]) if following else _after(text, splice.end, around))
        )
    return _pieces(found)


def _pieces(found: "tuple[Piece, ...] | list[Piece]") -> tuple[Piece, ...]:
    """Those that are not empty, long ones cut, the ends of paragraphs as signs."""
    return tuple(Piece(_cut(each.text.replace("\n", PARAGRAPH)), each.fate) for each in found if each.text)


def _written(text: str, splice: Splice) -> str:
    return "".join(text[word.start : word.end] if isinstance(word, Kept) else word.text for word in splice.words)


def _before(text: str, start: int, around: int) -> str:
    """The words of the same sentence before a place."""
    first = max(0, start - around, text.rfind("\n", 0, start) + 1)
    first = max(first, *(text.rfind(stop, first, max(first, start - 1)) + 1 for stop in _STOPS))
    is_whole = first == 0 or text[first - 1] in ("\n", *_STOPS)
    return text[first:start] if is_whole else f"…{text[first:start]}"


def _after(text: str, end: int, around: int) -> str:
    """The words of the same sentence behind a place."""
    line = text.find("\n", end)
    last = min(len(text) if line < 0 else line, end + around)
    stops = [at + 1 for stop in _STOPS if (at := text.find(stop, end, last)) >= 0]
    if stops:
        return text[end : min(stops)]
    return text[end:last] if last == line else f"{text[end:last]}…"


def _between(text: str) -> str:
    return text if len(text) <= 2 * AROUND else f"{text[:AROUND]}…{text[-AROUND:]}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _END]}……{text[-_END:]}"
