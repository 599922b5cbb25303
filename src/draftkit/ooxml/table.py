"""Pages of A4 on their side that hold a table, its headings repeated on every page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from draftkit.ooxml.body import Numbers, paragraph, paragraphs
from draftkit.ooxml.markup import Xml, w
from draftkit.ooxml.model import Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.profiles.built_in import FANGSONG, HEITI, WU_HAO, built_in
from draftkit.ooxml.profiles.model import Align, Figure, Force, Look, Style, twips

_SOURCE: Final = "tables that go with official documents; the standard gives no figures for them"
_LINE: Final = 320
"""Twips of a line in a cell: 16 pt for type of 10.5 pt."""


def _practice(value: float) -> Figure[float]:
    return Figure(value, Force.PRACTICE, _SOURCE)


CELL_LOOKS: Final = (
    Figure(Look(Style.CELL, "表格文字", FANGSONG, WU_HAO, line=_LINE), Force.PRACTICE, _SOURCE),
    Figure(Look(Style.CELL_HEADING, "表格栏目", HEITI, WU_HAO, Align.CENTER, line=_LINE), Force.PRACTICE, _SOURCE),
)
"""The styles of cells."""
TABLE_PAGE: Final = replace(
    built_in(),
    page_width=_practice(297),
    page_height=_practice(210),
    top=_practice(28),
    bottom=_practice(26),
    left=_practice(25),
    right=_practice(25),
    looks=(*built_in().looks, *CELL_LOOKS),
)
"""The page of the standard on its side."""


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
