from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Find = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("白石、清溪、柳荫四个村已经完成。", "3"),
        ("白石、清溪、柳荫、河湾三个村已经完成。", "4"),
        ("财政、水利、交通、农业等3个部门到会。", "4"),
    ],
)
def test_a_list_has_as_many_things_as_its_number_says(find: Find, text: str, listed: str) -> None:
    (hit,) = find("listing", "{}", text)
    assert dict(hit.values)["listed"] == listed


@pytest.mark.parametrize(
    "text",
    [
        "白石、清溪、柳荫三个村已经完成。",
        "白石、清溪、柳荫和河湾四个村已经完成。",
        "财政、水利、交通等6个部门到会。",
        "教育、医疗、养老、托幼12个项目开工。",
        "白石（含南岭、北坪）、清溪、柳荫三个村已经完成。",
        "要在学习上、行动上抓好五个坚持。",
        "全市连续三年、连续十个季度领先。",
        "要学习、宣传、贯彻“四个统一”。",
    ],
)
def test_what_may_be_counted_otherwise_is_passed(find: Find, text: str) -> None:
    assert find("listing", "{}", text) == ()
