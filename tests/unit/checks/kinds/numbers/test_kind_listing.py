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
    (hit,) = find("listing", "test: counted", text)
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
    assert find("listing", "test: counted", text) == ()


@pytest.mark.parametrize(
    ("text", "named", "values"),
    [
        ("城镇、农村居民收入分别增长5.2%、6.1%、7.3%。", "2", "3"),
        ("小学、初中、高中分别新增12所、8所。", "3", "2"),
        ("办理、回访、评价时间分别提前40天和6个月。", "3", "2"),
    ],
)
def test_each_thing_has_its_value(find: Find, text: str, named: str, values: str) -> None:
    (hit,) = find("listing", "test: each", text)
    assert (dict(hit.values)["named"], dict(hit.values)["values"]) == (named, values)


@pytest.mark.parametrize(
    "text",
    [
        "城镇、农村居民收入分别增长5.2%、6.1%。",
        "城镇和农村居民收入分别增长5.2%、6.1%。",
        "城乡居民、低收入家庭分别增长5.2%和6.1%。",
        "小学12所、初中分别新增8所、9所。",
        "小学、初中分别由市、县两级管，新增12所。",
    ],
)
def test_values_in_their_order_are_passed(find: Find, text: str) -> None:
    assert find("listing", "test: each", text) == ()


NAMED = "test: named"


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("要做到“三个到位”，即思想到位、组织到位。", "2"),
        ("要做到三个到位：思想到位，组织到位，措施到位，考核到位。", "4"),
        ("做到“三个不放松”（思想不放松、力度不放松）。", "2"),
        ("做到责任到位、措施到位“三个到位”。", "2"),
        ("突出五个坚持，就是坚持先易后难、坚持先急后缓和坚持一竿子到底。", "3"),
    ],
)
def test_things_that_share_the_word_they_are_counted_by_are_counted(find: Find, text: str, listed: str) -> None:
    (hit,) = find("listing", NAMED, text)
    found = dict(hit.values)["found"]
    assert (text[hit.span.start : hit.span.end], dict(hit.values)["listed"]) == (found, listed)


@pytest.mark.parametrize(
    "text",
    [
        "要做到“三个到位”，即思想到位、组织到位和措施到位。",
        "做到责任到位、措施到位、人员到位“三个到位”。",
        "做到“三个提升”：提升质量、服务和水平。",
        "要做到“三个到位”，一条一条去抓。",
        "注意三个坚持：坚持先易后难，坚持先急后缓、先近后远，坚持一竿子到底。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "围绕设施、环境、服务“五个一体化”下功夫。",
    ],
)
def test_what_shares_no_word_or_is_right_is_passed(find: Find, text: str) -> None:
    assert find("listing", NAMED, text) == ()
