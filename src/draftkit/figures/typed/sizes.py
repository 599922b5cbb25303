"""Numbers that are digits and still cannot be: parts of what has none, and more digits than anything has."""

from typing import Final

from draftkit.figures import messages
from draftkit.figures.model import Figure
from draftkit.figures.numbers import Amount, amounts
from draftkit.figures.typed.plain import Refusal
from draftkit.figures.units import POWERS, is_counted_whole, scale_and_rest, unit_of

MAX_DIGITS: Final = 15
"""Digits before the point, with 万 and 亿 written out: what a workbook keeps, and more than any sum of money has."""


def impossible(figure: Figure) -> Refusal | None:
    """Why the number of a figure, or an end of its range, was never meant."""
    value = figure.value or ""
    own = POWERS[scale_and_rest(unit_of(figure))[0]]
    ends = amounts(value) or tuple(map(Amount, value.split(":")))
    if any(_length(end, own) > MAX_DIGITS for end in ends):
        return messages.TOO_LONG, {"most": str(MAX_DIGITS)}
    if "." in value and is_counted_whole(figure) and any(_decimals(end) > POWERS[end.scale] + own for end in ends):
        return messages.NOT_WHOLE, {"unit": figure.unit}
    return None


def _length(amount: Amount, own: int) -> int:
    """Its digits before the point where 万 and 亿, also those of the unit, are written out."""
    whole = amount.digits.lstrip("-").partition(".")[0].lstrip("0")
    return len(whole) + POWERS[amount.scale] + own if whole else 0


def _decimals(amount: Amount) -> int:
    return len(amount.digits.partition(".")[2].rstrip("0"))
