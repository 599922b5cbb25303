"""Whether every edit came home, counted from the document."""

from dataclasses import replace

from tests.unit.review.compare_examples import FIRST, HOME, LAST, LI, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.account import grains, unaccounted
from draftkit.review.compare import compare
from draftkit.tree.returned import Blank, Extra, Marked, Note, Returned, ReturnedParagraph

WORDS = HOME.replace("提前", "[-王:提前][+李:抓紧]")
RETURNED = replace(
    came_back(*(f"{line}¶" for line in (TITLE, FIRST, ONE, WORDS, TWO, LAST))),
    notes=(Note("再核", WANG),),
    extras=(Extra("table", "甲"),),
)


def test_tracked_changes_are_numbered_in_their_order() -> None:
    both = Marked("甲", inserted=WANG, restyled=LI)
    paragraph = ReturnedParagraph((both, Marked("乙", deleted=LI)), deleted=WANG, formatted=(LI,))
    found = grains(Returned("终稿.docx", (paragraph,), blanks=(Blank(LI, 0),)))
    assert [(grain.offset, grain.text, grain.hand) for grain in found] == [
        (0, "甲", WANG),
        (0, "甲", LI),
        (1, "乙", LI),
        (2, "", WANG),
        (2, "", LI),
        (2, "", LI),
    ]


def test_all_edits_together_account_for_everything() -> None:
    assert unaccounted(PAGE, RETURNED, compare(PAGE, RETURNED).edits) == 0


def test_an_edit_that_is_missing_or_told_twice_is_noticed() -> None:
    edits = compare(PAGE, RETURNED).edits
    for at in range(len(edits)):
        assert unaccounted(PAGE, RETURNED, (*edits[:at], *edits[at + 1 :])) > 0
        if not edits[at].splices:
            assert unaccounted(PAGE, RETURNED, (*edits, edits[at])) > 0


def test_an_edit_with_other_words_is_noticed() -> None:
    edits = compare(PAGE, RETURNED).edits
    at = next(number for number, edit in enumerate(edits) if edit.after == "抓紧")
    wrong = replace(edits[at], splices=(replace(edits[at].splices[0], words=()),))
    assert unaccounted(PAGE, RETURNED, (*edits[:at], wrong, *edits[at + 1 :])) == 1


def test_a_grain_told_twice_is_noticed() -> None:
    first, *rest = compare(PAGE, RETURNED).edits
    assert unaccounted(PAGE, RETURNED, (replace(first, grains=(*first.grains, *rest[0].grains)), *rest)) > 0
