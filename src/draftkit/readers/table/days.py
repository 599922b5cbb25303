"""Days and times of day in a workbook: numbers that a format shows as a date."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from draftkit.grid import CellKind
from draftkit.readers.table.shown import shortest

_NOT_SHOWN_AS_DATE = re.compile(r'"[^"]*"|\[(?![hms]+\])[^\]]*\]|[\\!_*].|AM/PM|A/P|上午/下午|General', re.IGNORECASE)
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_DAY: Final = 86_400
_LAST_DAY: Final = 2_958_465
"""The number of 9999-12-31 in a workbook that counts from 1900."""
_LEAP_DAY: Final = 60
"""29 February 1900, which never was: spreadsheets count it since Lotus 1-2-3 did (ECMA-376-1, 18.17.4.1)."""


def is_date(code: str) -> bool:
    """Whether a number format shows a number as a date or a time of day."""
    return bool(_letters(code))


def shown_date(digits: str, code: str, *, is_1904: bool) -> tuple[CellKind, str]:
    """Kind and text of a cell whose number is shown as a date.

    The text has only the parts that are shown: nobody who reads 12月3日 has seen the year that the program added.

    Args:
        digits: days since the first one, as the file has them.
        code: of the number format.
        is_1904: which day is the first.
    """
    number = shortest(digits)
    if number is None or not 0 <= number <= _LAST_DAY:
        return CellKind.ERROR, digits
    return CellKind.DATE, _written(_moment(number, is_1904=is_1904), _letters(code))


def shown_iso(written: str) -> tuple[CellKind, str]:
    """The same for a date that is written out (ISO 8601)."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return CellKind.ERROR, written
    return CellKind.DATE, _written(moment, frozenset("ymdh"))


def _letters(code: str) -> frozenset[str]:
    """Which parts a format shows: year, month, day, hours. Minutes need no letter of their own."""
    section = _NOT_SHOWN_AS_DATE.sub("", code).split(";")[0].lower()
    letters = set("ymdhs") & set(section)
    if "aaa" in section:
        letters |= {"d"}
    if letters & {"h", "s"} or _ELAPSED.search(section):
        months = {"m"} if letters & {"y", "d"} else set()
        letters = (letters & {"y", "d"}) | months | {"h"}
    return frozenset(letters)


def _moment(number: Decimal, *, is_1904: bool) -> datetime:
    """The moment a number names, to the second; a part of a day behind the last one is left out."""
    days, part = divmod(number, 1)
    first = _first(days, is_1904=is_1904)
    days = min(days, Decimal((date.max - first).days - 1))
    return datetime.combine(first, time()) + timedelta(days=int(days), seconds=round(part * _DAY))


def _first(days: Decimal, *, is_1904: bool) -> date:
    """The day that has the number 0 for all days after it."""
    if is_1904:
        return date(1904, 1, 1)
    return date(1899, 12, 30) if days >= _LEAP_DAY else date(1899, 12, 31)


def _written(moment: datetime, letters: frozenset[str]) -> str:
    """The parts; midnight behind a day is no time of day: programs add it to a day by themselves."""
    parts = (("y", f"{moment.year:04}"), ("m", f"{moment.month:02}"), ("d", f"{moment.day:02}"))
    day = "-".join(text for letter, text in parts if letter in letters)
    is_clock = "h" in letters and ("d" not in letters or moment.time() != time())
    clock = f"{moment:%H:%M:%S}".removesuffix(":00") if is_clock else ""
    return f"{day} {clock}".strip()
