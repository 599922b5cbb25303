"""Local names that no sure mark shows: 环湖路, 柳叶湖, 临港化工园区, 奥运会期间, 以“红皮书”….

Roads, waters, hills, works and bodies whose name nobody knows are most often names all the same where a clause or a
word ends right before them, and no word before the kind says only what kind it is. All of them are doubtful: people
are asked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from draftkit.facts.names.spotting import occurrences
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import one_of
from draftkit.reuse.facts.pieces import Kind, Piece
from draftkit.reuse.facts.unmarked_kinds import BODIES, EVENTS, USED
from draftkit.reuse.facts.unmarked_names import named
from draftkit.tree.reading import ReadBlock

_EVENT = re.compile(f"{one_of(EVENTS)}期间")
_BOOK = re.compile(f"{one_of(USED)}“([\u4e00-\u9fff]{{1,3}}[书册卡簿榜码本])”")
_SURE_AGAIN = 3
"""Characters of a name that means the same wherever it stands; two may belong to other words."""
_Found = tuple[int, int, FigureType]


def with_unmarked(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and the names outside them as doubtful ones, in the order of the text.

    Args:
        blocks: those that the pieces stand in.
        pieces: in the order of the text; none overlaps another.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in blocks]
    for piece in pieces:
        taken[piece.block].append((piece.start, piece.end))
    found = [_Block(number, block.text, taken[number]) for number, block in enumerate(blocks)]
    names = {piece.text: piece.type for block in found for piece in block.pieces if len(piece.text) >= _SURE_AGAIN}
    for block in found:
        block.add((at, at + len(name), names[name]) for at, name in occurrences(block.text, names))
    added = chain.from_iterable(block.pieces for block in found)
    return tuple(sorted((*pieces, *added), key=lambda piece: (piece.block, piece.start)))


class _Block:
    """The names of one block outside of what is taken."""

    def __init__(self, number: int, text: str, taken: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self._number = number
        self._taken = bytearray(len(text))
        for start, end in taken:
            self._taken[start:end] = b"\1" * (end - start)
        self.add(_found(text, taken))

    def add(self, found: Iterator[_Found]) -> None:
        """Keep what overlaps nothing."""
        for start, end, type_ in found:
            if self._taken.find(1, start, end) < 0:
                self._taken[start:end] = b"\1" * (end - start)
                self.pieces.append(self._piece(start, end, type_))

    def _piece(self, start: int, end: int, type_: FigureType) -> Piece:
        text = self.text[start:end]
        link = ("unmarked", text)
        return Piece(self._number, start, end, text, type_, Kind.PLAIN, link, text, is_doubtful=True)


def _found(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[_Found]:
    for match in _EVENT.finditer(text):
        yield *match.span(), FigureType.PERIOD
    for match in _BOOK.finditer(text):
        yield *match.span(1), FigureType.BRAND
    ends = [end for _, end in taken]
    for start, end in named(text, lambda at: ends[bisect_left(ends, at + 1) - 1] if ends and ends[0] <= at else 0):
        yield start, end, FigureType.ORGANISATION if text.endswith(BODIES, start, end) else FigureType.PLACE
