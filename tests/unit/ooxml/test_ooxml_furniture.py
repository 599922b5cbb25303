from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal, cast

import pytest
from lxml import etree

from draftkit.ooxml.furniture import core_part, footer_part, settings_part
from draftkit.ooxml.markup import W
from draftkit.ooxml.model import Properties
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import NumberPlace

GB9704 = built_in()


def _find(data: bytes, path: str) -> list[str]:
    found = etree.fromstring(data).xpath(path, namespaces={"w": W})
    return [str(value) for value in cast("list[object]", found)]


def test_the_settings_state_the_zoom_that_the_schema_asks_for() -> None:
    assert _find(settings_part(GB9704), "w:zoom/@w:percent") == ["100"]


def test_the_settings_ask_for_the_layout_of_the_present_word() -> None:
    mode = "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert _find(settings_part(GB9704), mode) == ["15"]


def test_odd_and_even_pages_have_footers_of_their_own() -> None:
    assert len(_find(settings_part(GB9704), "w:evenAndOddHeaders")) == 1


@pytest.mark.parametrize("side", ["right", "left"])
def test_the_page_number_stands_one_character_in_from_its_side(side: Literal["right", "left"]) -> None:
    footer = footer_part(side, GB9704)
    assert _find(footer, "//w:jc/@w:val") == [side]
    assert _find(footer, f"//w:ind/@w:{side}Chars | //w:ind/@w:{side}") == ["280", "100"]


def test_the_page_number_is_a_field_of_five_runs_between_dashes() -> None:
    footer = footer_part("right", GB9704)
    assert _find(footer, "//w:t/text()") == ["— ", "1", " —"]
    assert _find(footer, "//w:fldChar/@w:fldCharType") == ["begin", "separate", "end"]
    assert _find(footer, "//w:instrText/text()") == [" PAGE "]
    assert len(_find(footer, "//w:r")) == 7


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 5, 1, 30, tzinfo=UTC),
        datetime(2026, 3, 5, 9, 30, tzinfo=timezone(timedelta(hours=8))),
        datetime(2026, 3, 5, 1, 30),  # noqa: DTZ001 - a moment without a zone is taken as UTC
    ],
)
def test_the_file_records_one_moment_in_utc(moment: datetime) -> None:
    core = core_part(Properties("讲话", moment))
    assert _find(core, "//*[local-name()='created' or local-name()='modified']/text()") == ["2026-03-05T01:30:00Z"] * 2


def test_the_file_names_its_title_and_no_author() -> None:
    core = core_part(Properties("讲话", datetime(2026, 3, 5, tzinfo=UTC)))
    assert _find(core, "//*[local-name()='title']/text()") == ["讲话"]
    assert _find(core, "//*[local-name()='creator' or local-name()='lastModifiedBy']") == []


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_page_number_in_one_place_stands_there_on_every_page(side: Literal["right", "left"]) -> None:
    one_place = replace(GB9704, page_number_place=replace(GB9704.page_number_place, value=NumberPlace.CENTER))
    footer = footer_part(side, one_place)
    assert _find(footer, "//w:jc/@w:val") == ["center"]
    assert _find(footer, "//w:ind") == []


def test_a_page_number_may_have_no_dashes() -> None:
    plain = replace(GB9704, page_number_dashes=replace(GB9704.page_number_dashes, value=False))
    assert _find(footer_part("right", plain), "//w:t/text()") == ["1"]
