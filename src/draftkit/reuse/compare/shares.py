"""How much there is of each kind, in the whole and part by part."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from draftkit.reuse.compare.model import Kind, Line, PartShares, Piece, Shares, Stretch
from draftkit.text.han import count_han
from draftkit.tree.places import CLOSING, OPENING, TEXT
from draftkit.tree.reading import Role

_LONGEST = 40
"""Characters of a heading that a part is called by."""


def shares_of(pieces: Iterable[Piece], lines: Sequence[Line]) -> Shares:
    """Han characters by kind."""
    kinds, moved, kept = Counter[Kind](), 0, 0
    for piece in pieces:
        count = _han(lines[piece.line], (piece.start, piece.end))
        kinds[piece.kind] += count
        moved += count if piece.move else 0
        if piece.pair is not None:
            kept += count - sum(_han(lines[piece.line], each) for each in piece.changes)
    return Shares({kind: count for kind in Kind if (count := kinds[kind])}, moved, kept)


def parts_of(
    side: tuple[Sequence[Line], Sequence[Piece]], other: tuple[Sequence[Piece], Sequence[Line]]
) -> tuple[PartShares, ...]:
    """The parts of one speech, each with the part of the other one that most of it stands in.

    Args:
        side: its paragraphs and pieces.
        other: the pieces and paragraphs of the other one.
    """
    (lines, pieces), (others, other_lines) = side, other
    whole, foreign = list(_bounds(lines)), list(_bounds(other_lines))
    homes = {at: number for number, (start, end) in enumerate(foreign) for at in range(start, end)}
    return tuple(_part(lines, bounds, pieces, (others, homes)) for bounds in whole)


def _part(
    lines: Sequence[Line], bounds: Stretch, pieces: Sequence[Piece], other: tuple[Sequence[Piece], dict[int, int]]
) -> PartShares:
    others, homes = other
    own = pieces[slice(*(bisect_left(pieces, line, key=attrgetter("line")) for line in bounds))]
    homes_of = Counter[int]()
    for piece in own:
        if piece.pair is not None:
            homes_of[homes[others[piece.pair].line]] += piece.end - piece.start
    most = max(homes_of, key=lambda home: (homes_of[home], -home), default=None)
    return PartShares(_name(lines, bounds), bounds, shares_of(own, lines), most)


def _bounds(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Where each part begins and ends."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].part != lines[start].part:
            yield start, at
            start = at


def _name(lines: Sequence[Line], bounds: Stretch) -> str:
    """The heading of a part, else what its place is called."""
    start, _ = bounds
    line = lines[start]
    if line.part:
        words = f"{line.number}{_lead(line)}"
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    if not any(each.part for each in lines):
        return TEXT
    return OPENING if start == 0 else CLOSING


def _lead(line: Line) -> str:
    """The words of a heading; of a point that is run in its first sentence."""
    if line.role is Role.HEADING:
        return line.text
    stop = min((at for sign in "。；！？" if (at := line.text.find(sign)) >= 0), default=len(line.text))
    return line.text[:stop]


def _han(line: Line, stretch: Stretch) -> int:
    start, end = stretch
    return count_han(line.text[start:end])
