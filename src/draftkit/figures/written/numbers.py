"""Numbers in running text, by GB/T 15835-2011: as typed, or in the decimals, thousands and 万 or 亿 of a style."""

import re
from dataclasses import replace

from draftkit.figures.model import Rounding, Style
from draftkit.figures.numbers import RANGE, Amount, amounts, exactly, plain_digits, shifted
from draftkit.figures.units import POWERS, scale_and_rest

NO_SCALE = "一"
"""The scale of a style that writes all digits out."""

_SIGNS = frozenset("%％‰℃")
_THOUSANDS = r"(?<=[0-9])(?=(?:[0-9]{3})+(?:\.|$))"


def written_number(value: str, unit: str, style: Style, *, at_any_size: bool = False) -> str:
    """A number or a range of numbers with its unit; what is neither (1:3) stays as it is.

    Args:
        value: as it is kept: 1200, 1.2万, 15—20.
        unit: may be empty.
        style: what is None in it stays as typed.
        at_any_size: whether the scale of the style is taken where the number does not reach 1 in it (0.3亿元) too.
    """
    found = amounts(value)
    if not found:
        return value
    if style.scale is not None:
        scaled = _scaled(found, unit, style.scale)
        if at_any_size or style.scale == NO_SCALE or all(abs(shifted(each.digits, 0)) >= 1 for each in scaled[0]):
            found, unit = scaled
        else:  # decimals beside a scale are decimals of that scale: 9999元 does not become 9999.0元
            style = replace(style, decimals=None)
    shown = tuple(dict.fromkeys(Amount(_digits(amount.digits, style), amount.scale) for amount in found))
    return _joined(shown, unit)


def _joined(ends: tuple[Amount, ...], unit: str) -> str:
    """A number with its unit, or a range: 10%—20%, 13万元—17万元, 3亿—5亿元, 15—20人.

    A sign stands at both ends, and so does a unit that has a 万 or 亿: the first could be misread without it. Other
    units stand once (GB/T 15835-2011 5.1.8).
    """
    if unit in _SIGNS or scale_and_rest(unit)[0]:
        return RANGE.join(f"{end}{unit}" for end in ends)
    return RANGE.join(map(str, ends)) + unit


def _scaled(found: tuple[Amount, ...], unit: str, scale: str) -> tuple[tuple[Amount, ...], str]:
    """The same numbers in another scale, both ends of a range in the same one, and the unit without its own."""
    own, base = scale_and_rest(unit)
    target = "" if scale == NO_SCALE else scale
    shifts = [POWERS[amount.scale] + POWERS[own] - POWERS[target] for amount in found]
    numbers = [shifted(amount.digits, by) for amount, by in zip(found, shifts, strict=True)]
    return tuple(Amount(plain_digits(number), target) for number in numbers), base


def _digits(digits: str, style: Style) -> str:
    if style.decimals is not None:
        digits = _rounded(digits, style.decimals, style.rounding or Rounding.HALF_UP)
    return re.sub(_THOUSANDS, ",", digits.partition(".")[0]) + _decimals(digits) if style.thousands else digits


def _decimals(digits: str) -> str:
    return "".join(digits.partition(".")[1:])


def _rounded(digits: str, decimals: int, rounding: Rounding) -> str:
    """Exactly so many decimals; a number that rounds to zero has no sign."""
    from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP

    roundings = {
        Rounding.HALF_UP: ROUND_HALF_UP,
        Rounding.HALF_EVEN: ROUND_HALF_EVEN,
        Rounding.UP: ROUND_UP,
        Rounding.DOWN: ROUND_DOWN,
    }
    number = shifted(digits, 0).quantize(shifted("1", -decimals), roundings[rounding], exactly())
    return format(number or abs(number), "f")
