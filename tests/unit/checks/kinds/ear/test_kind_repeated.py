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


def test_the_name_of_a_thing_may_come_again_but_not_with_its_verb(find: Finder) -> None:
    name = "城南便民服务示范区"
    options = "{run: 8, times: 3, things: [示范区]}"
    assert find("repeated", options, f"今年，{name}开了门。明年，{name}再扩一倍。{name}谁来管？") == ()
    hits = find("repeated", options, "".join(f"{when}加快打造城乡融合示范区。" for when in ("今年", "明天", "以后")))
    assert [dict(hit.values)["words"] for hit in hits] == ["加快打造城乡融合示范区"]


def test_words_that_are_quoted_somewhere_are_a_name_in_the_whole_speech(find: Finder) -> None:
    text = "推广“把好事办到家门口”。大家把好事办到家门口。人人把好事办到家门口。为何把好事办到家门口？"
    assert find("repeated", "{run: 8, times: 3, things: [示范区]}", text) == ()
    assert len(find("repeated", "{run: 8, times: 3}", text)) == 1


def test_a_short_lead_may_open_a_paragraph_in_another_part(find: Finder) -> None:
    lead = "守住堤坝的底线。"
    parts = "关于防汛的汇报\n\n一、去年\n\n{}修堤三处。\n\n二、今年\n\n{}修闸五处。{}\n"
    options = "{sentence: 5, times: 2, apart: 10}"
    assert find("repeated", options, parts.format(lead, lead, "")) == ()
    assert len(find("repeated", options, parts.format(lead, "", lead))) == 1
    assert len(find("repeated", options, parts.format(lead, lead, lead))) == 1
    assert len(find("repeated", options.replace("10", "5"), parts.format(lead, lead, ""))) == 1


def test_a_short_statement_is_not_said_twice_in_a_row(find: Finder) -> None:
    (hit,) = find("repeated", "{sentence: 12, row: 6}", "干部都要到村里去。干部都要到村里去。堤坝要查。")
    assert (dict(hit.values)["words"], len(hit.also)) == ("干部都要到村里去。", 1)


def test_calls_and_what_stands_apart_may_be_said_again(find: Finder) -> None:
    text = "干部都要到村里去。堤坝要查。干部都要到村里去。大家一起加油干！大家一起加油干！"
    assert find("repeated", "{sentence: 12, row: 6}", text) == ()
