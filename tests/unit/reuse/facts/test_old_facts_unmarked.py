"""Local names that no sure mark shows."""

import time

import pytest

from draftkit.facts.find import find_facts
from draftkit.figures.model import FigureType
from draftkit.readers.speech import read_speech
from draftkit.reuse.facts import old_facts
from draftkit.reuse.facts.unmarked_names import named
from draftkit.reuse.model import OldFacts
from draftkit.source import Source

HEAD = "在全市城建工作会议上的讲话\n临江市市长 周明远\n（2018年3月7日）\n同志们：\n"


def _old(text: str) -> OldFacts:
    reading = read_speech(Source("old.txt", HEAD + text)).unwrap()
    return old_facts(reading.documents[0], find_facts(reading))


def _doubtful(text: str) -> dict[str, FigureType]:
    return {figure.old: figure.type for figure in _old(text).figures if figure.is_doubtful}


def _names(text: str) -> list[str]:
    return [text[start:end] for start, end in named(text, lambda _: 0)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("要对环湖路、青石桥头等路段巡查。", "环湖路"),
        ("加快莲叶湖、柳河水系治理。", "莲叶湖"),
        ("史河水长流。", "史河"),
        ("解决引河水库移民补偿问题。", "引河水库"),
        ("抓好雄黄矿历史遗留问题。", "雄黄矿"),
        ("充分用好红军广场等阵地。", "红军广场"),
        ("对临港化工园区逐户会诊。", "临港化工园区"),
    ],
)
def test_roads_waters_and_grounds_are_doubtful_places(text: str, name: str) -> None:
    assert _doubtful(f"{text}\n").get(name) is FigureType.PLACE


@pytest.mark.parametrize(
    ("text", "name"), [("今年新建文峰路小学。", "文峰路小学"), ("大家，中天海缆公司要带头。", "中天海缆公司")]
)
def test_schools_and_firms_are_doubtful_bodies(text: str, name: str) -> None:
    assert _doubtful(f"{text}\n").get(name) is FigureType.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "修好乡村公路。",
        "支持民营企业。",
        "建成城市公园。",
        "各类学校都要排查。",
        "保护江河湖。",
        "牢记“两山”理念。",
        "绿水青山就是金山银山。",
        "理清发展思路。",
        "办好公立医院。",
        "提高普惠性幼儿园覆盖率。",
        "发展集成电路。",
        "走出一条致富路。",
        "打造现代产业园。",
        "建好小镇。",
        "新建改扩建中小学。",
        "整治背街小巷。",
    ],
)
def test_words_for_a_kind_are_no_names(text: str) -> None:
    assert _names(text) == []


def test_a_name_in_quotation_marks_is_left_to_those_who_judge_quotations() -> None:
    assert _names("叫响“莲叶湖”。") == []


def test_a_name_that_runs_on_into_another_word_is_none() -> None:
    assert _names("加快莲叶湖泊治理。") == []


def test_a_deadline_may_be_named_by_an_event() -> None:
    assert _doubtful("做好亚运会期间的值班工作。\n").get("亚运会期间") is FigureType.PERIOD


def test_a_booklet_in_quotation_marks_is_doubtful_without_its_marks() -> None:
    assert _doubtful("云溪县以“民情册”夯实党建基础。\n").get("民情册") is FigureType.BRAND
    assert "好日子" not in _doubtful("云溪县以“好日子”开篇。\n")


def test_a_name_found_once_is_the_same_figure_wherever_it_stands() -> None:
    text = "加快莲叶湖、柳河水系治理。\n大家都说莲叶湖泥多。\n"
    facts = _old(text)
    (name,) = [figure.name for figure in facts.figures if figure.old == "莲叶湖"]
    whole = HEAD + text
    assert [whole[place.span.start : place.span.end] for place in facts.places if place.name == name] == ["莲叶湖"] * 2


def test_sure_facts_stay_as_they_are() -> None:
    facts = _old("云溪县青石镇要走在前列。\n")
    assert {"云溪县", "青石镇"} <= {figure.old for figure in facts.figures if not figure.is_doubtful}


@pytest.mark.parametrize("text", ["环湖路小学" * 2400, "甲路、" * 4000, "中" * 12_000, "路湖街" * 4000])
def test_long_rows_of_kinds_take_no_longer_than_their_length(text: str) -> None:
    before = time.process_time()
    list(named(text, lambda _: 0))
    assert time.process_time() - before < 1
