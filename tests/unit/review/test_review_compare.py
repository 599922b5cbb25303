"""Every edit of a document that came back, told as who made it would tell it."""

import pytest
from tests.unit.review.compare_examples import (
    FIRST,
    HOME,
    LAST,
    LI,
    ONE,
    PAGE,
    TITLE,
    TWO,
    WANG,
    came_back,
    edits,
    told,
)

from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.model import Change, Kept, Splice
from draftkit.tree.page import Form
from draftkit.tree.returned import Blank, Extra, Hand, Look, Marked, Note, Returned, ReturnedParagraph, Spot

T, F, N, H, W, L = (f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST))


def test_a_document_as_it_was_issued_has_no_edits() -> None:
    comparison = compare(PAGE, came_back(T, F, N, H, W, L))
    assert comparison.edits == ()
    assert comparison.restored
    assert comparison.unaccounted == 0


def test_what_one_hand_takes_out_and_puts_in_at_one_place_is_one_edit() -> None:
    line = H.replace("提前", "[-王:提前][+王:抓紧]")
    assert told(T, F, N, line, W, L) == [("wording", "1.p1", "王某", "提前", "抓紧")]


def test_silent_edits_are_found_by_comparing_and_have_no_author() -> None:
    comparison = compare(PAGE, came_back(T, F, N, H.replace("提前", "抓紧"), W, L))
    (edit,) = comparison.edits
    assert (edit.change, edit.block, edit.before, edit.after) == (Change.WORDING, "1.p1", "提前", "抓紧")
    assert (edit.tracked, edit.hand) == (False, Hand())
    assert not comparison.restored


def test_what_two_people_did_at_one_place_are_two_edits_in_the_order_of_the_words() -> None:
    line = H.replace("提前", "[-王:提前][+李:抓紧]")
    assert told(T, F, N, line, W, L) == [
        ("wording", "1.p1", "王某", "提前", ""),
        ("wording", "1.p1", "李某", "", "抓紧"),
    ]


def test_what_was_put_in_and_taken_out_again_is_told_and_leaves_the_text_alone() -> None:
    (edit,) = edits(T, F, N, H.replace("提前", "提前[+王-王:认真]"), W, L)
    assert (edit.change, edit.hand, edit.before, edit.after) == (Change.UNDONE, WANG, "认真", "")
    assert edit.splices == ()


def test_what_one_put_in_and_another_took_out_again_are_two_edits_at_one_place() -> None:
    assert told(T, F, N, H.replace("提前", "[+王:认真][+王-李:细致][+王:周到]提前"), W, L) == [
        ("wording", "1.p1", "王某", "", "认真细致周到"),
        ("wording", "1.p1", "李某", "细致", ""),
    ]
    assert told(T, F, N, H, "[+王-李:库点要通风。¶]", W, L) == [
        ("insert", "1.p1", "王某", "", "库点要通风。"),
        ("delete", "1.p1", "李某", "库点要通风。", ""),
    ]


def test_edits_at_the_first_and_the_last_character_are_found() -> None:
    assert told(f"[+王:再]{T}", F, N, H, W, L.replace("。¶", "[-王:。][+王:！]¶")) == [
        ("wording", "t1", "王某", "", "再"),
        ("wording", "2.p1", "王某", "。", "！"),
    ]


def test_a_number_is_changed_whole() -> None:
    assert told(T, F.replace("126", "127"), N, H, W, L) == [("figure", "p1", "", "126人", "127人")]


@pytest.mark.parametrize(
    "line",
    [
        F.replace("126", "[-王:126][+王:130]"),
        F.replace("126人", "[-王:126人][+王:130人]"),
        F.replace("126", "1[-王:26][+王:30]"),
        F.replace("来了126人", "[-王:来了126人][+王:来了130人]"),
    ],
)
def test_a_figure_typed_over_is_a_change_of_that_figure(line: str) -> None:
    (edit,) = edits(T, line, N, H, W, L)
    assert (edit.change, edit.figure, edit.before, edit.after) == (Change.FIGURE, "参会人数", "126人", "130人")
    assert edit.hand == WANG


def test_words_changed_with_a_figure_are_cut_from_it() -> None:
    line = F.replace("今天来了126人", "[-王:今天来了126人][+王:今天到会130人]")
    assert told(T, line, N, H, W, L) == [
        ("wording", "p1", "王某", "来了", "到会"),
        ("figure", "p1", "王某", "126人", "130人"),
    ]


def test_words_put_before_a_number_are_words() -> None:
    assert told(T, F.replace("126", "约130"), N, H, W, L) == [
        ("wording", "p1", "", "", "约"),
        ("figure", "p1", "", "126人", "130人"),
    ]


def test_a_figure_that_two_people_changed_is_by_the_last_of_them() -> None:
    line = F.replace("126人", "[-王:126人][+李:130人]")
    assert told(T, line, N, H, W, L) == [("figure", "p1", "李某", "126人", "130人")]


def test_a_gap_that_was_filled_in_is_a_figure() -> None:
    assert told(T, F, N, H, W, L.replace("【待填：烘干点数（处）】", "31处")) == [
        ("figure", "2.p1", "", "【待填：烘干点数（处）】", "31处")
    ]


def test_a_figure_taken_out_is_wording() -> None:
    assert told(T, F.replace("126人", "[-王:126人]"), N, H, W, L) == [("wording", "p1", "王某", "126人", "")]


def test_numbers_that_come_from_the_structure_are_told_as_such() -> None:
    assert told(T, F.replace("两", "三"), N.replace("一、", "[-王:一][+王:三]、"), H, W, L) == [
        ("number", "p1", "", "两", "三"),
        ("number", "1", "王某", "一、", "三、"),
    ]


def test_words_in_the_place_of_a_number_are_words() -> None:
    assert told(T, F.replace("两", "[-王:两][+王:几]"), N.replace("一、", "头一条、"), H, W, L) == [
        ("wording", "p1", "王某", "两", "几"),
        ("wording", "1", "", "一", "头一条"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (T, F, N, H, "[+王:库点要通风。¶]", W, L),
        (T, F, N, H.replace("¶", "[+王:¶库点要通风。]¶"), W, L),
    ],
)
def test_a_new_paragraph_is_one_whatever_mark_is_said_to_be_new(lines: tuple[str, ...]) -> None:
    (edit,) = edits(*lines)
    assert (edit.change, edit.block, edit.after, edit.hand) == (Change.INSERT, "1.p1", "库点要通风。", WANG)


@pytest.mark.parametrize(
    "lines",
    [
        (T, F, N, f"[-王:{H}]", W, L),
        (T, F, N.replace("¶", f"[-王:¶{HOME}]¶"), W, L),
        (T, F, N, f"[-王:{HOME}]¶", W, L),
    ],
)
def test_a_lost_paragraph_is_one_whatever_mark_is_said_to_be_gone(lines: tuple[str, ...]) -> None:
    assert told(*lines) == [("delete", "1.p1", "王某", HOME, "")]


def test_words_and_a_paragraph_typed_behind_them_are_two_edits() -> None:
    assert told(T, F, N, H.replace("¶", "[+王:切记。¶库点要通风。]¶"), W, L) == [
        ("wording", "1.p1", "王某", "", "切记。"),
        ("insert", "1.p1", "王某", "", "库点要通风。"),
    ]


def test_a_new_paragraph_several_people_wrote_stays_whole_and_is_by_all_of_them() -> None:
    (edit,) = edits(T, F, N, H, "[+王:库点要][+李:勤][+王:通风。¶]", W, L)
    assert (edit.change, edit.after, edit.hand.author) == (Change.INSERT, "库点要勤通风。", "李某、王某")


def test_a_paragraph_is_split_and_joined() -> None:
    assert told(T, F, N, H.replace("，", "，[+王:¶]"), W, L) == [("split", "1.p1", "王某", "", "\n")]
    assert told(T, F, N, H.replace("，", "，¶"), W, L) == [("split", "1.p1", "", "", "\n")]
    assert told(T, F, N, HOME, "[-李:¶]", W, L) == [("join", "1.p1", "李某", "\n", "")]
    assert told(T, F, N, HOME, W, L) == [("join", "1.p1", "", "\n", "")]


def test_a_tracked_move_is_one_edit_with_both_its_places() -> None:
    (edit,) = edits(T, f"[->1王:{F}]", N, H, f"[+>1王:{F}]", W, L)
    assert (edit.change, edit.block, edit.before, edit.after, edit.hand) == (Change.MOVE, "p1", FIRST, FIRST, WANG)
    start, end = len(T), len(T) + len(F)
    assert edit.splices == (
        Splice(start, end, (), edit.splices[0].rank),
        Splice(end + len(N) + len(H), end + len(N) + len(H), (Kept(start, end),), edit.splices[1].rank),
    )


def test_a_new_paragraph_before_one_that_moved_away_stands_before_it_where_the_move_is_refused() -> None:
    new, move = edits(T, "[+李:各位都坐近些。¶]", f"[->1王:{F}]", N, H, f"[+>1王:{F}]", W, L)
    assert (new.change, move.change) == (Change.INSERT, Change.MOVE)
    taken = wanted_text(PAGE, apply(PAGE, new.splices)).splitlines()
    assert taken == [TITLE, "各位都坐近些。", FIRST, ONE, HOME, TWO, LAST]


def test_a_move_without_a_name_is_known_by_its_words() -> None:
    assert told(T, f"[-王:{F}]", N, H, f"[+王:{F}]", W, L) == [("move", "p1", "王某", FIRST, FIRST)]
    assert told(T, N, H, F, W, L) == [("move", "p1", "", FIRST, FIRST)]


def test_what_was_reworded_in_a_moved_paragraph_is_an_edit_of_its_own() -> None:
    moved = H.replace("提前", "[+>1王-李:提前][+李:抓紧]").replace(
        "临江市的粮食要颗粒归仓，云溪县的机具要", "[+>1王:临江市的粮食要颗粒归仓，云溪县的机具要]"
    )
    moved = moved.replace("检修。¶", "[+>1王:检修。¶]")
    assert told(T, F, N, f"[->1王:{H}]", W, L, moved) == [
        ("move", "1.p1", "王某", HOME, HOME),
        ("wording", "1.p1", "李某", "提前", "抓紧"),
    ]


def test_sections_that_change_places_are_moved_together() -> None:
    found = told(T, F, W, L, N, H)
    assert [(change, before.count("\n")) for change, _, _, before, _ in found] == [("move", 0), ("move", 0)]


def test_of_two_equal_paragraphs_the_one_with_the_bookmark_is_meant() -> None:
    page = (*PAGE[:4], *PAGE[3:4], *PAGE[4:])
    marks = ("t1", "p1", "1", "1.p1", "2", "2.p1")
    comparison = compare(page, came_back(T, F, N, H, W, L, marks=marks))
    assert [(edit.change, edit.before) for edit in comparison.edits] == [(Change.DELETE, HOME)]


def test_a_paragraph_typed_over_is_known_by_its_bookmark() -> None:
    lines = (T, F, N, "入库的都要过秤登记，谁收的谁签字。¶", "库点要通风。¶", W, L)
    marks = ("t1", "p1", "1", "", "1.p1", "2", "2.p1")
    found = told(*lines, marks=marks)
    assert [(change, block) for change, block, *_ in found] == [("insert", "1"), ("wording", "1.p1")]


def test_a_mark_wrongly_called_new_where_words_were_typed_over_joins_nothing() -> None:
    comparison = compare(PAGE, came_back(T, F, N, f"[-王:{HOME}][+王:库点要通风。¶]", W, L))
    assert [edit.change for edit in comparison.edits] == [Change.WORDING, Change.FORMAT]
    assert comparison.unaccounted == 0
    assert comparison.restored


def test_half_of_the_text_gone_without_tracking_is_told_in_one_edit() -> None:
    assert told(T, F) == [("delete", "1", "", f"{ONE}\n{HOME}\n{TWO}\n{LAST}", "")]


def test_a_totally_different_text_is_all_gone_and_all_new() -> None:
    changes = [change for change, *_ in told("天下大事必作于细。¶", "他山之石可以攻玉。¶")]
    assert sorted(changes) == ["delete", "insert"]


def test_a_document_without_words_is_all_gone() -> None:
    assert [change for change, *_ in told()] == ["delete"]


def test_a_change_of_format_leaves_the_text_alone() -> None:
    bold = ReturnedParagraph((Marked(TITLE, restyled=WANG),), formatted=(LI,))
    rest = came_back(F, N, H, W, L).paragraphs
    comparison = compare(PAGE, Returned("终稿.docx", (bold, *rest), blanks=(Blank(WANG, 2),)))
    assert [(edit.change, edit.block, edit.hand, edit.splices) for edit in comparison.edits] == [
        (Change.FORMAT, "t1", WANG, ()),
        (Change.FORMAT, "t1", LI, ()),
        (Change.FORMAT, "1", WANG, ()),
    ]
    assert comparison.unaccounted == 0


def test_a_comment_has_its_words_and_a_reply_what_it_replies_to() -> None:
    notes = (
        Note("再核一下", WANG, Spot(3, 0), Spot(3, 3)),
        Note("核过了", LI, Spot(3, 0), Spot(3, 3), answers=0),
    )
    lines = came_back(T, F.replace("今天", "[-王:今天]"), N, H, W, L)
    comparison = compare(PAGE, Returned("终稿.docx", lines.paragraphs, notes))
    assert [(edit.change, edit.block, edit.before, edit.after, edit.answers) for edit in comparison.edits] == [
        (Change.WORDING, "p1", "今天", "", None),
        (Change.COMMENT, "1.p1", "临江市", "再核一下", None),
        (Change.COMMENT, "1.p1", "临江市", "核过了", 1),
    ]
    assert comparison.unaccounted == 0


def test_a_table_is_an_edit_of_its_own_behind_its_paragraph() -> None:
    extras = (Extra("table", "甲\t乙", 3, WANG), Extra("picture", "", -1))
    comparison = compare(PAGE, Returned("终稿.docx", came_back(T, F, N, H, W, L).paragraphs, extras=extras))
    assert [(edit.change, edit.block, edit.figure, edit.after) for edit in comparison.edits] == [
        (Change.EXTRA, "", "picture", "picture"),
        (Change.EXTRA, "1.p1", "table", "甲\t乙"),
    ]
    assert comparison.unaccounted == 0


def test_a_new_paragraph_keeps_its_look() -> None:
    look = Look(Form.HEADING, 1)
    lines = came_back(T, F, N, H, W, L).paragraphs
    new = ReturnedParagraph((Marked("三、把责任压实", inserted=WANG),), inserted=WANG, look=look)
    (edit,) = compare(PAGE, Returned("终稿.docx", (*lines, new))).edits
    assert edit.splices[0].looks == (look,)
