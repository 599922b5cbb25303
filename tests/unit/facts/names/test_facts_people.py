"""People in lists, in stories, and by their given name with an office."""

import pytest

from draftkit.facts.find import settle
from draftkit.facts.names.find import find_names
from draftkit.figures.model import FigureType


def people(*texts: str) -> list[str]:
    blocks = zip(texts, find_names(texts), strict=True)
    return [text[m.start : m.end] for text, mentions in blocks for m in settle(mentions) if m.type is FigureType.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会上，文涛行长作了重要讲话。", ["文涛行长"]),
        ("晓岚省长在会上强调，要抓落实。", ["晓岚省长"]),
        ("校党委书记崔明远作“严实”专题报告。", ["校党委书记崔明远"]),
        ("尊敬的蒋总，各位同事。", ["蒋总"]),
        ("刚才，丁世远、柯金兰、公孙明等9位企业家发了言。", ["丁世远", "柯金兰", "公孙明"]),
        ("抽调马玉芬等16名医护人员。", ["马玉芬"]),
        ("网格员小郑上门送餐。", ["小郑"]),
        ("刚才，夏侯奶奶讲了家风。", ["夏侯奶奶"]),
    ],
)
def test_people_are_known_by_office_count_or_role(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "对**局的同志以及工作都熟悉。",
        "有对女同志不尊重的言行。",
        "两千多年前，孔子就说过。",
        "培育农创客1900名以上。",
        "严控银行长期贷款。",
    ],
)
def test_what_stands_like_a_name_is_none(text: str) -> None:
    assert people(text) == []


def test_somebody_a_story_is_told_of_counts_everywhere() -> None:
    texts = ("任晓丽出生在一个小山村。", "任晓丽喜欢音乐。", "后来，任晓丽的歌到处传唱。")
    assert people(*texts) == ["任晓丽"] * 3


def test_a_name_between_names_of_a_list_counts() -> None:
    assert people("王吉发、江林海、韩晓兰出席会议。") == ["王吉发", "江林海", "韩晓兰"]


def test_whoever_stands_in_a_list_behind_somebody_sure_counts_too() -> None:
    assert people("学习周明远、李青山扎根基层的精神。") == ["周明远", "李青山"]
    assert people("学习周明远、李青山、于春禾等先进。") == ["周明远", "李青山", "于春禾"]


def test_a_road_between_three_towns_is_nobody() -> None:
    assert people("金丽温高速建成。", "金丽温开放大通道要建好。", "，金丽温开放大通道上升为战略。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大家都要记住许怀禾这个人。", ["许怀禾"]),
        ("有人把许怀禾的名字写错了一个字。", ["许怀禾"]),
        ("省里派来的专家厉怀远一行7人已经出发。", ["厉怀远"]),
        ("砖厂老板谢七八开着铲车上堤。", ["谢七八"]),
        ("医疗队的林述青大夫住在卫生院。", ["林述青大夫"]),
        ("副州长向采蓉主持，向采蓉作了小结。", ["副州长向采蓉", "向采蓉"]),
        ("返乡青年欧阳豆豆介绍了做法。", ["欧阳豆豆"]),
        ("请王怀夫、泮银花等18名老干部参加。", ["王怀夫", "泮银花"]),
        ("南玉珍同志讲得好。", ["南玉珍同志"]),
        ("新田同志的讲话站位高。", ["新田同志"]),
        ("网格员尼玛卓嘎一个人管着一片。", ["尼玛卓嘎"]),
        ("片警小郝讲了一个故事。", ["小郝"]),
    ],
)
def test_people_are_known_by_role_and_use_whatever_the_tagger_cuts(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "请青年干部向先进学习，老师关心学生。",
        "把南方的经验带回来，是这样的。",
        "专家团队一行到达，老板方便办事。",
        "有人说风凉话，把南郭先生请出去。",
        "群众把这样的干部当亲人。",
    ],
)
def test_words_after_a_role_are_no_names(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县长李白民、局长丁世远到会。", ["县长李白民", "局长丁世远"]),
        ("县长李白民强调，要抓落实。", ["县长李白民"]),
        ("县长李白来到现场。", ["县长李白"]),
    ],
)
def test_a_name_is_not_cut_where_a_known_one_ends(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_name_behind_an_office_is_nobody_elses_given_name() -> None:
    (mentions,) = find_names(["教育局局长陈安康、副局长安康到会。"])
    named = [mention for mention in mentions if mention.type is FigureType.PERSON]
    assert [mention.value for mention in settle(named)] == ["陈安康", "安康"]
