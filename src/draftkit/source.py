"""A text with a name, and places in it. Offsets are Unicode code points of the decoded text, ends exclusive."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A span as a person reads it: file, line and column (from 1), the line's text and the span's width in it.

    Attributes:
        paragraph: its number (from 1, empty ones not counted) where the file has no lines a person could look up, as in
            Word; 0 where it has.
        cell: its address where the file is a table (数据!C5); empty where it is none.
    """

    file: str
    line: int
    column: int
    excerpt: str
    width: int
    span: Span
    paragraph: int = 0
    cell: str = ""


@dataclass(frozen=True)
class Source:
    """A decoded text and the name it goes by in messages (a path as the user gave it, or `<stdin>`).

    Attributes:
        is_extracted: whether the text was taken out of a file that is no text (Word, PDF), a line for each paragraph.
    """

    name: str
    text: str
    is_extracted: bool = False

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def _lines(self) -> list[str]:
        """Cut once: many places in one line do not cost a copy of it each."""
        return self.text.split("\n")

    def place(self, span: Span) -> Place:
        """Where the span stands; a span over several lines is shown by its first."""
        line = bisect_right(self._line_starts, span.start)
        start = self._line_starts[line - 1]
        excerpt = self._lines[line - 1].rstrip("\r")
        width = max(1, min(span.end, start + len(excerpt)) - span.start)
        paragraph = self.number(span.start) if self.is_extracted else 0
        return Place(self.name, line, span.start - start + 1, excerpt, width, span, paragraph)

    def number(self, offset: int) -> int:
        """The line an offset stands in, from 1; in a text that was taken out of a file, the paragraph."""
        line = bisect_right(self._line_starts, offset)
        return self._paragraphs[line - 1] if self.is_extracted else line

    @cached_property
    def _paragraphs(self) -> list[int]:
        """For each line, how many have words up to it; at least 1."""
        counts = accumulate(bool(line.strip()) for line in self._lines)
        return [max(1, count) for count in counts]
