"""How numbers are written in speeches, the one form their values have, and the mention a match becomes."""

import re
from decimal import Decimal

from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType
from draftkit.text.numerals import from_chinese

DIGITS = (
    r"(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,4}+(?![0-9])(?:\.[0-9]{1,9}+)?"
    r"|[0-9]{1,15}+(?![0-9])(?:\ ?\.\ ?[0-9]{1,9}+(?![0-9]))?)"
)
"""A number in digits: 2258, 2,258, 3.5, and 3. 5, which a wrapped line leaves behind; for `re.VERBOSE`.

Longer runs of digits are codes. The bounds also keep every search linear.
"""

HAN = "[一二两三四五六七八九十][一二两三四五六七八九十百千万亿零〇]*+"
"""A number in Chinese; 百户 and 千名 without a digit before are set phrases."""

SCALE = "(?:[百千]?万亿|[十百千]?[亿万]|[百千](?![瓦克米伏卡兆升安帕赫分强佳]))"
"""What multiplies the number before it and is kept with the unit."""

RANGE = r"(?:[—–\-－~～]{1,2}|[至到])"

_HALF = {0xFF10 + digit: str(digit) for digit in range(10)} | {ord("％"): "%", ord("．"): "."}
_WIDE = re.compile("[０-９％．]")
_LARGE = re.compile("(.+?)(万亿|亿|万)(.*)")
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def half_width(text: str) -> str:
    """Full-width digits, ％ and ． made half-width; no offset changes."""
    return text.translate(_HALF) if _WIDE.search(text) else text


def decimal_text(digits: str) -> str:
    """Digits without separators and blanks: 2,258 → 2258. Zeros at the end stay."""
    return digits.replace(",", "").replace("，", "").replace(" ", "")


def scaled(value: str, scale: str) -> tuple[str, str]:
    """A value and the scale that stays before its unit, 万 or 亿: (5, 百) → (500, ""), (3, 千万) → (3000, 万)."""
    small = scale.rstrip("万亿")
    return (times_power(value, small), scale[len(small) :])


def chinese_value(numeral: str) -> tuple[str, str] | None:
    """A Chinese numeral as value and scale: 三十二 → (32, ""), 一万 → (1, 万), 一万二千 → (12000, "").

    Returns:
        None where the characters are no number.
    """
    large = _LARGE.fullmatch(numeral)
    if large is None:
        small = from_chinese(numeral)
        return None if small is None else (str(small), "")
    head, scale, tail = large.groups()
    left, right = from_chinese(head), (from_chinese(tail) if tail else 0)
    if left is None or right is None:
        return None
    return (str(left), scale) if not tail else (str(left * int(times_power("1", scale)) + right), "")


def plain_amount(value: str, unit: str) -> tuple[str, str]:
    """The same amount with its 万 and 亿 counted out, to compare: (1.2, 万亩) and (12000, 亩) become the same."""
    if not unit.startswith(("万", "亿")):
        return value, unit
    scale = unit[: len(unit) - len(unit.lstrip("万亿"))]
    if not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", value):
        return value, unit
    return times_power(value, scale), unit[len(scale) :]


def times_power(value: str, scale: str) -> str:
    """The value multiplied by every character of the scale: (1.2, 万) → 12000."""
    if not scale:
        return value
    number = Decimal(value)
    for sign in scale:
        number *= _POWERS[sign]
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def mention_of(
    match: re.Match[str], type_: FigureType, value: str, unit: str = "", *, doubtful: bool = False
) -> Mention:
    """The whole match as a mention."""
    return Mention(type_, match.start(), match.end(), value, unit, doubtful)
