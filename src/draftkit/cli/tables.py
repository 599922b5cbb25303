"""Tables, by rich; the only module that imports it."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from draftkit.cli.talk import has_colour, show
from draftkit.cli.wide import columns, printable


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Write a table to stdout, its columns as wide as they need to be; on a narrow terminal the widest ones wrap.

    Args:
        headings: one for each column.
        rows: as many words each.
        right: the columns that hold numbers.
    """
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for at, heading in enumerate(headings):
        table.add_column(heading, justify="right" if at in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    _print(table)


def print_heading(words: str) -> None:
    """Write an empty line and a heading."""
    show("")
    show(f"\x1b[1m{words}\x1b[0m" if has_colour(sys.stdout) else words)


def _print(shown: Table) -> None:
    """Write it without the blanks rich puts at the end of every line."""
    console = Console(width=columns(), no_color=not has_colour(sys.stdout), highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(shown)
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))
