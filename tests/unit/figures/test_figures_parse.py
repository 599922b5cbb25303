"""figures.yaml: what is read, and every problem with its place."""

from dataclasses import replace

import pytest

from draftkit.diagnostics import Outcome, Severity
from draftkit.figures.model import Expression, Figure, FigureType, Record, Rounding, Sheet, Style
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

SHEET = """\
# 本地数据
参训人数:
  {value: 126人, unit: 人, type: count, source: 报名表, by: 组织科, when: 11月20日, note: 不含工作人员, ask: 多少人}
会议日期:
  value: 2026年12月3日
  type: date
地点: 云溪县
开始: 12:30
编号: 012
答复: no
新增归档门类数: {unit: 类, type: count}
上级会议:
"""


def parsed(text: str) -> Outcome[Sheet]:
    return parse_sheet(Source("figures.yaml", text))


def problems(text: str) -> list[tuple[str, int, int]]:
    return [(d.message.code, d.place.line, d.place.column) for d in parsed(text).diagnostics if d.place]


def test_a_sheet_is_read_in_its_order() -> None:
    assert parsed(SHEET).unwrap().figures == (
        Figure("参训人数", FigureType.COUNT, "人", "126", "报名表", "组织科", "11月20日", "不含工作人员", "多少人"),
        Figure("会议日期", FigureType.DATE, "", "2026-12-03"),
        Figure("地点", value="云溪县"),
        Figure("开始", value="12:30"),
        Figure("编号", value="012"),
        Figure("答复", value="no"),
        Figure("新增归档门类数", FigureType.COUNT, "类"),
        Figure("上级会议"),
    )


@pytest.mark.parametrize("text", ["", "# 还没有\n", "{}\n"])
def test_a_text_without_entries_is_an_empty_sheet(text: str) -> None:
    assert parsed(text) == Outcome(Sheet())


@pytest.mark.parametrize("blank", ["", "~", "''", "' '", "{value: }", "{}", "{value: '', unit: 人}"])
def test_a_blank_value_is_an_open_figure(blank: str) -> None:
    (figure,) = parsed(f"甲: {blank}\n").unwrap().figures
    assert figure.is_open


def test_all_problems_are_told_at_once_and_bad_values_leave_open_figures() -> None:
    text = (
        "甲: {value: 若干, type: count, unit: 人}\n"
        "乙: {type: cuont}\n"
        "丙: {valeu: 1}\n"
        "丁: [1, 2]\n"
        "戊|己: 1\n"
        "要点数: 1\n"
        "庚: {value: [1]}\n"
        "辛: {unit: '3人'}\n"
        "壬: 1\n"
    )
    assert problems(text) == [
        ("DK151", 1, 12),
        ("DK109", 2, 11),
        ("DK103", 3, 5),
        ("DK161", 4, 4),
        ("DK120", 5, 1),
        ("DK121", 6, 1),
        ("DK104", 7, 12),
        ("DK159", 8, 11),
    ]
    sheet = parsed(text).value
    assert sheet is not None
    assert [figure.name for figure in sheet.figures if figure.is_open] == ["甲", "乙", "丙", "丁", "庚", "辛"]
    assert sheet.get("壬") == Figure("壬", value="1")


def test_a_mistyped_type_is_answered_with_the_nearest() -> None:
    assert ("near", "count") in parsed("乙: {type: cuont}\n").diagnostics[0].values


@pytest.mark.parametrize(
    ("text", "code"), [("甲: 1\n甲: 2\n", "DK105"), ("- 甲\n", "DK104"), ("甲: *a\n", "DK106"), ("甲: 'a\n", "DK100")]
)
def test_broken_yaml_is_refused(text: str, code: str) -> None:
    outcome = parsed(text)
    assert outcome.failed
    assert [d.message.code for d in outcome.diagnostics] == [code]


FULL = """\
组织部长: {value: 周明远, type: person, office: 临江市委组织部部长, short: 周明远同志, who: 办公室}
占比: {value: 98.6, type: percent, min: 0, max: 100%, format: {decimals: 0, rounding: up}}
增长: {formula: (今年 - 去年) / 去年, type: percent}
引语:
  {value: 一句话, type: quotation, speaker: 周明远, occasion: 座谈会, date: 2026年1月, checked_by: 乙, checked_on: 2月}
relations:
  - 总数 = 男 + 女
formats:
  money: {scale: 亿, thousands: false}
"""


def test_every_field_has_its_place() -> None:
    sheet = parsed(FULL).unwrap()
    said = ("周明远", "座谈会", "2026年1月", "乙", "2月")
    head = Figure("组织部长", FigureType.PERSON, value="周明远", office="临江市委组织部部长", short="周明远同志")
    rounded = Style(decimals=0, rounding=Rounding.UP)
    assert sheet.figures == (
        replace(head, who="办公室"),
        Figure("占比", FigureType.PERCENT, value="98.6", least="0", most="100", style=rounded),
        Figure("增长", FigureType.PERCENT, formula=Expression("(今年 - 去年) / 去年")),
        Figure("引语", FigureType.QUOTATION, value="一句话", record=Record(*said)),
    )
    assert sheet.relations == (Expression("总数 = 男 + 女"),)
    assert sheet.styles == {FigureType.MONEY: Style(scale="亿", thousands=False)}


def test_formulas_and_relations_have_their_places() -> None:
    sheet = parsed(FULL).unwrap()
    formula = next(figure.formula for figure in sheet.figures if figure.formula)
    places = [one.place and (one.place.line, one.place.column) for one in (formula, *sheet.relations)]
    assert places == [(3, 15), (7, 5)]


def test_a_value_beside_a_formula_is_an_error_where_it_stands() -> None:
    text = "增长: {formula: 今年 - 去年, value: 5, type: count}\n"
    assert problems(text) == [("DK186", 1, 31)]
    (figure,) = (parsed(text).value or Sheet()).figures
    assert (figure.is_open, figure.formula) == (True, Expression("今年 - 去年"))


@pytest.mark.parametrize("blank", ["", "~", "''"])
def test_a_blank_value_beside_a_formula_is_none(blank: str) -> None:
    assert parsed(f"增长: {{value: {blank}, formula: 甲 - 乙}}\n").diagnostics == ()


def test_words_that_stand_in_the_document_are_one_line() -> None:
    text = "乙:\n  type: person\n  office: 部长\n  short: |\n    一\n    二\n"
    assert problems(text) == [("DK158", 4, 10)]


def test_a_bound_is_read_before_the_value_wherever_it_stands() -> None:
    assert problems("占比: {value: 120, max: 100, type: percent}\n") == [("DK180", 1, 13)]


@pytest.mark.parametrize("value", ["无", "{value: 无}", "{value: 0.985, type: percent}", "0.985%\n乙: 待定"])
def test_a_value_nobody_stands_for_is_doubted(value: str) -> None:
    outcome = parsed(f"甲: {value}\n")
    assert [each.message.severity for each in outcome.diagnostics] == [Severity.WARNING]
    assert all(not figure.is_open for figure in outcome.unwrap().figures)


@pytest.mark.parametrize("said", ["source: 台账", "note: 确实没有", "source: 填报表 甲.xlsx, note: 确实没有"])
@pytest.mark.parametrize("value", ["value: 无", "value: 暂无。", "value: 0.985, type: percent"])
def test_a_value_that_somebody_stands_for_is_not_doubted_again(value: str, said: str) -> None:
    assert parsed(f"甲: {{{value}, {said}}}\n").diagnostics == ()


@pytest.mark.parametrize("said", ["by: 组织科", "when: 2026-11-20", "source: 填报表 甲.xlsx, by: 组织科"])
@pytest.mark.parametrize("value", ["value: 无", "value: 待定", "value: 0.985, type: percent"])
def test_what_the_program_records_itself_settles_no_doubt(value: str, said: str) -> None:
    (warning,) = parsed(f"甲: {{{value}, {said}}}\n").diagnostics
    assert warning.message.severity is Severity.WARNING


@pytest.mark.parametrize("value", ["待定", "×××", "某某同志", "【地点】", "/", "'null'", "'#N/A'"])
def test_a_placeholder_needs_a_note_whatever_its_source(value: str) -> None:
    (warning,) = parsed(f"甲: {{value: {value}, source: 台账}}\n").diagnostics
    assert warning.message.code == "DK892"
    assert parsed(f"甲: {{value: {value}, note: 照此印发}}\n").diagnostics == ()


def test_what_is_told_of_the_digits_is_told_of_any_value() -> None:
    (hint,) = parsed("甲: {value: １２, type: count, unit: 人, source: 台账}\n").diagnostics
    assert hint.message.severity is Severity.HINT
