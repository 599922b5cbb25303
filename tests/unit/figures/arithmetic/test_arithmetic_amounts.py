"""Values as exact numbers, and exact numbers as values."""

from fractions import Fraction

import pytest

from draftkit.figures.arithmetic.amounts import (
    MAX_DIGITS,
    digits_for,
    has_too_many_digits,
    is_range,
    last_digit,
    number_of,
    plain,
    rounded,
    shown,
)
from draftkit.figures.model import Figure, FigureType, Rounding, Style

COUNT, MONEY, PERCENT = FigureType.COUNT, FigureType.MONEY, FigureType.PERCENT


def figure(value: str | None, unit: str, kind: FigureType = MONEY) -> Figure:
    return Figure("数", kind, unit, value)


@pytest.mark.parametrize(
    ("given", "number"),
    [
        (figure("1.2", "亿元"), 120_000_000),
        (figure("12000", "万元"), 120_000_000),
        (figure("1.2亿", "元"), 120_000_000),
        (figure("5.20", "", PERCENT), Fraction(52, 1000)),
        (figure("-0.3", "个百分点", PERCENT), Fraction(-3, 1000)),
        (figure("012", "人", COUNT), 12),
        (figure("1.5", "倍", FigureType.RATIO), Fraction(3, 2)),
        (figure("7", "", FigureType.TEXT), 7),
        (figure(None, "人", COUNT), None),
        (figure("若干", "人", FigureType.TEXT), None),
        (figure("3:2", "", FigureType.RATIO), None),
        (figure("15—20", "人", COUNT), None),
        (figure("2026-12-03", "", FigureType.DATE), None),
        (figure("9" * (MAX_DIGITS + 1), "人", COUNT), None),
    ],
)
def test_a_value_is_a_number_of_base_units(given: Figure, number: Fraction | None) -> None:
    assert number_of(given) == number


@pytest.mark.parametrize(
    ("given", "worth"),
    [
        (figure("1.25", "亿元"), 10**6),
        (figure("1.2万", "元"), 1000),
        (figure("5.2", "", PERCENT), Fraction(1, 1000)),
        (figure("126", "人", COUNT), 0),
        (figure("126", "元"), 1),
        (figure("1.2万", "人", COUNT), 1000),
        (figure("12", "万人", COUNT), 10**4),
        (figure(None, "人", COUNT), 0),
    ],
)
def test_the_last_digit_of_a_whole_count_is_exact_and_every_other_is_rounded(given: Figure, worth: Fraction) -> None:
    assert last_digit(given) == worth


def test_a_range_and_a_number_that_is_too_long_are_told() -> None:
    assert is_range(figure("15—20", "人", COUNT))
    assert not is_range(figure("15", "人", COUNT))
    assert has_too_many_digits(figure("0." + "1" * MAX_DIGITS, "元"))
    assert not has_too_many_digits(figure("-0." + "1" * (MAX_DIGITS - 1), "元"))


@pytest.mark.parametrize(
    ("number", "how", "whole"),
    [
        ("2.5", Rounding.HALF_UP, 3),
        ("-2.5", Rounding.HALF_UP, -3),
        ("2.4", Rounding.HALF_UP, 2),
        ("2.5", Rounding.HALF_EVEN, 2),
        ("3.5", Rounding.HALF_EVEN, 4),
        ("2.1", Rounding.UP, 3),
        ("-2.1", Rounding.UP, -3),
        ("2.9", Rounding.DOWN, 2),
        ("-2.9", Rounding.DOWN, -2),
        ("-0.4", Rounding.HALF_UP, 0),
    ],
)
def test_rounding_is_as_declared(number: str, how: Rounding, whole: int) -> None:
    assert rounded(Fraction(number), Fraction(1), how) == whole


@pytest.mark.parametrize(
    ("number", "unit", "style", "digits"),
    [
        ("12.50", "元", Style(), "12.5"),
        ("-12", "元", Style(), "-12"),
        ("0", "元", Style(), "0"),
        ("120000000", "亿元", Style(), "1.2"),
        ("1/3", "元", Style(), None),
        ("1/1000000000", "元", Style(), None),
        ("1/3", "元", Style(decimals=2), "0.33"),
        ("12", "元", Style(decimals=2), "12.00"),
        ("-1/1000", "元", Style(decimals=2), "0.00"),
        ("5/2", "元", Style(decimals=0, rounding=Rounding.DOWN), "2"),
        ("123456", "元", Style(decimals=1, scale="万"), "123000"),
        ("123499.96", "元", Style(decimals=1, scale="万"), "123000"),
        ("123456", "亿元", Style(decimals=1, scale="万"), "0.00123"),
        ("123456.78", "万元", Style(decimals=0, scale="一"), "12.3457"),
        ("3456.78", "元", Style(decimals=0, scale="万"), "0"),
    ],
)
def test_a_number_becomes_the_digits_of_a_value(number: str, unit: str, style: Style, digits: str | None) -> None:
    given = Figure("数", MONEY, unit, style=style)
    assert digits_for(given, Fraction(number), style) == digits


def test_a_number_below_the_scale_of_its_type_is_rounded_as_it_will_be_written() -> None:
    house = Style(decimals=1, scale="万")
    assert digits_for(Figure("数", MONEY, "元"), Fraction("3456.78"), house) == "3456.8"
    assert digits_for(Figure("数", MONEY, "元"), Fraction(12_345), house) == "12000"


def test_a_percentage_has_no_scale() -> None:
    assert digits_for(Figure("数", PERCENT), Fraction("0.12345"), Style(decimals=1, scale="万")) == "12.3"


def test_digits_behind_the_point_are_exactly_as_many_as_asked_for() -> None:
    assert plain(Fraction("0.05"), 3) == "0.050"
    assert plain(Fraction(-12), 0) == "-12"


def test_a_number_is_shown_in_a_unit() -> None:
    assert shown(Fraction(120_000_000), "亿元") == "1.2亿元"
    assert shown(Fraction(1, 3), "%") == "33.3333…%"
