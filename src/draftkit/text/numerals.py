"""Chinese numerals as speeches use them: 一 to 九千九百九十九."""

_DIGITS = "零一二三四五六七八九"
_VALUES = {d: n for n, d in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
LARGEST = 9999


def to_chinese(number: int) -> str:
    """Write a number in Chinese: 3 → 三, 12 → 十二, 105 → 一百零五; above 9999 in digits, as offices do.

    Raises:
        ValueError: the number is below 0.
    """
    if number < 0:
        raise ValueError(f"no Chinese numeral for {number}")
    if number > LARGEST:
        return str(number)
    if number == 0:
        return _DIGITS[0]
    words, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + sign
        gap = not digit
    return words.removeprefix("一") if words.startswith("一十") else words


def count_word(number: int) -> str:
    """Write a number as it stands before a measure word: 2 → 两 (两点意见), otherwise like `to_chinese`."""
    return "两" if number == 2 else to_chinese(number)  # noqa: PLR2004 - two is the exception itself


def from_chinese(numeral: str) -> int | None:
    """Read a Chinese numeral from 零 to 九千九百九十九; None where it is not one."""
    total, digit, last_unit = 0, None, 10_000
    for sign in numeral:
        if sign in _VALUES:
            if digit:
                return None
            digit = _VALUES[sign]
        elif (unit := _UNITS.get(sign)) and unit < last_unit:
            total += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
        else:
            return None
    return total + (digit or 0) if numeral else None
