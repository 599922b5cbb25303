import pytest

from draftkit.checks.own import Own, areas_in, is_of_country, main_place, spelled_areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("沙溪县的库房", ["沙溪"]),
        ("江苏省徐州市铜山区的库房", ["江苏", "徐州", "铜山"]),
        ("徐州的库房", ["徐州"]),
        ("黔东南州的库房", ["黔东南"]),
        ("青石镇和柳林新区的库房", []),
    ],
)
def test_areas_are_provinces_cities_counties_and_districts_without_units(text: str, areas: list[str]) -> None:
    assert list(areas_in([text])) == areas


def test_the_main_place_is_the_one_named_most_and_at_least_twice() -> None:
    assert main_place(["沙溪县来了人，临江市接待。", "临江市很热情。"]) == "临江"
    assert main_place(["临江市很热情。"]) == ""
    assert main_place([]) == ""


def test_by_shape_alone_a_place_is_two_characters_that_are_no_word_and_a_unit() -> None:
    text = "专挑沙溪县和再看柳林市，各县、全市、城市、乡镇街区、县域、贫困县都不算"
    assert [text[found.start : found.end] for found in spelled_areas(text)] == ["沙溪县", "柳林市"]


def test_what_is_own_is_known_with_and_without_marks() -> None:
    own = Own("红砖巷议事", frozenset())
    assert own.has("“红砖巷议事”")
    assert not own.has("")


def test_an_own_place_takes_in_what_lies_around_and_within_it() -> None:
    own = Own("柳林街道和临江的码头", frozenset({"徐州"}))
    assert own.has_place("江苏")
    assert own.has_place("铜山")
    assert own.has_place("临江")
    assert not own.has_place("柳林")
    assert not own.has_place("宁波")


def test_names_of_the_whole_country_are_known_by_their_beginning() -> None:
    assert is_of_country("《中国共产党章程》")
    assert not is_of_country("临江市档案工作会议")
