"""How figures are written, as people say it."""

import pytest

from draftkit.diagnostics import Outcome
from draftkit.figures.model import DateStyle, FigureType, Rounding, Style
from draftkit.figures.parse_styles import Styles, parse_formats
from draftkit.source import Source


def parsed(text: str) -> Outcome[Styles]:
    return parse_formats(Source("formats.yaml", text))


def codes(text: str) -> list[str]:
    return [problem.message.code for problem in parsed(text).diagnostics]


def test_an_office_says_how_each_type_is_written() -> None:
    text = (
        "money: {scale: 亿, decimals: 2, rounding: half-even}\n"
        "count: {thousands: true}\n"
        "date: {date: month-day}\n"
        "percent: {}\n"
    )
    assert parsed(text).unwrap() == {
        FigureType.MONEY: Style(scale="亿", decimals=2, rounding=Rounding.HALF_EVEN),
        FigureType.COUNT: Style(thousands=True),
        FigureType.DATE: Style(date=DateStyle.MONTH_DAY),
    }


@pytest.mark.parametrize("text", ["", "# 还没有\n"])
def test_a_text_without_entries_says_nothing(text: str) -> None:
    assert parsed(text) == Outcome({})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cuont: {decimals: 1}\n", "DK103"),
        ("count: {decimal: 1}\n", "DK103"),
        ("count: {decimals: 9}\n", "DK111"),
        ("count: {decimals: 一}\n", "DK113"),
        ("count: {scale: 千}\n", "DK108"),
        ("count: {rounding: hafl-up}\n", "DK109"),
        ("date: {scale: 万}\n", "DK187"),
        ("- count\n", "DK104"),
    ],
)
def test_what_no_style_says_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_an_office_may_write_them_as_they_stand_in_a_sheet() -> None:
    assert parsed("formats: {count: {thousands: true}}").unwrap() == parsed("count: {thousands: true}").unwrap()
    assert parsed("formats: {count: {thousands: true}}\nmoney: {decimals: 1}").failed
