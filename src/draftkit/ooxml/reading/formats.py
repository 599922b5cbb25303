"""A number as a list of Word writes it: the formats of ECMA-376-1, 17.18.59 that Chinese and Western offices use."""

from collections.abc import Callable
from typing import Final

from draftkit.text.numerals import to_chinese

LARGEST: Final = 32_767
"""Word counts no further; beyond it, and beyond the reach of a format, digits stand."""

_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST_ROMAN: Final = 3_999
_MOST_LETTERS: Final = 780
"""Thirty times the alphabet: Word writes AA after Z, BB, … up to that."""
_HAN_DIGITS: Final = "〇一二三四五六七八九"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_LEGAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_HUNDRED: Final = 100


def _roman(number: int) -> str:
    words = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        words += sign * count
    return words


def _letters(number: int) -> str:
    return _ALPHABET[(number - 1) % 26] * ((number - 1) // 26 + 1)


def _digitwise(number: int) -> str:
    return "".join(_HAN_DIGITS[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    """Words below a hundred, digit by digit from there."""
    return to_chinese(number) if number < _HUNDRED else _digitwise(number)


def _legal(number: int, signs: dict[int, int]) -> str:
    words = to_chinese(number)
    return ("一" * words.startswith("十") + words).translate(signs)


def _japanese(number: int) -> str:
    """Without the 零 between places and the 一 before 十, 百 and 千 that Chinese says."""
    words = to_chinese(number).replace("零", "")
    return words.replace("一十", "十").replace("一百", "百").replace("一千", "千")


def _circled(number: int) -> str:
    for first, last, sign in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if first <= number <= last:
            return chr(ord(sign) + number - first)
    return str(number)


def _ordinal(number: int) -> str:
    ending = "th" if number % _HUNDRED in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _row(signs: str) -> Callable[[int], str]:
    """A format that has one sign for each number, and digits beyond."""
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _run_of(first: str, count: int) -> Callable[[int], str]:
    return _row("".join(chr(ord(first) + step) for step in range(count)))


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _: "",
    "bullet": lambda _: "",
    "upperRoman": lambda number: _roman(number) if 0 < number <= _LONGEST_ROMAN else str(number),
    "lowerRoman": lambda number: _roman(number).lower() if 0 < number <= _LONGEST_ROMAN else str(number),
    "upperLetter": lambda number: _letters(number) if 0 < number <= _MOST_LETTERS else str(number),
    "lowerLetter": lambda number: _letters(number).lower() if 0 < number <= _MOST_LETTERS else str(number),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": to_chinese,
    "taiwaneseCountingThousand": to_chinese,
    "japaneseCounting": _japanese,
    "ideographDigital": _digitwise,
    "taiwaneseDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "chineseLegalSimplified": lambda number: _legal(number, _LEGAL),
    "ideographLegalTraditional": lambda number: _legal(number, _LEGAL_TRADITIONAL),
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _run_of("⒈", 20),
    "decimalEnclosedParen": _run_of("⑴", 20),
    "ideographEnclosedCircle": _run_of("㊀", 10),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
}


def is_known(name: str) -> bool:
    """Whether numbers are written as that format asks; others are written in digits."""
    return name in _FORMATS


def written(number: int, name: str) -> str:
    """The number in that format, `w:numFmt`."""
    if not 0 <= number <= LARGEST:
        return str(number)
    return _FORMATS.get(name, str)(number)
