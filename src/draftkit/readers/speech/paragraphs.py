"""Find the paragraphs of a found text: join what was broken by accident, divide what was run together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from draftkit.readers.manuscript import Kind, Line
from draftkit.readers.speech.clean import clean, has_dots, lines, trim
from draftkit.readers.speech.wraps import HEADING_MARK, divided, is_page_number, page_width, unwrapped
from draftkit.source import Span
from draftkit.tree.reading import Repair


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

    def parted(self, index: int) -> tuple["Paragraph", "Paragraph"]:
        """The paragraph as two, the second from the character `index` of the words on."""
        at = self.origins[index]
        before = tuple(repair for repair in self.repairs if repair.span.start < at)
        first = replace(self, span=Span(self.span.start, at), text=self.text[:index], origins=self.origins[:index])
        second = replace(self, span=Span(at, self.span.end), text=self.text[index:], origins=self.origins[index:])
        return replace(first, repairs=before), replace(second, repairs=self.repairs[len(before) :])

    def offset(self, index: int) -> int:
        """Where the character `index` of the words stands in the original; the span's end past the last."""
        return self.origins[index] if index < len(self.origins) else self.span.end


def paragraphs(text: str, marked: tuple[Line, ...] | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs in order; blank lines belong to the paragraph before, at the beginning to the first.

    Args:
        text: the original.
        marked: its lines where the file marks them off; None where line breaks do.
    """
    pieces = list(_joined(text, _broken_off(text) if marked is None else _marked_off(text, marked)))
    dots = has_dots(text)
    starts = [0, *(piece.span.start for piece in pieces[1:]), len(text)]
    return tuple(
        _paragraph(text, piece, Span(*span), dots=dots) for piece, span in zip(pieces, pairwise(starts), strict=False)
    )


def _broken_off(text: str) -> Iterator[Line]:
    """What line breaks mark off; where all lines are as long as a page is wide, they mark nothing."""
    found = [line for start, end in lines(text) if (line := trim(text, start, end))[0] < line[1]]
    width = page_width(text, found)
    if not width:
        return (Line(Span(*piece)) for line in found for piece in divided(text, *line))
    pages = groupby(found, key=lambda line: is_page_number(text[slice(*line)]))
    return (Line(Span(*span)) for _, page in pages for span in unwrapped(text, tuple(page), width))


def _marked_off(text: str, marked: tuple[Line, ...]) -> Iterator[Line]:
    """The lines a file marks off; one of plain text may be a whole page."""
    for line in marked:
        start, end = trim(text, line.span.start, line.span.end)
        if start < end:
            spans = divided(text, start, end) if line.kind is Kind.TEXT else [(start, end)]
            yield from (replace(line, span=Span(*span)) for span in spans)


def _paragraph(text: str, piece: Line, span: Span, *, dots: bool) -> Paragraph:
    words = clean(text, piece.span.start, piece.span.end, cells=piece.kind is Kind.CELL, dots=dots)
    return Paragraph(span, words.text, words.origins, text, words.repairs, piece.kind, piece.level)


def _joined(text: str, found: Iterable[Line]) -> Iterator[Line]:
    """Lines, those broken after a semicolon joined with the next one."""
    current: Line | None = None
    for line in found:
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
