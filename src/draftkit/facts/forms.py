"""Old values in every form they may be written in: 天门市, 天门; 200人, 二百人, 200余人."""

from collections.abc import Sequence
from typing import NamedTuple

from draftkit.figures.model import FigureType


class OldValue(NamedTuple):
    """A value that may not be left in a new text.

    Attributes:
        text: as it stood in the old speech, unit included.
        new: what stands for it now; empty while nobody said. What is part of the new value is no leftover. Where it is
            the same, somebody confirmed it: it is not looked for, and what it is in may stand.
        is_doubtful: whether it may be no fact at all: then nothing is certain.
    """

    type: FigureType
    text: str
    new: str = ""
    is_doubtful: bool = False


class Leftover(NamedTuple):
    """Where an old value stands in a text.

    Attributes:
        start, end: offsets, end exclusive.
        of: its index among the old values.
        certain: whether the words can mean nothing else here; 和平 and 光明 are words as well as places.
    """

    start: int
    end: int
    of: int
    certain: bool


class OldValues:
    """Old values that are looked for; made once, asked for each text."""

    def __init__(self, values: Sequence[OldValue]) -> None:
        """Prepare the forms of all values; cost grows with their number, not with its square."""
        from draftkit.facts.written.search import Search

        self._search = Search(tuple(values))

    def find(self, text: str) -> list[Leftover]:
        """Where they stand, in the order of the text; none overlaps another, the longest counts."""
        return self._search.find(text)
