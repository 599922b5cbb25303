"""Numbers as they are kept: the digits somebody typed. Computed with as `Decimal`, never as a float."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.brief.names import MAX_VALUE
from draftkit.figures.units import POWERS

if TYPE_CHECKING:  # a draft in one line writes numbers as they were typed and computes with none
    from decimal import Context, Decimal

RANGE = "—"
"""What stands between the ends of a range of numbers (GB/T 15835-2011 5.1.8)."""

_DIGITS = r"-?[0-9]+(?:\.[0-9]+)?"
_AMOUNT = re.compile(rf"({_DIGITS})(万亿|亿|万|)(?:{RANGE}({_DIGITS})(万亿|亿|万|))?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number without its unit.

    Attributes:
        digits: as typed, without commas: `126`, `5.20`, `-3`.
        scale: the 万, 亿 or 万亿 behind it; empty for none.
    """

    digits: str
    scale: str = ""

    def __str__(self) -> str:
        return self.digits + self.scale

    @property
    def exact(self) -> "Decimal":
        """The number it stands for: 1.2万 → 12000."""
        return shifted(self.digits, POWERS[self.scale])


def shifted(digits: str, places: int) -> "Decimal":
    """The number with its point so many places further right, no digit lost."""
    from decimal import Decimal

    return Decimal(digits).scaleb(places, exactly())


def exactly() -> "Context":
    """Room for every digit a value can have, with a 万亿 behind it and written with decimals."""
    from decimal import Context

    return Context(prec=MAX_VALUE + 40)


def amounts(value: str) -> tuple[Amount, ...]:
    """The number a value is, or both ends of a range; empty for anything else (1:3, 若干)."""
    match = _AMOUNT.fullmatch(value)
    if match is None:
        return ()
    first = Amount(match[1], match[2])
    return (first,) if match[3] is None else (first, Amount(match[3], match[4]))


def plain_digits(number: "Decimal") -> str:
    """All its digits, without an exponent, zeros at the end of the decimals left out: 1.2E+4 → 12000."""
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
