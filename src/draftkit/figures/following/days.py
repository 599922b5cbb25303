"""Other ways to write a day: 2018年3月7日, 3月7日, 三月七日, 2018-03-07, 2018年."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.figures.following.ways import Way
from draftkit.text.numerals import from_chinese, to_chinese

_NUMERAL = "〇零一二三四五六七八九十"
_YEAR, _SHORT = rf"[0-9]{{4}}|[{_NUMERAL[:-1]}]{{4}}", rf"[0-9]{{1,2}}|[{_NUMERAL}]{{1,3}}"
_WORDS = re.compile(rf"(?:(?P<year>{_YEAR})年)?(?:(?P<month>{_SHORT})月份?)?(?:(?P<day>{_SHORT})(?P<sign>[日号]))?")
_SIGNS = re.compile(r"(?P<year>[0-9]{4})(?P<sign>[-./])(?P<month>[0-9]{1,2})(?:[-./](?P<day>[0-9]{1,2}))?")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_FIELDS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as it is read, and how it was written; what it does not say is None."""

    numbers: dict[str, int]
    written: re.Match[str]

    @property
    def is_chinese(self) -> bool:
        return any(text and text[0] in _NUMERAL for text in map(self.written.group, self.numbers))

    @property
    def is_padded(self) -> bool:
        return any(text.startswith("0") for name in self.numbers if (text := self.written[name]) and name != "year")


def ways(leader: str, old: str) -> Iterator[Way]:
    """Fewer of year, month and day, in other signs or in Chinese numerals."""
    form = _read(old)
    if form is not None and _read(leader) is not None:
        yield lambda words: _written(words, form)


def _written(words: str, form: _Day) -> str | None:
    """A day in the form of another one; None where it does not say what that says."""
    day = _read(words)
    if day is None or any(name not in day.numbers for name in form.numbers):
        return None
    text, at = "", 0
    old = form.written
    for name in sorted(form.numbers, key=old.start):
        text += old.string[at : old.start(name)] + _number(name, day.numbers[name], form)
        at = old.end(name)
    return text + old.string[at:]


def _number(name: str, number: int, form: _Day) -> str:
    if not form.is_chinese:
        return f"{number:02}" if form.is_padded else str(number)
    if name != "year":
        return to_chinese(number)
    zero = "零" if "零" in form.written["year"] else "〇"
    return "".join(zero if digit == "0" else to_chinese(int(digit)) for digit in str(number))


def _read(words: str) -> _Day | None:
    """The day; None for what is none, and for one of which two numerals are written in different ways."""
    found = _WORDS.fullmatch(words) or _SIGNS.fullmatch(words)
    if found is None or not words:
        return None
    numbers = {name: _value(name, text) for name in _FIELDS if (text := found[name])}
    given = {name: number for name, number in numbers.items() if number is not None}
    chinese = {found[name][0] in _NUMERAL for name in given}
    return _Day(given, found) if len(given) == len(numbers) and len(chinese) == 1 else None


def _value(name: str, text: str) -> int | None:
    if name == "year":
        return int(text.translate(_DIGITS))
    return int(text) if text.isdigit() and text.isascii() else from_chinese(text)
