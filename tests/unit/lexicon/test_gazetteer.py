"""Names of places from the gazetteer."""

import pytest

from draftkit.lexicon.gazetteer import gazetteer, is_province, is_within, stem_of
from draftkit.lexicon.words import words


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("昆明市", "昆明"),
        ("恩施土家族苗族自治州", "恩施"),
        ("通县", ""),
        ("内蒙古自治区", "内蒙古"),
        ("海北藏族自治州", "海北"),
    ],
)
def test_a_name_loses_its_unit_and_its_peoples(name: str, stem: str) -> None:
    assert stem_of(name) == stem


def test_a_city_is_a_name_even_where_the_tagger_takes_it_for_a_noun() -> None:
    assert gazetteer().names("孝感", "n", words())


def test_a_county_is_a_name_only_where_the_tagger_agrees() -> None:
    assert gazetteer().names("花溪", "nr", words())
    assert not gazetteer().names("资源", "n", words())


@pytest.mark.parametrize("word", ["来宾", "和平", "惠民", "文明"])
def test_a_word_of_every_day_is_no_name(word: str) -> None:
    assert not gazetteer().names(word, "nr", words())


def test_places_of_the_table_know_what_they_lie_in() -> None:
    assert is_within("徐州", "江苏")
    assert is_within("江苏", "铜山")
    assert is_within("徐州", "徐州")
    assert is_within("日照", "莒县")
    assert not is_within("徐州", "宁波")
    assert not is_within("徐州", "无此地")


def test_provinces_are_known_from_cities() -> None:
    assert is_province("江苏")
    assert is_province("重庆")
    assert not is_province("徐州")
    assert not is_province("无此地")
