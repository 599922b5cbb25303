from collections.abc import Callable
from dataclasses import replace

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context
from draftkit.diagnostics import Severity
from draftkit.formulations.model import FixedOrder, Trust

Finder = Callable[..., tuple[Hit, ...]]
SET = FixedOrder("F61", "四件事", ("植树", "修路", "办学", "引水"), Trust.SEEN)


def _find(find: Finder, text: str, entry: FixedOrder = SET, options: str = "only: []") -> tuple[Hit, ...]:
    return find("order", options, f"同志们：{text}", Context(orders=(entry,)))


def test_members_in_another_order_are_found(find: Finder) -> None:
    (hit,) = _find(find, "要抓好植树、办学、修路。")
    assert (hit.entry, hit.severity, hit.fix) == ("F61", Severity.ERROR, None)
    assert dict(hit.values) == {"found": "植树、办学、修路", "right": "植树、修路、办学", "name": "四件事"}


@pytest.mark.parametrize(
    "text",
    [
        "要抓好植树、修路、办学、引水。",
        "要抓好植树、修路、引水。",
        "要抓好修路、植树。",
        "要抓好办学，多植树，常修路。",
        "要抓好植树、修路、办学，植树、修路要先行。",
    ],
)
def test_members_in_order_too_few_or_apart_are_passed(find: Finder, text: str) -> None:
    assert _find(find, text) == ()


def test_members_may_stand_apart_where_the_set_says_so(find: Finder) -> None:
    chain = replace(SET, least=2, apart=True)
    assert len(_find(find, "要带头办学，努力植树。", chain)) == 1
    assert _find(find, "要带头办学。要努力植树。", chain) == ()


def test_the_sentence_decides_whether_the_set_is_meant(find: Finder) -> None:
    assert len(_find(find, "办学、修路、植树精神。", replace(SET, near="精神"))) == 1
    assert _find(find, "办学、修路、植树。要有精神。", replace(SET, near="精神")) == ()
    assert _find(find, "办学、修路、植树精神。", replace(SET, unless="精神")) == ()


def test_an_order_that_is_to_be_confirmed_is_a_warning(find: Finder) -> None:
    (hit,) = _find(find, "办学、修路、植树。", replace(SET, trust=Trust.KNOWN))
    assert hit.severity is Severity.WARNING


def test_entries_can_be_left_to_other_rules(find: Finder) -> None:
    assert _find(find, "办学、修路、植树。", options="without: [F61]") == ()
    assert _find(find, "办学、修路、植树。", options="only: [F62]") == ()


def test_the_marks_of_a_member_may_be_missing(find: Finder) -> None:
    order = FixedOrder("F99", "三件事", ("甲事", "“乙”事", "丙事"), Trust.SEEN)
    (hit,) = find("order", "{}", "同志们：要办好丙事、乙事和甲事。", Context(orders=(order,)))
    assert dict(hit.values)["right"] == "甲事、“乙”事、丙事"
