"""Mentions that overlap: the first in rank stays."""

import time

from draftkit.facts.model import Mention
from draftkit.facts.overlap import apart, best
from draftkit.figures.model import FigureType


def at(start: int, end: int) -> Mention:
    return Mention(FigureType.BRAND, start, end, "甲")


def test_the_first_in_rank_stays_and_the_order_is_that_of_the_text() -> None:
    assert apart([at(4, 8), at(6, 9), at(0, 2), at(0, 1), at(2, 4)]) == [at(0, 2), at(2, 4), at(4, 8)]


def test_mentions_that_overlap_are_ranked_and_others_only_put_in_order() -> None:
    def longest(mention: Mention) -> int:
        return mention.start - mention.end

    assert best([at(4, 8), at(0, 2), at(2, 4)], longest) == [at(0, 2), at(2, 4), at(4, 8)]
    assert best([at(0, 2), at(1, 9), at(8, 10)], longest) == [at(1, 9)]
    assert best([], longest) == []


def test_of_nothing_nothing_is_kept() -> None:
    assert apart([]) == []


def test_a_hundred_thousand_mentions_are_told_apart_in_no_time() -> None:
    many = [at(3 * number, 3 * number + 4) for number in range(100_000)]
    start = time.process_time()
    assert len(apart(many)) == 50_000
    assert time.process_time() - start < 2
