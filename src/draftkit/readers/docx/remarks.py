"""Comments of a Word file as remarks on the text."""

from collections.abc import Iterable

from draftkit.ooxml.reading.model import Block, Comment, Edge
from draftkit.ooxml.reading.numbering import Counter, Numbering
from draftkit.readers.docx.flow import Flow, Seen
from draftkit.readers.docx.sheet import Sheet
from draftkit.source import Span
from draftkit.tree.reading import Remark


def remarks_on(comments: Iterable[Comment], sheet: Sheet) -> tuple[Remark, ...]:
    """The remarks in the order of their anchors; a reply without one stands where its thread does."""
    spans = {each.identifier: _span(each.identifier, sheet) for each in comments}
    placed = [(spans[each.identifier] or spans.get(each.parent) or Span(0, 0), each) for each in comments]
    placed.sort(key=lambda pair: pair[0].start)
    ranks = {each.identifier: rank for rank, (_, each) in enumerate(placed)}
    return tuple(
        Remark(span, _words(each.blocks), each.author, each.date, ranks.get(each.parent) if each.parent else None)
        for span, each in placed
    )


def _span(comment: str, sheet: Sheet) -> Span | None:
    """From the start of its range to the end; the mark that calls it stands in for an end that is missing."""
    point = sheet.anchors.get((comment, Edge.POINT))
    start = sheet.anchors.get((comment, Edge.START), point)
    end = sheet.anchors.get((comment, Edge.END), point)
    if start is None or end is None:
        return None
    return Span(start, max(start, end))


def _words(blocks: tuple[Block, ...]) -> str:
    sheet = Sheet()
    Flow(sheet, Counter(Numbering()), Seen()).write(blocks)
    return sheet.text.strip("\n")
