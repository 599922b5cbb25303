"""Bodies with a name of their own."""

import pytest

from draftkit.facts.find import settle
from draftkit.facts.names.find import find_names
from draftkit.figures.model import FigureType


def found(kind: FigureType, *texts: str) -> list[str]:
    blocks = zip(texts, find_names(texts), strict=True)
    return [text[m.start : m.end] for text, mentions in blocks for m in settle(mentions) if m.type is kind]


def bodies(*texts: str) -> list[str]:
    return found(FigureType.ORGANISATION, *texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新一届临江市人民政府领导成员与大家见面。", ["临江市人民政府"]),
        ("我代表云溪县政府向大家拜年。", ["云溪县政府"]),
        ("会议选举共青团青石镇第九届委员会。", ["共青团青石镇第九届委员会"]),
        ("我代表中国共产党云溪县第五届委员会报告工作。", ["中国共产党云溪县第五届委员会"]),
        ("据临江新闻网消息，工程已经完工。", ["临江新闻网"]),
        ("西南农业大学派来了专家。", ["西南农业大学"]),
        ("先后到金帆鞋业、鹭岛服饰调研。", ["金帆鞋业", "鹭岛服饰"]),
        ("我到**局工作已经半年，对某某公司也熟悉。", ["**局", "某某公司"]),
    ],
)
def test_a_body_is_known_by_its_place_its_trade_or_by_signs_over_its_name(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进政府投资项目，向市政府办公室报告。",
        "听取云溪县政府工作报告。",
        "办好老年大学和中心小学，支持综合医院建设。",
        "云溪县委书记作了讲话。",
        "职工医院要改造。",
    ],
)
def test_a_kind_of_body_or_an_office_is_none(text: str) -> None:
    assert bodies(text) == []


def test_the_place_of_a_government_is_no_place_of_its_own() -> None:
    assert found(FigureType.PLACE, "我代表云溪县政府向大家拜年。") == []
    assert found(FigureType.PLACE, "云溪县委作出了决定。") == ["云溪县"]


def test_a_name_that_is_a_word_counts_where_the_body_is_named_often() -> None:
    text = "远航大学办得好。"
    assert bodies(text) == []
    assert bodies(text, text, text) == ["远航大学"] * 3


def test_a_body_is_also_known_by_its_short_name() -> None:
    texts = ("明华学校是我的母校。", "明华的学生很文明。", "明华的老师很好。")
    assert bodies(*texts) == ["明华学校", "明华", "明华"]
    assert bodies(texts[0], texts[1]) == ["明华学校"]


def test_two_bodies_of_a_county_that_names_itself_nowhere_are_one() -> None:
    texts = ("我代表县政府、县安全生产委员会向大家问好。", "我县、我县、全县都要努力。")
    assert bodies(*texts)[0] == "县政府、县安全生产委员会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("群众连夜转移到下渡中心小学。", ["下渡中心小学"]),
        ("三不准讲价钱，宏达砂石厂开来了铲车。", ["宏达砂石厂"]),
        ("武警三中队支援帐篷。", ["武警三中队"]),
        ("让自治区人民医院的专家看病。", ["自治区人民医院"]),
        ("惠丰超市备了米面。", ["惠丰超市"]),
        ("如今是云溪县人民法院的调解员。", ["云溪县人民法院"]),
        ("钥匙交到云溪县机关事务管理中心。", ["云溪县机关事务管理中心"]),
        ("福建医疗队的大夫来了。", ["福建医疗队"]),
    ],
)
def test_bodies_of_towns_and_of_places_count(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text", ["关停砂石厂，在乡镇中心小学任教。", "建设医疗队和大型超市。", "各县人民医院，全市茶厂。"]
)
def test_kinds_of_bodies_of_towns_are_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市化肥厂改制，县革命博物馆开馆。", ["市化肥厂", "县革命博物馆"]),
        ("市第五人民医院、第三中学作了发言。", ["市第五人民医院", "第三中学"]),
        ("先后到市公共卫生临床中心看望。", ["市公共卫生临床中心"]),
        ("所有转让必须进入市产权交易中心公开进行。", ["市产权交易中心"]),
        ("这方面，市鞋业协会带了好头。", ["市鞋业协会"]),
        ("工作报告，实验小学介绍了经验。", ["实验小学"]),
        ("省委第三巡视组向我们反馈了意见。", ["省委第三巡视组"]),
    ],
)
def test_a_level_or_a_number_may_be_the_name_of_a_body(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text", ["办好县级医院。", "支持市属公司发展。", "建设县域医疗中心。", "走出第三条路。", "新建实验小学两所。"]
)
def test_a_level_before_a_kind_of_body_names_none(text: str) -> None:
    assert bodies(text) == []
