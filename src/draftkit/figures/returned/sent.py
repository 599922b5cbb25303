"""What stood in a form when it was sent, as its hidden sheet keeps it: what comes back unchanged is no answer."""

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from draftkit.figures.returned.columns import tidy
from draftkit.figures.returned.headings import NAME, SENT, SENT_NAME
from draftkit.grid import Grid

Sent = Mapping[str, Mapping[str, str]]
"""By the name of a figure without blanks: what stood under `VALUE`, `SOURCE`, `BY` and `NOTE`."""


def is_sent(grid: Grid) -> bool:
    """Whether a sheet is the one a form keeps; programs number further ones of the same name."""
    top = (tuple(cell.text for cell in row[: len(SENT)]) for row in grid.rows[:1])
    return grid.name.startswith(SENT_NAME) and SENT in top


def sent_in(grids: Iterable[Grid]) -> Sent:
    """What the sheets of one file keep; nothing where there is no such sheet."""
    rows = (row for grid in grids if is_sent(grid) for row in grid.rows[1:])
    lines = (dict(zip_longest(SENT, (cell.text for cell in row[: len(SENT)]), fillvalue="")) for row in rows)
    return {tidy(line[NAME]): line for line in lines}


def is_same(text: str, sent: str) -> bool:
    """Whether a text is what was sent, whatever a program did to its blanks and line breaks."""
    return text.split() == sent.split()
