"""Which unit a formula comes out in."""

import pytest

from draftkit.figures.arithmetic.dimensions import parse_unit
from draftkit.figures.arithmetic.grammar import parse_formula
from draftkit.figures.arithmetic.measure import (
    Measure,
    MismatchError,
    fits,
    is_tally_product,
    measure,
    tallies_of,
)
from draftkit.figures.model import Expression, Figure, FigureType

GIVEN = {
    name: parse_unit(unit).dimensions
    for name, unit in {"人": "人", "户": "户", "钱": "万元", "均": "元", "率": "%", "个": "", "亩": "亩"}.items()
}
TALLIES = frozenset({"人", "户", "人次"})


def found(text: str) -> Measure:
    return measure(parse_formula(Expression(text)), GIVEN, TALLIES)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("人 + 人", "人"),
        ("钱 - 均", "元"),
        ("钱 / 均", ""),
        ("(钱 - 均) / 均", ""),
        ("率 + 5%", "%"),
        ("率 * 人", "人"),
        ("人 * 2", "人"),
        ("-人", "人"),
        ("钱 / 人", "元"),
        ("钱 / 人", "元/人"),
        ("均 * 户", "元"),
        ("人 / 户", "人"),
        ("均 * 户 + 钱", "元"),
        ("钱 + 均 * 户", "元"),
        ("均 * 户 - 均 * 人", "元"),
        ("(均 * 户 + 均 * 户) / 户", "元"),
        ("个 + 1", ""),
    ],
)
def test_a_formula_fits_its_unit(text: str, unit: str) -> None:
    assert fits(found(text), parse_unit(unit).dimensions, TALLIES)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("人 + 人", ""),
        ("人 * 2", ""),
        ("人 + 人", "户"),
        ("人 / 户", "户"),
        ("钱 / 均", "人"),
        ("钱 / 亩", "元"),
        ("钱 / 人", ""),
        ("均 * 户", "户"),
        ("率", "人"),
    ],
)
def test_a_formula_does_not_fit_another_unit(text: str, unit: str) -> None:
    assert not fits(found(text), parse_unit(unit).dimensions, TALLIES)


@pytest.mark.parametrize("text", ["人 + 户", "人 - 1", "钱 + 率", "人 * 2 + 户 * 2", "(人 + 户) / 户", "钱 / 人 + 亩"])
def test_different_units_are_never_added(text: str) -> None:
    with pytest.raises(MismatchError):
        found(text)


def test_a_mismatch_says_both_sides() -> None:
    with pytest.raises(MismatchError) as error:
        found("钱 / 人 - 户")
    assert [(side.start, side.end) for side in error.value.sides] == [(0, 5), (8, 9)]
    assert error.value.sign == "-"


def test_tallies_multiplied_may_be_counted_in_another_tally() -> None:
    visits = parse_unit("人次").dimensions
    assert is_tally_product(found("人 * 户"), visits, TALLIES)
    assert not is_tally_product(found("人 / 人"), visits, TALLIES)
    assert not is_tally_product(found("人 / 户"), visits, TALLIES)
    assert not is_tally_product(found("人"), visits, TALLIES)
    assert not is_tally_product(found("均 * 户"), visits, TALLIES)


def test_tallies_are_the_units_of_counts_but_never_money() -> None:
    figures = (
        Figure("a", FigureType.COUNT, "人"),
        Figure("b", FigureType.COUNT, "万户"),
        Figure("c", FigureType.COUNT, "万元"),
        Figure("d", FigureType.MONEY, "元"),
        Figure("e", FigureType.COUNT),
    )
    assert tallies_of(figures) == {"人", "户"}
