"""The formats of a table of sources, by the ending of the file; apart, so that options need nothing else."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Outcome

if TYPE_CHECKING:
    from draftkit.explain.model import Explanation
    from draftkit.writers.table import TablePage


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
    if kind is TableKind.CSV:
        from draftkit.explain.table import groups, table_csv

        return table_csv(groups(explanation))
    page = table_page(explanation)
    if kind is TableKind.MARKDOWN:
        from draftkit.writers.table import write_table_markdown

        return write_table_markdown(page)
    from draftkit.writers.table_docx import write_table_docx

    return write_table_docx(page)


def table_page(explanation: "Explanation") -> "TablePage":
    """The table of sources, with the title of the speech and a summary above it."""
    from draftkit.explain.table import COLUMNS, SHARED, SHARES, TITLE, groups, summary
    from draftkit.writers.table import TablePage

    notes = tuple(filter(None, (explanation.title, summary(explanation))))
    return TablePage(TITLE, notes, COLUMNS, groups(explanation), SHARED, SHARES)
