"""A form that is handed round, as a workbook of Excel: written in memory, the same bytes each time.

Every cell is text and none is a formula, whatever its text begins with. Names and sentences are locked, the cells to
fill in are open and yellow; the sheet is protected without a password, which keeps from mishaps and from nothing else.
"""

import re
from datetime import datetime
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, Any

from draftkit.grid import CellState, Form, FormCell, Rule
from draftkit.writers.form_heights import LINE, height_of, let_rows_grow, lines_of
from draftkit.writers.form_rules import formula_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_FONT, _FONT_OF_HEADINGS = "宋体", "黑体"
"""Fonts that every Chinese office has; where one is absent the program takes another. None is embedded."""
_SIZE, _SIZE_OF_TITLE = 10, 16
_YELLOW, _GREY, _HEAD, _LINE = "#FFF8D6", "#E4E4E4", "#E7EEF7", "#A6A6A6"
_FILLS = {CellState.LOCKED: "#FFFFFF", CellState.OPEN: _YELLOW, CellState.UNASKED: _GREY}
_DIGITS = 2.0
"""Widths of a column are counted in digits; a Han character is as wide as two."""
_TITLE_HEIGHT, _HEADING_HEIGHT = 32.0, 24.0
"""Points."""
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
"""Inches."""
_A4 = 9
_HEADING_ROW = 2
_MAX_TEXT, _MAX_MESSAGE = 32767, 255
"""UTF-16 units that Excel takes in a cell and in a message of a validation."""
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the file format knows no zone)
"""Stands in every file, so that its bytes depend on the form alone."""
_BASE = {"font_name": _FONT, "font_size": _SIZE}
_ALLOWED = {"format_cells": True, "format_columns": True, "format_rows": True}
"""What people may do in the protected sheet beside filling in: widths, heights, colours."""
_PLAIN = {"bold": False}
_STRONG = {"bold": True, "font_color": "#B00000"}
_CHECK = "请核对"
"""Over what is said where something was typed that does not fit."""


def write_form(form: Form) -> bytes:
    """The workbook: a sheet with the title, how to fill it in, the headings, and a row for each of the form.

    What the form keeps stands on a second one, which is hidden and takes nothing.
    """
    from xlsxwriter.workbook import Workbook

    out = BytesIO()
    # The library writes into what it is told: the base is copied, so that the next file has the same bytes.
    with Workbook(out, {"in_memory": True, "default_format_properties": dict(_BASE)}) as book:
        book.set_properties({"title": _cut(form.title, _MAX_MESSAGE), "created": _CREATED})
        sheet = book.add_worksheet(form.sheet_name or None)
        _write_head(book, sheet, form)
        _write_rows(book, sheet, form)
        _set_up(sheet, form)
        if form.kept:
            _keep(book.add_worksheet(form.kept_name or None), form)
    return let_rows_grow(out.getvalue(), _HEADING_ROW + 2)


def _write_head(book: "Workbook", sheet: "Worksheet", form: Form) -> None:
    """Title and instruction over the whole width, then the headings."""
    width = sum(column.width for column in form.columns)
    title: dict[str, Any] = {"font_name": _FONT_OF_HEADINGS, "font_size": _SIZE_OF_TITLE, "align": "center"}
    heights = (_TITLE_HEIGHT, 6 + LINE * lines_of(form.note, width))
    looks = ({**title, "shrink": True}, {"text_wrap": True})
    for row, (text, height, look) in enumerate(zip((form.title, form.note), heights, looks, strict=True)):
        merged = book.add_format({**look, "valign": "vcenter"})
        sheet.merge_range(row, 0, row, len(form.columns) - 1, "", merged)
        sheet.write_string(row, 0, _cut(text, _MAX_TEXT), merged)
        sheet.set_row(row, height)
    heading = book.add_format({**_look(_HEAD, is_centred=True), "font_name": _FONT_OF_HEADINGS})
    for at, column in enumerate(form.columns):
        sheet.set_column(at, at, column.width * _DIGITS)
        sheet.write_string(_HEADING_ROW, at, column.heading, heading)
    sheet.set_row(_HEADING_ROW, _HEADING_HEIGHT)


def _write_rows(book: "Workbook", sheet: "Worksheet", form: Form) -> None:
    looks = {
        (state, is_centred): book.add_format(_cell_look(state, is_centred=is_centred))
        for state in CellState
        for is_centred in (False, True)
    }
    runs = book.add_format(_PLAIN), book.add_format(_STRONG)
    for row, cells in enumerate(form.rows, _HEADING_ROW + 1):
        sheet.set_row(row, height_of(form.columns, cells))
        for at, (column, cell) in enumerate(zip(form.columns, cells, strict=True)):
            look = looks[cell.state, column.is_centred]
            _write_text(sheet, (row, at), cell, (look, *runs))
            if cell.rule:
                _validate(sheet, row, at, cell.rule)


def _write_text(sheet: "Worksheet", at: tuple[int, int], cell: FormCell, looks: tuple["Format", ...]) -> None:
    """Write the text of a cell.

    Args:
        sheet: where.
        at: row and column, from 0.
        cell: its text.
        looks: of the cell, of what is plain in its text and of what is strong: LibreOffice 7.4 sets words without a
            font of their own behind strong ones in its own font.
    """
    look, plain, strong = looks
    text = _cut(cell.text, _MAX_TEXT)
    pieces = [piece for piece in re.split(f"({'|'.join(map(re.escape, cell.strong))})", text) if piece]
    if not text:
        sheet.write_blank(*at, None, look)
    elif cell.strong and len(pieces) > 1:
        marked = ((strong if piece in cell.strong else plain, piece) for piece in pieces)
        sheet.write_rich_string(*at, *chain.from_iterable(marked), look)
    else:
        sheet.write_string(*at, text, look)


def _validate(sheet: "Worksheet", row: int, at: int, rule: Rule) -> None:
    """Say what fits, and warn of what does not; the warning lets people go on: they know more than a formula."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    formula = formula_of(rule, xl_rowcol_to_cell(row, at))
    check = {"validate": "custom", "value": formula} if formula else {"validate": "any"}
    said = {"error_title": _CHECK, "error_message": _cut(rule.warning, _MAX_MESSAGE), "error_type": "warning"}
    prompt = {"input_message": _cut(rule.prompt, _MAX_MESSAGE)}
    sheet.data_validation(row, at, row, at, {**check, **prompt, **(said if formula else {})})


def _set_up(sheet: "Worksheet", form: Form) -> None:
    """Protection, what is seen first, and how it is printed."""
    from xlsxwriter.utility import xl_range

    last, first = _HEADING_ROW + len(form.rows), _HEADING_ROW + 1
    sheet.protect("", _ALLOWED)
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last, len(form.columns) - 1)})
    sheet.freeze_panes(first, 1)
    sheet.hide_gridlines(2)
    sheet.set_selection(first, _first_open(form.rows), first, _first_open(form.rows))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADING_ROW)
    sheet.set_margins(**_MARGINS)
    sheet.center_horizontally()
    sheet.set_footer("&C第 &P 页，共 &N 页")


def _keep(sheet: "Worksheet", form: Form) -> None:
    for row, texts in enumerate(form.kept):
        for at, text in enumerate(texts):
            if text:
                sheet.write_string(row, at, _cut(text, _MAX_TEXT))
    sheet.protect()
    sheet.hide()


def _cell_look(state: CellState, *, is_centred: bool) -> dict[str, Any]:
    """Open cells hold text: what is typed there stays as it is typed."""
    look = _look(_FILLS[state], is_centred=is_centred)
    return {**look, "locked": False, "num_format": "@"} if state is CellState.OPEN else look


def _look(fill: str, *, is_centred: bool) -> dict[str, Any]:
    align = "center" if is_centred else "left"
    return {
        "align": align,
        "valign": "vcenter",
        "text_wrap": True,
        "border": 1,
        "border_color": _LINE,
        "bg_color": fill,
    }


def _first_open(rows: tuple[tuple[FormCell, ...], ...]) -> int:
    """The column in which the first row is filled in."""
    first = rows[0] if rows else ()
    return next((at for at, cell in enumerate(first) if cell.state is CellState.OPEN), 0)


def _cut(text: str, most: int) -> str:
    """The text, at most so many UTF-16 units of it."""
    return text if 2 * len(text) <= most else text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
