"""A form goes out, is filled in with a real spreadsheet program, and comes back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from tests.libreoffice.spreadsheet import Desk
from xlsxwriter.workbook import Workbook

from draftkit.figures.forms.form import FormOptions, forms_of
from draftkit.figures.forms.words import rule_of
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned.headings import BY, NOTE, SOURCE
from draftkit.figures.returned.values import returned_values
from draftkit.grid import CellState, Form
from draftkit.readers.table import read_workbook
from draftkit.tree import Paragraph, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.form import write_form
from draftkit.writers.form_rules import formula_of

pytestmark = pytest.mark.libreoffice

FIRST = 4
"""The first row with a figure."""

QUOTED = "“" + "要把群众的事情放在心上，一件一件办好；" * 15 + "”"
VALUES = {
    "按期办结率": "98.50",
    "开会日期": "2026-12-03",
    "会议名称": "云溪县信访工作会议",
    "去年接访人次": "1,260",
    "今年接访人次": "1380",
    "调研时的讲话": QUOTED,
    "窗口编号": "1-2",
    "代号": "=1+1",
}

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Section(
            (Text("看清形势"),),
            (
                Paragraph((Text("今天是"), Slot("开会日期"), Text("。@全县接访"), Slot("今年接访人次", "人次"))),
                Paragraph((Text("按期办结率"), Slot("按期办结率", "%"), Text("，"), Slot("调研时的讲话"))),
            ),
            Marker.CHINESE,
        ),
    )
)
SHEET = Sheet(
    (
        Figure("会议名称", FigureType.MEETING, who="办公室"),
        Figure("开会日期", FigureType.DATE),
        Figure("今年接访人次", FigureType.COUNT, "人次", who="接访科"),
        Figure("去年接访人次", FigureType.COUNT, "人次", who="接访科"),
        Figure("按期办结率", FigureType.PERCENT, "%", least="0", most="100"),
        Figure("调研时的讲话", FigureType.QUOTATION),
        Figure("窗口编号", note="+照门牌写"),
        Figure("代号"),
        Figure("群众满意率", FigureType.PERCENT, "%"),
    )
)


@pytest.fixture
def desk(calc: str, tmp_path: Path) -> Desk:
    return Desk(calc, tmp_path)


@pytest.fixture
def form() -> Form:
    (form,) = forms_of(SPEECH, SHEET, FormOptions(by_year=True))
    return form


def _address(form: Form, name: str, heading: str = "") -> str:
    """The cell of a figure's value, or of what stands beside it."""
    rows = [cells[0].text for cells in form.rows]
    years = {f"{column.heading}{row}": (row, column.heading) for column in form.columns for row in rows}
    row, column = years.get(name, (name, "填报内容"))
    at = [each.heading for each in form.columns].index(heading or column)
    return f"{'ABCDEFGHIJKLM'[at]}{FIRST + rows.index(row)}"


def _filled_in(form: Form) -> list[tuple[str, str]]:
    values = [(_address(form, name), value) for name, value in VALUES.items()]
    beside = [(SOURCE, "《2026年12月统计月报》"), (BY, "统计员"), (NOTE, "含乡镇")]
    return [*values, *((_address(form, "按期办结率", heading), text) for heading, text in beside)]


def _sheet(book: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(book)).active


def test_what_people_type_comes_back_as_they_typed_it_and_nothing_else_changed(desk: Desk, form: Form) -> None:
    typed = dict(_filled_in(form))
    sheet = _sheet(desk.edited(write_form(form), typed.items()))
    assert [cell.value for cell in sheet[FIRST - 1]] == [column.heading for column in form.columns]
    for at, cells in enumerate(form.rows, FIRST):
        for was, cell in zip(cells, sheet[at], strict=True):
            assert (cell.value or "") == typed.get(cell.coordinate, was.text)
            assert cell.data_type == ("s" if cell.value else "n")
            assert cell.protection.locked is (was.state is not CellState.OPEN)


def test_all_values_are_taken_from_the_form_that_came_back(desk: Desk, form: Form) -> None:
    book = desk.edited(write_form(form), _filled_in(form))
    returned = returned_values(read_workbook(book, "数据填报表.xlsx").unwrap(), SHEET)
    assert returned.diagnostics == ()
    found = returned.unwrap()
    assert {each.name: each.value for each in found} == VALUES
    (rate,) = (each for each in found if each.name == "按期办结率")
    assert (rate.source, rate.by, rate.note) == ("《2026年12月统计月报》", "统计员", "含乡镇")


def test_what_a_form_was_sent_with_is_no_answer_after_it_was_saved(desk: Desk) -> None:
    known = {"今年接访人次": "1380", "按期办结率": "98.50", "会议名称": "云溪县信访工作会议", "代号": "=1+1"}
    figures = tuple(replace(each, value=known.get(each.name), source="台账") for each in SHEET.figures)
    sheet = replace(SHEET, figures=figures)
    (form,) = forms_of(SPEECH, sheet, FormOptions(by_year=True, everything=True))
    book = desk.edited(
        write_form(form), [(_address(form, "按期办结率"), "98.6"), (_address(form, "去年接访人次"), "1260")]
    )
    returned = returned_values(read_workbook(book, "数据填报表.xlsx").unwrap(), sheet)
    assert returned.diagnostics == ()
    assert {each.name: each.value for each in returned.unwrap()} == {"按期办结率": "98.6", "去年接访人次": "1260"}


def test_known_years_are_shown_take_nothing_and_are_no_answers(desk: Desk) -> None:
    figures = (replace(each, value="1260") if each.name == "去年接访人次" else each for each in SHEET.figures)
    sheet = replace(SHEET, figures=tuple(figures))
    (form,) = forms_of(SPEECH, sheet, FormOptions(by_year=True))
    last, this = (_address(form, name) for name in ("去年接访人次", "今年接访人次"))
    book = desk.edited(write_form(form), [(last, "9"), (this, "1380")])
    assert _sheet(book)[last].value == "1260"
    (found,) = returned_values(read_workbook(book, "数据填报表.xlsx").unwrap(), sheet).unwrap()
    assert (found.name, found.value) == ("今年接访人次", "1380")


SHOWN: list[tuple[float, str, str, str]] = [
    (5.2, "0.00", "5.20", ""),
    (0.985, "0.00%", "98.50%", ""),
    (0.98567, "0.0%", "98.6%", "98.567%"),
    (1234.56, "#,##0", "1,235", "1234.56"),
    (-1234.5, "#,##0.00_);(#,##0.00)", "-1,234.50", ""),
    (7, "000", "007", ""),
    (126000, '0.0,"千"', "126.0千", "126000"),
    (12, 'General"人"', "12人", ""),
]


def test_what_is_read_from_a_cell_is_what_the_program_shows(desk: Desk) -> None:
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, (value, code, _, _) in enumerate(SHOWN):
            sheet.write_number(row, 0, value, book.add_format({"num_format": code}))
    (grid,) = read_workbook(desk.edited(out.getvalue()), "表.xlsx").unwrap()
    assert [(row[0].text, row[0].stored) for row in grid.rows] == [(text, stored) for _, _, text, stored in SHOWN]
    shown = desk.as_text(out.getvalue()).splitlines()
    assert [line.replace("(", "-").rstrip(") ") for line in shown] == [text for _, _, text, _ in SHOWN]


def test_locked_cells_take_nothing(desk: Desk, form: Form) -> None:
    locked = [(f"{column}{FIRST}", "改了") for column in "ABCDE"]
    unasked = [(_address(form, "会议名称", "去年"), "改了")]
    returned = _sheet(desk.edited(write_form(form), [*locked, *unasked]))
    assert [cell.value or "" for cell in returned[FIRST]] == [cell.text for cell in form.rows[0]]
    assert returned.protection.sheet is True


def test_what_a_cell_takes_is_still_known_after_a_save(desk: Desk, form: Form) -> None:
    sent, returned = (_prompts(book) for book in (write_form(form), desk.edited(write_form(form))))
    assert sent == returned
    assert len(sent) == len(SHEET.figures)


def _prompts(book: bytes) -> dict[str, str]:
    """What each cell says it takes; the program joins cells that say the same."""
    checks = _sheet(book).data_validations.dataValidation
    return {
        f"{get_column_letter(column)}{row}": check.prompt
        for check in checks
        for part in check.sqref.ranges
        for row in range(part.min_row, part.max_row + 1)
        for column in range(part.min_col, part.max_col + 1)
    }


def test_a_row_grows_with_what_is_typed(desk: Desk, form: Form) -> None:
    address = _address(form, "调研时的讲话")
    row = int(address[1:])
    before = _sheet(desk.edited(write_form(form))).row_dimensions[row].height
    after = _sheet(desk.edited(write_form(form), [(address, QUOTED)])).row_dimensions[row].height
    assert after > 2 * before


COUNT = Figure("甲", FigureType.COUNT, "人")
AREA = Figure("甲", FigureType.COUNT, "亩")
BOUNDED = Figure("甲", FigureType.COUNT, "人", least="10", most="200")
RATE = Figure("甲", FigureType.PERCENT, "%", least="0", most="100")
MONEY = Figure("甲", FigureType.MONEY, "万元")
RATIO = Figure("甲", FigureType.RATIO)
DAY = Figure("甲", FigureType.DATE)

FITS: list[tuple[Figure, str]] = [
    *((COUNT, text) for text in ("0", "126", "126人", "1,260", "1，260人", "1.2万", "1.2万人", "3亿")),
    *((AREA, text) for text in ("5.20", "5.20亩", "12.30")),
    *((BOUNDED, text) for text in ("10", "200", "126人")),
    *((RATE, text) for text in ("0", "5.20", "98.5%", "100")),
    *((MONEY, text) for text in ("-3.5", "1,234.50万元")),
    *((RATIO, text) for text in ("1.5", "3:2", "3：2")),
    *((DAY, text) for text in ("2026-12-03", "2026-1-3", "2026年12月3日", "2026/12/3", "2026.12.3")),
]
MISFITS: list[tuple[Figure, str]] = [
    *((COUNT, text) for text in ("1,2O0", "约126", "一百", "12.5", "1-2", "1/2", "12:30", "2026-12-03", "126户", "-1")),
    *((COUNT, text) for text in ("１２O", "10—20", "待定")),
    *((AREA, text) for text in ("5.2.0", "1-2")),
    *((BOUNDED, text) for text in ("9", "201", "1.2万", "50.5")),
    *((RATE, text) for text in ("100.01", "-1", "5.2个")),
    *((MONEY, text) for text in ("12亿元", "十万元")),
    *((RATIO, text) for text in ("三比二", "1-2")),
    *(
        (DAY, text)
        for text in ("12.30", "2026-2-30", "2026-12", "2026年12月", "12月3日", "3-12-2026", "明天", "20261203")
    ),
]


def test_the_formulas_tell_what_fits_from_what_does_not(desk: Desk) -> None:
    cases = [*((*case, True) for case in FITS), *((*case, False) for case in MISFITS)]
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, (figure, text, _) in enumerate(cases, 1):
            sheet.write_string(row - 1, 0, text, book.add_format({"num_format": "@"}))
            sheet.write_formula(row - 1, 1, formula_of(rule_of(figure), f"A{row}"))
    worked_out = desk.edited(out.getvalue())
    answers = openpyxl.load_workbook(BytesIO(worked_out), data_only=True).active
    assert answers is not None
    found = [(figure.type, text, bool(answers.cell(row, 2).value)) for row, (figure, text, _) in enumerate(cases, 1)]
    assert found == [(figure.type, text, fits) for figure, text, fits in cases]
