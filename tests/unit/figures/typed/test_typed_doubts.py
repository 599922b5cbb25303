"""Values that may be meant as they were typed, and mostly are not."""

import pytest

from draftkit.diagnostics import Severity
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import parse_value

PLACE = Figure("地点", FigureType.PLACE)
SHARE = Figure("合格率", FigureType.PERCENT)


@pytest.mark.parametrize(
    "typed", ["【待填：甲】", "【待填：参训人数（人）】", "{{支部总数}}", "到{{地点|处}}去", "请【待填：甲】来"]
)
@pytest.mark.parametrize("kind", FigureType)
def test_a_gap_is_no_value(kind: FigureType, typed: str) -> None:
    outcome = parse_value(Figure("甲", kind), typed)
    assert (outcome.value, [problem.message.code for problem in outcome.diagnostics]) == (None, ["DK189"])


@pytest.mark.parametrize(
    "typed",
    [
        "待定",
        "（待定）",
        "待补",
        "待核实",
        "？？",
        "?",
        "×××",
        "××同志",
        "**",
        "XX县",
        "xx",
        "某某",
        "某某同志",
        "无",
        "暂无",
        "/",
        "—",
        "____",
        "N/A",
        "无。",
        "同上",
        "……",
        "待报",
        "待明确",
        "空缺",
        "缺",
        "请填写",
        "#N/A",
        "None",
        "null",
        "【】",
        "[]",
        "【地点】",
        "[会议地点]",
        "＿＿",
    ],
)
def test_words_that_stand_for_a_missing_value_are_taken_with_a_warning(typed: str) -> None:
    outcome = parse_value(PLACE, typed)
    (warning,) = outcome.diagnostics
    assert (warning.message.code, warning.message.severity) == ("DK892", Severity.WARNING)
    assert outcome.unwrap().value == typed


@pytest.mark.parametrize(
    "typed",
    [
        "无锡路",
        "临江市",
        "待业人员",
        "某中学",
        "2×4",
        "12:30",
        "XXL号",
        "SXX-12",
        "二○○八年",
        "“三重一大”",
        "A/B",
        "无纸化办公",
        "【临江】云溪",
        "缺水地区",
    ],
)
def test_words_that_only_hold_such_signs_are_values(typed: str) -> None:
    assert parse_value(PLACE, typed).diagnostics == ()


@pytest.mark.parametrize(
    ("typed", "shown", "meant"),
    [
        ("0.985", "0.985%", "98.5%"),
        ("0.5", "0.5%", "50%"),
        ("-0.032", "-0.032%", "-3.2%"),
        ("0.1-0.25", "0.1%—0.25%", "10%—25%"),
    ],
)
def test_a_share_below_one_without_a_sign_is_doubted(typed: str, shown: str, meant: str) -> None:
    outcome = parse_value(SHARE, typed)
    (warning,) = outcome.diagnostics
    said = dict(warning.values)
    assert (warning.message.code, warning.message.severity) == ("DK893", Severity.WARNING)
    assert (said["read"], said["meant"]) == (shown, meant)
    assert not outcome.failed


@pytest.mark.parametrize("typed", ["0.985%", "0.5％", "1", "1.2", "0", "0.0", "98.5", "0.1%-0.3%", "0.5-3"])
def test_a_share_with_its_sign_or_from_one_on_is_meant_so(typed: str) -> None:
    assert parse_value(SHARE, typed).diagnostics == ()


def test_percentage_points_below_one_are_common() -> None:
    assert parse_value(Figure("提高", FigureType.PERCENT, "个百分点"), "0.3").diagnostics == ()


def test_both_a_doubt_and_wide_digits_are_told() -> None:
    assert [each.message.code for each in parse_value(SHARE, "０.５").diagnostics] == ["DK174", "DK893"]
