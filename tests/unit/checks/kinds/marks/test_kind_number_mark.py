from collections.abc import Callable

import pytest

from draftkit.checks.fixes import applied
from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (("1、", "2、"), ("1.", "2.")),
        (("1、 ", "2、　"), ("1. ", "2.　")),
        (("一，", "二，"), ("一、", "二、")),
        (("（一）、", "（二）、"), ("（一）", "（二）")),
    ],
)
def test_a_number_gets_its_own_mark(find: Finder, wrong: tuple[str, str], right: tuple[str, str]) -> None:
    text = "同志们：\n\n{}看住堤坝\n\n逐处查。\n\n{}看住人\n\n不能离岗。\n"
    hits = find("number_mark", "{}", text.format(*wrong))
    assert applied(text.format(*wrong), [hit.fix for hit in hits if hit.fix]) == text.format(*right)
    assert find("number_mark", "{}", text.format(*right)) == ()


def test_a_comma_stands_behind_an_ordinal(find: Finder) -> None:
    hits = find("number_mark", "{}", "同志们：\n\n第一、看住堤坝。逐处查。\n\n第二、看住人。不能离岗。\n")
    assert [dict(hit.values) for hit in hits] == [
        {"found": "第一、", "instead": "第一，"},
        {"found": "第二、", "instead": "第二，"},
    ]
