"""A run of changes cut as the people who made them would tell it: one piece for each edit of the text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from draftkit.review.align import reworded
from draftkit.review.items import Atom, Became
from draftkit.review.model import Change
from draftkit.review.views import MARK
from draftkit.tree.returned import Hand


@dataclass(frozen=True, slots=True)
class Piece:
    """The issued characters `start` to `end` gave place to a text, by one hand.

    Attributes:
        text: empty where they were only taken out; of an UNDONE one what was put in and taken out again.
        hand: None where the file does not say.
        marks: the returned paragraphs whose look the marks in the text have.
        bookmarked: the figures' bookmarks in the text, each with its words.
        figure: of a FIGURE its name.
        cuts: what others took out of the text again: who, from where, to where.
    """

    start: int
    end: int
    text: str
    change: Change
    hand: Hand | None = None
    grains: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    bookmarked: tuple[tuple[str, str], ...] = ()
    figure: str = ""
    cuts: tuple[tuple[Hand, int, int], ...] = ()


def pieces(atoms: Sequence[Atom], start: int, *, opened: bool) -> Iterator[Piece]:
    """What a run of changes is, told as edits.

    Args:
        atoms: changes with nothing between them that stayed.
        start: where the first of them stands in the issued text.
        opened: whether they begin where a paragraph begins in both texts.
    """
    at, spots = start, list[_Spot]()
    for order, atom in enumerate(atoms):
        spots.append(_Spot(order, at, atom))
        at += len(atom.text) if atom.became is Became.GONE else 0
    undone = [spot for spot in spots if spot.atom.became is Became.UNDONE]
    for _, group in groupby(undone, key=_who):
        mine = list(group)
        yield _piece(mine, Change.UNDONE, mine[0].at)
    gone, came = _lines(spots, Became.GONE), _lines(spots, Became.CAME)
    if opened:
        yield from _whole(gone, came, start)
    elif len(gone) > 1 and len(came) > 1:
        yield from _words(_without_marks(gone[0], came[0]), start)
        yield from _whole(gone[1:], came[1:], _end(gone[0], start))
    else:
        yield from _words([spot for spot in spots if spot.atom.became is not Became.UNDONE], start)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A change.

    Attributes:
        order: its place among the changes around it.
        at: its place in the issued text.
    """

    order: int
    at: int
    atom: Atom


_Line = list[_Spot]
"""The changes that share one fate, up to a mark; without a mark at the end of all."""


def _who(spot: _Spot) -> str | None:
    return None if spot.atom.hand is None else spot.atom.hand.author


def _lines(spots: Iterable[_Spot], became: Became) -> list[_Line]:
    """Those that share one fate, line by line; the last line has no mark, and often nothing at all."""
    lines = list[_Line]([[]])
    for spot in spots:
        if spot.atom.became is became:
            lines[-1].append(spot)
            if spot.atom.text == MARK:
                lines.append([])
    return lines


def _without_marks(gone: _Line, came: _Line) -> list[_Spot]:
    """A line that went and the one that came for it, in order. The mark is one that stayed."""
    found = sorted((*gone[:-1], *came[:-1]), key=lambda spot: spot.order)
    if found:
        grains = *found[-1].atom.grains, *gone[-1].atom.grains, *came[-1].atom.grains
        found[-1] = replace(found[-1], atom=replace(found[-1].atom, grains=grains))
    return found


def _whole(gone: list[_Line], came: list[_Line], start: int) -> Iterator[Piece]:
    """Whole paragraphs that went and came, and what changed at the beginning of the one that follows them."""
    done = by = 0
    for at, other in reworded([_text(line) for line in gone[:-1]], [_text(line) for line in came[:-1]]):
        yield from _in_turn(gone[done:at], came[by:other], start)
        start = _end((spot for line in gone[done:at] for spot in line), start)
        yield from _words(_without_marks(gone[at], came[other]), start)
        start = _end(gone[at], start)
        done, by = at + 1, other + 1
    yield from _in_turn(gone[done:-1], came[by:-1], start)
    start = _end((spot for line in gone[done:-1] for spot in line), start)
    yield from _words(sorted((*gone[-1], *came[-1]), key=lambda spot: spot.order), start)


def _in_turn(gone: Sequence[_Line], came: Sequence[_Line], start: int) -> Iterator[Piece]:
    """Whole paragraphs that went and others that came, each where it stands: who refuses one leaves the other there."""
    for became, group in groupby(sorted((*gone, *came), key=_order), key=lambda line: line[0].atom.became):
        lines = list(group)
        if became is Became.GONE:
            yield from _lost(lines)
            start = _end((spot for line in lines for spot in line), start)
        else:
            yield from _new(lines, start)


def _order(line: _Line) -> int:
    return line[0].order


def _end(spots: Iterable[_Spot], start: int) -> int:
    """Where the issued characters among the changes end that begin at `start`."""
    return start + sum(len(spot.atom.text) for spot in spots if spot.atom.became is Became.GONE)


def _text(spots: Iterable[_Spot]) -> str:
    return "".join(spot.atom.text for spot in spots)


def _lost(lines: Iterable[_Line]) -> Iterator[Piece]:
    """Whole paragraphs that went; those that several had a hand in are told by hands."""
    for who, group in groupby(lines, key=lambda line: frozenset(map(_who, line))):
        spots = [spot for line in group for spot in line]
        if len(who) == 1:
            yield _piece(spots, Change.DELETE, spots[0].at)
        else:
            yield from _words(spots, spots[0].at)


def _new(lines: Iterable[_Line], at: int) -> Iterator[Piece]:
    """Whole paragraphs that came; one that several had a hand in stays whole, and is by all of them."""
    for who, group in groupby(lines, key=lambda line: frozenset(map(_who, line))):
        piece = _piece([spot for line in group for spot in line], Change.INSERT, at)
        if len(who) > 1:
            names = "、".join(sorted(name for name in who if name))
            piece = replace(piece, hand=None if None in who or not piece.hand else Hand(names, piece.hand.date))
        yield piece


def _words(spots: Sequence[_Spot], start: int) -> Iterator[Piece]:
    """Words that changed, one piece for what one hand did in one place."""
    for _, group in groupby(spots, key=_who):
        mine = list(group)
        gone = sum(spot.atom.text == MARK for spot in mine if spot.atom.became is Became.GONE)
        came = sum(spot.atom.text == MARK for spot in mine if spot.atom.became is Became.CAME)
        joined = Change.JOIN if gone > came else Change.SPLIT
        yield _piece(mine, joined if gone or came else Change.WORDING, start)
        start = _end(mine, start)


def _piece(spots: Sequence[_Spot], change: Change, start: int) -> Piece:
    """One piece of all these changes, which are by one hand."""
    gone = sum(len(spot.atom.text) for spot in spots if spot.atom.became is Became.GONE)
    came = [spot.atom for spot in spots if spot.atom.became is not Became.GONE]
    following = change is not Change.INSERT
    return Piece(
        start,
        start + gone,
        "".join(atom.text for atom in came),
        change,
        max((spot.atom.hand for spot in spots if spot.atom.hand), key=lambda hand: hand.date, default=None),
        tuple(dict.fromkeys(grain for spot in spots for grain in spot.atom.grains)),
        tuple(atom.paragraph + following for atom in came if atom.text == MARK),
        tuple((atom.bookmark, atom.text) for atom in came if atom.bookmark),
        cuts=tuple(_cuts(came)),
    )


def _cuts(came: Iterable[Atom]) -> Iterator[tuple[Hand, int, int]]:
    """What others took out again of what came."""
    end = 0
    for hand, group in groupby(came, key=lambda atom: atom.undone):
        start, end = end, end + sum(len(atom.text) for atom in group)
        if hand:
            yield hand, start, end
