"""What formulas come to."""

from fractions import Fraction

import pytest

from draftkit.figures.arithmetic.evaluate import DivisionError, evaluate
from draftkit.figures.arithmetic.grammar import parse_formula
from draftkit.figures.model import Expression
from draftkit.source import Span

GIVEN = {"a": Fraction(12), "b": Fraction(5), "零": Fraction(0)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a + b * 2", 22),
        ("(a - b) / b", Fraction(7, 5)),
        ("a / b * b", 12),
        ("-a + 50%", Fraction(-23, 2)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("a - b - b", 2),
    ],
)
def test_a_formula_is_worked_out_exactly(text: str, number: Fraction) -> None:
    assert evaluate(parse_formula(Expression(text)), GIVEN, Fraction) == number


def test_a_divisor_that_is_zero_is_named() -> None:
    with pytest.raises(DivisionError) as error:
        evaluate(parse_formula(Expression("a / (b - 5) + 1")), GIVEN, Fraction)
    assert error.value.divisor == Span(4, 11)
