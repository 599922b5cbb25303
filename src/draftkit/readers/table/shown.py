"""What a person reads in a cell that holds a number, and whether that is the number."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from draftkit.grid import CellKind
from draftkit.readers.table.number_formats import plain, view

_ONE_NUMBER = re.compile(r"[^0-9.-]*(-?[0-9][0-9,]*(?:\.[0-9]+)?)[^0-9.-]*")
_LIKELY: Final = 12
"""Digits a number has that somebody typed or rounded; behind more there may be what binary computing left over."""
_KEPT: Final = 15
"""Digits that programs show of a number."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A cell as a person sees it.

    Attributes:
        stored: what the cell holds, where that is not what it shows.
    """

    kind: CellKind
    text: str
    stored: str = ""


def shown_number(digits: str, code: str) -> Seen:
    """A cell that holds a number: taken as it is shown, `SCALED` where that is another number than the cell holds.

    Args:
        digits: as the file has them.
        code: of the number format; empty for none.
    """
    number = shortest(digits)
    if number is None:
        return Seen(CellKind.ERROR, digits)
    if abs(number.adjusted()) > 2 * _KEPT:
        return Seen(CellKind.SCALED, digits, digits)
    seen = view(number, code)
    held = number.scaleb(2 * seen.percents)
    if seen.text is None:
        return Seen(CellKind.SCALED, plain(number), plain(number))
    found = _ONE_NUMBER.fullmatch(seen.text)
    if found and Decimal(found[1].replace(",", "")) == held:
        return Seen(CellKind.NUMBER, seen.text)
    return Seen(CellKind.SCALED, seen.text, plain(held) + "%" * seen.percents)


def shortest(digits: str) -> Decimal | None:
    """The shortest number that names the same binary one; None where it is no number.

    Programs store binary numbers (IEEE 754) and write them with up to 17 digits: what was typed as 5.2 stands in the
    file as 5.2000000000000002, and 0.1 + 0.2 as 0.30000000000000004.
    """
    try:
        number = Decimal(repr(float(digits)))
    except (ValueError, InvalidOperation):
        return None
    if not number.is_finite():
        return None
    rounded = Decimal(f"{number:.{_KEPT - 1}e}")
    return rounded if len(rounded.normalize().as_tuple().digits) <= _LIKELY else number
