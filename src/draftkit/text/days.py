"""Days as people write them in files: a day, a month or a year."""

import calendar
import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?", re.ASCII)


def first_day(text: str) -> date | None:
    """The first day of what is written (2024, 2024-03, 2024-03-05); None where that is no day."""
    return _day(text, is_last=False)


def last_day(text: str) -> date | None:
    """The last day of what is written; None where that is no day."""
    return _day(text, is_last=True)


def _day(text: str, *, is_last: bool) -> date | None:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(group or 0) for group in found.groups())
    month = month or (12 if is_last else 1)
    try:
        return date(year, month, day or (calendar.monthrange(year, month)[1] if is_last else 1))
    except ValueError:
        return None
