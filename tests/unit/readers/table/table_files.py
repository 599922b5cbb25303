"""Workbooks for tests, made by the libraries other programs use."""

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as Writer

from draftkit.grid import Cell, CellKind, Grid
from draftkit.readers.table import read_workbook

Shown = tuple[CellKind, str]


def saved(workbook: Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def workbook(rows: Iterable[Iterable[Any]], change: Callable[[Worksheet], None] = lambda _: None) -> bytes:
    """One sheet 数据 with these rows, then changed."""
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "数据"
    for row in rows:
        sheet.append(tuple(row))
    change(sheet)
    return saved(made)


def formatted(values: Iterable[tuple[Any, str]]) -> bytes:
    """One sheet 数据 with a column of values, each with its number format; written by xlsxwriter."""
    buffer = BytesIO()
    with Writer(buffer) as made:
        sheet = made.add_worksheet("数据")
        for row, (value, code) in enumerate(values):
            sheet.write(row, 0, value, made.add_format({"num_format": code}))
    return buffer.getvalue()


def changed(data: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The same file with parts replaced, changed or added."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = parts.get(name, old.read(name))
            new.writestr(name, change(old.read(name)) if callable(change) else change)
        for name, part in parts.items():
            if name not in old.namelist():
                assert isinstance(part, bytes)
                new.writestr(name, part)
    return buffer.getvalue()


def one_grid(data: bytes) -> Grid:
    """The only sheet of a file that nothing is said of."""
    outcome = read_workbook(data, "收集表.xlsx")
    assert outcome.diagnostics == ()
    (grid,) = outcome.unwrap()
    return grid


def cell_at(grid: Grid, where: str) -> Cell:
    return next(cell for row in grid.rows for cell in row if cell.where == f"{grid.name}!{where}")
