from datetime import date

import pytest

from draftkit.text.days import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-03-05", date(2024, 3, 5), date(2024, 3, 5)),
        ("2024.3", date(2024, 3, 1), date(2024, 3, 31)),
        (" 2024/2 ", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_day_a_month_or_a_year_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "去年", "2024-13", "2024-02-30", "0000", "24-3", "２０２４"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert first_day(text) is None
    assert last_day(text) is None
