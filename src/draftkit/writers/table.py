"""A table that goes with a speech, and how it is written as Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.writers.markdown_words import escaped


@dataclass(frozen=True, slots=True)
class TablePage:
    """A title, lines under it, and a table.

    Attributes:
        notes: lines between title and table.
        headings: of the columns.
        groups: rows that belong together, each with as many cells as there are headings.
        shared: so many first columns are the same in all rows of a group, and are shown once.
        shares: what each column has of the width, where a format asks; all the same if none are given.
    """

    title: str
    notes: tuple[str, ...]
    headings: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], ...], ...]
    shared: int
    shares: tuple[int, ...] = ()


def write_table_markdown(page: TablePage) -> bytes:
    """UTF-8 Markdown with a table of pipes, as GitHub Flavored Markdown 0.29 has it; one newline at its end."""
    head = (f"# {escaped(page.title)}", *(escaped(note) for note in page.notes))
    return ("\n\n".join((*head, "\n".join(_table(page)))) + "\n").encode()


def _table(page: TablePage) -> Iterator[str]:
    yield _row(page.headings)
    yield _row(("---",) * len(page.headings), bare=True)
    for group in page.groups:
        for at, row in enumerate(group):
            yield _row(("",) * page.shared + row[page.shared :] if at else row)


def _row(cells: tuple[str, ...], *, bare: bool = False) -> str:
    return f"| {' | '.join(cells if bare else map(_cell, cells))} |"


def _cell(text: str) -> str:
    return escaped(" ".join(text.splitlines())).replace("|", "\\|")
