"""The issued text with splices woven in: what stays, what goes, and what comes, each where it is read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from draftkit.review.cuts import cut
from draftkit.review.model import Cut, Kept, New, Splice, Words
from draftkit.review.views import MARK
from draftkit.tree.difference import Fate
from draftkit.tree.returned import Look

_Place = tuple[int, int]
"""Where issued characters start, and where they end."""


@dataclass(frozen=True, slots=True)
class Strand:
    """Characters that share everything. Not empty.

    Attributes:
        words: issued characters, which come only where they were moved to; or new ones, which always come.
        move: of what moved the number of the move, from 1, where it goes and where it comes; else 0.
        looks: of each mark among new words.
    """

    words: Words
    fate: Fate = Fate.STAYS
    move: int = 0
    looks: tuple[Look, ...] = ()


def woven(size: int, splices: Iterable[Splice]) -> Iterator[Strand]:
    """The whole text in the order of reading.

    What was changed in words that moved comes where they stand now; where they stood, the words it took out only go.

    Args:
        size: how many characters were issued.
        splices: in any order. They do not overlap, but for those inside what another one takes along.

    Raises:
        ValueError: splices overlap.
    """
    # What is only put in stands before what goes at its place: ranks of several documents say nothing of each other.
    ordered = sorted(cut(splices), key=lambda splice: (splice.start, splice.start < splice.end, splice.rank))
    targets = (word for splice in ordered for word in splice.words if isinstance(word, Kept))
    moves = {(word.start, word.end): number for number, word in enumerate(dict.fromkeys(targets), 1)}
    sources = [splice for splice in ordered if not splice.words and _place(splice) in moves]
    inside = defaultdict[_Place, list[Splice]](list)
    outside = list[Splice]()
    for splice in ordered:
        around = [_place(each) for each in sources if each is not splice and goes_along(splice, each)]
        found = inside[min(around, key=lambda place: place[1] - place[0])] if around else outside
        found.append(splice)
    return _Loom(moves, inside).woven((0, size), outside)


def goes_along(splice: Splice, source: Splice) -> bool:
    """Whether a splice changes words within what another one takes from its place, so that it goes along with it.

    Paragraphs put in before the first one of them do not: they stay.
    """
    if splice.start == splice.end == source.start:
        last = splice.words[-1] if splice.words else None
        return isinstance(last, New) and not last.text.endswith(MARK)
    within = source.start <= splice.start and splice.end <= source.end
    return within and splice.start < source.end and _place(splice) != _place(source)


def _place(each: Splice | Kept | Cut) -> _Place:
    return each.start, each.end


@dataclass(frozen=True, slots=True)
class _Loom:
    """What weaving needs to know.

    Attributes:
        moves: the number of each move, by the place it left.
        inside: the splices that go along with it, in order.
    """

    moves: Mapping[_Place, int]
    inside: Mapping[_Place, Sequence[Splice]]

    def woven(self, place: _Place, splices: Iterable[Splice], move: int = 0) -> Iterator[Strand]:
        """A stretch with its splices: where it was issued, or, of a move, where it stands now."""
        at, end = place
        fate = Fate.COMES if move else Fate.STAYS
        for splice in splices:
            if splice.start < at:
                raise ValueError(f"splices overlap at {splice.start}")
            yield from _issued(at, splice.start, fate, move)
            if not move:
                yield from self._gone(_place(splice))
            for word in splice.words:
                yield from self._arrived(word, splice.looks)
            at = splice.end
        yield from _issued(at, end, fate, move)

    def _arrived(self, word: Words, looks: tuple[Look, ...]) -> Iterator[Strand]:
        """New words, or what was moved here, with what goes along."""
        if isinstance(word, New):
            if word.text:
                yield Strand(word, Fate.COMES, looks=looks)
            return
        place = _place(word)
        others = {each: splices for each, splices in self.inside.items() if each != place}
        yield from replace(self, inside=others).woven(place, self.inside.get(place, ()), self.moves[place])

    def _gone(self, place: _Place) -> Iterator[Strand]:
        """What goes from its place: by a move, but for the words of it that do not arrive."""
        (at, end), move = place, self.moves.get(place, 0)
        for splice in self.inside.get(place, ()):
            yield from _issued(at, splice.start, Fate.GOES, move)
            yield from self._gone(_place(splice))
            at = splice.end
        yield from _issued(at, end, Fate.GOES, move)


def _issued(start: int, end: int, fate: Fate, move: int) -> Iterator[Strand]:
    if start < end:
        yield Strand(Kept(start, end), fate, move)
