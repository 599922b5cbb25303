"""What leaves the text alone, each at its place among the edits of the text."""

from dataclasses import replace

from tests.unit.review.compare_examples import FIRST, HOME, LAST, LI, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.layout import laid_out
from draftkit.review.model import Change, Edit, Splice
from draftkit.review.places import Places
from draftkit.review.remarks import with_remarks
from draftkit.tree.page import page_text
from draftkit.tree.returned import Blank, Extra, Hand, Marked, Note, Returned, Spot

RETURNED = came_back(*(f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST)))
HOME_AT = page_text(PAGE).index(HOME)
WORDING = Edit(Change.WORDING, "1.p1", WANG, tracked=True, splices=(Splice(HOME_AT, HOME_AT + 1),))
NUMBER = replace(WORDING, block="2", splices=(Splice(HOME_AT + len(HOME) + 1, HOME_AT + len(HOME) + 2),))


def remarks(returned: Returned, *edits: Edit) -> tuple[Edit, ...]:
    return with_remarks(edits, returned, Places(PAGE, laid_out(PAGE, returned)))


def test_a_comment_stands_behind_the_edits_of_its_place_and_before_those_that_follow() -> None:
    note = Note("再核一下", LI, Spot(3, 0), Spot(3, 3))
    found = remarks(replace(RETURNED, notes=(note,)), WORDING, NUMBER)
    assert [edit.change for edit in found] == [Change.WORDING, Change.COMMENT, Change.WORDING]
    assert (found[1].block, found[1].hand, found[1].before, found[1].after) == ("1.p1", LI, "临江市", "再核一下")


def test_a_reply_names_the_comment_by_its_number_among_the_edits() -> None:
    notes = Note("哪年的数", WANG, Spot(5, 0), Spot(5, 3)), Note("今年的", LI, Spot(5, 0), Spot(5, 3), answers=0)
    found = remarks(replace(RETURNED, notes=notes), WORDING, NUMBER)
    assert [(edit.after, edit.answers) for edit in found[2:]] == [("哪年的数", None), ("今年的", 2)]


def test_a_comment_without_words_it_is_about_stands_at_the_end_and_in_no_block() -> None:
    *_, last = remarks(replace(RETURNED, notes=(Note("总体不错", WANG),)), NUMBER)
    assert (last.change, last.block, last.before, last.after) == (Change.COMMENT, "", "", "总体不错")


def test_an_extra_stands_behind_its_paragraph_and_one_taken_out_has_words_before() -> None:
    extras = Extra("table", "甲\t乙", 2, WANG), Extra("picture", after=5, gone=True)
    table, wording, picture = remarks(replace(RETURNED, extras=extras), WORDING)
    assert wording == WORDING
    assert (table.change, table.block, table.figure, table.tracked) == (Change.EXTRA, "1", "table", True)
    assert (table.before, table.after, table.hand) == ("", "甲\t乙", WANG)
    assert (picture.block, picture.before, picture.after) == ("2.p1", "picture", "")
    assert (picture.tracked, picture.hand) == (False, Hand())


def test_tracked_changes_that_no_edit_of_the_text_has_are_formats_one_for_each_hand_and_paragraph() -> None:
    words = Marked(TITLE[:2], restyled=WANG), Marked(TITLE[2:4], restyled=WANG), Marked(TITLE[4:], restyled=LI)
    first = replace(RETURNED.paragraphs[0], marked=words)
    found = remarks(replace(RETURNED, paragraphs=(first, *RETURNED.paragraphs[1:]), blanks=(Blank(LI, -1),)))
    assert [(edit.change, edit.block, edit.hand, edit.before, edit.grains) for edit in found] == [
        (Change.FORMAT, "t1", WANG, TITLE[:4], (0, 1)),
        (Change.FORMAT, "", LI, "", (3,)),
        (Change.FORMAT, "t1", LI, TITLE[4:], (2,)),
    ]


def test_a_tracked_change_that_an_edit_has_is_told_no_second_time() -> None:
    restyled = replace(RETURNED.paragraphs[0], marked=(Marked(TITLE, restyled=WANG),))
    returned = replace(RETURNED, paragraphs=(restyled, *RETURNED.paragraphs[1:]))
    assert remarks(returned, replace(WORDING, grains=(0,))) == (replace(WORDING, grains=(0,)),)
