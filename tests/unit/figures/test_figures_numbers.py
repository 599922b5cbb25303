"""Numbers as they are kept."""

from decimal import Decimal

import pytest

from draftkit.figures.numbers import Amount, amounts, plain_digits


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("126", (Amount("126"),)),
        ("-5.20", (Amount("-5.20"),)),
        ("1.2万亿", (Amount("1.2", "万亿"),)),
        ("15—20", (Amount("15"), Amount("20"))),
        ("3亿—5亿", (Amount("3", "亿"), Amount("5", "亿"))),
        ("1:3", ()),
        ("若干", ()),
        ("15-20", ()),
        ("1,260", ()),
        ("", ()),
    ],
)
def test_a_value_is_a_number_a_range_or_neither(value: str, found: tuple[Amount, ...]) -> None:
    assert amounts(value) == found
    assert not found or "—".join(map(str, found)) == value


@pytest.mark.parametrize(
    ("digits", "scale", "exact"),
    [("1.2", "万", "12000"), ("3", "亿", "300000000"), ("0.5", "万亿", "500000000000"), ("5.20", "", "5.2")],
)
def test_a_scale_is_a_power_of_ten(digits: str, scale: str, exact: str) -> None:
    assert Amount(digits, scale).exact == Decimal(exact)
    assert plain_digits(Amount(digits, scale).exact) == exact


def test_no_digit_of_the_longest_value_is_lost() -> None:
    digits = "9" * 498 + ".1"
    assert plain_digits(Amount(digits, "万").exact) == "9" * 498 + "1000"
