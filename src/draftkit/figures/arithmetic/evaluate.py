"""What a formula comes to, exactly; nothing is rounded on the way."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar, assert_never

from draftkit.figures.arithmetic.interval import Interval
from draftkit.figures.arithmetic.nodes import Name, Negative, Node, Number, Operation, Sign
from draftkit.source import Span

N = TypeVar("N", Fraction, Interval)


class DivisionError(Exception):
    """Something was to be divided by 0."""

    def __init__(self, divisor: Span) -> None:
        super().__init__(divisor)
        self.divisor = divisor


def evaluate(node: Node, given: Mapping[str, N], number: Callable[[Fraction], N]) -> N:
    """The number that a formula says.

    Args:
        node: the formula.
        given: the numbers of the figures it names, in base units.
        number: makes a number of the same kind of one that stands in the formula.

    Raises:
        DivisionError: a divisor is 0.
    """
    match node:
        case Number(value=value):
            return number(value)
        case Name(name=name):
            return given[name]
        case Negative(of=of):
            return -evaluate(of, given, number)
        case Operation(sign=sign, left=left, right=right):
            one, other = evaluate(left, given, number), evaluate(right, given, number)
            try:
                return _apply(sign, one, other)
            except ZeroDivisionError:
                raise DivisionError(right.span) from None
        case _:
            assert_never(node)


def _apply(sign: Sign, left: N, right: N) -> N:
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
        case _:
            assert_never(sign)
