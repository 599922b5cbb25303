"""The edits of the text: each piece that changed is one, and each move."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from draftkit.review.items import Away
from draftkit.review.layout import Layout
from draftkit.review.model import Change, Cut, Edit, Kept, New, Splice
from draftkit.review.parts import Arrived, Part
from draftkit.review.pieces import Piece
from draftkit.review.places import Places
from draftkit.review.views import MARK
from draftkit.tree.returned import Hand, Look, Returned


def text_edits(parts: Sequence[Part], layout: Layout, returned: Returned, places: Places) -> Iterator[Edit]:
    """What was done to the text as edits, each with its splices, in the order of the issued page.

    What was changed in moved paragraphs stands behind their move.
    """
    return _each_grain_once(_Edits(layout, returned, places).made_of(parts))


def _each_grain_once(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Of a tracked change that was cut, the first edit accounts for it."""
    seen = set[int]()
    for edit in edits:
        grains = tuple(grain for grain in dict.fromkeys(edit.grains) if grain not in seen)
        seen.update(grains)
        yield replace(edit, grains=grains)


@dataclass(slots=True)
class _Edits:
    """Makes the edits of one comparison."""

    layout: Layout
    returned: Returned
    places: Places
    ranks: Iterator[int] = field(default_factory=count)

    def made_of(self, parts: Sequence[Part]) -> list[Edit]:
        """In the order of the issued page; what was changed in moved paragraphs stands behind their move."""
        arrived = {part.here.start: part for part in parts if isinstance(part, Arrived)}
        found = list[Edit | int]()
        sources, targets = dict[int, Splice](), dict[int, Splice]()
        for part in parts:
            match part:
                case Piece():
                    found += self._all(part)
                case Away(start=start, end=end):
                    sources[start] = Splice(start, end, (), next(self.ranks))
                    found.append(start)
                    found += (edit for piece in arrived[start].inner for edit in self._all(piece))
                case Arrived(at=at, here=here):
                    words = (Kept(here.start, here.end),)
                    targets[here.start] = Splice(at, at, words, next(self.ranks))
        return [
            self._move(arrived[each], sources[each], targets[each]) if isinstance(each, int) else each for each in found
        ]

    def _move(self, arrived: Arrived, source: Splice, target: Splice) -> Edit:
        here = arrived.here
        words = self.layout.issued[here.start : here.end].removesuffix(MARK)
        block, hand = self.places.block(here.start), here.hand or Hand()
        tracked = here.hand is not None
        return Edit(Change.MOVE, block, hand, tracked, words, words, (source, target), grains=here.grains)

    def _all(self, piece: Piece) -> Iterator[Edit]:
        """The edit that a piece is, and what others took out of its words again."""
        edit = self._edit(piece)
        yield edit
        for hand, start, end in piece.cuts:
            words = piece.text[start:end]
            change = Change.DELETE if MARK in words else Change.WORDING
            splice = Splice(piece.start, piece.start, (Cut(piece.text, start, end),), next(self.ranks))
            yield Edit(change, edit.block, hand, True, words.removesuffix(MARK), "", (splice,))  # noqa: FBT003 - tracked

    def _edit(self, piece: Piece) -> Edit:
        """The edit that a piece is."""
        before, after = self.layout.issued[piece.start : piece.end], piece.text
        looks = tuple(self._look(mark) for mark in piece.marks)
        splices: tuple[Splice, ...] = (
            Splice(piece.start, piece.end, (New(after),) if after else (), next(self.ranks), looks),
        )
        block = self.places.block(piece.start)
        match piece.change:
            case Change.UNDONE:
                before, after, splices = after, "", ()
            case Change.INSERT | Change.DELETE:
                before, after = before.removesuffix(MARK), after.removesuffix(MARK)
                block = block if before else self.places.block_before(piece.start)
            case _:
                pass
        hand, tracked = piece.hand or Hand(), piece.hand is not None
        return Edit(piece.change, block, hand, tracked, before, after, splices, piece.figure, grains=piece.grains)

    def _look(self, number: int) -> Look:
        """The look of a returned paragraph."""
        last = len(self.returned.paragraphs) - 1
        return self.returned.paragraphs[min(number, last)].look
