"""What one put in and another took out again: each can be taken without the other."""

import json
from dataclasses import replace

import pytest
from tests.unit.review.compare_examples import FIRST, HOME, LAST, LI, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.cuts import as_one_hand, cut
from draftkit.review.model import Change, Cut, New, Splice
from draftkit.review.record import Review, Reviewed, dump_review, parse_review
from draftkit.tree.marks import figure_mark
from draftkit.tree.returned import PLAIN, Hand, Look, Marked, Returned, ReturnedParagraph

T, F, N, H, W, L = (f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST))
ISSUED = wanted_text(PAGE, apply(PAGE, ()))


def after(returned: Returned, *hands: Hand) -> str:
    """The text with the edits of these hands taken."""
    comparison = compare(PAGE, returned)
    assert comparison.unaccounted == 0
    return wanted_text(
        PAGE, apply(PAGE, (one for edit in comparison.edits if edit.hand in hands for one in edit.splices))
    )


@pytest.mark.parametrize(
    ("lines", "first", "both"),
    [
        ((H.replace("提前", "[+王:认真][+王-李:细致]提前"),), "认真细致提前", "认真提前"),
        ((H.replace("提前", "[-王:提前][+王:认真][+王-李:细致]"),), "认真细致检修", "认真检修"),
        ((H, "[+王-李:库点要通风。¶]"), "库点要通风。\n", "提前检修。\n二、"),
        ((H, "[+王:库点][+王-李:都]", "[+王:要通风。¶]"), "库点都要通风。\n", "库点要通风。\n"),
    ],
)
def test_the_first_stays_whole_where_the_second_is_refused(lines: tuple[str, ...], first: str, both: str) -> None:
    returned = came_back(T, F, N, *lines, W, L)
    assert first in after(returned, WANG)
    assert both in after(returned, WANG, LI)
    assert after(returned, LI) == after(returned) == ISSUED


def test_a_mark_put_in_by_one_and_taken_out_by_another_is_accounted_for() -> None:
    returned = came_back(T, F, N, H.replace("，云溪", "，[+王-李:¶]云溪"), W, L)
    assert compare(PAGE, returned).unaccounted == 0
    assert after(returned, WANG, LI) == ISSUED


def test_words_put_in_where_somebody_moved_them_along_are_by_who_put_them_in() -> None:
    home = H.replace("提前检修。¶", "")
    went = f"[->1李:{home}][+王->1李:都要][->1李:提前检修。¶]"
    returned = came_back(T, F, N, went, W, L, f"[+>1李:{home}都要提前检修。¶]")
    move, wording = compare(PAGE, returned).edits
    assert (move.change, move.hand, wording.change, wording.hand) == (Change.MOVE, LI, Change.WORDING, WANG)
    assert f"{home}都要提前检修。\n{TWO}" in after(returned, WANG)
    assert after(returned, LI).endswith(f"{TWO}\n{LAST}\n{HOME}\n")
    assert after(returned, WANG, LI).endswith(f"{home}都要提前检修。\n")


def test_words_put_in_that_did_not_go_along_with_a_move_are_told_as_undone() -> None:
    went = f"[->1李:{HOME}][+王->1李:都要][->1李:¶]"
    edits = compare(PAGE, came_back(T, F, N, went, W, L, f"[+>1李:{H}]")).edits
    assert sorted(edit.change for edit in edits) == [Change.MOVE, Change.UNDONE]


def test_words_put_in_beside_a_figure_can_be_taken_without_what_was_cut_from_them() -> None:
    figure = tuple(
        replace(part, bookmark=figure_mark("p1", 1)) for part in _marked("126人", "[+王:以上，][+王-李:大约]")
    )
    line = ReturnedParagraph((*_marked("今天来了"), *figure, *_marked("，讲两点意见。")))
    rest = came_back(T, F, N, H, W, L)
    returned = replace(rest, paragraphs=(rest.paragraphs[0], line, *rest.paragraphs[2:]))
    assert "126人以上，大约，讲" in after(returned, WANG)
    assert "126人以上，，讲" in after(returned, WANG, LI)


def _marked(*words: str) -> tuple[Marked, ...]:
    return came_back(*words, "¶").paragraphs[0].marked


def test_a_cut_is_kept_in_the_record_of_a_review() -> None:
    (_, edit) = compare(PAGE, came_back(T, F, N, H.replace("提前", "[+王:认真][+王-李:细致]提前"), W, L)).edits
    review = Review(3, "d", "2026-11-21T09:00:00+08:00", (), (Reviewed(replace(edit, grains=()), (LI,)),))
    assert any(isinstance(word, Cut) for splice in edit.splices for word in splice.words)
    assert parse_review(json.loads(json.dumps(dump_review(review)))) == review


def test_a_cut_takes_marks_with_their_looks_and_nothing_where_its_words_do_not_come() -> None:
    heading = Look(level=1)
    put_in = Splice(3, 3, (New("甲\n乙\n"),), 0, (heading, PLAIN))
    assert cut([put_in, Splice(3, 3, (Cut("甲\n乙\n", 0, 2),))]) == [Splice(3, 3, (New("乙\n"),), 0, (PLAIN,))]
    assert cut([put_in, Splice(3, 3, (Cut("丙", 0, 1),))]) == [put_in]
    assert cut([put_in, Splice(3, 3, (Cut("甲\n乙\n", 0, 4),))]) == [Splice(3, 3, (), 0, ())]


def test_as_one_hand_nothing_is_left_to_take() -> None:
    returned = as_one_hand(came_back(T, F, N, H.replace("提前", "[+王-李:认真]提前"), W, L))
    (edit,) = compare(PAGE, returned).edits
    assert (edit.change, edit.hand, edit.splices) == (Change.UNDONE, LI, ())
