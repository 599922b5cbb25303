"""Leave out empty paragraphs, and blanks at the edges of others; what was tracked of them is told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from draftkit.tree.returned import Blank, Hand, Marked, ReturnedParagraph, Spot


class _Views(NamedTuple):
    """In which views something is true."""

    original: bool
    accepted: bool


class _Place(NamedTuple):
    """What became of a paragraph: its number now, or that of the one before; and how much its beginning lost."""

    number: int
    cut: int
    is_kept: bool


@dataclass(slots=True)
class Tidied:
    """The paragraphs that are left.

    Attributes:
        blanks: tracked changes that only concern what was left out.
    """

    paragraphs: list[ReturnedParagraph] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    _places: list[_Place] = field(default_factory=list)
    _lengths: list[int] = field(default_factory=list)
    _lost: list[Hand] = field(default_factory=list)

    def spot(self, spot: Spot) -> Spot | None:
        """Where a place is now; one in an empty paragraph goes to the end of the one before."""
        if not self.paragraphs:
            return None
        if spot.paragraph >= len(self._places):
            return self._end(len(self.paragraphs) - 1)
        number, cut, is_kept = self._places[spot.paragraph]
        if is_kept:
            return Spot(number, min(max(0, spot.offset - cut), self._lengths[number]))
        return self._end(number) if number >= 0 else Spot(0, 0)

    def _end(self, number: int) -> Spot:
        return Spot(number, self._lengths[number])

    def after(self, number: int) -> int:
        """The paragraph that now stands at or before the one of that number; -1 for none."""
        return self._places[min(number, len(self._places) - 1)].number if number >= 0 and self._places else -1

    def add(self, paragraph: ReturnedParagraph, before: _Views) -> _Views:
        """The next paragraph; given in which views a mark ends the text before it, tells the same of what follows."""
        ends = _stands(paragraph)
        left, cut = self._trimmed(paragraph, before, ends)
        if left.marked:
            self.paragraphs.append(left)
            self._lengths.append(sum(len(each.text) for each in left.marked))
        else:
            self._merge_mark(left)
            ends = _Views(before.original or ends.original, before.accepted or ends.accepted)
        number = len(self.paragraphs) - 1
        self._places.append(_Place(number, cut, is_kept=bool(left.marked)))
        self.blanks.extend(Blank(hand, number) for hand in self._lost)
        self._lost.clear()
        return ends

    def _merge_mark(self, empty: ReturnedParagraph) -> None:
        """Two marks with nothing between them are one, which stands in a view where either does.

        A change of such a mark that only goes on from the last words is no change of its own.
        """
        self._lost.extend(empty.formatted)
        if not self.paragraphs:
            self._lost.extend(each for each in (empty.inserted, empty.deleted) if each)
            return
        last = self.paragraphs[-1]
        inserted = last.inserted if empty.inserted else None
        deleted = last.deleted if empty.deleted else None
        move = last.move if inserted or deleted else ""
        self.paragraphs[-1] = replace(last, inserted=inserted, deleted=deleted, move=move)
        kept = {inserted, deleted, last.marked[-1].inserted, last.marked[-1].deleted}
        lost = (last.inserted, last.deleted, empty.inserted, empty.deleted)
        self._lost.extend(dict.fromkeys(each for each in lost if each and each not in kept))

    def _trimmed(self, paragraph: ReturnedParagraph, before: _Views, ends: _Views) -> tuple[ReturnedParagraph, int]:
        marked, cut = self._stripped(paragraph.marked, before, str.lstrip)
        turned, cut_behind = self._stripped(marked[::-1], ends, str.rstrip)
        return (replace(paragraph, marked=turned[::-1]) if cut or cut_behind else paragraph), cut

    def _stripped(
        self, marked: tuple[Marked, ...], edge: _Views, strip: Callable[[str], str]
    ) -> tuple[tuple[Marked, ...], int]:
        """What is left without the blanks on one side, nearest first; and how many characters they are."""
        cut, at, rest = 0, 0, ""
        for at, each in enumerate(marked):  # noqa: B007 - the place where it ends
            rest = strip(each.text) if _is_at_edge(each, edge) else each.text
            cut += len(each.text) - len(rest)
            if rest:
                break
        if not cut:
            return marked, 0
        if not rest:
            self._lost.extend(_hands(marked, None))
            return (), cut
        self._lost.extend(_hands(marked[:at], marked[at]))
        return (replace(marked[at], text=rest), *marked[at + 1 :]), cut


def tidied(paragraphs: Iterable[ReturnedParagraph]) -> Tidied:
    """The paragraphs with words, in order."""
    tidy, before = Tidied(), _Views(original=True, accepted=True)
    for paragraph in paragraphs:
        before = tidy.add(paragraph, before)
    return tidy


def _stands(paragraph: ReturnedParagraph) -> _Views:
    return _Views(paragraph.inserted is None, paragraph.deleted is None)


def _is_at_edge(marked: Marked, edge: _Views) -> bool:
    """Whether a paragraph begins or ends there in every view in which these characters stand."""
    in_original, in_accepted = marked.inserted is None, marked.deleted is None
    return (edge.original or not in_original) and (edge.accepted or not in_accepted)


def _hands(gone: Iterable[Marked], rest: Marked | None) -> Iterator[Hand]:
    """Whose tracked changes went with these blanks, and do not go on beside them."""
    beside = {rest.inserted, rest.deleted, rest.restyled} if rest else set[Hand | None]()
    hands = (hand for each in gone for hand in (each.inserted, each.deleted, each.restyled))
    return (hand for hand in dict.fromkeys(hands) if hand and hand not in beside)
