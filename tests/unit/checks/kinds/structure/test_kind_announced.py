from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]

OPTIONS = """
units: [点意见, 个方面, 件实事]
before_colon: [个到位]
measures: [条, 样]
cues: [讲, 有, 办好]
"""
PARTS = "\n\n一、早准备\n\n水泵先检修。\n\n二、快行动\n\n到岗要及时。\n\n三、回头看\n\n教训要记取。\n"


def _told(hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(dict(hit.values)["announced"], dict(hit.values)["found"]) for hit in hits]


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("下面，我讲三点意见。", []),
        ("下面，我讲四点意见。", [("四点意见", "3")]),
        ("下面，我讲两点意见，供大家参考。", [("两点意见", "3")]),
        ("我讲四条。这四条各位都听过。", [("四条", "3")]),
        ("要紧的有四样，样样急。", [("四样", "3")]),
        ("做到以下4个方面。", [("4个方面", "3")]),
        ("要做到五个到位：", [("五个到位", "3")]),
    ],
)
def test_an_announced_number_is_held_against_the_list_that_follows(
    find: Finder, opening: str, told: list[tuple[str, str]]
) -> None:
    assert _told(find("announced", OPTIONS, f"在防汛会上的讲话\n\n同志们：\n\n{opening}{PARTS}")) == told


@pytest.mark.parametrize(
    "opening",
    [
        "去年圆满办好十件实事。",
        "以上两个方面，请大家记住。",
        "这两个方面，请大家记住。",
        "第二个方面也要紧。",
        "防汛防旱从来没有两样。",
        "看得见的有两样，一样是堤，一样是人。",
        "全县有十二个乡镇，处处要有人。",
        "要做到五个到位。",
    ],
)
def test_a_number_that_announces_nothing_is_left_alone(find: Finder, opening: str) -> None:
    assert find("announced", OPTIONS, f"在防汛会上的讲话\n\n同志们：\n\n{opening}{PARTS}") == ()


def test_points_in_a_paragraph_are_counted_too(find: Finder) -> None:
    text = "防汛要在三个方面下功夫：一是堤要牢。土石备足。二是人要到。带班值守。"

    assert _told(find("announced", OPTIONS, text)) == [("三个方面", "2")]


def test_a_list_that_ends_with_the_announced_number_passes_though_one_is_missing(find: Finder) -> None:
    text = "防汛要在三个方面下功夫：一是堤要牢。土石备足。三是人要到。带班值守。"

    assert find("announced", OPTIONS, text) == ()


def test_it_says_how_many_items_follow(find: Finder) -> None:
    (hit,) = find("announced", OPTIONS, f"在防汛会上的讲话\n\n同志们：\n\n我讲五条。{PARTS}")

    assert dict(hit.values) == {"announced": "五条", "found": "3"}
