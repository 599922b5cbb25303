from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.source import Span

Finder = Callable[..., tuple[Hit, ...]]


def test_a_repeated_run_is_told_once_and_whole(find: Finder) -> None:
    line = "防汛责任要落到每个人头上"
    text = f"东边的{line}，西边的{line}，南边的{line}。"
    (hit,) = find("repeated", "{run: 6, times: 3}", text)
    assert dict(hit.values) == {"words": f"边的{line}", "count": "3"}
    assert [text[span.start : span.end] for span in (hit.span, *hit.also)] == [f"边的{line}"] * 3


def test_two_times_are_not_three(find: Finder) -> None:
    assert find("repeated", "{run: 6, times: 3}", "防汛责任要落实到人，防汛责任要落实到人。") == ()


def test_quoted_words_and_names_may_be_repeated(find: Finder) -> None:
    assert find("repeated", "{run: 6, times: 2}", "学习《河道管理办法条文》，执行《河道管理办法条文》。") == ()
    options = "{run: 6, times: 2, names: [党的建设]}"
    assert find("repeated", options, "加强党的建设工作，加强党的建设工作。") == ()


def test_an_empty_phrase_wears_out_sooner(find: Finder) -> None:
    (hit,) = find("repeated", "{words: [高度重视], times: 2}", "要高度重视，都要高度重视。")
    assert (hit.span, hit.also) == (Span(1, 5), (Span(8, 12),))


def test_a_long_sentence_is_said_once(find: Finder) -> None:
    text = "堤坝要逐处查一遍。人要在岗。堤坝要逐处查一遍。人要在岗。"
    (hit,) = find("repeated", "{sentence: 8, times: 2}", text)
    assert dict(hit.values) == {"words": "堤坝要逐处查一遍。", "count": "2"}
