"""Days and ranges of days in running text, by GB/T 15835-2011 5.1.9: 2026年12月3日, 2026年12月3日至5日."""

import re

from draftkit.figures.model import DateStyle

_DAYS = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:至([0-9]{4})-([0-9]{1,2})-([0-9]{1,2}))?")
_SHOWN = {DateStyle.FULL: (0, 1, 2), DateStyle.MONTH_DAY: (1, 2), DateStyle.YEAR_MONTH: (0, 1)}
_SIGNS = "年月日"


def written_days(value: str, style: DateStyle) -> str:
    """A day or a range of days as it stands in the document; what is neither stays as it is.

    The last day of a range leaves out the year, or the year and the month, that it shares with the first. A range
    beyond the turn of a year is never without its years.

    Args:
        value: as it is kept: 2026-12-03, 2026-12-03至2026-12-05.
        style: which of year, month and day are written.
    """
    match = _DAYS.fullmatch(value)
    if match is None:
        return value
    numbers = [int(part) for part in match.groups() if part]
    first, last = numbers[:3], numbers[3:]
    shown = _SHOWN[DateStyle.FULL if last and first[0] != last[0] and style is DateStyle.MONTH_DAY else style]
    start = _words(first, shown)
    if not last or all(first[at] == last[at] for at in shown):
        return start
    return f"{start}至{_words(last, _not_shared(first, last, shown))}"


def _not_shared(first: list[int], last: list[int], shown: tuple[int, ...]) -> tuple[int, ...]:
    """The parts of the last day from the first on in which it differs; all of them where the years do."""
    differs = next(at for at in range(3) if first[at] != last[at])
    return tuple(at for at in shown if at >= differs)


def _words(numbers: list[int], shown: tuple[int, ...]) -> str:
    return "".join(f"{numbers[at]:04d}年" if at == 0 else f"{numbers[at]}{_SIGNS[at]}" for at in shown)
