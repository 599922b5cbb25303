from collections.abc import Callable

import pytest

from draftkit.checks.model import Fix, Hit
from draftkit.source import Span

Finder = Callable[..., tuple[Hit, ...]]
TEXT = "同志们：\n\n其它单位要钻研业务，专研政策。其他单位要扞卫成果。"


def test_words_are_found_with_what_is_said_instead(find: Finder) -> None:
    hits = find("words", "words: {其它: 其他, 专研: 钻研}", TEXT)
    assert [hit.values[:2] for hit in hits] == [
        (("found", "其它"), ("instead", "其他")),
        (("found", "专研"), ("instead", "钻研")),
    ]
    assert all(hit.fix is None for hit in hits)


def test_a_word_is_cured_where_the_rule_says_so(find: Finder) -> None:
    (hit,) = find("words", "words: {扞卫: 捍卫}\nfix: true", TEXT)
    at = TEXT.index("扞卫")
    assert hit.fix == Fix(Span(at, at + 2), "捍卫")


def test_a_longer_word_that_is_right_is_passed(find: Finder) -> None:
    assert find("words", "words: [专研]\npass: [专研政策]", TEXT) == ()


@pytest.mark.parametrize(("times", "count"), [(1, 2), (2, 2), (3, 0)])
def test_a_word_can_be_let_stand_until_it_comes_too_often(find: Finder, times: int, count: int) -> None:
    hits = find("words", f"words: [单位, 扞]\ntimes: {times}", TEXT.replace("扞", "捍"))
    assert len(hits) == count
    assert all(("times", "2") in hit.values for hit in hits)


def test_words_of_another_shape_are_told(problems: Callable[[str, str], list[str]]) -> None:
    assert problems("words", "words: {甲: [乙]}") == ["DK104"]
    assert problems("words", "times: 0") == ["DK101", "DK111"]
    assert problems("words", "words: ['']") == ["DK101"]
