"""Pages of A4 on their side that hold a table, its headings repeated on every page."""

from collections.abc import Iterator
from typing import Final

from draftkit.ooxml.body import Numbers, paragraph, paragraphs
from draftkit.ooxml.markup import Xml, w
from draftkit.ooxml.model import Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.profiles.built_in import TABLE, built_in
from draftkit.ooxml.profiles.model import Figure, Look, Style, twips

_CELLS: Final = frozenset({Style.CELL, Style.CELL_HEADING})


def cell_looks() -> tuple[Figure[Look], ...]:
    """The styles of cells."""
    return tuple(row for row in built_in(TABLE).looks if row.value.style in _CELLS)


def sheet(each: Sheet, numbers: Numbers, section: Xml = "") -> Xml:
    """The content of the pages; `section` is the page it ends with, empty at the end of the document."""
    # Word wants a paragraph after a table; one of a cell's height makes no page of its own.
    end = paragraph(WordParagraph(Style.CELL), numbers, section)
    return "".join((*paragraphs(each.paragraphs, numbers), _table(each.table, numbers), end))


def _table(table: WordTable, numbers: Numbers) -> Xml:
    widths = tuple(map(twips, table.widths))
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    head = _row(tuple(_cell(words, Style.CELL_HEADING) for words in table.headings), widths, numbers, heading=True)
    rows = (_row(cells, widths, numbers) for group in table.groups for cells in _together(group))
    return w("tbl", _properties(sum(widths)), grid, head, *rows)


def _properties(width: int) -> Xml:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w("tblBorders", *(w(side, val="single", sz=4, space=0, color="auto") for side in sides))
    margins = w("tblCellMar", w("left", w=85, type="dxa"), w("right", w=85, type="dxa"))
    return w("tblPr", w("tblW", w=width, type="dxa"), borders, w("tblLayout", type="fixed"), margins)


def _together(group: tuple[tuple[str, ...], ...]) -> Iterator[tuple[WordParagraph, ...]]:
    """The rows of a group, each but the last kept with the next: for Word they are if all their paragraphs are."""
    for at, cells in enumerate(group, 1):
        yield tuple(_cell(words, Style.CELL, keep_next=at < len(group)) for words in cells)


def _cell(words: str, style: Style, *, keep_next: bool = False) -> WordParagraph:
    return WordParagraph(style, (Run(words),) if words else (), keep_next=keep_next)


def _row(cells: tuple[WordParagraph, ...], widths: tuple[int, ...], numbers: Numbers, *, heading: bool = False) -> Xml:
    properties = w("trPr", w("cantSplit"), *((w("tblHeader"),) if heading else ()))
    filled = (
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph(cell, numbers))
        for cell, width in zip(cells, widths, strict=True)
    )
    return w("tr", properties, *filled)
