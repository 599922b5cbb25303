"""Places by their works, their parts, and what only looks like one."""

import time

import pytest

from draftkit.facts.find import settle
from draftkit.facts.names.find import find_names
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


def test_a_county_whose_name_begins_like_and_is_none_between_two_bodies() -> None:
    assert places("县委督查室和县信访局要组成专班。") == []


def test_a_town_that_is_a_word_counts_in_a_list_of_towns() -> None:
    assert places("古城乡、柳河乡的路远。") == ["古城乡", "柳河乡"]


@pytest.mark.parametrize("text", ["向阳村要带头。", "到和平镇调研。", "光明社区的做法。"])
def test_a_village_may_be_called_by_a_word_of_every_day(text: str) -> None:
    assert len(places(text)) == 1


def test_a_village_is_not_called_by_what_it_is_like() -> None:
    assert places("创建文明村，建设平安社区，向阳而生。") == []


def test_a_numeral_before_makes_another_word() -> None:
    assert places("他一天门都不出。") == []


def test_what_only_the_tagger_knows_counts_beside_a_place_of_a_list() -> None:
    assert places("赴井冈山、浦东开展了教学。") == ["井冈山", "浦东"]


def test_a_town_that_the_tagger_cuts_in_two_is_whole() -> None:
    assert places("学习古鄯乡的做法。") == ["古鄯乡"]


@pytest.mark.parametrize("text", ["甲乙市" * 50_000, "王" * 200_000, "云溪县" * 30_000, "、周明" * 30_000])
def test_text_made_to_be_slow_is_not(text: str) -> None:
    start = time.process_time()
    find_names([text])
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("客商把配套厂搬到了麦下镇，大家都高兴。", ["麦下镇"]),
        ("三是流动。苍竹坑村在外种瓜的人多。", ["苍竹坑村"]),
        ("先后察看了菱园镇和沙柳沟镇的集市。", ["菱园镇", "沙柳沟镇"]),
        ("在梅家沟卡口守了一夜。", ["梅家沟"]),
        ("麦埠圩已经出现险情。", ["麦埠圩"]),
        ("清泉湖水位超过警戒线。", ["清泉湖"]),
        ("今年在城北工业园推行新办法。", ["城北工业园"]),
    ],
)
def test_a_small_place_is_known_by_what_stands_before_it(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "在帮扶村和示范村开展试点。",
        "到中心村去，把贫困村带起来。",
        "深化河湖治理，加强入河排污口管理。",
        "建成特色小镇、美丽乡村和古镇古村。",
        "对全镇、各村和城中村进行整治。",
        "标志着湖北改革进入新阶段。",
    ],
)
def test_a_kind_of_small_place_is_none(text: str) -> None:
    assert [name for name in places(text) if name != "湖北"] == []


def test_a_city_named_with_its_town_counts_alone_as_well() -> None:
    texts = ("客商来自清潭市陈岙镇。", "鞋子从清潭发往各地。")
    assert places(*texts) == ["清潭市陈岙镇", "清潭"]


@pytest.mark.parametrize("text", ["，仅青岩镇去年就有8起。", "，只青岩镇完成了。"])
def test_only_is_no_part_of_a_name(text: str) -> None:
    (mentions,) = find_names([text])
    assert [text[each.start : each.end] for each in mentions if each.type is FigureType.PLACE] == ["青岩镇"]


def test_a_word_of_every_day_stays_one_beside_the_town_that_has_its_name() -> None:
    text = "向阳镇要抓紧。向阳而生，逐光而行。"
    (mentions,) = find_names([text])
    assert {text[each.start : each.end] for each in mentions} == {"向阳镇"}
