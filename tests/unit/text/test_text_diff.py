"""How two texts differ, told as a person would."""

import time
from itertools import accumulate, repeat

import pytest

from draftkit.text.diff import Hunk, held, hunks, likeness, rising


def changes(before: str, after: str) -> list[tuple[str, str]]:
    return [(before[each.start : each.end], after[each.first : each.last]) for each in hunks(before, after)]


def test_equal_texts_do_not_differ() -> None:
    assert hunks("抓好落实", "抓好落实") == ()
    assert hunks("", "") == ()


def test_a_text_that_came_or_went_is_one_hunk() -> None:
    assert changes("", "抓好落实") == [("", "抓好落实")]
    assert changes("抓好落实", "") == [("抓好落实", "")]


def test_numbers_and_latin_words_are_changed_whole() -> None:
    assert changes("转移1200人，损失3.5亿元", "转移1,350人，损失4.5亿元") == [("1200", "1,350"), ("3.5", "4.5")]
    assert changes("占12.5%", "占12.5‰") == [("12.5%", "12.5‰")]
    assert changes("推广APP", "推广app") == [("APP", "app")]


def test_what_stayed_by_chance_between_two_changes_goes_with_them() -> None:
    assert changes("切实加强领导", "切实强化组织领导") == [("加强", "强化组织")]


def test_changes_with_words_between_them_stay_apart() -> None:
    assert changes("深入推进作风建设", "扎实推进队伍建设") == [("深入", "扎实"), ("作风", "队伍")]


def test_what_was_put_in_or_taken_out_goes_from_sign_to_sign() -> None:
    assert changes("甲乙，丙丁。", "甲乙，戊乙，丙丁。") == [("", "戊乙，")]
    assert changes("甲。乙。丙。", "甲。丙。") == [("乙。", "")]
    assert changes("甲乙。\n", "甲。\n乙。\n") == [("", "。\n")]


@pytest.mark.parametrize(("before", "after"), [("甲2024年乙", "甲2024年2024年乙"), ("aab", "ab"), ("的的的", "的")])
def test_hunks_make_one_text_of_the_other(before: str, after: str) -> None:
    text, at = "", 0
    for hunk in hunks(before, after):
        text, at = text + before[at : hunk.start] + after[hunk.first : hunk.last], hunk.end
    assert text + before[at:] == after


def long_text(base: int, size: int = 100_000) -> str:
    """Words that do not repeat themselves."""
    powers = accumulate(repeat(base, size), lambda power, factor: power * factor % 1_000_003)
    return "".join(chr(0x4E00 + power % 3000) for power in powers)


def test_long_texts_are_compared_in_little_time() -> None:
    before, other = long_text(2), long_text(5)
    after = before[:30_000] + "〇〇〇〇" + before[30_100:90_000]
    started = time.perf_counter()
    found, different = hunks(before, after), hunks(before, other)
    assert time.perf_counter() - started < 10
    assert found == (Hunk(30_000, 30_100, 30_000, 30_004), Hunk(90_000, 100_000, 89_904, 89_904))
    assert sum(hunk.end - hunk.start for hunk in different) > 90_000


def test_likeness_tells_a_reworded_text_from_another_one() -> None:
    text = "临江市的粮食要颗粒归仓，云溪县的机具要提前检修。"
    assert likeness(text, text) == 1
    assert likeness(text, text.replace("提前", "抓紧")) > 0.6
    assert likeness(text * 3, (text * 3).replace("提前", "抓紧")) > 0.6
    assert likeness(text, "他山之石可以攻玉") < 0.3
    assert likeness("要", text * 20) == 0


def test_a_part_is_held_in_the_whole() -> None:
    assert held("颗粒归仓", "粮食要颗粒归仓。") == 1
    assert held("颗粒不归仓", "粮食要颗粒归仓。") == 0.5
    assert held("要", "不") == 0


def test_as_many_pairs_as_rise_are_kept() -> None:
    assert rising([(0, 2), (1, 0), (2, 1), (3, 3)]) == [(1, 0), (2, 1), (3, 3)]
    assert rising([]) == []
