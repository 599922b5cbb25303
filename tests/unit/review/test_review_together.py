"""Several reviewers of one version."""

from dataclasses import replace

import pytest
from tests.unit.review.review_examples import (
    LI,
    PAGE,
    SILENT,
    TEXT,
    WANG,
    comment,
    figure,
    format_change,
    moved,
    new_paragraph,
    number,
    put_in,
    wording,
)

from draftkit.review.apply import apply, wanted_text
from draftkit.review.decide import TAKEN, decide, taken_edits
from draftkit.review.model import Change, Edit, New, Splice
from draftkit.review.together import can_both, together


def test_the_same_edit_of_two_reviewers_is_one_with_both_names() -> None:
    (item,) = together(PAGE, [[wording("抓实", "做强")], [wording("抓实", "做强", LI)]])
    assert item.hands == (WANG, LI)
    assert item.files == (0, 1)
    assert item.against == ()


def test_edits_stand_in_the_order_of_the_page_and_comments_behind_those_of_their_paragraph() -> None:
    items = together(PAGE, [[comment("核实"), wording("办好", "办强", block="2.p1")], [wording("抓实", "做强", LI)]])
    assert [item.edit.after for item in items] == ["做强", "办强", "核实"]
    assert [item.number for item in items] == [1, 2, 3]


def test_different_words_for_the_same_words_exclude_each_other() -> None:
    items = together(PAGE, [[wording("抓实", "做强")], [wording("抓实产业", "壮大产业", LI)]])
    assert [item.against for item in items] == [(2,), (1,)]


def test_edits_beside_each_other_go_together() -> None:
    items = together(PAGE, [[wording("抓实", "做强")], [wording("产业", "茶业", LI), put_in("抓实", "切实", LI)]])
    assert [item.against for item in items] == [(), (), ()]


def test_words_put_in_where_another_took_the_words_out_exclude_each_other() -> None:
    items = together(PAGE, [[wording("抓实产业", "")], [put_in("产业", "茶叶", LI)]])
    assert [item.against for item in items] == [(2,), (1,)]


def test_two_texts_put_in_at_one_place_exclude_each_other_unless_both_are_wanted() -> None:
    one, other = together(PAGE, [[put_in("抓实", "切实")], [put_in("抓实", "扎实", LI)]])
    assert one.against == (2,)
    assert can_both(one, other)


def test_other_words_in_a_paragraph_that_another_moved_go_along_with_it() -> None:
    items = together(PAGE, [[moved()], [wording("抓实", "做强", LI)]])
    assert [item.against for item in items] == [(), ()]
    taken = taken_edits(items, decide(items, single={1: TAKEN, 2: TAKEN}))
    text = wanted_text(PAGE, apply(PAGE, [splice for edit in taken for splice in edit.splices]))
    assert text.endswith("茶厂要办好。\n今年要做强产业，抓好茶园。\n")


def test_a_paragraph_that_one_moved_and_another_took_out_is_a_conflict() -> None:
    at, end = TEXT.index("今年要"), TEXT.index("二、")
    gone = Edit(Change.DELETE, "1.p1", LI, bool(LI), TEXT[at:end], "", (Splice(at, end),))
    across = wording("清\n今年", "", LI)
    for other in (gone, across):
        items = together(PAGE, [[moved()], [other]])
        assert [item.against for item in items] == [(2,), (1,)]
        assert not can_both(*items)


def test_two_values_of_one_figure_exclude_each_other_even_in_one_file() -> None:
    elsewhere = replace(figure("128人", LI), block="2.p1", splices=(Splice(len(TEXT) - 2, len(TEXT) - 2),))
    items = together(PAGE, [[figure("130人"), elsewhere]])
    assert [item.against for item in items] == [(2,), (1,)]
    assert not can_both(*items)


def test_what_is_only_told_excludes_nothing() -> None:
    whole = wording("二、把路子走宽", "", LI, "2")
    look = replace(format_change(), block="2", splices=(replace(whole.splices[0], words=(New("二、"),)),))
    items = together(PAGE, [[look], [whole]])
    assert [(item.is_told, item.against) for item in items] == [(True, ()), (False, ())]


def test_a_number_is_decided_and_stands_against_what_takes_it_away() -> None:
    whole = wording("二、把路子走宽", "", LI, "2")
    items = together(PAGE, [[number()], [whole]])
    assert [(item.is_told, item.against) for item in items] == [(False, (2,)), (False, (1,))]


def test_a_reply_knows_the_comment_it_answers_by_its_number() -> None:
    first, second = comment("核实"), comment("已核", LI, answers=0)
    items = together(PAGE, [[wording("抓实", "做强")], [first, second]])
    assert [(item.edit.after, item.answers) for item in items] == [("做强", 0), ("核实", 0), ("已核", 2)]


def test_two_equal_comments_in_one_file_are_two() -> None:
    assert len(together(PAGE, [[comment("核实"), comment("核实")]])) == 2
    assert len(together(PAGE, [[comment("核实")], [comment("核实")]])) == 1


def test_what_an_earlier_review_took_is_known_again() -> None:
    items = together(
        PAGE, [[wording("抓实", "做强", LI), wording("抓好", "管好", LI)]], [wording("抓实", "做强"), figure("130人")]
    )
    assert [(item.earlier, item.files) for item in items] == [(0, (0,)), (None, (0,)), (1, ())]
    assert items[0].hands == (WANG, LI)


def test_a_silent_edit_has_a_hand_without_a_name() -> None:
    (item,) = together(PAGE, [[wording("抓实", "做强", SILENT)]])
    assert item.hands == (SILENT,)


def test_the_same_edit_cut_otherwise_is_one() -> None:
    (item,) = together(PAGE, [[wording("抓实产业", "抓好产业")], [wording("实", "好", SILENT)]])
    assert item.edit == wording("抓实产业", "抓好产业")
    assert item.hands == (WANG, SILENT)


def test_what_one_made_of_a_sentence_stands_against_what_another_made_of_it_as_a_whole() -> None:
    mine, pieces = wording("抓实产业", "做强产业"), [wording("今年", "明年", LI), wording("实", "好", LI)]
    one, other = together(PAGE, [[mine], pieces])
    assert (one.against, other.against) == ((2,), (1,))
    assert sorted((item.edit.after for item in (one, other)), key=len)[1] == "明年要抓好产业，抓好茶园。"
    decided = decide((one, other), single={one.number: TAKEN})
    assert not decided.takes(other.number)


def test_the_clean_copy_of_what_an_earlier_review_took_has_nothing_new() -> None:
    pieces = [wording("今年", "明年", SILENT), wording("实", "好", SILENT)]
    items = together(PAGE, [pieces], [wording("今年要抓实", "明年要抓好")])
    assert [(item.earlier, item.files) for item in items] == [(0, (0,))]


def test_two_new_paragraphs_at_one_place_can_both_be_taken_and_know_of_each_other() -> None:
    one, other = together(PAGE, [[new_paragraph("茶山要绿。")], [new_paragraph("茶路要通。", hand=LI)]])
    assert (one.against, one.beside, other.beside) == ((), (2,), (1,))
    taken = taken_edits((one, other), decide((one, other), single={1: TAKEN, 2: TAKEN}))
    text = wanted_text(PAGE, apply(PAGE, [splice for edit in taken for splice in edit.splices]))
    assert "茶山要绿。\n茶路要通。\n二、" in text


@pytest.mark.parametrize(
    ("first", "anew"),
    [("茶山要年年绿。", "茶山要年年绿。茶路要通。"), ("请各家认真管好茶园。", "请各家认真管好自家茶园。")],
)
def test_a_new_paragraph_written_anew_stands_against_the_first_one(first: str, anew: str) -> None:
    one, other = together(PAGE, [[new_paragraph(first)], [new_paragraph(anew, hand=LI)]])
    assert (one.against, one.beside) == ((2,), ())
    assert can_both(one, other)
