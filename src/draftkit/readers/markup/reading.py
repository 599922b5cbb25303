"""Read Markdown somebody else wrote, as it is found in the world: any of it, and never with an error of grammar."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from draftkit.diagnostics import Outcome
from draftkit.readers.manuscript import Kind, Line, Manuscript, Markup
from draftkit.readers.markup import messages
from draftkit.readers.markup.blocks import Block, Form, blocks, definitions
from draftkit.readers.markup.inline import marks
from draftkit.source import Source, Span

_BREAK = re.compile(r"<br[ \t]*+/?>$", re.IGNORECASE)
_KINDS = {Form.TEXT: Kind.TEXT, Form.CODE: Kind.TEXT, Form.ROW: Kind.CELL, Form.APART: Kind.APART}


def read_foreign_markdown(source: Source) -> Outcome[Manuscript]:
    """The lines of a Markdown text; offsets count in the text as it is.

    Signs become markup: of headings, emphasis, lists, quotations, links, code and HTML; comments, addresses of links
    and pictures are no words. Numbers of lists are words: a speech counts its points. Headings by `#` or by underlining
    are headings; those of level 1 are titles where they stand together and nowhere else. Rows of tables are one line,
    cells parted by tabs. Front matter and footnotes are kept and set aside.

    Args:
        source: the decoded text.
    """
    page = _Page(source.text, definitions(source.text))
    for block in blocks(source.text):
        page.take(block)
    if not page.lines:
        return Outcome(None, (messages.NO_WORDS(file=source.name),))
    return Outcome(Manuscript(source, _titled(page.lines), tuple(page.markup)))


@dataclass(slots=True)
class _Page:
    text: str
    defined: frozenset[str]
    lines: list[Line] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Make a line of a block, unless nothing in it is words."""
        span = Span(block.stretches[0].start, block.stretches[-1].end)
        found: list[Markup] = []
        if block.form is not Form.CODE:
            found = marks(self.text, block.stretches, self.defined, is_row=block.form is Form.ROW)
        kind = _KINDS.get(block.form, Kind.HEADING)
        breaks = [mark.span for mark in found if _BREAK.match(self.text, *_ends(mark.span))]
        starts = [span.start, *(mark.end for mark in breaks)]
        for start, end in zip(starts, [*(mark.start for mark in breaks), span.end], strict=True):
            self._line(Line(Span(start, end), kind, block.level), found)

    def _line(self, line: Line, found: list[Markup]) -> None:
        first = bisect_left(found, line.span.start, key=lambda mark: mark.span.start)
        inside = found[first : bisect_left(found, line.span.end, key=lambda mark: mark.span.start)]
        if self._said(line.span, inside):
            self.markup += inside
            self.lines.append(line)

    def _said(self, span: Span, found: list[Markup]) -> bool:
        """Whether any word is left beside the signs."""
        at = span.start
        for mark in found:
            if self.text[at : mark.span.start].strip() or mark.text.strip():
                return True
            at = mark.span.end
        return bool(self.text[at : span.end].strip())


def _titled(lines: list[Line]) -> tuple[Line, ...]:
    """Headings of level 1 as titles where they follow each other and are the only ones."""
    first = [at for at, line in enumerate(lines) if line.level == 1]
    if any(after - before > 1 for before, after in pairwise(first)):
        return tuple(lines)
    return tuple(Line(line.span, Kind.TITLE) if line.level == 1 else line for line in lines)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
