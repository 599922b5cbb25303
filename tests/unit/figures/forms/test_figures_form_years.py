"""Figures that share a row."""

import pytest

from draftkit.figures.forms.years import cells_of, year_order
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.returned.headings import VALUE


def _counts(*names: str) -> list[Figure]:
    return [Figure(name, FigureType.COUNT, "件") for name in names]


@pytest.mark.parametrize("year", ["去年", "上年同期", "2025年", "本年度"])
def test_names_that_differ_in_the_year_share_a_row(year: str) -> None:
    shared = {f"{year}接访件数": ("接访件数", year), "今年接访件数": ("接访件数", "今年")}
    assert cells_of(_counts(f"{year}接访件数", "今年接访件数", "办结件数")) == shared


def test_one_without_a_year_joins_them() -> None:
    assert cells_of(_counts("去年件数", "件数", "今年件数"))["件数"] == ("件数", VALUE)


def test_a_year_alone_shares_nothing() -> None:
    assert cells_of(_counts("去年件数", "件数")) == {}
    assert cells_of(_counts("去年", "今年")) == {}


@pytest.mark.parametrize("other", [Figure("件数", FigureType.COUNT, "宗"), Figure("件数"), Figure("2025年件数")])
def test_figures_of_another_kind_share_nothing(other: Figure) -> None:
    assert cells_of([*_counts("去年件数", "今年件数"), other]) == {}


def test_a_figure_is_named_by_its_column_and_its_row() -> None:
    figures = _counts("去年件数", "今年件数", "件数", "今年", "2024年末户数", "2025年末户数")
    assert all((column + row, row)[column == VALUE] == name for name, (row, column) in cells_of(figures).items())


def test_years_stand_in_their_order() -> None:
    years = ["今年", "2026年", "明年", "去年同期", "前年", "2025年末", "2025年"]
    assert sorted(years, key=year_order) == ["2025年", "2025年末", "2026年", "前年", "去年同期", "今年", "明年"]
