"""Edits of what no words made: figures, numbers of sections, announced counts.

A figure is changed whole or not at all. What was changed together with words around it is cut from them, where the
new words show how.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, assert_never

from draftkit.review.items import Away
from draftkit.review.model import Change
from draftkit.review.parts import Arrived, Part
from draftkit.review.pieces import Piece
from draftkit.review.replaced import Stood, inmost, is_number, spans
from draftkit.text.diff import hunks
from draftkit.tree.marks import figure_mark
from draftkit.tree.page import Made, Page

_GOES_ON: Final = "0123456789０１２３４５６７８９.．%％‰"
_SENTENCE: Final = "，。；！？"
"""Who puts words with such signs in the place of a figure has written a sentence."""


def stood_on(page: Page) -> tuple[Stood, ...]:
    """What stands on a page that no words made, in order."""
    return tuple(_stood_on(page))


def _stood_on(page: Page) -> Iterator[Stood]:
    at = 0
    for paragraph in page:
        figures = 0
        for stretch in paragraph.stretches:
            end = at + len(stretch.text)
            if stretch.slot:
                figures += 1
                unit = stretch.slot.gap_unit or stretch.slot.unit
                yield Stood(at, end, stretch.made, stretch.slot.name, unit, figure_mark(paragraph.block, figures))
            elif stretch.made is not Made.WORDS:
                yield Stood(at, end, stretch.made)
            at = end
        at += 1


def with_figures(parts: Iterable[Part], issued: str, stood: Sequence[Stood]) -> Iterator[Part]:
    """The parts, with all that was done to figures and numbers told as such.

    Args:
        parts: in the order of the document.
        issued: the issued text.
        stood: what stands on it that no words made.
    """
    waiting, low = list[Piece](), 0
    for part in parts:
        match part:
            case Piece():
                waiting.append(part)
            case Away(start=start, end=end):
                yield from _Desk(issued, _between(stood, low, start)).sorted_out(waiting)
                yield part
                waiting, low = [], end
            case Arrived(at=at, here=here, inner=inner):
                yield from _Desk(issued, _between(stood, low, at)).sorted_out(waiting)
                desk = _Desk(issued, _between(stood, here.start, here.end))
                yield replace(part, inner=tuple(desk.sorted_out(inner)))
                waiting, low = [], at
            case _:
                assert_never(part)
    yield from _Desk(issued, _between(stood, low, len(issued))).sorted_out(waiting)


def _between(stood: Sequence[Stood], start: int, end: int) -> Sequence[Stood]:
    return stood[bisect_left(stood, start, key=_start) : bisect_right(stood, end, key=_end)]


@dataclass(slots=True)
class _Cluster:
    """Things that no words made, and the pieces that touch them, by their numbers: all that must be told together."""

    stood: list[Stood]
    pieces: list[int]


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where pieces with nothing moved between them are sorted out."""

    issued: str
    stood: Sequence[Stood]

    def sorted_out(self, pieces: Iterable[Piece]) -> list[Piece]:
        """The pieces, those of figures and numbers by themselves."""
        given = [part for piece in pieces for part in self._parted(piece)]
        found = [(piece.start, at, piece) for at, piece in enumerate(given)]
        for cluster in self._clusters(given):
            mine = [given[at] for at in cluster.pieces]
            told = self._told(cluster.stood, mine) if _apart(given, cluster) else []
            if told and list(map(_done, told)) != list(map(_done, mine)):
                found = [each for each in found if each[1] not in cluster.pieces]
                found += ((piece.start, cluster.pieces[0], piece) for piece in told)
        return [piece for _, _, piece in sorted(found, key=lambda each: each[:2])]

    def _parted(self, piece: Piece) -> list[Piece]:
        """Words retyped together with a figure, as what is really different in them."""
        if piece.change is not Change.WORDING or not piece.text or piece.start == piece.end:
            return [piece]
        inside = self.stood[
            bisect_right(self.stood, piece.start, key=_end) : bisect_left(self.stood, piece.end, key=_start)
        ]
        if not inside or (inside[0].start <= piece.start and piece.end <= inside[0].end):
            return [piece]
        return _different(piece, self.issued[piece.start : piece.end], piece.text)

    def _clusters(self, pieces: Sequence[Piece]) -> list[_Cluster]:
        words = [at for at, piece in enumerate(pieces) if piece.change is Change.WORDING]
        starts, ends = [pieces[at].start for at in words], [pieces[at].end for at in words]
        found = list[_Cluster]()
        for each in self.stood if words else ():
            near = words[bisect_left(ends, each.start) : bisect_right(starts, each.end)]
            mine = [at for at in near if self._touches(pieces[at], each)]
            if mine and not self._text(each.start, each.end, [pieces[at] for at in mine]):
                mine = [at for at in near if at in mine or _number_beside(pieces[at], each)]
            mine = [at for at in words if mine and mine[0] <= at <= mine[-1]]
            if mine and found and found[-1].pieces[-1] >= mine[0]:
                found[-1].stood.append(each)
                found[-1].pieces += (at for at in mine if at > found[-1].pieces[-1])
            elif mine:
                found.append(_Cluster([each], mine))
        return found

    def _touches(self, piece: Piece, stood: Stood) -> bool:
        """Whether a piece changes it: takes something out of it, or puts something in, or a digit beside a digit."""
        if max(piece.start, stood.start) < min(piece.end, stood.end) or stood.start < piece.start < stood.end:
            return True
        if piece.start < piece.end or not piece.text or stood.made is not Made.FIGURE:
            return False
        if any(bookmark == stood.bookmark for bookmark, _ in piece.bookmarked):
            return True
        if piece.start == stood.start:
            return piece.text[-1].isdigit() and self.issued[stood.start].isdigit()
        return piece.text[0] in _GOES_ON and self.issued[stood.end - 1].isdigit()

    def _text(self, start: int, end: int, pieces: Sequence[Piece]) -> str:
        """What stands there when the pieces are done."""
        found, at = list[str](), start
        for piece in pieces:
            found += self.issued[at : piece.start], piece.text
            at = max(at, piece.end)
        return "".join((*found, self.issued[at:end]))

    def _told(self, stood: Sequence[Stood], pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces told anew; nothing where they are best left as they are."""
        start, end = min(stood[0].start, pieces[0].start), max(stood[-1].end, pieces[-1].end)
        before, after = self.issued[start:end], self._text(start, end, pieces)
        one = _one(pieces, start, end, after)
        if len(stood) == 1 and (start, end) == (stood[0].start, stood[0].end):
            core = inmost(before, after, stood[0].made)
            return list(self._cut(one, stood, [core])) if core else _changed(one, stood[0], before)
        own = [replace(each, start=each.start - start, end=each.end - start) for each in stood]
        places = spans(before, after, own, one.bookmarked) if after.strip() else None
        if places is None:
            return []
        return list(self._cut(one, stood, places)) or [_undone(one)]

    def _cut(self, one: Piece, stood: Sequence[Stood], places: Sequence[tuple[int, int]]) -> Iterator[Piece]:
        """One piece cut at the things that no words made."""
        at, by = one.start, 0
        for each, (first, last) in zip(stood, places, strict=True):
            yield from self._words(replace(one, start=at, end=each.start, text=one.text[by:first]))
            here = replace(one, start=each.start, end=each.end, text=one.text[first:last])
            before = self.issued[each.start : each.end]
            if here.text != before:
                yield from _changed(here, each, before) or [here]
            at, by = each.end, last
        yield from self._words(replace(one, start=at, text=one.text[by:]))

    def _words(self, piece: Piece) -> list[Piece]:
        before = self.issued[piece.start : piece.end]
        return _different(piece, before, piece.text) if before != piece.text else []


def _start(stood: Stood) -> int:
    return stood.start


def _end(stood: Stood) -> int:
    return stood.end


def _done(piece: Piece) -> tuple[int, int, str, Change]:
    """What a piece does, and as what it is told."""
    return piece.start, piece.end, piece.text, piece.change


def _apart(pieces: Sequence[Piece], cluster: _Cluster) -> bool:
    """Whether nothing but its own pieces changes the place of a cluster."""
    first, last = cluster.pieces[0], cluster.pieces[-1]
    start, end = min(cluster.stood[0].start, pieces[first].start), max(cluster.stood[-1].end, pieces[last].end)
    for at, piece in enumerate(pieces):
        if at in cluster.pieces or piece.change is Change.UNDONE:
            continue
        if first < at < last or (at < first and piece.end > start) or (at > last and piece.start < end):
            return False
    return True


def _number_beside(piece: Piece, stood: Stood) -> bool:
    """Whether a number was put in beside something that somebody else took out."""
    beside = piece.start == piece.end and piece.start in {stood.start, stood.end}
    return beside and any(sign.isdigit() for sign in piece.text)


def _one(pieces: Sequence[Piece], start: int, end: int, text: str) -> Piece:
    """All pieces as one, by the last hand."""
    hand = max((piece.hand for piece in pieces if piece.hand), key=lambda hand: hand.date, default=None)
    grains = tuple(grain for piece in pieces for grain in piece.grains)
    bookmarked = tuple(each for piece in pieces for each in piece.bookmarked)
    return Piece(start, end, text, Change.WORDING, hand, grains, bookmarked=bookmarked)


def _changed(piece: Piece, stood: Stood, before: str) -> list[Piece]:
    """What was done to one thing that no words made; nothing where words took its place."""
    if piece.text == before:
        return [_undone(piece)]
    if stood.made is not Made.FIGURE:
        return [replace(piece, change=Change.NUMBER)] if is_number(piece.text) else []
    if not piece.text.strip() or any(sign in _SENTENCE for sign in piece.text):
        return []
    return [replace(piece, change=Change.FIGURE, figure=stood.name)]


def _undone(piece: Piece) -> Piece:
    """Typed once more as it was."""
    return replace(piece, end=piece.start, change=Change.UNDONE)


def _different(piece: Piece, before: str, after: str) -> list[Piece]:
    """A piece as its hunks; each has all its grains."""
    found = [
        replace(
            piece,
            start=piece.start + hunk.start,
            end=piece.start + hunk.end,
            text=after[hunk.first : hunk.last],
            cuts=(),
        )
        for hunk in hunks(before, after)
    ]
    return found or [_undone(piece)]
