"""A review on record."""

import json

import pytest
from tests.unit.review.review_examples import LI, PAGE, comment, figure, moved, new_paragraph, wording

from draftkit.review.decide import REFUSED, TAKEN, decide
from draftkit.review.record import NotARecordError, Review, ReviewedFile, dump_review, parse_review, reviewed, settled
from draftkit.review.together import together
from draftkit.tree.page import Form
from draftkit.tree.returned import Look

POINT = Look(Form.POINT, 2, "（一）", 3)
ITEMS = together(
    PAGE,
    [[figure("130人"), moved(), new_paragraph("新。", POINT), comment("核实")], [wording("把家底", "", LI)]],
)
FILES = (ReviewedFile("甲.docx", "ab", ".draftkit/returned/ab-甲.docx"),)


def review(version: int = 3, **single: bool) -> Review:
    decisions = {int(name[1:]): TAKEN if taken else REFUSED for name, taken in single.items()}
    return Review(version, "cd", "2026-11-20T21:00:00+08:00", FILES, reviewed(ITEMS, decide(ITEMS, single=decisions)))


def test_a_review_reads_back_from_json() -> None:
    one = review(n1=True, n2=False, n3=True)
    assert parse_review(json.loads(json.dumps(dump_review(one), ensure_ascii=False))) == one


@pytest.mark.parametrize("damage", [None, [], {}, {"version": 2}, {"version": 1, "state": 1, "edits": [{}]}])
def test_what_is_no_review_is_refused(damage: object) -> None:
    with pytest.raises(NotARecordError):
        parse_review(damage)


def test_the_last_decision_on_an_edit_counts_and_open_ones_are_left_out() -> None:
    found = settled((review(n1=True, n2=True), review(n2=False), review(4, n3=True)), 3)
    assert [(each.edit.change, each.decision) for each in found] == [
        (ITEMS[0].edit.change, TAKEN),
        (ITEMS[1].edit.change, REFUSED),
    ]
