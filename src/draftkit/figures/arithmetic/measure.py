"""Which unit a formula comes out in, whatever the numbers are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from draftkit.figures.arithmetic.dimensions import Dimensions, parse_unit, product
from draftkit.figures.arithmetic.nodes import Name, Negative, Node, Number, Operation, Sign
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.units import unit_of
from draftkit.source import Span

Tallies = frozenset[str]
"""Units that only say what is counted: 人, 户, 个."""

_YUAN = "元"


@dataclass(frozen=True, slots=True)
class Measure:
    """What something is measured in.

    Attributes:
        is_composed: whether it is a product or a quotient of things with units, so that tallies may be left out of its
            unit: 元/人 may be called 元, and 元 for each 户 times 户 is 元.
    """

    dimensions: Dimensions = ()
    is_composed: bool = False


class MismatchError(Exception):
    """Two things of different units stand where only one unit may be."""

    def __init__(self, sign: str, sides: tuple[Span, Span], measures: tuple[Measure, Measure]) -> None:
        super().__init__(sign, sides, measures)
        self.sign = sign
        self.sides = sides
        self.measures = measures


def tallies_of(figures: Iterable[Figure]) -> Tallies:
    """The units of figures that count something; money never is one."""
    counts = (parse_unit(unit_of(figure)) for figure in figures if figure.type is FigureType.COUNT)
    bases = (base for unit in counts for base, _ in unit.dimensions)
    return frozenset(base for base in bases if not base.endswith(_YUAN))


def measure(node: Node, given: Mapping[str, Dimensions], tallies: Tallies) -> Measure:
    """What a formula comes out in.

    Args:
        node: the formula.
        given: the dimensions of every figure it names.
        tallies: what may be left out of the unit of a product.

    Raises:
        MismatchError: different units are added or subtracted.
    """
    match node:
        case Number():
            return Measure()
        case Name(name=name):
            return Measure(given[name])
        case Negative(of=of):
            return measure(of, given, tallies)
        case Operation(sign=sign, left=left, right=right):
            both = measure(left, given, tallies), measure(right, given, tallies)
            if sign in ("*", "/"):
                return _composed(sign, *both)
            return common(sign, (left.span, right.span), both, tallies)
        case _:
            assert_never(node)


def common(sign: str, sides: tuple[Span, Span], both: tuple[Measure, Measure], tallies: Tallies) -> Measure:
    """What two things have in common that are added or compared.

    Raises:
        MismatchError: nothing.
    """
    left, right = both
    if fits(right, left.dimensions, tallies):
        return left
    if fits(left, right.dimensions, tallies):
        return right
    bare = tuple(_without(each, (), tallies) if each.is_composed else each.dimensions for each in both)
    if bare[0] == bare[1]:
        return Measure(bare[0])
    raise MismatchError(sign, sides, both)


def fits(found: Measure, dimensions: Dimensions, tallies: Tallies) -> bool:
    """Whether something may be said to be measured in a unit: in its own, or without some of its tallies."""
    return found.dimensions == dimensions or (found.is_composed and _without(found, dimensions, tallies) == dimensions)


def is_tally_product(found: Measure, dimensions: Dimensions, tallies: Tallies) -> bool:
    """Whether tallies were multiplied and the product is counted in another tally: 人 times 期 is 人次."""
    counted = [*found.dimensions, *dimensions]
    is_possible = found.is_composed and found.dimensions and len(dimensions) == 1
    return bool(is_possible) and all(base in tallies and power > 0 for base, power in counted)


def _without(found: Measure, kept: Dimensions, tallies: Tallies) -> Dimensions:
    bases = {base for base, _ in kept}
    return tuple((base, power) for base, power in found.dimensions if base in bases or base not in tallies)


def _composed(sign: Sign, left: Measure, right: Measure) -> Measure:
    dimensions = product(left.dimensions, right.dimensions, 1 if sign == "*" else -1)
    is_new = bool(right.dimensions) and (sign == "/" or bool(left.dimensions))
    return Measure(dimensions, is_new or left.is_composed or right.is_composed)
