"""The lines of a web page: what stands between the breaks its blocks make."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import pairwise

from draftkit.readers.manuscript import Line, Markup
from draftkit.source import Span

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Blanks of every width, and characters without any: a line of these alone holds no words."""
_PRE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line with what decides its kind.

    Attributes:
        region: the number of the innermost part of the page set aside that it stands in; -1 for none.
        weight: how many characters of words it has.
        cell: offset of the tag that begins its table cell; -1 outside.
    """

    line: Line
    region: int
    weight: int
    cell: int = -1


@dataclass(slots=True)
class Lines:
    """Takes words and tags in the order of the page.

    Attributes:
        markup: what stands inside lines and is not read as it stands.
    """

    text: str
    pieces: list[Piece] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    _start: int = -1
    _end: int = -1
    _weight: int = 0
    _inside: list[Markup] = field(default_factory=list)
    """Markup of the open line; what follows its last word is dropped when it ends."""

    def words(self, start: int, end: int) -> None:
        """Words, character references among them, without line breaks that count."""
        at = start
        if self.text.find("&", start, end) >= 0:
            for found in _REFERENCE.finditer(self.text, start, end):
                sign = found.group()
                meant, beyond = _meant(sign)
                if meant != sign:
                    self._plain(at, found.start())
                    at = found.end() - beyond
                    self._refer(Span(found.start(), at), meant)
        self._plain(at, end)

    def preformatted(self, start: int, end: int, line: Line, region: int) -> None:
        """Words whose line breaks count; `line` and `region` as for `end_line`."""
        at = start
        for found in _PRE_BREAK.finditer(self.text, start, end):
            self.words(at, found.start())
            self.end_line(line, region)
            at = found.end()
        self.words(at, end)

    def tag(self, start: int, end: int) -> None:
        """A stretch that is no words and ends no line."""
        if self._start >= 0:
            self._mark(Span(start, end), "")

    def end_line(self, line: Line, region: int, cell: int = -1) -> None:
        """End the open line, if it holds words: its kind and level are those of `line`."""
        if self._start >= 0:
            span = Span(self._start, self._end)
            self.markup += (mark for mark in self._inside if mark.span.end <= span.end)
            self.pieces.append(Piece(replace(line, span=span), region, self._weight, cell))
        self._start, self._end, self._weight = -1, -1, 0
        self._inside = []

    def join(self, first: int, line: Line) -> None:
        """Make one line of the pieces from a number on: cells are parted by tabs."""
        joined = self.pieces[first:]
        spans = [piece.line.span for piece in joined]
        gaps = [
            Markup(Span(before.line.span.end, after.line.span.start), "\t" if before.cell != after.cell else " ")
            for before, after in pairwise(joined)
        ]
        self.markup += sorted([*self._taken(spans[0].start), *gaps], key=lambda mark: mark.span.start)
        whole = replace(line, span=Span(spans[0].start, spans[-1].end))
        self.pieces[first:] = [Piece(whole, joined[0].region, sum(piece.weight for piece in joined), joined[0].cell)]

    def said(self, piece: Piece) -> str:
        """The words of a line without any blank."""
        span = piece.line.span
        said: list[str] = []
        at = span.start
        for mark in self.markup[bisect_left(self.markup, span.start, key=lambda mark: mark.span.start) :]:
            if mark.span.start >= span.end:
                break
            said += (self.text[at : mark.span.start], mark.text)
            at = mark.span.end
        return "".join("".join((*said, self.text[at : span.end])).split())

    def _taken(self, start: int) -> list[Markup]:
        """The markup from an offset on, taken off the end."""
        taken: list[Markup] = []
        while self.markup and self.markup[-1].span.start >= start:
            taken.append(self.markup.pop())
        return taken

    def _plain(self, start: int, end: int) -> None:
        stretch = self.text[start:end].rstrip(_BLANKS)
        words = stretch.lstrip(_BLANKS)
        if not words:
            return
        if self._start < 0:
            self._start = start + len(stretch) - len(words)
        self._end = start + len(stretch)
        self._weight += len(words)

    def _refer(self, span: Span, meant: str) -> None:
        """A character reference; one to a blank stands inside a line only."""
        if meant.strip(_BLANKS):
            self._start = span.start if self._start < 0 else self._start
            self._end = span.end
            self._weight += 1
        if self._start >= 0:
            self._mark(span, meant)

    def _mark(self, span: Span, text: str) -> None:
        before = self._inside[-1] if self._inside else None
        if before and before.span.end == span.start and not before.text and not text:
            self._inside[-1] = Markup(Span(before.span.start, span.end))
        else:
            self._inside.append(Markup(span, text))


def _meant(sign: str) -> tuple[str, int]:
    """What a reference means, and how many of its letters are words after it, as in `&nbsp2018`."""
    meant = unescape(sign)
    if meant == sign or not sign.endswith(meant[1:]):
        return meant, 0
    return meant[:1], len(meant[1:])
