"""The formats of a table of sources, by the ending of the file; apart, so that options need nothing else."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Outcome

if TYPE_CHECKING:
    from draftkit.explain.model import Explanation


class TableKind(StrEnum):
    """The value is the ending of the file."""

    WORD = "docx"
    MARKDOWN = "md"
    CSV = "csv"


def table_kind_of(path: Path) -> Outcome[TableKind]:
    """The format a file's ending asks for."""
    ending = path.suffix.lower().removeprefix(".")
    if ending in set(TableKind):
        return Outcome(TableKind(ending))
    from draftkit.explain.messages import NO_TABLE_KIND

    allowed = ", ".join(f".{kind}" for kind in TableKind)
    return Outcome(None, (NO_TABLE_KIND(path=path, allowed=allowed),))


def write_table(explanation: "Explanation", kind: TableKind) -> bytes:
    """The table of sources as a document. It records no time, so that the same speech gives the same bytes."""
    from draftkit.explain.table import COLUMNS, SHARED, SHARES, TITLE, groups, summary, table_csv

    rows = groups(explanation)
    if kind is TableKind.CSV:
        return table_csv(rows)
    from draftkit.writers.table import TablePage

    notes = tuple(filter(None, (explanation.title, summary(explanation))))
    page = TablePage(TITLE, notes, COLUMNS, rows, SHARED, SHARES)
    if kind is TableKind.MARKDOWN:
        from draftkit.writers.table import write_table_markdown

        return write_table_markdown(page)
    from draftkit.writers.table_docx import write_table_docx

    return write_table_docx(page)
