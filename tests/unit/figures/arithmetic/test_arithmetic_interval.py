"""Numbers within bounds."""

from fractions import Fraction

import pytest

from draftkit.figures.arithmetic.interval import Interval


def between(low: int, high: int) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def test_every_operation_keeps_all_that_is_possible() -> None:
    one, other = between(-1, 2), between(3, 4)
    assert one + other == between(2, 6)
    assert one - other == between(-5, -1)
    assert -one == between(-2, 1)
    assert one * other == between(-4, 8)
    assert one / other == Interval(Fraction(-1, 3), Fraction(2, 3))


def test_what_may_be_zero_divides_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        between(1, 2) / between(-1, 1)
