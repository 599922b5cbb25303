"""What a person reads in a cell that holds a number: its digits by its number format, or a date."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from draftkit.grid import CellKind

_PIECES = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\!_*].|.', re.DOTALL)
_GENERAL = re.compile(r"General|G/通用格式", re.IGNORECASE)
_BODY: Final = frozenset("0#?.,%/Ee")
_SILENT: Final = frozenset("¥￥ -+()") | {"CNY", "RMB"}
"""Signs of a format that add nothing to the digits: the yuan goes without saying."""
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_SCALING = re.compile(r",(?:[.%]|$)")
"""A comma behind the last digit divides by a thousand (ECMA-376-1, 18.8.31)."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The first section of a number format: what stands before and behind the digits, and what is done to them."""

    before: str
    behind: str
    is_percent: bool
    is_scaled: bool


def shown_number(digits: str, code: str) -> tuple[CellKind, str]:
    """Kind and text of a cell that holds a number.

    Args:
        digits: as the file has them.
        code: of the number format; empty for none.
    """
    number = shortest(digits)
    if number is None:
        return CellKind.ERROR, digits
    pattern = _pattern(_GENERAL.sub("0", code))
    if pattern.is_scaled:
        return CellKind.SCALED, plain(number)
    words = f"{plain(number * 100)}%" if pattern.is_percent else plain(number)
    return CellKind.NUMBER, f"{pattern.before}{words}{pattern.behind}"


def shortest(digits: str) -> Decimal | None:
    """The shortest number that names the same binary one; None where it is no number.

    Programs store binary numbers (IEEE 754) and write them with up to 17 digits: what was typed as 5.2 stands in the
    file as 5.2000000000000002.
    """
    try:
        number = Decimal(repr(float(digits)))
    except (ValueError, InvalidOperation):
        return None
    return number if number.is_finite() else None


def plain(number: Decimal) -> str:
    """Its digits without an exponent and without zeros behind the last other one of the fraction."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _pattern(code: str) -> _Pattern:
    before = behind = body = ""
    is_broken = False
    for piece in _PIECES.findall(code):
        if piece == ";":
            break
        if piece in _BODY:
            is_broken = is_broken or bool(behind)
            body += piece
        elif body:
            behind += _literal(piece)
        else:
            before += _literal(piece)
    return _Pattern(before, behind, "%" in body, is_broken or bool(_SCALING.search(body)))


def _literal(piece: str) -> str:
    """What a piece of a format prints; empty where that is nothing that is read."""
    currency = _CURRENCY.fullmatch(piece)
    if currency:
        words = currency[1]
    elif piece[0] in "[_*":
        words = ""
    else:
        words = piece.strip('"') if piece.startswith('"') else piece[-1]
    return "" if words.strip() in _SILENT or not words.strip() else words.strip()
