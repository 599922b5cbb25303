"""The value of a figure as an exact number, and an exact number as the value of a figure."""

from fractions import Fraction
from math import ceil, floor
from typing import assert_never

from draftkit.figures.arithmetic.dimensions import parse_unit
from draftkit.figures.model import Figure, FigureType, Rounding, Style
from draftkit.figures.numbers import Amount, amounts
from draftkit.figures.units import POWERS, SCALED, unit_of

MAX_DIGITS = 40
"""Digits of a number that is worked with; one that is longer was never meant."""

MAX_PLACES = 8
"""Digits behind the point of a number that comes out even."""

_TOO_LARGE: int = 10 ** (MAX_DIGITS + max(POWERS.values()))

_MOST_PLACES = 32
"""Digits behind the point of a number rounded in another scale than its unit's: 8 and the 12 of 万亿, and room."""


def number_of(figure: Figure) -> Fraction | None:
    """The value in base units, 1.2 and 亿元 as 120000000; None where it is not one number of at most `MAX_DIGITS`."""
    amount = _amount(figure)
    if amount is None or has_too_many_digits(figure):
        return None
    return Fraction(amount.exact) * parse_unit(unit_of(figure)).factor


def last_digit(figure: Figure) -> Fraction:
    """What 1 in the last digit of the value is worth, in base units; 0 for a whole count, which is not rounded."""
    amount = _amount(figure)
    if amount is None:
        return Fraction(0)
    scale = 10 ** POWERS[amount.scale] * parse_unit(unit_of(figure)).factor
    places = len(amount.digits.partition(".")[2])
    is_whole_count = figure.type is FigureType.COUNT and scale == 1 and not places
    return Fraction(0) if is_whole_count else scale / 10**places


def has_too_many_digits(figure: Figure) -> bool:
    """Whether the value is a number longer than what is worked with."""
    return any(len(amount.digits.strip("-").replace(".", "")) > MAX_DIGITS for amount in amounts(figure.value or ""))


def is_too_large(number: Fraction) -> bool:
    """Whether a number in base units has more than `MAX_DIGITS` before the point even in 万亿."""
    return abs(number) >= _TOO_LARGE


def is_range(figure: Figure) -> bool:
    """Whether the value is two numbers, from one to the other."""
    return len(amounts(figure.value or "")) > 1


def digits_for(figure: Figure, number: Fraction, style: Style) -> str | None:
    """A number in base units as the digits of a figure's value, in its unit, rounded as its style says.

    A figure that is written in another scale than its unit has is rounded in that one: 123456 元 with one digit of 万
    is 123000, since nothing else will stand in the document.

    Returns:
        None where no digits are declared and it does not come out even with at most `MAX_PLACES`.
    """
    factor = parse_unit(unit_of(figure)).factor
    if style.decimals is None:
        places = _places(number / factor, MAX_PLACES)
        return None if places is None else plain(number / factor, places)
    written_in = _written_in(figure, number, style)
    exact = rounded(number, written_in / 10**style.decimals, style.rounding or Rounding.HALF_UP) / factor
    return plain(exact, style.decimals if written_in == factor else _places(exact, _MOST_PLACES) or 0)


def rounded(number: Fraction, step: Fraction, rounding: Rounding) -> Fraction:
    """The multiple of a step that a number is rounded to; up is away from 0 and down towards it, as in `decimal`."""
    steps = abs(number) / step
    match rounding:
        case Rounding.HALF_UP:
            whole = floor(steps + Fraction(1, 2))
        case Rounding.HALF_EVEN:
            whole = round(steps)
        case Rounding.UP:
            whole = ceil(steps)
        case Rounding.DOWN:
            whole = floor(steps)
        case _:
            assert_never(rounding)
    return whole * step if number > 0 else -whole * step


def plain(number: Fraction, places: int) -> str:
    """A number as digits with exactly so many behind the point; what does not fit is cut off."""
    digits = str(int(abs(number) * 10**places)).rjust(places + 1, "0")
    whole = len(digits) - places
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:whole]}.{digits[whole:]}" if places else sign + digits


def shown(number: Fraction, unit: str) -> str:
    """A number in base units as people are shown it, in a unit; one that does not come out even ends in …."""
    number /= parse_unit(unit).factor
    places = _places(number, MAX_PLACES)
    return (f"{plain(number, 4)}…" if places is None else plain(number, places)) + unit


def _amount(figure: Figure) -> Amount | None:
    found = amounts(figure.value or "")
    return found[0] if len(found) == 1 else None


def _places(number: Fraction, most: int) -> int | None:
    """How many digits behind the point a number needs; None if more than `most`."""
    return next((places for places in range(most + 1) if 10**places % number.denominator == 0), None)


def _written_in(figure: Figure, number: Fraction, style: Style) -> Fraction:
    """What 1 stands for in the number as `figures.written` writes it: its own unit's scale, or that of the style."""
    own = parse_unit(unit_of(figure)).factor
    if style.scale is None or figure.type not in SCALED or own < 1:
        return own
    scale = Fraction(10 ** POWERS.get(style.scale, 0))
    is_too_small = scale > 1 and abs(number) < scale and figure.style.scale is None
    return own if is_too_small else scale
