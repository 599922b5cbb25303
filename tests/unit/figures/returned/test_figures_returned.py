"""Tables that came back: values with their cells, and everything that can be wrong with them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.unit.readers.table.table_files import formatted, saved, workbook

from draftkit.cli.language import Language, install
from draftkit.cli.render import advice, render
from draftkit.decode import decode_any
from draftkit.diagnostics import Message
from draftkit.figures import messages
from draftkit.figures.model import Expression, Figure, FigureType, Sheet
from draftkit.figures.returned import messages as returned_messages
from draftkit.figures.returned import messages as say
from draftkit.figures.returned.headings import HEADINGS, SENT
from draftkit.figures.returned.values import Returned, returned_values
from draftkit.grid import Cell, CellKind, Grid
from draftkit.readers.table import read_csv, read_workbook
from draftkit.source import Source

PEOPLE = Figure("参训人数", FigureType.COUNT, "人")
SHARE = Figure("合格率", FigureType.PERCENT, "%", most="100")
MONEY = Figure("资金", FigureType.MONEY, "万元")
RATIO = Figure("男女比例", FigureType.RATIO)
DAY = Figure("会议日期", FigureType.DATE)
PLACE = Figure("地点", FigureType.PLACE)
VISITS = tuple(Figure(f"{year}接访人次", FigureType.COUNT, "人次") for year in ("2025年", "2026年"))
DERIVED = Figure("结余", FigureType.MONEY, "万元", value="30", formula=Expression("收入 - 支出"))
SHEET = Sheet((PEOPLE, SHARE, MONEY, RATIO, DAY, PLACE, *VISITS, DERIVED))

Rows = Sequence[Sequence[str | tuple[CellKind, str]]]


def grid(rows: Rows, name: str = "数据", *, hidden: bool = False) -> Grid:
    """A sheet of texts; other kinds are written out."""
    cells = tuple(
        tuple(_cell(each, f"{name}!{chr(65 + column)}{row}") for column, each in enumerate(line))
        for row, line in enumerate(rows, 1)
    )
    return Grid("收集表.xlsx", name, cells, hidden)


def _cell(each: str | tuple[CellKind, str], where: str) -> Cell:
    kind, text = each if isinstance(each, tuple) else (CellKind.TEXT if each else CellKind.BLANK, each)
    return Cell(text, kind, where)


def values(rows: Rows, sheet: Sheet = SHEET) -> dict[str, str]:
    outcome = returned_values([grid(rows)], sheet)
    assert outcome.diagnostics == ()
    return {each.name: each.value for each in outcome.unwrap()}


def told(grids: Iterable[Grid], sheet: Sheet = SHEET) -> list[tuple[Message, str]]:
    """What is said, each with its cell; all of it can be shown."""
    install(Language.ENGLISH)
    outcome = returned_values(tuple(grids), sheet)
    assert all("{" not in line for each in outcome.diagnostics for line in (render([each]), advice(each)))
    return [(each.message, each.place.cell if each.place else "") for each in outcome.diagnostics]


def told_of(*rows: Sequence[str | tuple[CellKind, str]]) -> list[tuple[Message, str]]:
    return told([grid((("名称", "填报内容", "依据"), *rows))])


def test_a_form_is_read() -> None:
    rows = [["数据收集表"], ["请填写白色的格子"], list(HEADINGS)]
    rows.append(
        ["参训人数", "一、开头", "有参训人数参加", "人", "数字", " 126 ", "组织科台账", "王某", "组织科", "含机关"]
    )
    rows.append(["地点", "二、", "在地点召开", "", "", "", "", "", "", ""])
    (found,) = returned_values([grid(rows)], SHEET).unwrap()
    assert found.place.cell == "数据!F4"
    where = "收集表.xlsx 数据!F4"
    assert found == Returned("参训人数", "126", "组织科台账", "王某", "含机关", where, found.place, "组织科")


def test_columns_are_found_by_their_names_in_any_order() -> None:
    rows = [["序号", "数 值", "来源", "指标：", "填表人", "说明"], ["1", "126", "台账", "参训人数", "王某", "无"]]
    (found,) = returned_values([grid(rows)], SHEET).unwrap()
    assert (found.name, found.value, found.source, found.by, found.note) == ("参训人数", "126", "台账", "王某", "无")


def test_a_name_is_the_same_with_blanks_in_it() -> None:
    assert values([["名称", "数值"], ["参训\n人数 ", "126"]]) == {"参训人数": "126"}


def test_columns_of_years_and_of_values_stand_side_by_side() -> None:
    rows = [["名称", "填报内容", "2025年", "2026"], ["接访人次", "", "80", "90"], ["参训人数", "126", "", ""]]
    assert values(rows) == {"2025年接访人次": "80", "2026年接访人次": "90", "参训人数": "126"}


def test_a_column_may_be_any_beginning_of_names() -> None:
    sheet = Sheet((Figure("城镇人数"), Figure("农村人数"), Figure("城镇")))
    assert values([["名称", "城镇", "农村", "城"], ["人数", "1", "2", "9"]], sheet) == {
        "城镇人数": "1",
        "农村人数": "2",
    }


def test_further_columns_and_repeated_headings_are_passed_over() -> None:
    rows = [["名称", "填报内容", "联系电话"], ["参训人数", "126", "12345"], ["名称", "填报内容", ""], ["合计", "", ""]]
    assert values(rows) == {"参训人数": "126"}


def test_the_unit_of_the_row_counts_where_the_cell_has_none() -> None:
    sheet = Sheet((replace(PEOPLE, unit=""), MONEY, SHARE, PLACE))
    rows = [["名称", "单位", "数值"], ["参训人数", "人", "126"], ["资金", "万元", "5"], ["合格率", "％", "99.5"]]
    rows.append(["地点", "—", "云溪县3"])
    assert values(rows, sheet) == {"参训人数": "126人", "资金": "5", "合格率": "99.5％", "地点": "云溪县3"}


def test_a_unit_that_somebody_changed_is_wrong_not_passed_over() -> None:
    wrong = told([grid([["名称", "单位", "数值"], ["资金", "元", "5"]])])
    assert wrong == [(messages.OTHER_SCALE, "数据!C2")]


@pytest.mark.parametrize(
    ("name", "cell", "message"),
    [
        ("参训人数", "126元", messages.WRONG_UNIT),
        ("参训人数", "1,2O0", messages.LETTER),
        ("参训人数", "约126", messages.NOT_EXACT),
        ("参训人数", "126\n127", messages.NOT_ONE_LINE),
        ("合格率", "101", messages.TOO_MUCH),
        ("合格率", (CellKind.NUMBER, "101%"), messages.TOO_MUCH),
        ("会议日期", "12.30", messages.NO_YEAR),
        ("会议日期", (CellKind.NUMBER, "12.3"), messages.NO_YEAR),
        ("会议日期", (CellKind.NUMBER, "46359"), messages.NOT_A_DATE),
        ("会议日期", (CellKind.DATE, "12-03"), messages.NO_YEAR),
        ("会议日期", (CellKind.DATE, "2026-12"), messages.NOT_A_DATE),
        ("会议日期", (CellKind.DATE, "2026-12-03 09:30"), messages.NOT_A_DATE),
    ],
)
def test_a_value_its_figure_does_not_accept_is_told_with_its_cell(
    name: str, cell: str | tuple[CellKind, str], message: Message
) -> None:
    ((found, where),) = told_of((name, cell))
    assert where == "数据!B2"
    assert found is message


@pytest.mark.parametrize(
    ("name", "cell", "what", "cure"),
    [
        ("参训人数", (CellKind.FORMULA, "=B3+1"), say.FORMULA, say.PASTE_VALUE),
        ("地点", (CellKind.ERROR, "#REF!"), say.ERROR, say.TYPE_VALUE),
        ("参训人数", (CellKind.COVERED, "126"), say.COVERED, say.SPLIT_CELLS),
        ("参训人数", (CellKind.SCALED, "126000"), say.SCALED, say.TYPE_AS_READ),
        ("参训人数", (CellKind.NUMBER, "1234567890123456"), say.TOO_LONG, say.TYPE_AS_TEXT),
        ("合格率", (CellKind.NUMBER, "7.199999999999999%"), say.TOO_LONG, say.TYPE_AS_TEXT),
        ("参训人数", (CellKind.DATE, "12-03"), say.DATE, say.TYPE_AS_TEXT),
        ("男女比例", (CellKind.DATE, "01:02"), say.DATE, say.TYPE_AS_TEXT),
        ("地点", (CellKind.DATE, "2026-12-03"), say.DATE, say.TYPE_AS_TEXT),
    ],
)
def test_a_cell_that_holds_no_plain_value_is_told(name: str, cell: tuple[CellKind, str], what: str, cure: str) -> None:
    rows: Rows = [["名称", "数值"], [name, cell]]
    assert told([grid(rows)]) == [(say.UNUSABLE, "数据!B2")]
    (problem,) = returned_values([grid(rows)], SHEET).diagnostics
    assert dict(problem.values) == {"name": name, "what": what, "cure": cure}


def test_numbers_of_few_digits_and_dates_are_taken() -> None:
    rows: Rows = [
        ["名称", "数值"],
        ["参训人数", (CellKind.NUMBER, "123456789012345")],
        ["合格率", (CellKind.NUMBER, "1.00000000000001")],
        ["会议日期", (CellKind.DATE, "2026-12-03")],
        ["男女比例", (CellKind.NUMBER, "1.5")],
    ]
    assert list(values(rows)) == ["参训人数", "合格率", "会议日期", "男女比例"]


def test_full_width_digits_are_taken_as_they_were_typed() -> None:
    outcome = returned_values([grid([["名称", "数值"], ["参训人数", "１２６人"]])], SHEET)
    assert [each.value for each in outcome.unwrap()] == ["１２６人"]
    assert [each.message for each in outcome.diagnostics] == [messages.WIDE_DIGITS]


def test_cells_that_do_not_matter_may_hold_anything() -> None:
    rows: Rows = [["名称", "数值", "合计"], ["参训人数", "126", (CellKind.FORMULA, "=B2")]]
    rows = [*rows, ["合计", (CellKind.COVERED, "")], [(CellKind.FORMULA, "=A2"), "", (CellKind.ERROR, "#N/A")]]
    assert values(rows) == {"参训人数": "126"}


def test_a_name_nobody_knows_is_told_with_the_nearest() -> None:
    assert told_of(("参训人员数", "126")) == [(say.UNKNOWN_NAME, "数据!B2")]
    (problem,) = returned_values([grid([["名称", "数值"], ["参训人员数", "126"]])], SHEET).diagnostics
    assert dict(problem.values) == {"name": "参训人员数", "near": "参训人数"}
    (problem,) = returned_values([grid([["名称", "数值"], ["甲", "126"]])], SHEET).diagnostics
    assert dict(problem.values)["near"] == say.NOTHING


def test_a_year_nobody_asked_for_is_told() -> None:
    rows = [["名称", "2025年", "2024年"], ["接访人次", "80", "70"]]
    assert told([grid(rows)]) == [(say.UNKNOWN_NAME, "数据!C2")]


def test_a_value_without_a_name_is_told() -> None:
    assert told_of(("", "126")) == [(say.NO_NAME, "数据!B2")]
    assert told_of(("参训人数", "126"), ((CellKind.COVERED, "参训人数"), "127")) == [(say.UNUSABLE, "数据!A3")]


def test_two_rows_of_one_name_must_say_the_same() -> None:
    assert values([["名称", "数值"], ["参训人数", "126"], ["参训人数", "126 人"]]) == {"参训人数": "126"}
    assert told_of(("参训人数", "126"), ("地点", "临江市"), ("参训人数", "127")) == [(say.SAID_TWICE, "数据!B4")]
    outcome = returned_values([grid([["名称", "数值"], ["参训人数", "126"], ["参训人数", "127"]])], SHEET)
    shown = dict(outcome.diagnostics[0].values)
    assert shown == {"name": "参训人数", "value": "127人", "other": "126人", "where": "数据!B2"}


def test_the_same_name_on_two_sheets_must_say_the_same() -> None:
    first, second = (
        grid([["名称", "数值"], ["参训人数", number]], name) for number, name in (("1", "甲"), ("2", "乙"))
    )
    assert told([first, second]) == [(say.SAID_TWICE, "乙!B2")]


def beside(rows: Rows) -> list[tuple[str, str, str, str, str, str]]:
    outcome = returned_values([grid(rows)], SHEET)
    assert outcome.diagnostics == ()
    return [(each.name, each.value, each.source, each.by, each.note, each.place.cell) for each in outcome.value or ()]


def test_a_row_without_a_value_may_say_something() -> None:
    rows = [
        ["名称", "填报内容", "依据", "填报人", "备注"],
        ["地点", "", "", "", "未定"],
        ["合格率", " ", "", "王某", ""],
    ]
    rows += [["参训人数", "126", "", "", ""], ["资金", "", "", "", ""], ["合计", "", "", "王某", "没有的数据"]]
    rows += [["", "", "", "填报人：", "王某"], ["结余", "", "", "", "算出来的"], ["名称", "", "", "", "备注"]]
    assert beside(rows) == [
        ("参训人数", "126", "", "", "", "数据!B4"),
        ("地点", "", "", "", "未定", "数据!E2"),
        ("合格率", "", "", "王某", "", "数据!D3"),
    ]


def test_a_remark_in_a_row_of_years_is_about_each_of_them_unless_one_has_a_value() -> None:
    rows = [["名称", "2025年", "2026年", "备注"], ["接访人次", "", "", "信访局在核"]]
    assert beside(rows) == [
        ("2025年接访人次", "", "", "", "信访局在核", "数据!D2"),
        ("2026年接访人次", "", "", "", "信访局在核", "数据!D2"),
    ]
    rows[1][1] = "80"
    assert beside(rows) == [("2025年接访人次", "80", "", "", "信访局在核", "数据!B2")]


def test_a_formula_in_place_of_a_remark_is_told() -> None:
    assert told_of(("地点", "", (CellKind.FORMULA, "=C3"))) == [(say.UNUSABLE, "数据!C2")]


def test_a_table_of_another_speech_is_told_once() -> None:
    rows = [["《在茶话会上的讲话》\n数据填报表"], ["请填写"], ["名称", "填报内容"]]
    rows += [[name, "1"] for name in ("茶园面积", "产茶量", "茶企数", "茶农数", "参训人数")] + [["地点", "", "未定"]]
    outcome = returned_values([grid(rows)], SHEET)
    assert outcome.value == ()
    (problem,) = outcome.diagnostics
    assert problem.message is say.OTHER_SPEECH
    assert problem.place is not None
    assert problem.place.cell == "数据"
    shown = {
        "table": "《在茶话会上的讲话》 数据填报表",
        "count": "4",
        "total": "5",
        "names": "茶园面积、产茶量、茶企数…",
    }
    assert dict(problem.values) == shown


def test_slips_in_names_are_told_one_by_one_and_columns_of_years_are_known() -> None:
    rows = [["名称", "填报内容"], ["参训人", "1"], ["地", "2"], ["参训人数", "126"]]
    assert told([grid(rows)]) == [(say.UNKNOWN_NAME, "数据!B2"), (say.UNKNOWN_NAME, "数据!B3")]
    rows = [
        ["名称", "填报内容"],
        ["甲", "1"],
        ["乙", "2"],
        ["丙", "3"],
        ["参训人数", "1"],
        ["地点", "2"],
        ["资金", "3"],
    ]
    assert [message for message, _ in told([grid(rows)])] == [say.UNKNOWN_NAME] * 3
    years = [["名称", "2025", "2026"], ["接访人次", "80", "90"]]
    assert values(years) == {"2025年接访人次": "80", "2026年接访人次": "90"}


def test_everything_wrong_is_told_at_once_beside_what_is_right() -> None:
    rows = [["名称", "数值"], ["参训人数", "126元"], ["会议日期", "12.30"], ["地点", "临江市"]]
    outcome = returned_values([grid(rows)], SHEET)
    assert outcome.failed
    assert [each.name for each in outcome.value or ()] == ["地点"]
    assert [each.place.cell for each in outcome.diagnostics if each.place] == ["数据!B2", "数据!B3"]


@pytest.mark.parametrize(
    ("headings", "where", "column", "near"),
    [
        (["名目", "填报内容", "依据"], "数据!A1", "名称", "名目 (数据!A1)"),
        (["名称", "填的内容", "依据"], "数据!B1", "填报内容", "填的内容 (数据!B1)"),
        (["名称", "2025年（人次）", "2026年"], "数据!B1", "2025年", "2025年（人次） (数据!B1)"),
        (["名称", "依据"], "数据!A1", "填报内容", say.NOTHING),
    ],
)
def test_a_renamed_column_is_named_with_its_cell(headings: list[str], where: str, column: str, near: str) -> None:
    rows = [headings, ["接访人次", "126", "台账"]]
    found = returned_values([grid(rows)], SHEET).diagnostics
    (problem,) = (each for each in found if each.message is say.NO_COLUMN)
    assert dict(problem.values) == {"column": column, "near": near}
    assert problem.place is not None
    assert problem.place.cell == where


def test_a_column_beside_the_values_that_seems_renamed_is_only_told() -> None:
    rows = [["名称", "填报内容", "依据文件"], ["参训人数", "126", "台账"]]
    outcome = returned_values([grid(rows)], SHEET)
    assert [each.message for each in outcome.diagnostics] == [say.UNREAD_COLUMN]
    assert [each.source for each in outcome.unwrap()] == [""]


def test_two_columns_for_one_thing_are_told_unless_one_goes_by_its_very_name() -> None:
    assert told([grid([["名称", "数值", "内容"], ["参训人数", "1", "2"]])]) == [(say.TWO_COLUMNS, "数据!C1")]
    assert told([grid([["名称", "数值", "数值"], ["参训人数", "1", "2"]])]) == [(say.TWO_COLUMNS, "数据!C1")]
    assert values([["项目", "名称", "数据", "填报内容"], ["甲", "参训人数", "1", "2"]]) == {"参训人数": "2"}


def test_a_file_without_a_table_says_what_is_missing() -> None:
    assert told([grid([["通知"], ["请各科室填报"]])]) == [(say.NOT_A_FORM, "数据")]
    assert told([grid([])]) == [(say.NOT_A_FORM, "数据")]
    late = [[""]] * 10 + [["名称", "填报内容"], ["参训人数", "126"]]
    assert told([grid(late)]) == [(say.NOT_A_FORM, "数据")]
    assert told([grid([["指标的名称", "多少"], ["参训人数", "126"]])]) == [(say.NO_COLUMN, "数据")]


def test_a_sheet_without_a_table_beside_one_is_passed_over() -> None:
    table = grid([["名称", "数值"], ["参训人数", "126"]])
    assert told([grid([["填表说明"], ["一、按实填写"]], "说明"), table]) == []


def test_a_table_nobody_filled_in_has_no_values() -> None:
    assert values([["名称", "数值"], ["参训人数", ""], ["地点"]]) == {}


def test_hidden_sheets_are_not_read_and_that_is_said() -> None:
    table = [["名称", "数值"], ["参训人数", "126"]]
    hidden = grid([["名称", "数值"], ["参训人数", "127"]], "藏", hidden=True)
    assert told([grid(table), hidden, grid([], "空", hidden=True)]) == [(say.HIDDEN, "藏")]
    assert not returned_values([grid(table), hidden], SHEET).failed
    assert told([hidden]) == [(say.HIDDEN, "藏"), (say.NO_COLUMN, "藏")]


def test_a_derived_figure_is_not_taken_and_only_another_value_is_told() -> None:
    assert values([["名称", "数值"], ["结余", "30万元"]]) == {}
    assert told_of(("结余", "31")) == [(say.DERIVED, "数据!B2")]
    assert told_of(("结余", (CellKind.FORMULA, "=B3-B4"))) == [(say.DERIVED, "数据!B2")]


def test_what_follows_another_is_taken_only_where_it_could_not_be_worked_out() -> None:
    town = Figure("地名", FigureType.PLACE, value="青川市", old="云溪县")
    short = Figure("简称", FigureType.PLACE, value="青川", old="云溪", follows="地名")

    def taken(figure: Figure, text: str) -> tuple[list[str], list[str]]:
        outcome = returned_values([grid([["名称", "数值"], ["简称", text]])], Sheet((town, figure)))
        return [each.value for each in outcome.value or ()], [each.message.code for each in outcome.diagnostics]

    assert taken(short, "青川") == ([], [])
    assert taken(short, "川北") == ([], [say.DERIVED.code])
    assert taken(replace(short, value=None), "川北") == (["川北"], [])


def test_what_stands_beside_a_value_is_one_line_and_no_formula() -> None:
    rows: Rows = [
        ["名称", "数值", "依据", "填报人"],
        ["参训人数", "126", "台账\n第三页", (CellKind.DATE, "2026-12-03")],
    ]
    (found,) = returned_values([grid(rows)], SHEET).unwrap()
    assert (found.source, found.by) == ("台账 第三页", "2026-12-03")
    assert told_of(("参训人数", "126", (CellKind.FORMULA, "=C3"))) == [(say.UNUSABLE, "数据!C2")]
    assert told_of(("参训人数", "126", "长" * 501)) == [(messages.NOT_ONE_LINE, "数据!C2")]


def test_a_cell_stretched_over_rows_goes_for_all_of_them_but_not_one_stretched_over_columns() -> None:
    rows: Rows = [
        ["名称", "数值", "依据"],
        ["参训人数", "126", "台账"],
        ["地点", "临江市", (CellKind.COVERED, "台账")],
        ["合格率", "99", (CellKind.COVERED, "99")],
    ]
    outcome = returned_values([grid(rows)], SHEET)
    assert [each.source for each in outcome.unwrap()] == ["台账", "台账", ""]


def test_the_place_is_shown_with_file_and_cell() -> None:
    install(Language.ENGLISH)
    outcome = returned_values([grid([["名称", "数值"], ["参训人数", "126元"]])], SHEET)
    assert render(outcome.diagnostics).startswith("收集表.xlsx 数据!B2: ")


def test_what_is_wrong_is_shown_sheet_by_sheet_and_row_by_row() -> None:
    install(Language.ENGLISH)
    rows = [["名称", "数值", "数据"], ["参训人数", "126元", ""], ["参训人", "1", ""]]
    outcome = returned_values([grid(rows, "甲"), grid([["名目", "数值", "依据"]], "乙")], SHEET)
    shown = [line for line in render(outcome.diagnostics).splitlines() if not line.startswith(" ")]
    assert [line.split(":")[0].split()[1] for line in shown] == ["甲!C1", "甲!B2", "甲!B3", "乙!A1"]


def test_headings_of_a_form_are_all_known() -> None:
    (first, *rest) = HEADINGS
    rows = [[first, *rest], ["参训人数", *({"填报内容": "126", "单位": "人"}.get(each, "甲") for each in rest)]]
    assert values(rows) == {"参训人数": "126"}


def from_file(data: bytes) -> tuple[dict[str, str], list[tuple[Message, str]]]:
    grids = read_workbook(data, "收集表.xlsx").unwrap()
    outcome = returned_values(grids, SHEET)
    return {each.name: each.value for each in outcome.value or ()}, told(grids)


def test_a_real_workbook_with_all_its_faults_is_read() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B8"].number_format = "0.0%"
        sheet["B9"].number_format = 'm"月"d"日"'
        sheet.merge_cells("B10:B11")

    rows: list[list[str | float | None]] = [
        ["名称", "填报内容", "依据"],
        ["参训人数", "=60+66", "台账"],
        ["参训人数", "1,2O0", "台账"],
        ["资金", "１２０", "台账"],
        ["资金", "120元", "台账"],
        ["会议日期", 12.3, ""],
        ["男女比例", "1:2", ""],
        ["合格率", 1.01, ""],
        ["会议日期", 46359, ""],
        ["2025年接访人次", 80, ""],
        ["2026年接访人次", None, ""],
    ]
    found, said = from_file(workbook(rows, change))
    assert found == {"资金": "１２０", "男女比例": "1:2", "2025年接访人次": "80"}
    assert said == [
        (say.UNUSABLE, "数据!B2"),
        (messages.LETTER, "数据!B3"),
        (messages.WIDE_DIGITS, "数据!B4"),
        (messages.OTHER_SCALE, "数据!B5"),
        (messages.NO_YEAR, "数据!B6"),
        (messages.TOO_MUCH, "数据!B8"),
        (messages.NO_YEAR, "数据!B9"),
        (say.UNUSABLE, "数据!B11"),
    ]


def test_a_hidden_sheet_of_a_real_workbook_is_told() -> None:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in (["名称", "数值"], ["参训人数", 126]):
        sheet.append(row)
    made.create_sheet("旧数据").append(["名称", "数值"])
    made["旧数据"].sheet_state = "hidden"
    assert from_file(saved(made)) == ({"参训人数": "126"}, [(say.HIDDEN, "旧数据")])


def test_a_number_shown_in_ten_thousands_is_not_taken_for_what_is_stored() -> None:
    grids = read_workbook(formatted([("名称", ""), ("", ""), (126000, '0!.0,"万"')]), "收集表.xlsx").unwrap()
    turned = replace(grids[0], rows=((grids[0].rows[0][0], Cell("数值", CellKind.TEXT, "数据!B1")),))
    row = (Cell("参训人数", CellKind.TEXT, "数据!A2"), replace(grids[0].rows[2][0], where="数据!B2"))
    assert told([replace(turned, rows=(*turned.rows, row))]) == [(say.SHOWN_OTHERWISE, "数据!B2")]


def test_a_table_of_text_from_wps_is_read() -> None:
    data = "名称,数值,依据\r\n参训人数,126,组织科台账\r\n会议日期,12月30日,\r\n".encode("gb18030")
    table = read_csv(decode_any(data, "收集表.csv").unwrap()).unwrap()
    outcome = returned_values([table], SHEET)
    assert [(each.name, each.value, each.where) for each in outcome.value or ()] == [
        ("参训人数", "126", "收集表.csv 第2行第2列")
    ]
    assert told([table]) == [(messages.NO_YEAR, "第3行第2列")]


def from_text(text: str) -> tuple[dict[str, str], list[tuple[Message, str]]]:
    table = read_csv(Source("收集表.csv", text)).unwrap()
    outcome = returned_values([table], SHEET)
    return {each.name: each.value for each in outcome.value or ()}, told([table])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("名称,填报内容,依据\n参训人数,1,260,年报\n资金,5,年报\n", say.MORE_CELLS),
        ("名称,填报内容\n参训人数,1,260\n资金,5\n", say.MORE_CELLS),
        ("名称,填报内容,依据\n参训人数,1,260\n资金,5,\n", say.APART),
        ("名称,填报内容,单位\n参训人数,1,260人\n资金,5,\n", say.APART),
        ("名称,填报内容,依据,备注\n参训人数,1,260,年报,\n资金,5,,\n", say.APART),
        ("名称;填报内容;依据\n参训人数;1;260;年报\n资金;5;\n", say.MORE_CELLS),
    ],
)
def test_a_number_that_came_apart_at_its_commas_is_told_with_its_row(text: str, message: Message) -> None:
    assert from_text(text) == ({"资金": "5"}, [(message, "第2行第1列")])


def test_two_years_that_came_apart_are_told() -> None:
    text = "名称,2025年,2026年\n接访人次,1,260,\n"
    assert from_text(text) == ({}, [(say.APART, "第2行第1列")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("名称,填报内容,依据\n参训人数,126,110接警记录\n", {"参训人数": "126"}),
        ("名称,填报内容,依据,,\n参训人数,126,年报,,\n", {"参训人数": "126"}),
        ("名称,填报内容,依据\n参训人数,126,年报,,\n", {"参训人数": "126"}),
        ("名称,填报内容,依据\n参训人数,126\n", {"参训人数": "126"}),
        ('名称,填报内容,依据\n参训人数,"1,260",年报\n', {"参训人数": "1,260"}),
        ("名称,2025年,2026年\n接访人次,1,260\n", {"2025年接访人次": "1", "2026年接访人次": "260"}),
        ("一张表，1,2,3,4,5\n名称,填报内容\n参训人数,126\n", {"参训人数": "126"}),
        ("名称\t填报内容\t依据\n参训人数\t1,260\t年报\n", {"参训人数": "1,260"}),
    ],
)
def test_rows_whose_cells_stand_under_their_headings_are_read(text: str, found: dict[str, str]) -> None:
    assert from_text(text) == (found, [])


def test_cells_beside_a_table_in_a_workbook_are_passed_over() -> None:
    assert values([["名称", "填报内容"], ["参训人数", "1", "260"]]) == {"参训人数": "1"}


def test_a_number_with_decimals_is_no_word() -> None:
    said = told_of(("地点", (CellKind.NUMBER, "7.1")), ("资金", (CellKind.NUMBER, "7.1")))
    assert said == [(say.UNUSABLE, "数据!B2")]
    assert values([["名称", "数值"], ["地点", (CellKind.NUMBER, "7")]]) == {"地点": "7"}


def test_a_number_that_is_not_shown_is_told() -> None:
    cells = formatted([("名称", ""), ("参训人数", "")])
    (sheet,) = read_workbook(cells, "收集表.xlsx").unwrap()
    hidden = Cell("", CellKind.SCALED, "数据!B2", "126")
    rows = ((*sheet.rows[0], Cell("数值", CellKind.TEXT, "数据!B1")), (*sheet.rows[1], hidden))
    assert told([replace(sheet, rows=rows)]) == [(say.SHOWN_OTHERWISE, "数据!B2")]


def sent(*rows: Sequence[str], name: str = "发出时", hidden: bool = True) -> Grid:
    return grid([SENT, *rows], name, hidden=hidden)


FORM = ("名称", "填报内容", "依据", "填报人", "备注")
SENT_ROW = ("参训人数", "126", "名册", "组织科", "含机关")


def returned(rows: Rows, *others: Grid) -> list[tuple[str, str, str, str, str]]:
    outcome = returned_values([grid([FORM, *rows]), *others], SHEET)
    assert outcome.diagnostics == ()
    return [(each.name, each.value, each.source, each.by, each.note) for each in outcome.unwrap()]


@pytest.mark.parametrize("kept", [sent(SENT_ROW), sent(SENT_ROW, hidden=False), sent(SENT_ROW, name="发出时 (2)")])
def test_what_comes_back_as_it_was_sent_is_no_answer(kept: Grid) -> None:
    assert returned([SENT_ROW], kept) == []
    assert returned([SENT_ROW]) == [SENT_ROW]


def test_what_was_changed_is_an_answer_with_what_stands_beside_it() -> None:
    changed = ("参训人数", "127", "名册", "组织科", "含机关")
    assert returned([changed], sent(SENT_ROW)) == [changed]


def test_beside_a_value_that_was_left_only_new_words_are_a_remark() -> None:
    row = ("参训人数", "126", "名册", "王某", "不含机关")
    assert returned([row], sent(SENT_ROW)) == [("参训人数", "", "", "王某", "不含机关")]


def test_a_value_that_was_cleared_is_none() -> None:
    assert returned([("参训人数", "", "名册", "组织科", "含机关")], sent(SENT_ROW)) == []


def test_a_program_may_change_blanks_and_leave_out_empty_cells() -> None:
    assert returned([("参训人数", " 126\n", "", "", "")], sent(("参训人数", "126"))) == []


def test_a_formula_is_told_even_where_the_form_had_its_text() -> None:
    rows: Rows = [FORM, ("参训人数", (CellKind.FORMULA, "=1"), "", "", "")]
    assert told([grid(rows), sent(("参训人数", "=1"))]) == [(say.UNUSABLE, "数据!B2")]


def test_known_years_that_a_form_shows_are_no_answers_and_take_no_remarks() -> None:
    table = [["名称", "2025年", "2026年", "备注"], ["接访人次", "80", "", "年底才有"]]
    kept = sent(("2026年接访人次", ""), ("2025年接访人次", "80"))
    outcome = returned_values([grid(table), kept], SHEET)
    assert [(each.name, each.value, each.note) for each in outcome.unwrap()] == [("2026年接访人次", "", "年底才有")]


def test_a_hidden_sheet_of_that_name_that_no_form_made_is_told() -> None:
    other = grid([["名称", "数值"], ["参训人数", "126"]], "发出时", hidden=True)
    assert told([grid([FORM, SENT_ROW]), other]) == [(say.HIDDEN, "发出时")]
    assert told([grid([FORM, SENT_ROW]), grid([], "发出时", hidden=True)]) == []


def test_every_message_is_used_by_a_test_here() -> None:
    with open(__file__, encoding="utf-8") as file:  # noqa: PTH123 - this very file
        text = file.read()
    names = [name for name, value in vars(returned_messages).items() if isinstance(value, Message) and name.isupper()]
    assert [name for name in names if f"say.{name}" not in text] == []
