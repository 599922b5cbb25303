"""The least and the most a number may be."""

from dataclasses import replace

import pytest

from draftkit.figures.model import Figure, FigureType
from draftkit.figures.typed.bounds import out_of_bounds, parse_bound
from draftkit.figures.values import parse_value

SHARE = Figure("占比", FigureType.PERCENT, least="0", most="100")
PEOPLE = Figure("人数", FigureType.COUNT, "人", most="12000")


@pytest.mark.parametrize("typed", ["0", "100", "100.00%", "5.20", "10%-100%"])
def test_a_number_within_its_bounds_is_taken(typed: str) -> None:
    assert parse_value(SHARE, typed).diagnostics == ()


@pytest.mark.parametrize(
    ("figure", "typed", "code", "bound"),
    [
        (SHARE, "120", "DK180", "100%"),
        (SHARE, "100.01%", "DK180", "100%"),
        (SHARE, "90-120", "DK180", "100%"),
        (SHARE, "-1", "DK179", "0%"),
        (SHARE, "-1-3", "DK179", "0%"),
        (PEOPLE, "1.3万", "DK180", "12000人"),
    ],
)
def test_a_number_beyond_is_refused_with_the_bound(figure: Figure, typed: str, code: str, bound: str) -> None:
    outcome = parse_value(figure, typed)
    (problem,) = outcome.diagnostics
    assert (outcome.value, problem.message.code) == (None, code)
    assert ("bound", bound) in problem.values


def test_a_proportion_has_no_bounds() -> None:
    figure = Figure("比", FigureType.RATIO, most="1")
    assert parse_value(figure, "3:1").diagnostics == ()
    assert [problem.message.code for problem in parse_value(figure, "3").diagnostics] == ["DK180"]


def test_an_open_figure_is_within_all_bounds() -> None:
    assert out_of_bounds(SHARE) is None
    assert out_of_bounds(replace(SHARE, value="101")) is not None


@pytest.mark.parametrize(
    ("figure", "text", "bound"),
    [
        (SHARE, "100%", "100"),
        (SHARE, " 99.50 ", "99.50"),
        (PEOPLE, "1.2万", "12000"),
        (PEOPLE, "1,200人", "1200"),
        (PEOPLE, "1-2", None),
        (PEOPLE, "多", None),
        (PEOPLE, "5%", None),
        (PEOPLE, "-1", None),
        (Figure("人数", FigureType.COUNT), "5人", None),
        (Figure("天", FigureType.DATE), "2026-12-03", None),
        (Figure("比", FigureType.RATIO), "1:3", None),
    ],
)
def test_a_bound_is_one_exact_number_in_the_unit_of_its_figure(figure: Figure, text: str, bound: str | None) -> None:
    assert parse_bound(figure, text) == bound
