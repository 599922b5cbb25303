"""Places by their works, their parts, and what only looks like one."""

import time

import pytest

from draftkit.facts.find import settle
from draftkit.facts.names import find_names
from draftkit.figures.model import FigureType


def places(*texts: str) -> list[str]:
    blocks = zip(texts, find_names(texts), strict=True)
    return [text[m.start : m.end] for text, mentions in blocks for m in settle(mentions) if m.type is FigureType.PLACE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宁波舟山港加快建设。", ["宁波舟山港"]),
        ("大会在广州白云国际会议中心举行。", ["广州白云国际会议中心"]),
        ("在平安火车站设立检查站。", ["平安火车站"]),
        ("国道109线和省道207都已通车，G60高速在建。", ["国道109线", "省道207", "G60高速"]),
    ],
)
def test_a_work_is_one_place_with_the_names_before_it(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "比如市场部和销售部。",
        "在这阳春三月，大家欢聚一堂。",
        "推进平安建设，建设平安中国。",
        "发展临港产业，打造枢纽港，坚持港人治港。",
        "建设体育广场和文化公园。",
    ],
)
def test_words_of_every_day_are_no_places(text: str) -> None:
    assert places(text) == []


def test_a_town_that_the_tagger_cuts_in_two_is_whole() -> None:
    assert places("学习古鄯乡的做法。") == ["古鄯乡"]


@pytest.mark.parametrize("text", ["甲乙市" * 50_000, "王" * 200_000, "云溪县" * 30_000, "、周明" * 30_000])
def test_text_made_to_be_slow_is_not(text: str) -> None:
    start = time.process_time()
    find_names([text])
    assert time.process_time() - start < 10
