"""The way from the issued text to the original view."""

from collections.abc import Sequence

from tests.unit.review.compare_examples import came_back

from draftkit.review.align import Group
from draftkit.review.steps import OriginalLine, Step, changes, original_lines, steps
from draftkit.review.views import plain_runs


def lines(*returned: str) -> list[OriginalLine]:
    return original_lines(list(plain_runs(came_back(*returned))))


def way(issued: str, original: Sequence[str], *groups: Group) -> list[Step]:
    starts = [0, *(at + 1 for at, sign in enumerate(issued) if sign == "\n")]
    return list(steps(issued, starts, [OriginalLine(text, 0, 0) for text in original], groups))


def test_a_line_has_its_original_words_and_all_runs_of_its_paragraph() -> None:
    assert lines("[+王:新]甲[-李:乙]¶", "丙¶") == [OriginalLine("甲乙", 0, 4), OriginalLine("丙", 4, 6)]


def test_a_mark_that_was_put_in_ends_no_original_line() -> None:
    assert lines("甲[+王:¶]乙¶") == [OriginalLine("甲乙", 0, 4)]


def test_a_step_is_as_long_as_what_stands_in_the_original_view() -> None:
    assert [step for step in changes("甲乙丙\n", "甲丁丙\n", 5) if step.size or step.gone] == [
        Step(1, 5),
        Step(0, 6, "乙"),
        Step(1),
        Step(2, 7),
    ]


def test_a_paragraph_in_no_group_is_gone_or_new() -> None:
    found = way("甲\n乙\n", ("新", "乙"), Group(1, 2, 1, 2))
    assert found == [Step(0, 0, "甲\n"), Step(2), Step(2, 2)]


def test_a_moved_paragraph_is_away_where_it_stood_and_has_steps_of_its_own_where_it_stands() -> None:
    here, stays, away = way("甲\n乙\n", ("乙", "甲"), Group(1, 2, 0, 1, moved=True), Group(0, 1, 1, 2))
    assert (here.at, here.away, here.size, here.inner) == (2, 4, 2, (Step(2, 2),))
    assert stays == Step(2, 0)
    assert away == Step(0, 2, away=4)
