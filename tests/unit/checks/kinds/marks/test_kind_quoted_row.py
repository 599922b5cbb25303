from collections.abc import Callable

import pytest

from draftkit.checks.fixes import applied
from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("用好“网办”、“掌办”、“自助办”。", "用好“网办”“掌办”“自助办”。"),
        ("学习《防汛条例》、《河道办法》，抓好落实。", "学习《防汛条例》《河道办法》，抓好落实。"),
    ],
)
def test_a_row_of_one_kind_needs_no_marks(find: Finder, text: str, right: str) -> None:
    (hit,) = find("quoted_row", "{}", text)
    assert hit.fix
    assert applied(text, [hit.fix]) == right
    assert find("quoted_row", "{}", right) == ()


@pytest.mark.parametrize(
    "text",
    [
        "用好“网办”、窗口和热线。",
        "用好“网办”、“掌办”平台、热线。",
        "学习《防汛条例》（试行）、《河道办法》。",
        "从“网办”向“掌办”、“要我办”向“我要办”转变。",
    ],
)
def test_a_row_with_members_of_another_kind_keeps_them(find: Finder, text: str) -> None:
    assert find("quoted_row", "{}", text) == ()


def test_marks_that_nothing_closes_or_opens_are_no_items_of_a_row(find: Finder) -> None:
    assert find("quoted_row", "{}", "同志们：\n\n用好“网办”、“掌办。\n") == ()
    assert find("quoted_row", "{}", "同志们：\n\n用好网办”、“掌办”。\n") == ()
    (hit,) = find("quoted_row", "{}", "同志们：\n\n用好“网办”、“掌办”、“自助办。\n")
    assert dict(hit.values)["found"] == "“网办”、“掌办”"
