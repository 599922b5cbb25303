import pytest

from draftkit.tree.markers import Marker, default_marker, number, typed_number


@pytest.mark.parametrize(
    ("marker", "third"),
    [
        (Marker.CHINESE, "三、"),
        (Marker.CHINESE_BRACKETS, "（三）"),
        (Marker.ARABIC, "3."),
        (Marker.ARABIC_BRACKETS, "（3）"),
        (Marker.ORDINAL, "第三，"),
        (Marker.IS, "三是"),
        (Marker.MUST, "三要"),
        (Marker.GRASP, "三抓"),
        (Marker.FIRSTLY, "再次，"),
        (Marker.NONE, ""),
    ],
)
def test_a_number_is_written_in_its_family(marker: Marker, third: str) -> None:
    assert number(marker, 3, 5) == third


@pytest.mark.parametrize(
    ("total", "written"),
    [
        (1, ["首先，"]),
        (2, ["首先，", "最后，"]),
        (4, ["首先，", "其次，", "再次，", "最后，"]),
        (5, ["首先，", "其次，", "再次，", "第四，", "最后，"]),
    ],
)
def test_a_series_of_words_ends_with_the_last(total: int, written: list[str]) -> None:
    assert [number(Marker.FIRSTLY, index, total) for index in range(1, total + 1)] == written


def test_headings_have_the_families_of_the_page_standard() -> None:
    assert [default_marker(depth, run_in=False) for depth in range(1, 6)] == [
        *(Marker.CHINESE, Marker.CHINESE_BRACKETS, Marker.ARABIC, Marker.ARABIC_BRACKETS),
        Marker.NONE,
    ]


def test_points_have_theirs_wherever_they_stand() -> None:
    assert [default_marker(4, run_in=True, run_in_depth=depth) for depth in (1, 2, 3, 4)] == [
        *(Marker.ORDINAL, Marker.IS, Marker.ARABIC_BRACKETS),
        Marker.NONE,
    ]


@pytest.mark.parametrize(
    ("text", "marker", "end"),
    [
        ("十二、甲", Marker.CHINESE, 3),
        ("一．甲", Marker.CHINESE, 2),
        ("（三）甲", Marker.CHINESE_BRACKETS, 3),
        ("(三)甲", Marker.CHINESE_BRACKETS, 3),
        ("12.甲", Marker.ARABIC, 3),
        ("1、甲", Marker.ARABIC, 2),
        ("(3)甲", Marker.ARABIC_BRACKETS, 3),
        ("第二，甲", Marker.ORDINAL, 3),
        ("最后，甲", Marker.FIRSTLY, 3),
        ("二是甲", Marker.IS, 2),
        ("三要甲", Marker.MUST, 2),
        ("四抓甲", Marker.GRASP, 2),
    ],
)
def test_a_typed_number_is_known_by_its_family(text: str, marker: Marker, end: int) -> None:
    assert typed_number(text) == (marker, end)


@pytest.mark.parametrize("marker", [marker for marker in Marker if marker is not Marker.NONE])
def test_every_number_the_program_writes_is_known_when_it_is_typed(marker: Marker) -> None:
    for index in range(1, 100):
        written = number(marker, index, 100)
        known = Marker.ORDINAL if marker is Marker.FIRSTLY and index > 3 else marker
        assert typed_number(f"{written}甲") == (known, len(written))


@pytest.mark.parametrize(
    "text", ["", "甲", "1.5万亩", "一抓到底", "一是一", "一要素", "一、二、三产业", "第一时间", "首先抓"]
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert typed_number(text) is None


def test_a_number_may_be_looked_for_at_an_offset() -> None:
    assert typed_number("甲一、乙", 1) == (Marker.CHINESE, 3)
