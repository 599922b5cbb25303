from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]

TITLE = "在全县防汛会议上的讲话\n\n"
SALUTATION = "同志们：\n\n"
OPENING = "今天部署防汛。今年雨水来得早，大家要早作打算。\n\n"
FIRST = "一、早准备\n\n各乡镇把水泵检修一遍，缺配件的报上来。\n\n"
SECOND = "二、快行动\n\n接到预警就要到岗，不得有误。\n\n"
CLOSING = "同志们，让我们马上行动，为安全度汛作出更大贡献！\n\n"


def _found(find: Finder, role: str, *pieces: str) -> list[str]:
    return [dict(hit.values)["words"] for hit in find("misplaced", f"role: {role}", "".join(pieces))]


@pytest.mark.parametrize("role", ["title", "salutation", "closing"])
def test_a_speech_in_order_has_nothing_out_of_place(find: Finder, role: str) -> None:
    assert _found(find, role, TITLE, SALUTATION, OPENING, FIRST, SECOND, CLOSING) == []


@pytest.mark.parametrize("between", ["", OPENING])
def test_a_title_behind_the_salutation_is_found(find: Finder, between: str) -> None:
    pieces = SALUTATION, between, TITLE, FIRST, SECOND, CLOSING
    assert _found(find, "title", *pieces) == ["在全县防汛会议上的讲话"]
    assert find("roles", "role: title", "".join(pieces)) == ()


@pytest.mark.parametrize("before", [OPENING, OPENING + FIRST])
def test_a_salutation_behind_the_text_is_found(find: Finder, before: str) -> None:
    pieces = TITLE, before, SALUTATION, SECOND, CLOSING
    assert _found(find, "salutation", *pieces) == ["同志们"]
    assert find("roles", "role: salutation", "".join(pieces)) == ()


def test_a_salutation_that_is_said_again_is_in_its_place(find: Finder) -> None:
    assert _found(find, "salutation", TITLE, SALUTATION, OPENING, FIRST, SALUTATION, SECOND) == []


@pytest.mark.parametrize("closing", [CLOSING, "我的讲话完了，谢谢大家！\n\n", "最后，祝大家新年好！\n\n"])
@pytest.mark.parametrize("before", [OPENING, OPENING + FIRST])
def test_a_closing_before_a_heading_is_found(find: Finder, before: str, closing: str) -> None:
    assert len(_found(find, "closing", TITLE, SALUTATION, before, closing, FIRST, SECOND)) == 1


def test_a_wish_or_a_call_of_the_opening_is_no_closing(find: Finder) -> None:
    wishes = "首先，预祝今年防汛打个大胜仗！\n\n大家辛苦了，谢谢大家！\n\n让我们学他们的样子！\n\n"
    assert _found(find, "closing", TITLE, SALUTATION, OPENING, wishes, FIRST, SECOND) == []


def test_what_stands_behind_the_last_heading_is_the_closing(find: Finder) -> None:
    assert _found(find, "closing", TITLE, SALUTATION, OPENING, FIRST, SECOND, CLOSING, CLOSING) == []
