"""A Word file that holds a table: a sheet of A4 on its side, the headings repeated on every page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from lxml import etree

from draftkit.ooxml.body import paragraph, section
from draftkit.ooxml.document import FOOTERS, package
from draftkit.ooxml.markup import W, serialize, w
from draftkit.ooxml.model import Properties, Run, WordParagraph
from draftkit.ooxml.profiles.built_in import FANGSONG, HEITI, WU_HAO, built_in
from draftkit.ooxml.profiles.model import Align, Figure, Force, Look, Style, twips

_SOURCE: Final = "tables that go with official documents; the standard gives no figures for them"
_LINE: Final = 320
"""Twips of a line in a cell: 16 pt for type of 10.5 pt."""


def _practice(value: float) -> Figure[float]:
    return Figure(value, Force.PRACTICE, _SOURCE)


TABLE_PAGE: Final = replace(
    built_in(),
    page_width=_practice(297),
    page_height=_practice(210),
    top=_practice(28),
    bottom=_practice(26),
    left=_practice(25),
    right=_practice(25),
    looks=(
        *built_in().looks,
        Figure(Look(Style.CELL, "表格文字", FANGSONG, WU_HAO, line=_LINE), Force.PRACTICE, _SOURCE),
        Figure(Look(Style.CELL_HEADING, "表格栏目", HEITI, WU_HAO, Align.CENTER, line=_LINE), Force.PRACTICE, _SOURCE),
    ),
)
"""The page of the standard on its side, with two styles for cells."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table.

    Attributes:
        widths: of the columns, in millimetres.
        headings: of the columns.
        groups: rows, as many cells each, that stay on one page if they have room there.
    """

    widths: tuple[float, ...]
    headings: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], ...], ...]


def build_with_table(paragraphs: Iterable[WordParagraph], table: WordTable, properties: Properties) -> bytes:
    """The .docx: paragraphs, and the table below them. Equal arguments give equal bytes."""
    body = w("body", *(paragraph(each, count(), count(1)) for each in paragraphs), _table(table))
    # Word wants a paragraph after a table; one of a cell's height makes no page of its own.
    body.extend([paragraph(WordParagraph(Style.CELL), count(), count(1)), section(TABLE_PAGE, FOOTERS)])
    return package(serialize(w("document", body)), properties, TABLE_PAGE)


def _table(table: WordTable) -> etree._Element:
    widths = tuple(map(twips, table.widths))
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    head = _row(table.headings, widths, Style.CELL_HEADING)
    rows = (row for group in table.groups for row in _together(group, widths))
    return w("tbl", _properties(sum(widths)), grid, head, *rows)


def _properties(width: int) -> etree._Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w("tblBorders", *(w(side, val="single", sz=4, space=0, color="auto") for side in sides))
    margins = w("tblCellMar", w("left", w=85, type="dxa"), w("right", w=85, type="dxa"))
    return w("tblPr", w("tblW", w=width, type="dxa"), borders, w("tblLayout", type="fixed"), margins)


def _together(group: tuple[tuple[str, ...], ...], widths: tuple[int, ...]) -> Iterator[etree._Element]:
    """The rows of a group, each but the last kept with the next: for Word they are if all their paragraphs are."""
    for at, cells in enumerate(group, 1):
        row = _row(cells, widths, Style.CELL)
        if at < len(group):
            for properties in row.iter(f"{{{W}}}pPr"):
                properties.append(w("keepNext"))
        yield row


def _row(cells: tuple[str, ...], widths: tuple[int, ...], style: Style) -> etree._Element:
    properties = w("trPr", w("cantSplit"))
    if style is Style.CELL_HEADING:
        properties.append(w("tblHeader"))
    return w("tr", properties, *(_cell(text, width, style) for text, width in zip(cells, widths, strict=True)))


def _cell(text: str, width: int, style: Style) -> etree._Element:
    pieces = (Run(text),) if text else ()
    filled = paragraph(WordParagraph(style, pieces), count(), count(1))
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), filled)
