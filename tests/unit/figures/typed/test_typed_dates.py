"""What may be typed as a day and as a range of days."""

import pytest

from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import display, parse_value

DAY = Figure("会议日期", FigureType.DATE)
DAYS = Figure("培训日期", FigureType.DATE_RANGE)


def refused(figure: Figure, text: str) -> str:
    outcome = parse_value(figure, text)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.message.help.format(**dict(problem.values))
    return problem.message.code


@pytest.mark.parametrize(
    "typed",
    ["2026-12-03", "2026-12-3", "2026年12月3日", "2026年 12月 03日", "2026/12/3", "2026.12.3", "２０２６年１２月３号"],
)
def test_a_date_is_kept_in_one_form(typed: str) -> None:
    figure = parse_value(DAY, typed).unwrap()
    assert figure.value == "2026-12-03"
    assert display(figure) == "2026年12月3日"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-02-30", "DK157"),
        ("2026年13月1日", "DK157"),
        ("0000-01-01", "DK157"),
        ("2026.12-3", "DK156"),
        ("2026-12-03日", "DK156"),
        ("二〇二六年十二月三日", "DK156"),
        ("下周五", "DK156"),
        ("2026年12月", "DK156"),
        ("12月3日", "DK184"),
        ("12.30", "DK184"),
        ("12/3", "DK184"),
        ("2026-12-03至2026-12-05", "DK156"),
    ],
)
def test_what_is_no_day_of_the_calendar_is_no_date(typed: str, code: str) -> None:
    assert refused(DAY, typed) == code


def test_a_day_without_a_year_is_answered_with_its_month_and_day() -> None:
    (problem,) = parse_value(DAY, "12.30").diagnostics
    assert {("month", "12"), ("day", "30")} <= set(problem.values)


def test_the_twenty_ninth_of_february_is_a_day_in_leap_years_only() -> None:
    assert parse_value(DAY, "2028-02-29").unwrap().value == "2028-02-29"
    assert refused(DAY, "2027-02-29") == "DK157"


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-03至2026-12-05",
        "2026-12-03 到 2026-12-05",
        "2026-12-03—2026-12-05",
        "2026-12-03-2026-12-05",
        "2026-12-03/2026-12-05",
        "2026-12-03至12-05",
        "2026.12.3-12.5",
        "2026/12/3-5",
        "2026年12月3日至5日",
        "2026年12月3日至12月5日",
        "2026年12月3日～2026年12月5日",
        "2026年12月3-5日",
        "2026年12月3日—5号",
        "２０２６年１２月３日－５日",
    ],
)
def test_a_range_of_days_is_kept_in_one_form(typed: str) -> None:
    figure = parse_value(DAYS, typed).unwrap()
    assert figure.value == "2026-12-03至2026-12-05"
    assert display(figure) == "2026年12月3日至5日"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-11-30至12-02", "2026年11月30日至12月2日"),
        ("2026年12月30日至2027年1月2日", "2026年12月30日至2027年1月2日"),
    ],
)
def test_what_both_days_share_is_written_once(typed: str, shown: str) -> None:
    assert display(parse_value(DAYS, typed).unwrap()) == shown


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12月3日-5日", "DK184"),
        ("12月3日至12月5日", "DK184"),
        ("12.3-12.5", "DK184"),
        ("2026年12月3日", "DK182"),
        ("2026-12-03-05", "DK182"),
        ("2026-12-03-12-05", "DK182"),
        ("2026年12月上旬", "DK182"),
        ("三天", "DK182"),
        ("2026年12月5日至3日", "DK183"),
        ("2026年12月3日至3日", "DK183"),
        ("2026年12月30日至1月2日", "DK183"),
        ("2026年2月28日至30日", "DK157"),
    ],
)
def test_what_is_no_range_of_days_is_refused(typed: str, code: str) -> None:
    assert refused(DAYS, typed) == code


@pytest.mark.parametrize("typed", ["26-12-3", "26.12.3", "26/12/03", "26年12月3日", "２６年１２月３日"])
@pytest.mark.parametrize("kind", [FigureType.DATE, FigureType.DATE_RANGE])
def test_a_year_of_two_digits_is_told_as_such(kind: FigureType, typed: str) -> None:
    (problem,) = parse_value(Figure("会期", kind), typed).diagnostics
    assert problem.message is messages.SHORT_YEAR
    assert dict(problem.values)["day"] == "2026年12月3日"


@pytest.mark.parametrize(("typed", "code"), [("12-3-5", "DK184"), ("26-13-3", "DK18"), ("12-3", "DK184")])
def test_two_numbers_that_may_be_month_and_day_lack_the_year(typed: str, code: str) -> None:
    (problem,) = parse_value(Figure("会期", FigureType.DATE_RANGE), typed).diagnostics
    assert problem.message.code.startswith(code)
