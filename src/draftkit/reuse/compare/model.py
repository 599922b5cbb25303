"""Two speeches beside each other."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from draftkit.tree.reading import Role

Stretch = tuple[int, int]
"""Characters of a paragraph: start and end, end exclusive."""


def inside(stretches: Sequence[Stretch], start: int, end: int) -> list[Stretch]:
    """What of stretches in order lies between two offsets; looked up, so that a paragraph may hold thousands."""
    first = bisect_right(stretches, start, key=itemgetter(1))
    met = takewhile(lambda each: each[0] < end, (stretches[at] for at in range(first, len(stretches))))
    return [(max(start, low), min(end, high)) for low, high in met]


class Kind(StrEnum):
    """What became of words; on the side of the older speech `NEW` is none, on that of the newer one `DROPPED`."""

    TAKEN = "taken"
    """They stand in both; at most punctuation differs."""
    FIGURES = "figures"
    """Only local facts differ: numbers, days, names."""
    REWORDED = "reworded"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it is read aloud.

    Attributes:
        text: the words without the number; figures and counts written out.
        number: as it stands before the words (一、); it is never compared, because it comes from the structure.
        role: what the paragraph does; a point that is run in is a requirement, whatever its level.
        level: depth of a heading or point, 1 = top; 0 otherwise.
        part: the number of the top part it stands in, from 1; 0 before the first and after the last.
        where: the place as people say it: 题目, 开头, 二（三）.
        facts: where local facts stand in the text, in order; none overlaps another.
        carried: where figures stand that still show the words of an older speech, in order.
    """

    text: str
    number: str = ""
    role: Role = Role.BODY
    level: int = 0
    part: int = 0
    where: str = ""
    facts: tuple[Stretch, ...] = ()
    carried: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a clause of either speech, or several that nothing stands for in the other one.

    Attributes:
        line: the number of its paragraph, from 0.
        start, end: in the text of the paragraph.
        pair: the number of the piece it is on the other side, from 0; None where there is none.
        move: of words that stand out of the order of the others, the number of the move, from 1; else 0. What moved
            together has one number.
        changes: where it is otherwise than the other one, in the text of the paragraph; it may be empty where words
            only came, or only went.
    """

    kind: Kind
    line: int
    start: int
    end: int
    pair: int | None = None
    move: int = 0
    changes: tuple[Stretch, ...] = ()


class Row(NamedTuple):
    """Paragraphs that stand beside each other: `start` to `end` of the older, `first` to `last` of the newer speech."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Shares:
    """How many Han characters there are of each kind.

    Attributes:
        kinds: a kind without any is left out.
        moved: those among them that moved.
        kept: those that stand in both speeches: all that was taken over, and of what was reworded the words that
            stayed.
    """

    kinds: Mapping[Kind, int]
    moved: int = 0
    kept: int = 0

    @property
    def total(self) -> int:
        """All characters."""
        return sum(self.kinds.values())

    def share(self, kind: Kind) -> float:
        """Between 0 and 1; 0 of a text without words."""
        return self.kinds.get(kind, 0) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class PartShares:
    """A top part of a speech, or what stands before the first and after the last.

    Attributes:
        name: its heading with its number; what the place is called where there is none.
        lines: the numbers of its first paragraph and of the one behind its last.
        other: the number of the part of the other speech, from 0, that most of it stands in; None where there is none.
    """

    name: str
    lines: tuple[int, int]
    shares: Shares
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two speeches.

    Attributes:
        pieces: in the order of the text; they hold all that is not blank.
        parts: in the order of the text; they hold all lines.
    """

    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    shares: Shares
    parts: tuple[PartShares, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two speeches, sentence by sentence.

    Attributes:
        rows: both beside each other; every paragraph of either stands in one row.
        moves: how many moves there are.
    """

    old: Side
    new: Side
    rows: tuple[Row, ...]
    moves: int = 0
