"""The places a document names, inside longer names."""

import pytest

from draftkit.facts.titles.own_places import OwnPlaces

PLACES = OwnPlaces.of("云溪县、沙溪镇的同志们，城市建设要抓紧，大家都到市场上看一看。")


@pytest.mark.parametrize("name", ["云溪野茶", "法治云溪", "沙溪夜校", "南昌名师"])
def test_a_place_shows_at_the_begin_and_at_the_end_of_a_name(name: str) -> None:
    assert PLACES.inside(name)


@pytest.mark.parametrize("name", ["城里人家", "到处有茶", "好家风", "茶", ""])
def test_other_names_hold_no_place(name: str) -> None:
    assert not PLACES.inside(name)


def test_a_place_of_the_document_is_none_elsewhere() -> None:
    assert not OwnPlaces.of("").inside("沙溪野茶")
    assert OwnPlaces.of("").inside("南昌名师")
