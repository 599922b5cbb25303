"""A table that goes with a speech, as a Word file."""

from collections.abc import Iterator

from draftkit.ooxml.markup import holdable
from draftkit.ooxml.model import Properties, Run, WordParagraph
from draftkit.ooxml.profile import Style
from draftkit.ooxml.table import WordTable, build_with_table
from draftkit.writers.table import TablePage

_WIDTHS = (22, 94, 24, 66, 41)
"""Millimetres of the columns of a table of sources: place, sentence, kind, basis, owner; 247 mm in all."""


def write_table_docx(page: TablePage) -> bytes:
    """A sheet of A4 on its side, the headings repeated on every page. Characters XML cannot hold are left out."""
    head = (_paragraph(Style.TITLE, page.title), *(_paragraph(Style.CELL, note) for note in page.notes))
    headings = tuple(_held(heading) for heading in page.headings)
    table = WordTable(_WIDTHS, headings, tuple(_rows(page)))
    return build_with_table(head, table, Properties(_held(page.title), None))


def _rows(page: TablePage) -> Iterator[tuple[str | None, ...]]:
    for group in page.groups:
        for at, row in enumerate(group):
            yield tuple(None if at and column < page.shared else _held(cell) for column, cell in enumerate(row))


def _paragraph(style: Style, text: str) -> WordParagraph:
    return WordParagraph(style, (Run(_held(text)),))


def _held(text: str) -> str:
    return holdable(text)[0]
