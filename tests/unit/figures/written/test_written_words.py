"""The words that stand in the document for a figure."""

import pytest

from draftkit.figures.model import DateStyle, Figure, FigureType, Rounding, Style
from draftkit.figures.values import display, full_and_short, written
from draftkit.figures.written.words import style_of

MONEY = Figure("经费", FigureType.MONEY, "万元", "12345.6")
HEAD = Figure("部长", FigureType.PERSON, value="周明远", office="临江市委组织部部长", short="周明远同志")
HOUSE = {
    FigureType.MONEY: Style(decimals=2, scale="亿"),
    FigureType.PERCENT: Style(decimals=1),
    FigureType.DATE: Style(date=DateStyle.MONTH_DAY),
}


def test_the_figure_comes_before_its_type_and_the_type_before_what_was_typed() -> None:
    assert written(MONEY) == "12345.6万元"
    assert written(MONEY, HOUSE) == "1.23亿元"
    own = Figure("经费", FigureType.MONEY, "万元", "12345.6", style=Style(decimals=0, rounding=Rounding.UP))
    assert style_of(own, HOUSE) == Style(decimals=0, rounding=Rounding.UP, scale="亿")
    assert written(own, HOUSE) == "2亿元"


def test_zero_decimals_and_no_thousands_are_said_too() -> None:
    own = Figure("人数", FigureType.COUNT, "人", "1234.5", style=Style(decimals=0, thousands=False))
    assert written(own, {FigureType.COUNT: Style(decimals=3, thousands=True)}) == "1235人"


def test_the_scale_of_a_type_leaves_small_numbers_and_the_one_of_a_figure_does_not() -> None:
    assert written(Figure("经费", FigureType.MONEY, "万元", "30"), HOUSE) == "30万元"
    assert written(Figure("经费", FigureType.MONEY, "万元", "3000", style=Style(scale="亿"))) == "0.3亿元"


def test_a_percentage_and_a_day_follow_their_type() -> None:
    assert written(Figure("增长", FigureType.PERCENT, value="5.25"), HOUSE) == "5.3%"
    assert written(Figure("日期", FigureType.DATE, value="2026-12-03"), HOUSE) == "12月3日"
    days = Figure("日期", FigureType.DATE_RANGE, value="2026-12-03至2026-12-05")
    assert written(days, HOUSE) == "2026年12月3日至5日"
    assert written(days, {FigureType.DATE_RANGE: Style(date=DateStyle.MONTH_DAY)}) == "12月3日至5日"


def test_a_percentage_has_no_scale() -> None:
    assert written(Figure("增长", FigureType.PERCENT, value="12000", style=Style(scale="万"))) == "12000%"


def test_a_person_stands_behind_the_office() -> None:
    assert written(HEAD) == "临江市委组织部部长周明远"
    assert display(HEAD) == "周明远"
    assert full_and_short(HEAD) == ("临江市委组织部部长周明远", "周明远同志")


def test_an_office_that_was_typed_with_the_name_stands_once() -> None:
    assert written(Figure("部长", FigureType.PERSON, value="部长周明远", office="部长")) == "部长周明远"


def test_what_has_no_short_form_is_always_called_the_same() -> None:
    assert full_and_short(Figure("地点", FigureType.PLACE, value="云溪县")) == ("云溪县", "云溪县")


def test_a_bare_number_is_shown_with_its_unit_whatever_its_type() -> None:
    assert display(Figure("人数", FigureType.TEXT, "人", "126")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "人", "126人")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "", "126人")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "人", "若干")) == "若干"
    assert written(Figure("人数", FigureType.TEXT, "人", "126")) == "126人"


def test_people_are_shown_what_was_typed_not_what_is_written() -> None:
    assert display(Figure("增长", FigureType.PERCENT, value="5.25", style=Style(decimals=1))) == "5.25%"


def test_an_open_figure_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="增长"):
        written(Figure("增长", FigureType.PERCENT))
