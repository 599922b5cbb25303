"""What may be typed as a day or as a range of days."""

import re
from dataclasses import replace
from datetime import date

from draftkit.figures import messages
from draftkit.figures.model import Figure
from draftkit.figures.typed.plain import Refusal

TO = "至"
"""What stands between the ends of a range of days, as it is kept and as it is written."""

_DAY = re.compile(r"([0-9]{4})(?:年|([-/.]))([0-9]{1,2})(?(2)\2|月)([0-9]{1,2})(?(2)|[日号])")

# A single day with its year needs none of these, and compiling them would be felt in every draft.
_NO_YEAR = r"([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})[日号]?(?:[-~—–至到]+[0-9月日号./-]{1,6})?"
_SHORT_YEAR = r"([0-9]{2})(年|[-/.])([0-9]{1,2})(?:月|\2)([0-9]{1,2})(?![0-9])"
_SPOKEN_DAYS = (
    r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]?[-~—–至到]+(?:(?:([0-9]{4})年)?([0-9]{1,2})月)?([0-9]{1,2})[日号]"
)
_SIGNED_DAYS = (
    r"([0-9]{4})(?P<sign>[-/.])([0-9]{1,2})(?P=sign)([0-9]{1,2})(?P<to>[-~—–至到/]+)"
    r"(?:(?:([0-9]{4})(?P=sign))?([0-9]{1,2})(?P=sign))?([0-9]{1,2})"
)


def parse_date(figure: Figure, text: str) -> Figure | Refusal:
    """The figure with a day: 2026年12月3日 → 2026-12-03. The text is half-width, without blanks."""
    match = _DAY.fullmatch(text)
    if match is None:
        return _short_year(text) or _no_year(text) or (messages.NOT_A_DATE, {})
    day = _day(match[1], match[3], match[4])
    return replace(figure, value=day.isoformat()) if day else (messages.NO_SUCH_DAY, {})


def parse_date_range(figure: Figure, text: str) -> Figure | Refusal:
    """The figure with a range of days: 2026年12月3日至5日 → 2026-12-03至2026-12-05.

    Year and month of the last day may be left out where they are those of the first.
    """
    parts = _parts(text)
    if parts is None:
        return _short_year(text) or _no_year(text) or (messages.NOT_A_DATE_RANGE, {})
    year, month, first_day, last_year, last_month, last_day = parts
    first = _day(year, month, first_day)
    last = _day(last_year or year, last_month or month, last_day)
    if first is None or last is None:
        return messages.NO_SUCH_DAY, {}
    if first >= last:
        return messages.DAYS_BACKWARDS, {}
    return replace(figure, value=f"{first.isoformat()}{TO}{last.isoformat()}")


def _parts(text: str) -> tuple[str, ...] | None:
    """Year, month and day of both; empty where the last day leaves them out. None where it is no range."""
    spoken = re.fullmatch(_SPOKEN_DAYS, text)
    if spoken:
        return spoken.groups("")
    signed = re.fullmatch(_SIGNED_DAYS, text)
    if signed is None or (signed["to"] == signed["sign"] and not signed[6]):
        return None
    return tuple(signed[group] or "" for group in (1, 3, 4, 6, 7, 8))


def _short_year(text: str) -> Refusal | None:
    """The refusal of what begins with a day whose year has two digits: 26-12-3, 26年12月3日至5日.

    Two numbers that may be a month and a day, as in 12-3-5, are left to `_no_year`.
    """
    match = re.match(_SHORT_YEAR, text)
    day = _day(f"20{match[1]}", match[3], match[4]) if match else None
    if match is None or day is None or (match[2] == "-" and _day("2000", match[1], match[3])):
        return None
    return messages.SHORT_YEAR, {"day": f"20{match[1]}年{day.month}月{day.day}日"}


def _no_year(text: str) -> Refusal | None:
    """The refusal of what is a day but for its year: 12月3日, 12.30, 12-3至5."""
    match = re.fullmatch(_NO_YEAR, text)
    return (messages.NO_YEAR, {"month": match[1], "day": match[2]}) if match else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
