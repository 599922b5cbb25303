"""Telling what a speech blames from what it asks for."""

import pytest

from draftkit.mining.polarity import is_blamed, is_fault, names_fault
from draftkit.mining.surroundings import Hint
from draftkit.phrases.taxonomy import Form


@pytest.mark.parametrize(
    "text", ["走马观花", "陈规陋习", "“老好人”", "思想意识淡薄", "基层支部软弱涣散", "虎头蛇尾、敷衍了事"]
)
def test_a_fault_is_known_by_its_own_words(text: str) -> None:
    assert is_fault(text)


@pytest.mark.parametrize(
    "text", ["坚决杜绝文山会海", "力戒形式主义", "破陋习", "真抓实干", "不计得失", "走马观花、真抓实干"]
)
def test_what_turns_against_a_fault_or_is_half_of_one_is_none(text: str) -> None:
    assert not is_fault(text)


@pytest.mark.parametrize("text", ["信心不可动摇", "原则不动摇", "避免资金空转"])
def test_a_fault_that_is_denied_is_none(text: str) -> None:
    assert not names_fault(text)


def test_words_around_an_unknown_phrase_can_make_it_a_fault() -> None:
    assert is_blamed("乱点鸳鸯", Form.FOUR, "", {Hint.BLAMED: 2, Hint.URGED: 1})
    assert not is_blamed("乱点鸳鸯", Form.FOUR, "", {Hint.BLAMED: 1, Hint.URGED: 1})
    assert not is_blamed("乱点鸳鸯", Form.FOUR, "", {})


@pytest.mark.parametrize(("text", "head"), [("真抓实干", "v"), ("发展党员", "v"), ("环境优美", "a")])
def test_words_around_a_good_phrase_never_make_it_a_fault(text: str, head: str) -> None:
    assert not is_blamed(text, Form.FOUR, head, {Hint.BLAMED: 3})


def test_a_frame_is_never_blamed() -> None:
    assert not is_blamed("把{甲}当成形式主义", Form.TAKE_AS, "v", {Hint.BLAMED: 1})
