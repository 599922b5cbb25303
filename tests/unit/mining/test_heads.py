"""How phrases join a sentence."""

import pytest

from draftkit.lexicon.words import words
from draftkit.mining.heads import head_of, settled_head
from draftkit.mining.judge import Judge
from draftkit.mining.names import Names
from draftkit.mining.surroundings import Hint


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(words(), Names(frozenset()))


@pytest.mark.parametrize(
    "text", ["真抓实干", "密切配合", "拓宽渠道", "妥善处置", "讲团结", "严格财务制度", "筑牢安全之堤", "宣传群众"]
)
def test_what_one_can_be_asked_to_do_is_like_a_verb(text: str, judge: Judge) -> None:
    assert head_of(text, judge) == "v"


@pytest.mark.parametrize(
    "text", ["忧患意识", "服务意识", "考核评价", "人才流动", "担当精神", "防范风险的本领", "文山会海"]
)
def test_a_thing_is_like_a_noun(text: str, judge: Judge) -> None:
    assert head_of(text, judge) == "n"


@pytest.mark.parametrize("text", ["任务艰巨", "纪律过硬", "不折不扣", "应运而生", "走马观花", "责任意识淡薄", "氛围好"])
def test_what_something_is_is_like_an_adjective_and_so_is_criticism(text: str, judge: Judge) -> None:
    assert head_of(text, judge) == "a"


@pytest.mark.parametrize("text", ["人非圣贤", "总体上看", "不搞小圈子", "严管就是厚爱", "信念坚定、求真务实"])
def test_sayings_turns_and_mixed_pairs_have_no_head(text: str, judge: Judge) -> None:
    assert head_of(text, judge) == ""


def test_the_object_of_improving_is_done_and_without_its_verb_a_thing(judge: Judge) -> None:
    assert head_of("提高化解矛盾的能力", judge) == "v"
    assert head_of("化解矛盾的能力", judge) == "n"


def test_what_the_documents_show_decides_only_where_the_words_do_not() -> None:
    assert settled_head("敢啃硬茬", "", {Hint.URGED: 1}, blamed=False) == "v"
    assert settled_head("敢啃硬茬", "", {Hint.TAKEN: 1}, blamed=False) == "n"
    assert settled_head("敢啃硬茬", "", {}, blamed=False) == ""
    assert settled_head("任务艰巨", "a", {Hint.URGED: 5}, blamed=False) == "a"
    assert settled_head("人非圣贤", "", {Hint.URGED: 5}, blamed=False) == ""


def test_what_is_blamed_can_never_stand_after_an_urging_word() -> None:
    assert settled_head("乱点鸳鸯", "v", {}, blamed=True) == "a"
    assert settled_head("乱点鸳鸯", "n", {}, blamed=True) == "n"
