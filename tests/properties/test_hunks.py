"""Hunks make one text of the other, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.text.diff import hunks, likeness

TEXTS = st.text("甲乙丙，。12a\n", max_size=40) | st.text(max_size=12)


@given(TEXTS, TEXTS)
def test_hunks_make_one_text_of_the_other(before: str, after: str) -> None:
    found, at, by = "", 0, 0
    for hunk in hunks(before, after):
        assert hunk.start > at or not found
        assert before[at : hunk.start] == after[by : hunk.first]
        assert (hunk.start, hunk.first) != (hunk.end, hunk.last)
        found += before[at : hunk.start] + after[hunk.first : hunk.last]
        at, by = hunk.end, hunk.last
    assert found + before[at:] == after


@given(TEXTS, TEXTS)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one) or len(one) == len(other)
