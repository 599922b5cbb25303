"""How numbers become values."""

import pytest

from draftkit.facts.measures.numbers import chinese_value, half_width, plain_amount, scaled, times_power


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三十二", ("32", "")),
        ("一万", ("1", "万")),
        ("三千万", ("3000", "万")),
        ("一万二千", ("12000", "")),
        ("两亿", ("2", "亿")),
        ("两三", None),
        ("一万一万", None),
    ],
)
def test_chinese_numerals_keep_a_round_scale(numeral: str, value: tuple[str, str] | None) -> None:
    assert chinese_value(numeral) == value


@pytest.mark.parametrize(
    ("value", "scale", "result"),
    [("5", "百", ("500", "")), ("3", "千万", ("3000", "万")), ("1.20", "亿", ("1.20", "亿"))],
)
def test_only_ten_thousands_stay_with_the_unit(value: str, scale: str, result: tuple[str, str]) -> None:
    assert scaled(value, scale) == result


def test_a_value_is_counted_out_exactly() -> None:
    assert (times_power("1.2", "万"), times_power("0.05", "百"), times_power("1.20", "")) == ("12000", "5", "1.20")


@pytest.mark.parametrize(
    ("value", "unit", "amount"),
    [
        ("1.2", "万亩", ("12000", "亩")),
        ("12000", "亩", ("12000", "亩")),
        ("3", "万亿元", ("3000000000000", "元")),
        ("5-8", "万元", ("5-8", "万元")),
        ("7", "个", ("7", "个")),
    ],
)
def test_amounts_written_with_and_without_scale_compare_equal(value: str, unit: str, amount: tuple[str, str]) -> None:
    assert plain_amount(value, unit) == amount


def test_half_width_moves_nothing() -> None:
    text = "增长８．６％，到会２０人"
    assert half_width(text) == "增长8.6%，到会20人"
    assert len(half_width(text)) == len(text)
