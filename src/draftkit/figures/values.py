"""What may be typed as the value of a figure, and how a value is written in the document. No number is ever a float."""

import re
from dataclasses import replace

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.source import Place
from draftkit.text.numerals import from_chinese

NUMBERS = frozenset({FigureType.COUNT, FigureType.PERCENT, FigureType.MONEY, FigureType.RATIO})
"""Types whose value is a decimal number."""

MAX_UNIT = 10
"""Characters of a unit."""

_SCALES = ("万亿", "亿", "万")
"""They may stand between a number and its unit (1.2万人) and are kept as written."""

_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {
    ord(full): half for full, half in zip("．，％－−：／", ".,%--:/", strict=True)
}
_NUMBER = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)(.*)")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_BARE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:万亿|亿|万)?")
_PROPORTION = re.compile(r"[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?")
_CHINESE = re.compile(r"([零〇一二两三四五六七八九十百千]+)(.*)")
_ABOUT = re.compile(r"^[约近超逾]|[0-9万亿]\+|[多余几来]|左右|以上|上下")
_Refusal = tuple[Message, dict[str, str]]
_DATE = re.compile(r"([0-9]{4})(?:年|([-/.]))([0-9]{1,2})(?(2)\2|月)([0-9]{1,2})(?(2)|[日号])")
_BAD_UNIT = re.compile(r"[0-9|{}\x00-\x1f\x7f]")


def parse_value(figure: Figure, text: str, place: Place | None = None) -> Outcome[Figure]:
    """The figure with the value a person typed.

    Numbers are digits with or without the figure's unit; full-width digits and commas between thousands are made
    plain, a 万 or 亿 before the unit is kept, and so are zeros at the end. A number whose figure has no unit takes over
    the one typed. Dates become 2026-12-03. Everything else is any single line.

    Args:
        figure: what is asked for; its type and unit decide.
        text: what was typed.
        place: where it stands, for the messages.

    Returns:
        The figure with the new value; None beside the one error that says why not.
    """
    text = text.strip()
    if not text:
        return Outcome(None, (messages.NO_VALUE(place, name=figure.name),))
    if not is_one_line(text):
        return Outcome(None, (messages.NOT_ONE_LINE(place, name=figure.name, most=MAX_VALUE),))
    found = _parse(figure, text)
    if isinstance(found, Figure):
        return Outcome(found)
    message, values = found
    return Outcome(None, (_problem(message, place, {"name": figure.name, "value": text, **values}),))


def display(figure: Figure) -> str:
    """The words that stand in the document.

    126 and 人 → 126人; 2026-12-03 → 2026年12月3日; 5.20 as a percentage → 5.20%; anything else as it is.

    Raises:
        ValueError: the figure is open.
    """
    if figure.value is None:
        raise ValueError(f"{figure.name} has no value")
    if figure.type is FigureType.DATE:
        return _written_date(figure.value)
    unit = unit_of(figure)
    return figure.value + unit if _BARE.fullmatch(figure.value) else figure.value


def unit_of(figure: Figure) -> str:
    """Its unit; a percentage has one even where none is written."""
    return figure.unit or ("%" if figure.type is FigureType.PERCENT else "")


def is_unit(unit: str) -> bool:
    """Whether it can be a unit: at most `MAX_UNIT` characters, no digits, nothing that ends a slot."""
    return len(unit) <= MAX_UNIT and not _BAD_UNIT.search(unit)


def _parse(figure: Figure, text: str) -> Figure | _Refusal:
    if figure.type is FigureType.DATE:
        return _parse_date(figure, _plain(text))
    if figure.type in NUMBERS:
        return _parse_number(figure, _plain(text))
    return replace(figure, value=text)


def _plain(text: str) -> str:
    """Full-width digits and signs made half-width, blanks left out."""
    return "".join(text.translate(_HALF_WIDTH).split())


def _parse_number(figure: Figure, text: str) -> Figure | _Refusal:
    if figure.type is FigureType.RATIO and _PROPORTION.fullmatch(text):
        return replace(figure, value=text)
    match = _NUMBER.fullmatch(text)
    if _ABOUT.search(text.removesuffix(figure.unit) if figure.unit else text):
        return messages.NOT_EXACT, {}
    if match is None:
        return _no_digits(figure, text)
    digits, rest = match.groups()
    if figure.type is FigureType.COUNT and digits.startswith("-"):
        return messages.BELOW_ZERO, {}
    if "," in digits and not _GROUPED.fullmatch(digits):
        return messages.WRONG_GROUPS, {}
    return _with_unit(figure, digits.replace(",", ""), rest)


def _with_unit(figure: Figure, digits: str, rest: str) -> Figure | _Refusal:
    """The figure, if what follows the digits is nothing, its unit, or a scale and its unit."""
    unit = _plain(unit_of(figure))
    if rest in ("", unit):
        return replace(figure, value=digits)
    scale = next((scale for scale in _SCALES if rest.startswith(scale)), "")
    bare = rest.removeprefix(scale)
    scalable = not unit.startswith(_SCALES) and figure.type is not FigureType.PERCENT
    if scalable and bare in ("", unit):
        return replace(figure, value=digits + scale)
    if not is_unit(rest):
        return _no_digits(figure, digits + rest)
    return (messages.WRONG_UNIT, {"unit": unit, "found": rest}) if unit else replace(figure, value=digits, unit=rest)


def _no_digits(figure: Figure, text: str) -> _Refusal:
    chinese = _CHINESE.fullmatch(text)
    number = from_chinese(chinese[1]) if chinese else None
    if chinese is not None and number is not None and chinese[2] in ("", figure.unit):
        return messages.CHINESE_NUMBER, {"digits": f"{number}{chinese[2]}"}
    example = "5.2" if figure.type in (FigureType.PERCENT, FigureType.RATIO) else "126"
    return messages.NOT_A_NUMBER, {"example": example + unit_of(figure)}


def _parse_date(figure: Figure, text: str) -> Figure | _Refusal:
    from datetime import date

    match = _DATE.fullmatch(text)
    if match is None:
        return messages.NOT_A_DATE, {}
    try:
        day = date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return messages.NO_SUCH_DAY, {}
    return replace(figure, value=day.isoformat())


def _written_date(value: str) -> str:
    match = _DATE.fullmatch(value)
    return f"{match[1]}年{int(match[3])}月{int(match[4])}日" if match else value


def _problem(message: Message, place: Place | None, values: dict[str, str]) -> Diagnostic:
    return Diagnostic(message, tuple(values.items()), place)
