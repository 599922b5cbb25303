from dataclasses import replace
from typing import cast

import pytest
from lxml import etree

from draftkit.ooxml.markup import W
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import HEADINGS, Figure, Force, Leading, Look, Profile, Style
from draftkit.ooxml.styles import fonts_part, styles_part

GB9704 = built_in()

STYLES = etree.fromstring(styles_part(GB9704))
PARAGRAPHS = [figure.value.style for figure in GB9704.looks]


def _find(element: etree._Element, path: str) -> list[str]:
    return [str(value) for value in cast("list[object]", element.xpath(path, namespaces={"w": W}))]


def _of(style: Style, path: str) -> list[str]:
    return _find(STYLES, f"w:style[@w:styleId='{style}']/{path}")


@pytest.mark.parametrize("style", PARAGRAPHS)
def test_every_paragraph_style_has_exact_lines_off_the_grid(style: Style) -> None:
    assert _of(style, "w:pPr/w:spacing/@w:line") == ["579"]
    assert _of(style, "w:pPr/w:spacing/@w:lineRule") == ["exact"]
    assert _of(style, "w:pPr/w:snapToGrid/@w:val") == ["0"]
    assert _of(style, "w:pPr/w:widowControl/@w:val") == ["1"]


@pytest.mark.parametrize("style", PARAGRAPHS)
def test_only_type_of_size_three_is_set_closer(style: Style) -> None:
    assert _of(style, "w:rPr/w:spacing/@w:val") == (["0"] if style is Style.TITLE else ["-5"])


@pytest.mark.parametrize("style", [Style.BODY, *HEADINGS])
def test_text_and_headings_stand_two_characters_in_said_twice(style: Style) -> None:
    assert _of(style, "w:pPr/w:ind/@w:firstLineChars") == ["200"]
    assert _of(style, "w:pPr/w:ind/@w:firstLine") == ["640"]


@pytest.mark.parametrize("style", [Style.TITLE, Style.BYLINE, Style.SALUTATION])
def test_what_stands_above_the_text_is_not_indented(style: Style) -> None:
    assert _of(style, "w:pPr/w:ind") == []


@pytest.mark.parametrize("style", HEADINGS)
def test_a_heading_stays_with_what_follows_and_shows_in_the_outline(style: Style) -> None:
    assert _of(style, "w:pPr/w:outlineLvl/@w:val") == [str(HEADINGS.index(style))]
    assert len(_of(style, "w:pPr/w:keepNext")) == 1


def test_text_shows_in_no_outline_and_may_end_a_page() -> None:
    assert _of(Style.BODY, "w:pPr/w:outlineLvl | w:pPr/w:keepNext") == []


@pytest.mark.parametrize("style", PARAGRAPHS)
def test_a_style_names_the_face_of_han_and_of_latin(style: Style) -> None:
    font = GB9704.look(style).font
    assert _of(style, "w:rPr/w:rFonts/@w:eastAsia") == [font.han]
    assert _of(style, "w:rPr/w:rFonts/@w:ascii") == [font.latin]


def test_the_language_is_chinese() -> None:
    assert _find(STYLES, "//w:lang/@w:val") == _find(STYLES, "//w:lang/@w:eastAsia") == ["zh-CN"]


def test_the_lead_of_a_point_is_a_bold_character_style() -> None:
    assert _find(STYLES, f"w:style[@w:styleId='{Style.LEAD}']/@w:type") == ["character"]
    assert len(_of(Style.LEAD, "w:rPr/w:b")) == 1


def test_enter_after_a_heading_begins_running_text() -> None:
    assert _of(Style.HEADING_1, "w:next/@w:val") == [Style.BODY]
    assert _of(Style.TITLE, "w:next/@w:val") == [Style.TITLE]


def test_a_figure_of_the_profile_can_be_replaced() -> None:
    office = replace(
        GB9704,
        line_pitch=Figure(560, Force.PRACTICE, "this office: 28 points"),
        lead_bold=Figure(value=False, force=Force.PRACTICE, source="this office"),
    )
    changed = etree.fromstring(styles_part(office))
    assert set(_find(changed, "w:style[@w:customStyle]/w:pPr/w:spacing/@w:line")) == {"560"}
    assert _find(changed, "//w:b") == []


def test_every_face_that_is_used_is_in_the_table_of_fonts_once() -> None:
    fonts = _find(etree.fromstring(fonts_part(GB9704)), "w:font/@w:name")
    used = _find(STYLES, "//w:rFonts/@w:eastAsia | //w:rFonts/@w:ascii")
    assert sorted(fonts) == sorted(set(used))


def _with(look: Look, profile: Profile = GB9704) -> etree._Element:
    """The styles of a page whose title looks so."""
    rows = (replace(row, value=look) if row.value.style is Style.TITLE else row for row in profile.looks)
    return etree.fromstring(styles_part(replace(profile, looks=tuple(rows))))


def test_a_style_can_be_bold_and_have_lines_and_space_of_its_own() -> None:
    look = replace(GB9704.look(Style.TITLE), bold=True, line=720, leading=Leading.AT_LEAST, before=120, after=240)
    title = f"w:style[@w:styleId='{Style.TITLE}']"
    styles = _with(look)
    assert _find(styles, f"{title}/w:pPr/w:spacing/@w:*") == ["120", "240", "720", "atLeast"]
    assert len(_find(styles, f"{title}/w:rPr/w:b | {title}/w:rPr/w:bCs")) == 2


def test_space_round_a_title_does_not_part_its_lines() -> None:
    title = f"w:style[@w:styleId='{Style.TITLE}']"
    assert len(_find(_with(replace(GB9704.look(Style.TITLE), after=240)), f"{title}/w:pPr/w:contextualSpacing")) == 1
    assert _of(Style.TITLE, "w:pPr/w:contextualSpacing") == []


def test_lines_can_be_meant_as_multiples() -> None:
    leading = replace(GB9704.leading, value=Leading.MULTIPLE)
    styles = etree.fromstring(styles_part(replace(GB9704, leading=leading)))
    assert set(_find(styles, "w:style[@w:customStyle]/w:pPr/w:spacing/@w:lineRule")) == {"auto"}


def test_characters_are_drawn_together_in_the_size_of_the_text_whatever_it_is() -> None:
    large = built_in("speech")
    closer = replace(large, char_spacing=replace(large.char_spacing, value=-3))
    styles = etree.fromstring(styles_part(closer))
    body, title = (f"w:style[@w:styleId='{style}']/w:rPr/w:spacing/@w:val" for style in (Style.BODY, Style.TITLE))
    assert (_find(styles, body), _find(styles, title)) == (["-3"], ["0"])
