"""A manuscript without the signs of its format, and the way back to where each character stood."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from draftkit.readers.manuscript import Line, Manuscript
from draftkit.source import Span
from draftkit.tree.reading import ReadBlock, ReadDocument, Repair


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The words of a manuscript as one text.

    Attributes:
        lines: as the manuscript has them, in this text; None where line breaks mark them off.
        back: for each character, and for the end, its offset in the original.
    """

    text: str
    lines: tuple[Line, ...] | None
    back: Sequence[int]

    def document(self, document: ReadDocument) -> ReadDocument:
        """The same document with its places in the original."""
        if isinstance(self.back, range):
            return document
        return replace(document, span=self._tile(document.span), blocks=tuple(map(self._block, document.blocks)))

    def repair(self, repair: Repair) -> Repair:
        """The same repair with its place in the original."""
        return replace(repair, span=Span(self.back[repair.span.start], self.back[repair.span.end - 1] + 1))

    def _block(self, block: ReadBlock) -> ReadBlock:
        return replace(block, span=self._tile(block.span), origins=[self.back[at] for at in block.origins])

    def _tile(self, span: Span) -> Span:
        """Markup belongs to the block before it, at the beginning to the first."""
        return Span(self.back[span.start] if span.start else 0, self.back[span.end])


def unmarked(manuscript: Manuscript) -> Unmarked:
    """The words of a manuscript; what its markup stands for is put in its place."""
    text = manuscript.source.text
    if not manuscript.markup:
        return Unmarked(text, manuscript.lines, range(len(text) + 1))
    words: list[str] = []
    back: list[int] = []
    at = 0
    for mark in manuscript.markup:
        words += (text[at : mark.span.start], mark.text)
        back.extend(range(at, mark.span.start))
        back.extend([mark.span.start] * len(mark.text))
        at = mark.span.end
    words.append(text[at:])
    back.extend(range(at, len(text) + 1))
    lines = manuscript.lines and tuple(_moved(line, back) for line in manuscript.lines)
    return Unmarked("".join(words), lines, back)


def _moved(line: Line, back: list[int]) -> Line:
    return replace(line, span=Span(bisect_left(back, line.span.start), bisect_left(back, line.span.end)))
