"""What a person sees of a number in a cell: number formats of spreadsheets (ECMA-376-1, 18.8.31)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

_PIECES = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\!_*].|General|G/通用格式|E[+-]|.', re.DOTALL | re.IGNORECASE)
_NOT_FOLLOWED = re.compile(r"E[+-]|/|\[(?:[<>=]|DBNum).*", re.IGNORECASE)
"""Powers of ten, fractions, sections with conditions and Chinese numerals: what they show is not worked out here."""
_GENERAL: Final = frozenset({"", "general", "g/通用格式", "@"})
_HOLDERS: Final = frozenset("0#?")
_SILENT: Final = frozenset({"¥", "￥", "CNY", "RMB"})
"""Signs of a format that add nothing to the digits: the yuan goes without saying."""
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_WIDTH: Final = 11
"""Characters of a number without a format of its own, in a column wide enough (Excel, WPS)."""
_SECTIONS_WITH_ZERO: Final = 3


@dataclass(frozen=True, slots=True)
class View:
    """What is seen of a number.

    Attributes:
        text: as it is shown, without blanks at the ends and without the sign of the yuan; empty where nothing is shown;
            None where the format is not one that is followed.
        percents: how often the number was multiplied by a hundred for it.
    """

    text: str | None
    percents: int = 0


def view(number: Decimal, code: str) -> View:
    """What a number format shows of a number.

    Args:
        number: what the cell holds.
        code: of the format; empty for none.
    """
    if code.strip().lower() in _GENERAL:
        return View(_general(number))
    sections = _sections(code)
    if any(_NOT_FOLLOWED.fullmatch(piece) for section in sections for piece in section):
        return View(None)
    if number < 0 and len(sections) > 1:
        return _without_brackets(_shown(-number, sections[1]))
    is_own_zero = number == 0 and len(sections) >= _SECTIONS_WITH_ZERO
    return _shown(number, sections[2 if is_own_zero else 0])


def plain(number: Decimal) -> str:
    """Its digits without an exponent and without zeros behind the last other one of the fraction."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _general(number: Decimal) -> str:
    """A number without a format: rounded to the width there is, with a power of ten where that is too narrow."""
    text = plain(number)
    if len(text.lstrip("-")) <= _WIDTH:
        return text
    size = number.adjusted()
    if not -_WIDTH // 2 < size < _WIDTH:
        mantissa, _, power = f"{number:.5E}".partition("E")
        return f"{plain(Decimal(mantissa))}E{power}"
    return plain(_rounded(number, _WIDTH - 2 - max(size, 0)))


def _sections(code: str) -> list[list[str]]:
    """The pieces of each section: positive numbers, negative ones, zero, text."""
    sections: list[list[str]] = [[]]
    for piece in _PIECES.findall(code):
        if piece == ";":
            sections.append([])
        else:
            sections[-1].append(piece)
    return sections


def _without_brackets(shown: View) -> View:
    """Bookkeepers put what is below zero in brackets."""
    text = shown.text or ""
    return View(f"-{text[1:-1]}", shown.percents) if text.startswith("(") and text.endswith(")") else shown


def _shown(number: Decimal, pieces: list[str]) -> View:
    """What one section shows; the pieces before the point take the whole number, those behind it the fraction."""
    percents = pieces.count("%")
    point = pieces.index(".") if "." in pieces else len(pieces)
    before, behind = pieces[:point], pieces[point + 1 :]
    thousands = _scaling(before) + _scaling(behind)
    decimals = sum(piece in _HOLDERS for piece in behind)
    scaled = number.scaleb(2 * percents - 3 * thousands)
    rounded = _rounded(scaled, decimals)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    tail = _filled(behind, _fraction(behind, fraction))
    digits = _whole(before, whole, has_fraction=bool(tail.strip("%")) and decimals > 0)
    sign = "-" if rounded < 0 else ""
    has_general = any(piece.lower() in _GENERAL for piece in pieces)
    head = _filled(before, digits, _general(abs(scaled)) if has_general else "")
    separator = "." if any(_fraction(behind, fraction)) else ""
    return View(f"{sign}{head}{separator}{tail}".strip(), percents)


def _scaling(pieces: list[str]) -> int:
    """How many commas stand behind the last place for a digit: each divides by a thousand."""
    last = max((at for at, piece in enumerate(pieces) if piece in _HOLDERS), default=len(pieces))
    return pieces[last:].count(",")


def _whole(pieces: list[str], digits: str, *, has_fraction: bool) -> list[str]:
    """What stands in each place before the point; the first one takes all digits that are left."""
    holders = [piece for piece in pieces if piece in _HOLDERS]
    if not holders:
        return []
    least = len(holders) - holders.index("0") if "0" in holders else int(has_fraction)
    padded = digits.lstrip("0").rjust(least, "0")
    is_grouped = "," in pieces[: len(pieces) - pieces[::-1].index(holders[-1])]
    marked = [f"{each}," if is_grouped and left and left % 3 == 0 else each for each, left in _counted_down(padded)]
    first = max(0, len(marked) - len(holders) + 1)
    places = ["".join(marked[:first]), *marked[first:]]
    return ["" for _ in range(len(holders) - len(places))] + places


def _counted_down(digits: str) -> Iterable[tuple[str, int]]:
    """Each digit with the number of those behind it."""
    return zip(digits, range(len(digits) - 1, -1, -1), strict=True)


def _fraction(pieces: list[str], digits: str) -> list[str]:
    """What stands in each place behind the point: zeros at the end only where the format asks for them."""
    holders = [piece for piece in pieces if piece in _HOLDERS]
    places = list(digits)
    for at in range(len(places) - 1, -1, -1):
        if holders[at] == "0" or places[at] != "0":
            break
        places[at] = ""
    return places


def _filled(pieces: list[str], places: list[str], general: str = "") -> str:
    """The pieces as they are printed, digits in their places."""
    left = iter(places)
    return "".join(
        next(left, "") if piece in _HOLDERS else general if piece.lower() in _GENERAL else _literal(piece)
        for piece in pieces
    )


def _literal(piece: str) -> str:
    """What a piece prints that is no place for a digit; empty where that is nothing that is read."""
    currency = _CURRENCY.fullmatch(piece)
    if currency:
        words = currency[1]
    elif piece == "," or piece[0] in "[_*":
        words = ""
    else:
        words = piece.strip('"') if piece.startswith('"') else piece[-1]
    return "" if words.strip() in _SILENT else words.strip()


def _rounded(number: Decimal, decimals: int) -> Decimal:
    """Half up, as spreadsheets show it."""
    return number.quantize(Decimal(1).scaleb(-max(decimals, 0)), ROUND_HALF_UP)
