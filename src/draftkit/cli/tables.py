"""Tables, by rich; the only module that imports it."""

import sys
from collections.abc import Iterable, Sequence
from typing import Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from draftkit.cli.talk import has_colour, show
from draftkit.cli.wide import columns, printable, width, wrap

_GAP = 2
"""Blanks between two columns."""
_READABLE = 10
"""Columns of the terminal below which a wrapped cell cannot be read: five Han characters."""


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Write a table to stdout, its columns as wide as they need to be; on a narrow terminal the widest ones wrap.

    Where the terminal is too narrow even for that, each row is a short list.

    Args:
        headings: one for each column.
        rows: as many words each.
        right: the columns that hold numbers.
    """
    rows = [tuple(map(printable, row)) for row in rows]
    if _least(headings, rows) > columns():
        _print_list(headings, rows)
        return
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for at, heading in enumerate(headings):
        table.add_column(heading, justify="right" if at in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    _print(table)


def _least(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The columns a table needs to be read: of each of its own as much as it takes, or `_READABLE` and a gap."""
    widest = (max(map(width, column)) for column in zip(headings, *rows, strict=True))
    return sum(min(needed, _READABLE) + _GAP for needed in widest) - _GAP


def _print_list(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A line for the first word of each row, below it the others under their headings; empty ones are left out."""
    for first, *others in rows:
        _wrapped(first, 0)
        for heading, cell in zip(headings[1:], others, strict=True):
            if cell:
                _wrapped(f"{heading}: {cell}" if heading else cell, _GAP)


def _wrapped(text: str, indent: int) -> None:
    for line in wrap(text, max(_READABLE, columns() - indent)):
        show(" " * indent + line)


def print_heading(words: str) -> None:
    """Write an empty line and a heading."""
    show("")
    show(f"\x1b[1m{words}\x1b[0m" if has_colour(sys.stdout) else words)


def _print(shown: Table) -> None:
    """Write it without the blanks rich puts at the end of every line."""
    colours: Literal["auto"] | None = "auto" if has_colour(sys.stdout) else None
    console = Console(width=columns(), color_system=colours, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(shown)
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))
