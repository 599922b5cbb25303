from dataclasses import fields

import pytest

from draftkit.ooxml.profiles.built_in import NAMES, TABLE, built_in, standing
from draftkit.ooxml.profiles.model import Figure, Force, Leading, Profile, Style
from draftkit.tree.nodes import MAX_DEPTH

POINTS_PER_MM = 72 / 25.4


def _figures(profile: Profile) -> list[Figure[object]]:
    names = {field.name for field in fields(profile)} - {"id", "label", "fonts", "looks"}
    return [*(getattr(profile, name) for name in sorted(names)), *profile.looks]


@pytest.mark.parametrize("name", [*NAMES, TABLE])
def test_every_profile_is_read_and_goes_by_its_name(name: str) -> None:
    profile = built_in(name)
    assert profile.id == name
    assert len([row for row in profile.looks if row.value.outline is not None]) == MAX_DEPTH


def test_a_profile_nobody_ships_is_an_error() -> None:
    with pytest.raises(KeyError):
        built_in("letter")


def test_the_page_of_tables_is_none_that_a_speech_is_printed_by() -> None:
    assert standing(TABLE) is None
    assert standing("speech") == built_in("speech")


@pytest.mark.parametrize("name", ["speech", TABLE])
def test_a_figure_that_differs_from_the_standards_is_called_practice(name: str) -> None:
    standard = _figures(built_in())
    for figure in _figures(built_in(name)):
        assert figure in standard or (figure.force is Force.PRACTICE and "GB/T" not in figure.source), figure


def test_the_large_page_holds_16_lines_of_20_characters_and_no_more() -> None:
    page = built_in("speech")
    height = (page.page_height.value - page.top.value - page.bottom.value) * POINTS_PER_MM
    width = (page.page_width.value - page.left.value - page.right.value) * POINTS_PER_MM
    assert page.leading.value is Leading.EXACT
    assert int(height // (page.line_pitch.value / 20)) == page.lines.value == 16
    assert int(width // (page.look(Style.BODY).size / 2)) == page.characters.value == 20


@pytest.mark.parametrize("name", [*NAMES, TABLE])
def test_every_line_is_higher_than_the_type_in_it(name: str) -> None:
    profile = built_in(name)
    for row in profile.looks:
        assert (row.value.line or profile.line_pitch.value) >= row.value.size * 10 * 1.1, row.value.style
