"""Numbers that are digits and still cannot be."""

import pytest

from draftkit.figures.model import Expression, Figure, FigureType
from draftkit.figures.typed.value import computed_value
from draftkit.figures.values import parse_value

COUNT = FigureType.COUNT


def code(figure: Figure, typed: str) -> str:
    outcome = parse_value(figure, typed)
    return "" if outcome.value else " ".join(problem.message.code for problem in outcome.diagnostics)


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("期", "12.5"),
        ("户", "1234.5户"),
        ("个", "0.3"),
        ("人", "1.23456万人"),
        ("人", "1.5-2人"),
        ("万人", "0.00001"),
        ("", "12.5人"),
    ],
)
def test_what_is_counted_one_by_one_has_no_parts(unit: str, typed: str) -> None:
    assert code(Figure("甲", COUNT, unit), typed) == "DK890"


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("人", "1.2万人"),
        ("人", "1.2345万"),
        ("人", "12.0"),
        ("人次", "0.5亿"),
        ("万人", "1.2"),
        ("亩", "12.5"),
        ("公里", "0.3"),
        ("天", "1.5天"),
        ("个百分点", "0.5"),
        ("个月", "1.5"),
        ("", "12.5"),
        ("", "12.5万"),
    ],
)
def test_whole_numbers_in_ten_thousands_and_measures_may_have_a_point(unit: str, typed: str) -> None:
    assert code(Figure("甲", COUNT, unit), typed) == ""


@pytest.mark.parametrize("kind", [FigureType.MONEY, FigureType.RATIO])
def test_only_counts_are_whole(kind: FigureType) -> None:
    assert code(Figure("甲", kind, "个"), "1.5") == ""


def test_a_refusal_of_parts_says_the_unit_and_the_way_out() -> None:
    (problem,) = parse_value(Figure("期数", COUNT, "期"), "12.5").diagnostics
    assert dict(problem.values) == {"name": "期数", "value": "12.5", "unit": "期"}
    assert "ratio" in problem.message.help
    assert code(Figure("期数", FigureType.RATIO, "期"), "12.5") == ""


@pytest.mark.parametrize(
    ("kind", "unit", "typed"),
    [
        (COUNT, "个", "100000000000000000000"),
        (COUNT, "个", "1000万亿"),
        (COUNT, "", "1234567890123456"),
        (FigureType.MONEY, "亿元", "123456789"),
        (FigureType.MONEY, "元", "-1234567890123456"),
        (FigureType.PERCENT, "", "1234567890123456"),
        (FigureType.RATIO, "倍", "1234567890123456"),
        (FigureType.RATIO, "", "1:1234567890123456"),
        (COUNT, "个", "5-1234567890123456"),
    ],
)
def test_a_number_of_more_than_fifteen_digits_was_never_meant(kind: FigureType, unit: str, typed: str) -> None:
    assert code(Figure("甲", kind, unit), typed) == "DK891"


@pytest.mark.parametrize(
    ("kind", "unit", "typed"),
    [
        (COUNT, "个", "123456789012345"),
        (COUNT, "个", "999万亿"),
        (FigureType.MONEY, "元", "1234567890123.45"),
        (FigureType.MONEY, "亿元", "1340000.5"),
        (FigureType.MONEY, "元", "134.12345万亿"),
        (COUNT, "个", "000000000000000001"),
        (FigureType.RATIO, "", "0.12345678901234567890"),
    ],
)
def test_fifteen_digits_are_a_number(kind: FigureType, unit: str, typed: str) -> None:
    assert code(Figure("甲", kind, unit), typed) == ""


def test_what_is_worked_out_may_have_parts_and_many_digits_and_keeps_to_its_bounds() -> None:
    mean = Figure("平均", COUNT, "人", most="20", formula=Expression("人数 / 班数"))
    assert computed_value(mean, "12.5").unwrap().value == "12.5"
    assert computed_value(mean, "12.12345678901234567").unwrap().value == "12.12345678901234567"
    assert [each.message.code for each in computed_value(mean, "21").diagnostics] == ["DK180"]


def test_a_small_share_that_is_worked_out_is_not_doubted() -> None:
    share = Figure("增长", FigureType.PERCENT, formula=Expression("甲 / 乙"))
    assert computed_value(share, "0.5").diagnostics == ()


@pytest.mark.parametrize(
    ("unit", "typed", "kept"),
    [
        ("人", "00126", "126"),
        ("人", "3.0", "3"),
        ("人", "126.00人", "126"),
        ("人", "000", "0"),
        ("人", "03-05.0", "3—5"),
        ("", "007.0期", "7"),
        ("人", "01.20万", "1.20万"),
        ("万人", "1.0", "1.0"),
        ("亩", "3.0", "3.0"),
        ("", "3.0", "3.0"),
    ],
)
def test_a_whole_count_is_kept_without_zeros_that_say_nothing(unit: str, typed: str, kept: str) -> None:
    assert parse_value(Figure("甲", COUNT, unit), typed).unwrap().value == kept
