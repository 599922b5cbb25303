"""Units: what they measure, and how much of it."""

from fractions import Fraction

import pytest

from draftkit.figures.arithmetic.dimensions import Dimensions, parse_unit, product, written


@pytest.mark.parametrize(
    ("text", "factor", "dimensions"),
    [
        ("人", 1, (("人", 1),)),
        ("万元", 10**4, (("元", 1),)),
        ("亿元", 10**8, (("元", 1),)),
        ("万亿元", 10**12, (("元", 1),)),
        ("万", 10**4, ()),
        ("", 1, ()),
        ("倍", 1, ()),
        ("%", Fraction(1, 100), ()),
        ("个百分点", Fraction(1, 100), ()),
        ("元/人", 1, (("人", -1), ("元", 1))),
        ("万元/户", 10**4, (("元", 1), ("户", -1))),
        ("人/万人", Fraction(1, 10**4), ()),
        ("元/人/年", 1, (("人", -1), ("元", 1), ("年", -1))),
    ],
)
def test_a_unit_is_so_many_times_its_base_units(text: str, factor: Fraction, dimensions: Dimensions) -> None:
    unit = parse_unit(text)
    assert unit.factor == factor
    assert unit.dimensions == tuple(sorted(dimensions))


def test_what_is_divided_by_its_own_unit_has_none() -> None:
    people = parse_unit("人").dimensions
    assert product(people, people, -1) == ()
    assert written(()) == ""


@pytest.mark.parametrize("text", ["元", "元/人", "元/人/年"])
def test_a_unit_is_written_as_people_write_it(text: str) -> None:
    assert sorted(written(parse_unit(text).dimensions)) == sorted(text)
    assert parse_unit(written(parse_unit(text).dimensions)) == parse_unit(text)


def test_a_product_of_units_is_written_with_a_dot() -> None:
    assert written(product(parse_unit("人").dimensions, parse_unit("场").dimensions)) == "人·场"
    assert written((("人", -1),)) == "1/人"
