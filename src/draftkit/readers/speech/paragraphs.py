"""Find the paragraphs of a found text: join what was broken by accident, divide what was run together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from draftkit.readers.manuscript import Kind, Line
from draftkit.readers.speech.clean import clean, lines, trim
from draftkit.source import Span
from draftkit.tree.reading import Repair

HEADING_MARK = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d))"
)
LONGEST_HEADING = 45
"""The longest heading seen in five speeches and 143 work reports has 43 characters."""
_WRAPPED_LINE = 200
_NARROWEST = 10
_FEWEST = 5
_WHOLE_PAGE = 1000
_GAP = re.compile(
    r"(?<=[。！？：:])\s+|\s+(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|——)|"
    r"(?<=[。！？])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_BLANK = re.compile(r"\s+")
_PIECE = re.compile(r"\S+")
_SLACK = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        span: paragraphs tile the text.
        text, origins, repairs: its words; see `clean.Cleaned`.
        kind, level: what the file's format says of it.
    """

    span: Span
    text: str
    origins: Sequence[int]
    source: str = field(repr=False)
    repairs: tuple[Repair, ...] = ()
    kind: Kind = Kind.TEXT
    level: int = 0

    def original(self, start: int, end: int) -> str:
        """The characters `start` to `end` of the words as they were written."""
        return self.source[self.origins[start] : self.origins[end - 1] + 1] if start < end else ""

    def offset(self, index: int) -> int:
        """Where the character `index` of the words stands in the original; the span's end past the last."""
        return self.origins[index] if index < len(self.origins) else self.span.end


def paragraphs(text: str, marked: tuple[Line, ...] | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs in order; blank lines belong to the paragraph before, at the beginning to the first.

    Args:
        text: the original.
        marked: its lines where the file marks them off; None where line breaks do.
    """
    found = [Line(Span(*line)) for line in lines(text)] if marked is None else marked
    pieces = list(_joined(text, found))
    starts = [0, *(piece.span.start for piece in pieces[1:]), len(text)]
    return tuple(_paragraph(text, piece, Span(*span)) for piece, span in zip(pieces, pairwise(starts), strict=False))


def _paragraph(text: str, piece: Line, span: Span) -> Paragraph:
    words = clean(text, piece.span.start, piece.span.end)
    return Paragraph(span, words.text, words.origins, text, words.repairs, piece.kind, piece.level)


def _joined(text: str, found: Iterable[Line]) -> Iterator[Line]:
    """Lines, those broken after a semicolon joined with the next one."""
    current: Line | None = None
    for line in _pieces(text, found):
        if current is not None and _goes_on(text, current, line):
            current = replace(current, span=Span(current.span.start, line.span.end))
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current


def _goes_on(text: str, line: Line, following: Line) -> bool:
    """Whether a line broken after a semicolon, with no blank line after it, goes on in the next."""
    broken = text[line.span.end - 1] in ";；" and text.count("\n", line.span.end, following.span.start) == 1
    plain = line.kind is following.kind is Kind.TEXT
    return plain and broken and not HEADING_MARK.match(text, following.span.start)


def _pieces(text: str, found: Iterable[Line]) -> Iterator[Line]:
    for line in found:
        start, end = trim(text, line.span.start, line.span.end)
        if start == end:
            continue
        if line.kind is not Kind.TEXT:
            yield replace(line, span=Span(start, end))
        else:
            yield from (Line(Span(*piece)) for piece in _divided(text, start, end))


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a line; more than one where a page was copied into it."""
    if width := _wrap_width(text, start, end):
        yield from _unwrapped(text, start, end, width)
    elif end - start > _WHOLE_PAGE:
        yield from _at_gaps(text, start, end)
    else:
        yield start, end


def _wrap_width(text: str, start: int, end: int) -> int:
    """The usual length of the pieces between spaces, where a whole page was copied into one line; otherwise 0."""
    if end - start < _WRAPPED_LINE:
        return 0
    lengths = Counter(len(match.group()) for match in _PIECE.finditer(text, start, end))
    width, _ = max(lengths.items(), key=lambda item: (item[1], item[0]))
    usual = sum(count for length, count in lengths.items() if abs(length - width) <= _SLACK)
    return width if width >= _NARROWEST and usual * 2 > lengths.total() >= _FEWEST else 0


def _unwrapped(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Printed lines joined to paragraphs: one clearly shorter than the rest ends a paragraph, a heading begins one."""
    printed = [match.span() for match in _PIECE.finditer(text, start, end)]
    first = start
    for index, (begin, stop) in enumerate(printed):
        if begin > first and HEADING_MARK.match(text, begin, stop):
            yield from _filled(text, first, begin)
            first = begin
        following = printed[index + 1] if index + 1 < len(printed) else (end, end)
        ends_short = stop - begin < width - _SLACK
        if ends_short or (first == begin and _is_full_heading(text, begin, following, width)):
            yield from _filled(text, first, stop)
            first = stop
    yield from _filled(text, first, end)


def _at_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Paragraphs of a page copied into one line with only a space between them."""
    first = start
    for match in _GAP.finditer(text, start, end):
        if match.end() > first:
            yield from _filled(text, first, match.start())
            first = match.end()
        heading_end = _BLANK.search(text, first, end)
        if HEADING_MARK.match(text, first) and heading_end and "。" not in text[first : heading_end.start()]:
            yield from _filled(text, first, heading_end.start())
            first = heading_end.end()
    yield from _filled(text, first, end)


def _is_full_heading(text: str, begin: int, following: tuple[int, int], width: int) -> bool:
    """Whether a heading fills its printed line: else its sentence would run on too long for a heading."""
    sentence = text.find("。", begin)
    long = sentence < 0 or sentence - begin > LONGEST_HEADING
    goes_on = following[1] - following[0] >= width - _SLACK
    return bool(HEADING_MARK.match(text, begin)) and long and goes_on


def _filled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = trim(text, start, end)
    if start < end:
        yield start, end
