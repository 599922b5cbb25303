"""Cut a block's words into runs between punctuation, and the runs into series."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from draftkit.text.han import is_han

_RUN = re.compile(r"[^，、；：。！？“”‘’《》（）()【】…—\s]+")
CLAUSE_ENDS = frozenset("，。；！？：")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run between two punctuation marks.

    Attributes:
        start, end: offsets in the block's words, end exclusive.
        left, right: the sign before and after; `，` and `。` stand for the block's own ends.
    """

    text: str
    start: int
    end: int
    left: str
    right: str

    @property
    def is_clause(self) -> bool:
        """Whether it stands alone between marks that end clauses."""
        left, right = self.left in CLAUSE_ENDS, self.right in CLAUSE_ENDS
        return (left and right) or (left and self.right == "”") or (right and self.left == "“")

    def cut(self, start: int, end: int) -> "Segment":
        """A part of it, `start` and `end` counted in its text; the marks around stay those of the whole."""
        return Segment(self.text[start:end], self.start + start, self.start + end, self.left, self.right)

    @property
    def is_han(self) -> bool:
        """Whether it holds Han characters only."""
        return is_han(self.text)


@dataclass(frozen=True, slots=True)
class Series:
    """Segments joined by 、; a segment that stands alone is a series of one."""

    members: tuple[Segment, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it is one whole clause, or a whole quotation."""
        first, last = self.members[0], self.members[-1]
        return (first.left in CLAUSE_ENDS or first.left == "“") and (last.right in CLAUSE_ENDS or last.right == "”")

    @property
    def size(self) -> int:
        """How many characters its members have, of three or more the inner ones; 0 where they differ."""
        inner = self.members[1:-1] or self.members
        sizes = {len(member.text) for member in inner}
        return min(sizes) if len(sizes) == 1 or len(self.members) == 2 else 0  # noqa: PLR2004


def segments(text: str) -> tuple[Segment, ...]:
    """The runs of a block's words, in order."""
    found = []
    for match in _RUN.finditer(text):
        left = text[match.start() - 1] if match.start() else "。"
        right = text[match.end()] if match.end() < len(text) else "。"
        found.append(Segment(match.group(), match.start(), match.end(), left, right))
    return tuple(found)


def series(found: tuple[Segment, ...]) -> Iterator[Series]:
    """The same runs, those that 、 joins together."""
    place = 0
    numbered = []
    for at, segment in enumerate(found):
        joined = at and segment.left == "、" and found[at - 1].right == "、" and found[at - 1].end + 1 == segment.start
        place += not joined
        numbered.append((place, segment))
    for _, group in groupby(numbered, key=lambda item: item[0]):
        yield Series(tuple(segment for _, segment in group))


def sentence_at(text: str, start: int) -> tuple[int, int]:
    """Start and end of the sentence a place stands in; 。！？； end sentences."""
    begin = max((text.rfind(mark, 0, start) for mark in "。！？；"), default=-1) + 1
    ends = [end for mark in "。！？；" if (end := text.find(mark, start)) >= 0]
    return begin, min(ends, default=len(text) - 1) + 1


def clause_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the clause around a stretch; ， ends clauses too."""
    marks = "，。！？；："
    begin = max((text.rfind(mark, 0, start) for mark in marks), default=-1) + 1
    ends = [place for mark in marks if (place := text.find(mark, end)) >= 0]
    return begin, min(ends, default=len(text))
