"""Read a workbook: every sheet as a grid of cells, each as a person sees it."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.grid import Cell, CellKind, Grid
from draftkit.ooxml.guard import Kind, open_package
from draftkit.ooxml.workbook.model import Holds, RawCell, RawSheet, Workbook
from draftkit.ooxml.workbook.reading import MAX_COLUMNS, MAX_ROWS, read_cells
from draftkit.readers.table import messages as say
from draftkit.readers.table.days import is_date, shown_date, shown_iso
from draftkit.readers.table.shown import Seen, shown_number

MAX_COVERED: Final = 500_000
"""Cells under merged ones, in one sheet."""

_Position = tuple[int, int]
_BLANK: Final = Seen(CellKind.BLANK, "")


def read_workbook(data: bytes, name: str) -> Outcome[tuple[Grid, ...]]:
    """The sheets of a .xlsx, hidden ones too, up to `MAX_ROWS` and `MAX_COLUMNS` of each.

    Refused: what is no workbook, has macros or a password, draws in something from outside, is damaged, or would
    unpack to more than `ooxml.archive` allows. Links to other workbooks are not followed, formulas not worked out.

    Args:
        data: the file.
        name: what it goes by in messages.
    """
    package = open_package(data, name, Kind.WORKBOOK)
    if package.value is None:
        return Outcome(None, package.diagnostics)
    workbook = read_cells(package.value)
    if workbook.value is None:
        return Outcome(None, workbook.diagnostics)
    try:
        grids = tuple(_grid(sheet, name, workbook.value) for sheet in workbook.value.sheets)
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)
    return Outcome(grids, tuple(_cut(sheet, name) for sheet in workbook.value.sheets if sheet.is_cut))


def _cut(sheet: RawSheet, name: str) -> Diagnostic:
    return say.CUT(file=name, sheet=sheet.name, rows=MAX_ROWS, columns=MAX_COLUMNS)


def _grid(sheet: RawSheet, file: str, workbook: Workbook) -> Grid:
    found = {(cell.row, cell.column): _seen(cell, is_1904=workbook.is_1904) for cell in sheet.cells}
    last = max((row for row, _ in found), default=0)
    found |= {at: Seen(CellKind.COVERED, text) for at, text in _covered(sheet, found, file, last)}
    widths = [0] * (last + 1)
    for row, column in found:
        widths[row] = max(widths[row], column)
    rows = (_row(found, sheet.name, row, widths[row]) for row in range(1, last + 1))
    return Grid(file, sheet.name, tuple(rows), sheet.is_hidden)


def _row(found: dict[_Position, Seen], sheet: str, row: int, width: int) -> tuple[Cell, ...]:
    cells = ((column, found.get((row, column), _BLANK)) for column in range(1, width + 1))
    return tuple(Cell(seen.text, seen.kind, f"{sheet}!{letters(column)}{row}", seen.stored) for column, seen in cells)


def _seen(cell: RawCell, *, is_1904: bool) -> Seen:
    """Kind and text of a cell as a person sees it."""
    match cell.holds:
        case Holds.NUMBER:
            if is_date(cell.format):
                return Seen(*shown_date(cell.text, cell.format, is_1904=is_1904))
            return shown_number(cell.text, cell.format)
        case Holds.DATE:
            return Seen(*shown_iso(cell.text))
        case Holds.TEXT:
            return Seen(CellKind.TEXT if cell.text.strip() else CellKind.BLANK, cell.text)
        case Holds.BOOLEAN:
            return Seen(CellKind.TEXT, "FALSE" if cell.text in ("0", "false") else "TRUE")
        case Holds.ERROR | Holds.FORMULA:
            return Seen(CellKind.ERROR if cell.holds is Holds.ERROR else CellKind.FORMULA, cell.text)
        case _ as never:
            assert_never(never)


def _covered(sheet: RawSheet, found: dict[_Position, Seen], file: str, last: int) -> Iterator[tuple[_Position, str]]:
    """The cells nobody sees because another was stretched over them, down to the last row, each once.

    Raises:
        DraftkitError: there are more than a table has; so many are made to make a program work forever.
    """
    count = 0
    for area in sheet.merged:
        text = found.get((area.top, area.left), _BLANK).text
        rows, columns = range(area.top, min(area.bottom, last) + 1), range(area.left, min(area.right, MAX_COLUMNS) + 1)
        count += 1 + len(rows) * len(columns)
        if count > MAX_COVERED:
            raise DraftkitError(say.OVERLAP(file=file, sheet=sheet.name))
        yield from (((row, column), text) for row, column in _under(rows, columns))


def _under(rows: Iterable[int], columns: Iterable[int]) -> Iterator[_Position]:
    """All positions but the first."""
    positions = ((row, column) for row in rows for column in columns)
    next(positions, None)
    yield from positions


def letters(column: int) -> str:
    """What a column is called: 1 → A, 27 → AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
