"""What was written into the tables that the program had put behind the speech: no words of it, and not lost either."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
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
_NEAR, _LONGEST, _LINES = 8, 300, 500
"""So many lines are looked at for a changed one, and so many characters of each, where no more lines than that were
changed on end: changed lines keep their order, and a file may be anything."""
_MANY: Final = 3
"""More lines than these that went together are told as one."""
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What became of a line; `hand` of it where that was tracked."""

    text: str
    hand: Hand | None = None
    is_gone: bool = False


def written_behind(issued: Sequence[Cells], blocks: Iterable[Block], after: int) -> Iterator[Extra]:
    """Each line that is not as it was issued, and each that was added or is gone; of many gone at once, one is told.

    One that was changed in silence and with tracking on is told twice, as each was done.

    Args:
        issued: the lines that stood there; none where nobody knows, so that only tracked changes are told.
        blocks: what stands there now.
        after: the number of the last paragraph of the speech.
    """
    lines = [line for block in blocks for line in _lines(block)]
    found = [line.original for line in lines if line.original]
    silent = _differences(issued, found) if issued and lines else ()
    for each in (*_together(silent), *_together(_tracked(lines))):
        yield Extra(BEHIND, each.text, after, each.hand, each.is_gone)


def _together(told: Iterable[_Told | None]) -> Iterator[_Told]:
    """What is to be told; of many lines that went together only the first and the last."""
    for (is_gone, hand), group in groupby(told, lambda each: (each.is_gone, each.hand) if each else (False, None)):
        mine = [each for each in group if each]
        if is_gone and len(mine) > _MANY:
            yield _Told(f"{mine[0].text}……{mine[-1].text}（共{len(mine)}行）", hand, is_gone)
        else:
            yield from mine


def _tracked(lines: Sequence[_Line]) -> Iterator[_Told | None]:
    """What was done with tracking on, line by line; None for a line as it was."""
    above = _completed(line.original for line in lines)
    for line, full in zip(lines, above, strict=True):
        if line.hand is None or _key(line.original) == _key(line.accepted):
            yield None
        else:
            said = _said(line.original, line.accepted, full or line.accepted)
            yield _Told(said, line.hand, not line.accepted)


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


def _differences(issued: Sequence[Cells], found: Sequence[Cells]) -> Iterator[_Told | None]:
    """What became of each issued line that is not there as it was, and new lines; None for others between them.

    One that only stands elsewhere, as in a table that was sorted, is as it was.
    """
    full, now = _completed(issued), _completed(found)
    before, after = list(map(_key, issued)), list(map(_key, found))
    codes = [code for code in SequenceMatcher(None, before, after).get_opcodes() if code[0] != "equal"]
    moved = _counted(before, (code[1:3] for code in codes)) & _counted(after, (code[3:5] for code in codes))
    here, there = moved.copy(), moved.copy()
    for _, start, end, first, last in codes:
        yield None
        left = [at for at in range(start, end) if not _taken(here, before[at])]
        near = _NEAR if max(end - start, last - first) <= _LINES else 0
        for at in range(first, last):
            if _taken(there, after[at]):
                continue
            like = _like(found[at], issued, left[:near])
            if like is None:
                yield _Told(_said((), found[at], now[at]))
            else:
                left.remove(like)
                yield _Told(_said(issued[like], found[at], full[like]))
        yield from (_Told(_said(issued[at], (), full[at]), is_gone=True) for at in left)


def _counted(lines: Sequence[Cells], spans: Iterable[tuple[int, int]]) -> Counter[Cells]:
    return Counter(line for start, end in spans for line in lines[start:end])


def _taken(counted: Counter[Cells], line: Cells) -> bool:
    """Whether one of these was left; it is not any more."""
    is_left = counted[line] > 0
    counted[line] -= is_left
    return is_left


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


def _said(before: Cells, after: Cells, full: Cells) -> str:
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
