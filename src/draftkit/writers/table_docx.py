"""A table that goes with a speech, as a Word file."""

import re
from collections.abc import Iterator

from draftkit.ooxml.document import build_sheet
from draftkit.ooxml.markup import holdable
from draftkit.ooxml.model import Properties, Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.profiles.model import Style
from draftkit.tree.marks import SAME
from draftkit.writers.table import TablePage

_WIDTH = 247
"""Millimetres between the margins of the sheet."""
_DAY = re.compile(r"；(?=\d{4}-\d\d-\d\d)")
"""Before a day that follows something else: LibreOffice 7.4 breaks lines within its digits, Word at its hyphens."""


def write_table_docx(page: TablePage) -> bytes:
    """A sheet of A4 on its side, the headings repeated on every page. Characters XML cannot hold are left out."""
    return build_sheet(sheet_of(page), Properties(_held(page.title), None))


def sheet_of(page: TablePage) -> Sheet:
    """The same as a part of a document."""
    head = (_paragraph(Style.TITLE, page.title), *(_paragraph(Style.CELL, note) for note in page.notes))
    headings = tuple(_held(heading) for heading in page.headings)
    return Sheet(head, WordTable(_widths(page), headings, tuple(_groups(page))))


def _widths(page: TablePage) -> tuple[float, ...]:
    shares = page.shares or (1,) * len(page.headings)
    return tuple(_WIDTH * share / sum(shares) for share in shares)


def _groups(page: TablePage) -> Iterator[tuple[tuple[str, ...], ...]]:
    for first, *others in page.groups:
        # A page may begin with such a row, where an empty cell would say nothing.
        same = (SAME,) * page.shared
        yield tuple(tuple(map(_cell, row)) for row in (first, *((*same, *row[page.shared :]) for row in others)))


def _cell(text: str) -> str:
    return _held(_DAY.sub("；\n", text))


def _paragraph(style: Style, text: str) -> WordParagraph:
    return WordParagraph(style, (Run(_held(text)),))


def _held(text: str) -> str:
    return holdable(text)[0]
