from collections.abc import Callable
from time import thread_time

import pytest

from draftkit.checks.model import Fix, Hit
from draftkit.source import Span

Finder = Callable[..., tuple[Hit, ...]]
TEXT = "同志们：\n\n截至去年底，全县建成“截止线”三处。截止目前，进展顺利。"


def _words(hits: tuple[Hit, ...], text: str = TEXT) -> list[str]:
    return [text[hit.span.start : hit.span.end] for hit in hits]


def test_every_match_is_found_where_it_stands(find: Finder) -> None:
    hits = find("pattern", "find: 截[止至]", TEXT)
    assert _words(hits) == ["截至", "截止", "截止"]
    assert hits[0].values == (("found", "截至"),)
    assert hits[0].fix is None


def test_a_group_says_what_is_marked_and_named_groups_are_values(find: Finder) -> None:
    (hit,) = find("pattern", "find: '(?P<at>截止)(?P<when>目前|今日)'", TEXT)
    assert _words((hit,)) == ["截止"]
    assert hit.values == (("found", "截止"), ("when", "目前"))


@pytest.mark.parametrize(("quoted", "count"), [("any", 2), ("skip", 1), ("only", 1)])
def test_words_in_quotation_marks_are_looked_at_as_the_rule_says(find: Finder, quoted: str, count: int) -> None:
    assert len(find("pattern", f"find: 截止\nquoted: {quoted}", TEXT)) == count


def test_a_longer_word_lets_a_match_go(find: Finder) -> None:
    assert len(find("pattern", "find: 截止\nunless: 截止线", TEXT)) == 1
    assert find("pattern", "find: 截止\nunless_in_sentence: [进展, 建成]", TEXT) == ()


def test_ends_of_a_sentence_can_be_asked_for(find: Finder) -> None:
    assert _words(find("pattern", "find: ^截.\nin: sentence", TEXT)) == ["截至", "截止"]


def test_only_passages_of_a_role_are_looked_at(find: Finder) -> None:
    assert find("pattern", "find: 截止\nroles: [title, heading]", TEXT) == ()


def test_a_fix_uses_the_groups(find: Finder) -> None:
    (hit,) = find("pattern", "find: 截止(目前)\nfix: 截至\\1", TEXT)
    at = TEXT.index("截止目前")
    assert hit.fix == Fix(Span(at, at + 4), "截至目前")


def test_no_fix_takes_a_blank_inside_the_words_along(find: Finder) -> None:
    text = "同志们：\n\n今年以来，各项工作截止 目前进展顺利，成效明显。\n"
    (hit,) = find("pattern", "find: 截止目前\nfix: 截至目前", text)
    assert hit.fix is None


def test_numbers_are_looked_at_as_they_are_written(find: Finder) -> None:
    text = "讲话\n\n同志们：\n\n1、抓学习。要学深。\n\n2、抓落实。要落细。\n"
    hits = find("pattern", "find: '(\\d)、'\nin: marker\nfix: \\1.", text)
    assert _words(hits, text) == ["1、", "2、"]
    assert [hit.fix.text for hit in hits if hit.fix] == ["1.", "2."]


def test_two_patterns_mark_one_place_once(find: Finder) -> None:
    assert len(find("pattern", "find: [截止目前, 截止目.]", TEXT)) == 1


def test_a_pattern_that_is_none_is_told(problems: Callable[[str, str], list[str]]) -> None:
    assert problems("pattern", "find: ['(', 甲]\nfixed: 乙") == ["DK1005", "DK103"]


def test_a_pattern_without_end_gives_up(find: Finder) -> None:
    with pytest.raises(TimeoutError):
        find("pattern", "find: (?:甲|甲甲)+乙", "甲" * 60)


def test_a_line_full_of_matches_costs_time_linear_in_its_length(find: Finder) -> None:
    text = "讲话\n\n同志们：\n\n" + "好××，好。" * 20_000
    started = thread_time()
    hits = find("pattern", "find: '×{2}'\nunless: [甲×, ×乙]\nunless_in_sentence: 甲", text)
    assert len(hits) == 20_000
    assert thread_time() - started < 5


def test_what_lets_go_may_begin_before_or_end_behind_a_match(find: Finder) -> None:
    text = "同志们：\n\n甲乙丙丁，乙丙，丙丁戊。\n"
    assert _words(find("pattern", "find: 乙丙|丙丁\nunless: [甲乙, 丁戊, 甲乙丙丁戊]", text), text) == ["乙丙"]
