"""Numbers in running text."""

import pytest

from draftkit.figures.model import Rounding, Style
from draftkit.figures.written.numbers import written_number

AS_TYPED = Style()


@pytest.mark.parametrize("value", ["126", "012", "5.20", "1.2万", "-3", "0.10000000000000000000001", "9" * 400])
def test_a_number_is_written_as_it_was_typed(value: str) -> None:
    assert written_number(value, "人", AS_TYPED) == f"{value}人"


@pytest.mark.parametrize("value", ["1:3", "若干", "", "1,260", "12—", "—", "1.2.3", "1e5"])
def test_what_is_no_number_stays_without_a_unit(value: str) -> None:
    assert written_number(value, "人", Style(decimals=1, thousands=True, scale="万")) == value


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        ("12.345", Style(decimals=2), "12.35"),
        ("12.345", Style(decimals=2, rounding=Rounding.HALF_EVEN), "12.34"),
        ("12.341", Style(decimals=2, rounding=Rounding.UP), "12.35"),
        ("12.349", Style(decimals=2, rounding=Rounding.DOWN), "12.34"),
        ("-12.345", Style(decimals=2), "-12.35"),
        ("2.5", Style(decimals=0), "3"),
        ("5", Style(decimals=2), "5.00"),
        ("-0.04", Style(decimals=1), "0.0"),
        ("9" * 400 + ".5", Style(decimals=0), "1" + "0" * 400),
        ("1.25万", Style(decimals=1), "1.3万"),
        ("1234567.1234", Style(thousands=True), "1,234,567.1234"),
        ("123", Style(thousands=True), "123"),
        ("-1234", Style(thousands=True), "-1,234"),
        ("1234.567", Style(decimals=2, thousands=True), "1,234.57"),
        ("1234", Style(thousands=False), "1234"),
    ],
)
def test_a_style_says_decimals_and_thousands(value: str, style: Style, shown: str) -> None:
    assert written_number(value, "", style) == shown


@pytest.mark.parametrize(
    ("value", "unit", "scale", "shown"),
    [
        ("12000", "万元", "亿", "1.2亿元"),
        ("12000", "万元", "一", "120000000元"),
        ("1.20亿", "元", "万", "12000万元"),
        ("126", "人", "一", "126人"),
        ("1.2万", "人", "一", "12000人"),
        ("15000000000000", "元", "万亿", "15万亿元"),
        ("3000", "万元", "亿", "3000万元"),
        ("126", "人", "万", "126人"),
        ("8000—20000", "人", "万", "8000—20000人"),
        ("12000—20000", "人", "万", "1.2万—2万人"),
        ("8000—1.2万", "人", "一", "8000—12000人"),
        ("12000", "", "万", "1.2万"),
    ],
)
def test_a_scale_takes_the_place_of_the_one_that_was_typed_where_the_number_reaches_it(
    value: str, unit: str, scale: str, shown: str
) -> None:
    assert written_number(value, unit, Style(scale=scale)) == shown


def test_a_figure_may_have_its_scale_at_any_size() -> None:
    assert written_number("3000", "万元", Style(scale="亿"), at_any_size=True) == "0.3亿元"
    assert written_number("0", "元", Style(scale="亿"), at_any_size=True) == "0亿元"


@pytest.mark.parametrize(
    ("value", "unit", "style", "shown"),
    [
        ("10—20", "%", AS_TYPED, "10%—20%"),
        ("15—20", "人", AS_TYPED, "15—20人"),
        ("13—17", "万元", AS_TYPED, "13万元—17万元"),
        ("3亿—5亿", "元", AS_TYPED, "3亿—5亿元"),
        ("9000万—1.2亿", "元", AS_TYPED, "9000万—1.2亿元"),
        ("10.4—10.6", "%", Style(decimals=0), "10%—11%"),
        ("10.1—10.2", "%", Style(decimals=0), "10%"),
        ("12000—15000", "人", Style(thousands=True), "12,000—15,000人"),
        ("12000—15000", "万元", Style(scale="亿"), "1.2亿—1.5亿元"),
    ],
)
def test_both_ends_of_a_range_are_written_alike(value: str, unit: str, style: Style, shown: str) -> None:
    assert written_number(value, unit, style) == shown
