"""figures.yaml: what is read, and every problem with its place."""

import pytest

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure, FigureType, Sheet
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
