"""What was written into the tables that the program had put behind the speech: no words of it, and not lost either."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from draftkit.ooxml.reading.model import Block, Row, Table, Track, Words
from draftkit.ooxml.reading.views import View, stands
from draftkit.readers.returned.pen import hand_of
from draftkit.readers.returned.wording import pieces_of
from draftkit.tree.marks import SAME
from draftkit.tree.returned import BEHIND, Extra, Hand

Cells = tuple[str, ...]
"""A line: the cells of a row, or a paragraph as one; none where it holds no words."""

_ALIKE: Final = 0.5
"""From this share of equal characters on, a line is another one changed."""
_NEAR, _LONGEST = 8, 1000
"""So many lines are looked at, and so many characters of each: changed lines keep their order; files are not ours."""
_BETWEEN, _TO, _NOTHING = "｜", " → ", "（空）"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the document.

    Attributes:
        original, accepted: its cells in both views of the tracked changes.
        hand: of the latest of these.
    """

    original: Cells
    accepted: Cells
    hand: Hand | None


def written_behind(issued: Sequence[Cells], blocks: Iterable[Block], after: int) -> Iterator[Extra]:
    """Each line that is not as it was issued, and each that was added or is gone.

    One that was changed in silence and with tracking on is told twice, as each was done.

    Args:
        issued: the lines that stood there; none where nobody knows, so that only tracked changes are told.
        blocks: what stands there now.
        after: the number of the last paragraph of the speech.
    """
    lines = [line for block in blocks for line in _lines(block)]
    if not lines:
        return
    found = [line.original for line in lines if line.original]
    silent = _differences(issued, found) if issued else ()
    for said, is_gone in silent:
        yield Extra(BEHIND, said, after, gone=is_gone)
    above = _completed(line.original for line in lines)
    for line, full in zip(lines, above, strict=True):
        if line.hand and _key(line.original) != _key(line.accepted):
            said = _told(line.original, line.accepted, full or line.accepted)
            yield Extra(BEHIND, said, after, line.hand, gone=not line.accepted)


def _lines(block: Block) -> Iterator[_Line]:
    if isinstance(block, Table):
        yield from map(_row, block.rows)
    else:
        yield _line((((block,), ()),))


def _row(row: Row) -> _Line:
    return _line(tuple((cell.blocks, (*row.tracks, *cell.tracks)) for cell in row.cells))


def _line(cells: Iterable[tuple[tuple[Block, ...], tuple[Track, ...]]]) -> _Line:
    """A line of cells, each with the tracked changes that it stands in as a whole."""
    cells = tuple(cells)
    original, accepted = (_cells(cells, view) for view in (View.ORIGINAL, View.ACCEPTED))
    tracks = (track for blocks, around in cells for words in _words(blocks) for track in (*around, *words.look.tracks))
    return _Line(original, accepted, max(map(hand_of, tracks), key=lambda hand: hand.date, default=None))


def _cells(cells: Iterable[tuple[tuple[Block, ...], tuple[Track, ...]]], view: View) -> Cells:
    found = tuple(" ".join(_text(blocks, around, view).split()) for blocks, around in cells)
    return found if any(found) else ()


def _text(blocks: Iterable[Block], around: tuple[Track, ...], view: View) -> str:
    texts = ("".join(w.text for w in _words((b,)) if stands((*around, *w.look.tracks), view)) for b in blocks)
    return "\n".join(texts)


def _words(blocks: Iterable[Block]) -> Iterator[Words]:
    return (piece for piece in pieces_of(blocks) if isinstance(piece, Words))


def _key(cells: Cells) -> Cells:
    """What lines are compared by: blanks and breaks change from program to program."""
    return tuple("".join(cell.split()) for cell in cells)


def _differences(issued: Sequence[Cells], found: Sequence[Cells]) -> Iterator[tuple[str, bool]]:
    """What became of each issued line that is not there as it was, and new lines; and whether it is gone."""
    full, now = _completed(issued), _completed(found)
    before, after = list(map(_key, issued)), list(map(_key, found))
    for what, start, end, first, last in SequenceMatcher(None, before, after).get_opcodes():
        if what == "equal":
            continue
        left = list(range(start, end))
        for at in range(first, last):
            like = _like(found[at], issued, left[:_NEAR])
            yield _told(() if like is None else issued[like], found[at], now[at] if like is None else full[like]), False
            left = [each for each in left if each != like]
        yield from ((_told(issued[at], (), full[at]), True) for at in left)


def _like(line: Cells, issued: Sequence[Cells], left: Sequence[int]) -> int | None:
    """The issued line that is most like one, among those left."""
    words = "\n".join(line)[:_LONGEST]
    ratios = {at: SequenceMatcher(None, "\n".join(issued[at])[:_LONGEST], words).ratio() for at in left}
    best = max(ratios, key=lambda at: ratios[at], default=None)
    return best if best is not None and ratios[best] >= _ALIKE else None


def _completed(lines: Iterable[Cells]) -> list[Cells]:
    """The lines, with what their cells say that refer to the row above."""
    found, above = list[Cells](), Cells()
    for line in lines:
        pairs = zip_longest(line, above[: len(line)], fillvalue="")
        found.append(tuple(over if cell == SAME and over else cell for cell, over in pairs))
        above = found[-1] or above
    return found


def _told(before: Cells, after: Cells, full: Cells) -> str:
    """A line, with what became of its cells where it was there before and still is.

    Args:
        before: its cells; none for a new line.
        after: its cells now; none for one that is gone.
        full: what the line says; of one that was changed, before it was.
    """
    if len(before) == len(after):
        told = (
            whole if _key((old,)) == _key((new,)) else f"{old or _NOTHING}{_TO}{new or _NOTHING}"
            for old, new, whole in zip(before, after, full, strict=True)
        )
        return _BETWEEN.join(filter(None, told))
    if before and after:
        return _TO.join(_BETWEEN.join(filter(None, each)) for each in (before, after))
    return _BETWEEN.join(filter(None, full))
