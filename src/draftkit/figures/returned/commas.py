"""Rows of a text table in which a value came apart, because it has the sign that parts the cells: 1,260."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.figures.returned import messages as say
from draftkit.figures.returned.columns import Columns, place_of
from draftkit.figures.returned.headings import VALUE
from draftkit.grid import Cell, Grid

_FIRST = re.compile(r"-?[1-9][0-9]{0,2}")
_SECOND = re.compile(r"[0-9]{3}(?:\.[0-9]+)?[万亿]?(?:人次|[^\W\d])?")
_SHOWN: Final = 60
"""Characters of a row that are enough to find it."""


def apart(grid: Grid, columns: Columns) -> dict[int, Diagnostic]:
    """What is wrong with such rows, by the index of the row: their cells are not those of the headings over them.

    A row with more cells than there are headings, unless they are blank and no number seems to have come apart; and one
    whose value goes on in a cell beside it that is for something else. Two columns of values may hold 1 and 260.
    """
    if not grid.separator:
        return {}
    told = ((at, _problem(grid, columns, at)) for at in range(columns.top + 1, len(grid.rows)))
    return {at: problem for at, problem in told if problem}


def _problem(grid: Grid, columns: Columns, at: int) -> Diagnostic | None:
    row, width = grid.rows[at], len(grid.rows[columns.top])
    spare, sign, place = row[width:], grid.separator, place_of(grid, at, 0)
    shown = sign.join(cell.text for cell in row)[:_SHOWN]
    if any(cell.text.strip() for cell in spare):
        return say.MORE_CELLS(place, row=shown, count=len(row), headings=width, sign=sign)
    if any(_pairs(row, columns, all_columns=bool(spare))):
        return say.APART(place, row=shown, sign=sign)
    return None


def _pairs(row: tuple[Cell, ...], columns: Columns, *, all_columns: bool) -> Iterator[bool]:
    """Of cells side by side, whether they read like one number.

    Args:
        row: its cells.
        columns: of the table.
        all_columns: look at all cells, not only at values beside what is no value.
    """
    values = {*columns.years, *(at for heading, at in columns.at.items() if heading == VALUE)}
    for at, (one, other) in enumerate(pairwise(row)):
        if all_columns or (at in values and at + 1 not in values):
            yield bool(_FIRST.fullmatch(one.text.strip()) and _SECOND.fullmatch(other.text.strip()))
