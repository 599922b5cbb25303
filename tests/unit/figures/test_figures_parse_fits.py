"""Which fields go with which types, and bounds as they are written."""

import pytest

from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source


def problems(text: str) -> list[tuple[str, int, int]]:
    outcome = parse_sheet(Source("figures.yaml", text))
    return [(one.message.code, one.place.line, one.place.column) for one in outcome.diagnostics if one.place]


def first(text: str) -> Figure:
    sheet = parse_sheet(Source("figures.yaml", text)).value or Sheet()
    return sheet.figures[0]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ("type: place, office: 部长", "office"),
        ("type: date, max: 5", "max"),
        ("min: 5", "min"),
        ("type: count, short: 人", "short"),
        ("type: date-range, short: 月初", "short"),
        ("type: meeting, speaker: 甲", "speaker"),
        ("type: date, date: 今天", "date"),
        ("type: percent, format: {scale: 万}", "scale"),
        ("type: count, format: {date: full}", "date"),
        ("type: place, format: {decimals: 1}", "decimals"),
    ],
)
def test_a_field_that_does_not_go_with_the_type_is_refused_at_its_place(fields: str, key: str) -> None:
    text = f"甲: {{{fields}}}\n"
    assert problems(text) == [("DK187", 1, text.index(f"{key}: ") + 1)]


def test_the_answer_names_the_types_it_goes_with() -> None:
    (problem,) = parse_sheet(Source("f", "甲: {type: place, office: 部长}\n")).diagnostics
    assert dict(problem.values) == {"key": "office", "type": "place", "name": "甲", "types": "person"}


@pytest.mark.parametrize("fields", ["type: place, office: ''", "type: date, max: ~", "type: place, speaker: ~"])
def test_a_blank_field_says_nothing(fields: str) -> None:
    assert problems(f"甲: {{{fields}}}\n") == []


def test_of_a_type_that_is_none_nothing_more_is_said() -> None:
    assert [code for code, _, _ in problems("甲: {type: percnt, max: 100, office: 部长}\n")] == ["DK109"]


def test_a_style_of_a_type_fits_it_too() -> None:
    assert problems("formats:\n  place: {decimals: 1}\n") == [("DK187", 2, 11)]


@pytest.mark.parametrize(
    ("fields", "column", "bounds"),
    [
        ("max: 多", 32, ("", "")),
        ("max: 5-10", 32, ("", "")),
        ("max: 5名", 32, ("", "")),
        ("min: 10, max: 9.5", 41, ("10", "")),
    ],
)
def test_what_cannot_be_a_bound_is_refused_and_left_out(fields: str, column: int, bounds: tuple[str, str]) -> None:
    text = f"甲: {{type: count, unit: 人, {fields}}}\n"
    assert problems(text) == [("DK181", 1, column)]
    assert (first(text).least, first(text).most) == bounds


def test_a_bound_is_kept_in_plain_digits() -> None:
    figure = first("甲: {type: count, unit: 人, min: 10, max: '1.2万人'}\n")
    assert (figure.least, figure.most) == ("10", "12000")
