"""What a unit measures and how much of it: 万元 is 10000 元, 元/人 is 元 for each 人, % a hundredth of nothing."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from draftkit.figures.units import POWERS, scale_and_rest

_PURE = {
    "%": Fraction(1, 100),
    "％": Fraction(1, 100),
    "个百分点": Fraction(1, 100),
    "百分点": Fraction(1, 100),
    "‰": Fraction(1, 1000),
    "倍": Fraction(1),
}
"""Units that measure nothing, and what they are worth."""

Dimensions = tuple[tuple[str, int], ...]
"""Base units with their powers, sorted, none of them 0: 元/人 is (("人", -1), ("元", 1)). Empty for a pure number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: so many times its base units."""

    factor: Fraction
    dimensions: Dimensions


@lru_cache(maxsize=256)
def parse_unit(text: str) -> Unit:
    """What a unit is; every text is one. Units are not converted into each other (公斤 and 吨), only 万 and 亿 are."""
    above, *below = text.split("/")
    unit = _simple(above)
    for each in below:
        divisor = _simple(each)
        unit = Unit(unit.factor / divisor.factor, product(unit.dimensions, divisor.dimensions, -1))
    return unit


def product(left: Dimensions, right: Dimensions, power: int = 1) -> Dimensions:
    """The dimensions of a product; of a quotient where the power is -1."""
    powers = dict(left)
    for base, exponent in right:
        powers[base] = powers.get(base, 0) + power * exponent
    return tuple(sorted((base, exponent) for base, exponent in powers.items() if exponent))


def written(dimensions: Dimensions) -> str:
    """As a person writes it: 元/人; empty for a pure number."""
    above = "·".join(base for base, exponent in dimensions for _ in range(exponent))
    below = "".join(f"/{base}" for base, exponent in dimensions for _ in range(-exponent))
    return (above or "1") + below if above or below else ""


def _simple(text: str) -> Unit:
    text = text.strip()
    if text in _PURE:
        return Unit(_PURE[text], ())
    scale, base = scale_and_rest(text)
    return Unit(Fraction(10 ** POWERS[scale]), ((base, 1),) if base else ())
