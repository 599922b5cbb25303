"""What a person sees in the cells of a workbook is what is read."""

from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet
from tests.unit.readers.table.table_files import cell_at, changed, formatted, one_grid, saved, workbook

from draftkit.grid import CellKind
from draftkit.ooxml.workbook.reading import MAX_COLUMNS, MAX_ROWS
from draftkit.readers.table import messages as say
from draftkit.readers.table import read_workbook

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def shown(value: Any, code: str) -> tuple[CellKind, str]:
    cell = one_grid(formatted([(value, code)])).rows[0][0]
    return cell.kind, cell.text


def test_cells_have_their_words_and_addresses() -> None:
    grid = one_grid(workbook([["名称", "填报内容"], ["参训人数", "126人"], [], [None, "甲\n乙"]]))
    assert (grid.file, grid.name, grid.is_hidden) == ("收集表.xlsx", "数据", False)
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["名称", "填报内容"],
        ["参训人数", "126人"],
        [],
        ["", "甲\n乙"],
    ]
    assert grid.rows[3][0].kind is CellKind.BLANK
    assert [cell.where for cell in grid.rows[3]] == ["数据!A4", "数据!B4"]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (126, "General", "126"),
        (5.2, "General", "5.2"),
        (5.2, "0.00", "5.20"),
        (0.052, "0.0%", "5.2%"),
        (0.07, "0.00%", "7.00%"),
        (1.0, "0.0%", "100.0%"),
        (1200, "#,##0.00", "1,200.00"),
        (1234567, "#,##0", "1,234,567"),
        (1200, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "1,200.00"),
        (-3, "0", "-3"),
        (0, "0", "0"),
        (126, '0"人"', "126人"),
        (126, 'General"人"', "126人"),
        (12.6, '0.0"万人"', "12.6万人"),
        (126, '"约"0', "约126"),
        (126, "@", "126"),
        (0.985, "0.00%", "98.50%"),
        (7, "000", "007"),
        (0.5, "#.##", "0.5"),
        (5, "0.##", "5"),
        (-5, "0.00_);(0.00)", "-5.00"),
        (-1234.5, "#,##0.0", "-1,234.5"),
        (0.1 + 0.2, "General", "0.3"),
        (0.1 + 0.2, "0.0", "0.3"),
        (100, "[$¥-804]#,##0", "100"),
        (1e-7, "General", "0.0000001"),
    ],
)
def test_a_number_is_read_as_it_is_shown(value: float, code: str, text: str) -> None:
    assert shown(value, code) == (CellKind.NUMBER, text)


@pytest.mark.parametrize(
    ("value", "code", "text", "stored"),
    [
        (0.98567, "0.0%", "98.6%", "98.567%"),
        (0.075, "0%", "8%", "7.5%"),
        (1234.56, "#,##0", "1,235", "1234.56"),
        (12.5, "0", "13", "12.5"),
        (3.14159265358979, "General", "3.141592654", "3.14159265358979"),
        (123456789012, "General", "1.23457E+11", "123456789012"),
        (1e20, "General", "1E+20", "100000000000000000000"),
        (-5, "0.00;[Red]0.00", "5.00", "-5"),
        (5550123, "000-0000", "555-0123", "5550123"),
        (126, '"2026年"0', "2026年126", "126"),
        (126000, '0!.0,"万"', "12.6万", "126000"),
        (126000, "0,", "126", "126000"),
        (126000, "#,##0.0,,", "0.1", "126000"),
        (126000, '0\\.0,"万"', "12.6万", "126000"),
        (0, "#", "", "0"),
        (0, '0;-0;"-"', "-", "0"),
        (126, ";;;", "", "126"),
    ],
)
def test_a_number_that_is_shown_as_another_is_told_apart(value: float, code: str, text: str, stored: str) -> None:
    cell = one_grid(formatted([("上", ""), (value, code)])).rows[1][0]
    assert (cell.kind, cell.text, cell.stored) == (CellKind.SCALED, text, stored)


@pytest.mark.parametrize("code", ["0.0E+0", "# ?/?", "[DBNum1][$-804]General", '[>=10000]0.0,"万";0'])
def test_what_is_shown_by_a_format_that_is_not_followed_is_not_taken(code: str) -> None:
    cell = one_grid(formatted([(126, code)])).rows[0][0]
    assert (cell.kind, cell.text, cell.stored) == (CellKind.SCALED, "126", "126")


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "5"), (2, "5.00"), (3, "5"), (4, "5.00"), (9, "500%"), (10, "500.00%"), (39, "5.00"), (44, "5.00"), (49, "5")],
)
def test_formats_that_files_name_by_number_only_are_followed(number: int, text: str) -> None:
    made = formatted([(5, "0.0000")])
    styles = "xl/styles.xml"
    data = changed(made, {styles: lambda xml: xml.replace(b'numFmtId="164" fontId', b'numFmtId="%d" fontId' % number)})
    assert one_grid(data).rows[0][0].text == text


def test_digits_that_binary_numbers_add_are_left_out() -> None:
    data = changed(workbook([[5.2]]), {SHEET: lambda xml: xml.replace(b"<v>5.2</v>", b"<v>5.2000000000000002</v>")})
    assert one_grid(data).rows[0][0].text == "5.2"


MOMENT = datetime(2026, 12, 3, 9, 30)  # noqa: DTZ001 - spreadsheets know no zones


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("yyyy-mm-dd", "2026-12-03"),
        ('yyyy"年"m"月"d"日"', "2026-12-03"),
        ("yyyy年m月d日;@", "2026-12-03"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2026-12-03"),
        ("yyyy/m/d h:mm", "2026-12-03 09:30"),
        ('yyyy"年"m"月"', "2026-12"),
        ('m"月"d"日"', "12-03"),
        ("h:mm", "09:30"),
        ("[h]:mm", "09:30"),
        ("上午/下午h:mm", "09:30"),
    ],
)
def test_a_date_has_the_parts_that_are_shown(code: str, text: str) -> None:
    assert shown(MOMENT, code) == (CellKind.DATE, text)


def test_midnight_behind_a_day_is_no_time_of_day() -> None:
    midnight = datetime(2026, 12, 3)  # noqa: DTZ001 - spreadsheets know no zones
    assert shown(midnight, "yyyy/m/d h:mm:ss") == (CellKind.DATE, "2026-12-03")
    assert shown(0, "h:mm") == (CellKind.DATE, "00:00")


@pytest.mark.parametrize(("number", "text"), [(14, "2026-12-03"), (31, "2026-12-03"), (57, "2026-12"), (58, "12-03")])
def test_formats_that_chinese_programs_name_by_number_only_are_known(number: int, text: str) -> None:
    made = formatted([(MOMENT, "yyyy")])
    styles = "xl/styles.xml"
    data = changed(made, {styles: lambda xml: xml.replace(b'numFmtId="164" fontId', b'numFmtId="%d" fontId' % number)})
    cell = one_grid(data).rows[0][0]
    assert (cell.kind, cell.text) == (CellKind.DATE, text)


def test_days_are_counted_from_1904_where_the_file_says_so() -> None:
    made = Workbook()
    made.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - the day the program counts from
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = date(2026, 12, 3)
    assert one_grid(saved(made)).rows[0][0].text == "2026-12-03"


def test_the_first_days_of_1900_are_counted_as_spreadsheets_do() -> None:
    assert [row[0].text for row in one_grid(formatted([(n, "yyyy-m-d") for n in (1, 59, 61)])).rows] == [
        "1900-01-01",
        "1900-02-28",
        "1900-03-01",
    ]


def test_a_day_that_no_calendar_has_is_an_error() -> None:
    assert shown(-1, "yyyy-mm-dd")[0] is CellKind.ERROR
    assert shown(4e9, "yyyy-mm-dd")[0] is CellKind.ERROR


def test_a_date_written_out_is_read() -> None:
    data = changed(workbook([[5]]), {SHEET: lambda xml: xml.replace(b't="n"><v>5', b't="d"><v>2026-12-03T00:00:00')})
    cell = one_grid(data).rows[0][0]
    assert (cell.kind, cell.text) == (CellKind.DATE, "2026-12-03")


def test_formulas_stay_formulas() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B1"] = ArrayFormula("B1", "=SUM(A1:A1*2)")
        sheet["C1"] = "'=1"

    grid = one_grid(workbook([["=SUM(B2:B9)"]], change))
    assert [(cell.kind, cell.text) for cell in grid.rows[0]] == [
        (CellKind.FORMULA, "=SUM(B2:B9)"),
        (CellKind.FORMULA, "=SUM(A1:A1*2)"),
        (CellKind.TEXT, "'=1"),
    ]


def test_a_text_that_begins_like_a_formula_is_a_text() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A1"].data_type = "s"

    cell = one_grid(workbook([["=126"]], change)).rows[0][0]
    assert (cell.kind, cell.text) == (CellKind.TEXT, "=126")


def test_booleans_errors_and_formatted_words_are_read() -> None:
    rich = CellRichText("临江市", TextBlock(InlineFont(b=True), "云溪县"))
    grid = one_grid(workbook([[True, False, "#DIV/0!", rich, time(9, 30)]]))
    assert [(cell.kind, cell.text) for cell in grid.rows[0]] == [
        (CellKind.TEXT, "TRUE"),
        (CellKind.TEXT, "FALSE"),
        (CellKind.ERROR, "#DIV/0!"),
        (CellKind.TEXT, "临江市云溪县"),
        (CellKind.DATE, "09:30"),
    ]


def test_readings_above_characters_are_no_part_of_the_words() -> None:
    plain = "<t>临江</t>".encode()
    read = '<t>临江</t><rPh sb="0" eb="2"><t>linjiang</t></rPh>'.encode()
    data = formatted([("临江", "@")])
    assert one_grid(changed(data, {STRINGS: lambda xml: xml.replace(plain, read)})).rows[0][0].text == "临江"


def test_characters_xml_cannot_hold_are_what_they_stand_for() -> None:
    grid = one_grid(workbook([["甲_x000D_\n乙", "_x005F_x000D_", "_xD800_"]]))
    assert [cell.text for cell in grid.rows[0]] == ["甲\r\n乙", "_x000D_", "_xD800_"]


def test_cells_under_a_merged_one_say_so() -> None:
    grid = one_grid(workbook([["合"], [], ["末"]], lambda sheet: sheet.merge_cells("A1:B2")))
    assert [(cell.kind, cell.text, cell.where) for row in grid.rows[:2] for cell in row] == [
        (CellKind.TEXT, "合", "数据!A1"),
        (CellKind.COVERED, "合", "数据!B1"),
        (CellKind.COVERED, "合", "数据!A2"),
        (CellKind.COVERED, "合", "数据!B2"),
    ]
    assert cell_at(grid, "A3").text == "末"


def test_a_merged_cell_does_not_reach_beyond_the_last_row() -> None:
    area = b'</sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>'
    data = changed(workbook([["合"], ["末"]]), {SHEET: lambda xml: xml.replace(b"</sheetData>", area)})
    grid = one_grid(data)
    assert [len(row) for row in grid.rows] == [MAX_COLUMNS, MAX_COLUMNS]


def test_merged_cells_without_end_are_refused() -> None:
    area = b'<mergeCell ref="A1:GR20000"/>'
    rows = [["甲"]] * 2600

    def merge(xml: bytes) -> bytes:
        return xml.replace(b"</sheetData>", b"</sheetData><mergeCells>" + area * 3 + b"</mergeCells>")

    outcome = read_workbook(changed(workbook(rows), {SHEET: merge}), "收集表.xlsx")
    assert outcome.value is None
    assert [problem.message for problem in outcome.diagnostics] == [say.OVERLAP]


def test_hidden_sheets_are_read_and_marked() -> None:
    made = Workbook()
    for name, state in (("藏", "hidden"), ("深藏", "veryHidden")):
        made.create_sheet(name).sheet_state = state
    grids = read_workbook(saved(made), "收集表.xlsx").unwrap()
    assert [(grid.name, grid.is_hidden) for grid in grids] == [("Sheet", False), ("藏", True), ("深藏", True)]


def test_a_sheet_without_cells_has_no_rows() -> None:
    assert one_grid(workbook([])).rows == ()


def test_what_stands_beyond_the_last_row_and_column_is_told() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(MAX_ROWS + 1, 1, "远")
        sheet.cell(1, MAX_COLUMNS + 1, "宽")

    outcome = read_workbook(workbook([["近"]], change), "收集表.xlsx")
    (grid,) = outcome.unwrap()
    assert [[cell.text for cell in row] for row in grid.rows] == [["近"]]
    (told,) = outcome.diagnostics
    assert told.message is say.CUT
    assert dict(told.values)["sheet"] == "数据"


def test_a_size_the_sheet_only_claims_is_not_believed() -> None:
    claim = changed(workbook([["近"]]), {SHEET: lambda xml: xml.replace(b'ref="A1:A1"', b'ref="A1:XFD1048576"')})
    assert len(one_grid(claim).rows) == 1


def test_rows_and_cells_that_do_not_say_where_they_stand_follow_one_another() -> None:
    def strip(xml: bytes) -> bytes:
        for address in (b' r="A1"', b' r="B1"', b' r="A2"', b' r="1"', b' r="2"'):
            xml = xml.replace(address, b"")
        return xml

    grid = one_grid(changed(workbook([[1, 2], [3]]), {SHEET: strip}))
    assert [[cell.where for cell in row] for row in grid.rows] == [["数据!A1", "数据!B1"], ["数据!A2"]]


def test_the_strict_vocabulary_is_the_same_vocabulary() -> None:
    usual = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts = (SHEET, "xl/workbook.xml", STRINGS, "xl/styles.xml")
    data = changed(
        formatted([("甲", "@"), (0.052, "0.0%")]), {part: lambda xml: xml.replace(usual, strict) for part in parts}
    )
    assert [row[0].text for row in one_grid(data).rows] == ["甲", "5.2%"]
