"""Days and ranges of days in running text."""

import pytest

from draftkit.figures.model import DateStyle
from draftkit.figures.written.dates import written_days

DAY, FEW = "2026-12-03", "2026-12-03至2026-12-05"
MONTHS, YEARS = "2026-11-30至2026-12-02", "2026-12-30至2027-01-02"


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        (DAY, DateStyle.FULL, "2026年12月3日"),
        (DAY, DateStyle.MONTH_DAY, "12月3日"),
        (DAY, DateStyle.YEAR_MONTH, "2026年12月"),
        ("0812-12-03", DateStyle.FULL, "0812年12月3日"),
        (FEW, DateStyle.FULL, "2026年12月3日至5日"),
        (FEW, DateStyle.MONTH_DAY, "12月3日至5日"),
        (FEW, DateStyle.YEAR_MONTH, "2026年12月"),
        (MONTHS, DateStyle.FULL, "2026年11月30日至12月2日"),
        (MONTHS, DateStyle.MONTH_DAY, "11月30日至12月2日"),
        (MONTHS, DateStyle.YEAR_MONTH, "2026年11月至12月"),
        (YEARS, DateStyle.FULL, "2026年12月30日至2027年1月2日"),
        (YEARS, DateStyle.YEAR_MONTH, "2026年12月至2027年1月"),
    ],
)
def test_a_style_says_how_much_of_a_day_is_written(value: str, style: DateStyle, shown: str) -> None:
    assert written_days(value, style) == shown


def test_a_range_beyond_the_turn_of_a_year_keeps_its_years() -> None:
    assert written_days(YEARS, DateStyle.MONTH_DAY) == "2026年12月30日至2027年1月2日"
    assert written_days("2026-12-03至2027-12-03", DateStyle.MONTH_DAY) == "2026年12月3日至2027年12月3日"


@pytest.mark.parametrize("value", ["下周五", "", "2026-12", "至"])
def test_what_is_no_day_stays_as_it_is(value: str) -> None:
    assert written_days(value, DateStyle.MONTH_DAY) == value
