from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.diagnostics import Severity

Finder = Callable[..., tuple[Hit, ...]]


def test_a_sentence_is_counted_in_han_up_to_its_end(find: Finder) -> None:
    text = "堤坝要查，2026年要查12遍。人要在岗；值班的人不能离岗。"
    assert [dict(hit.values)["count"] for hit in find("breath", "{of: sentence, over: 5}", text)] == ["8", "8"]


def test_from_some_length_on_it_is_a_warning(find: Finder) -> None:
    hits = find("breath", "{of: sentence, over: 5, warning_over: 8}", "堤坝要查，年年要查一遍。值班的人要在岗。")
    assert [hit.severity for hit in hits] == [Severity.WARNING, None]


def test_a_clause_ends_at_any_mark(find: Finder) -> None:
    hits = find("breath", "{of: clause, over: 5}", "堤坝、水库、涵闸，逐处逐处查一遍。")
    assert [dict(hit.values) for hit in hits] == [{"count": "7", "words": "逐处逐处查一遍"}]


def test_a_title_and_a_salutation_are_no_sentences(find: Finder) -> None:
    text = "在全县防汛工作会议上的讲话\n\n尊敬的各位领导、同志们：\n\n今天开会。\n"
    assert find("breath", "{of: sentence, over: 5}", text) == ()
