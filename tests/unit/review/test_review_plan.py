"""Decisions as a file."""

import pytest
from tests.unit.review.review_examples import LI, PAGE, comment, figure, format_change, moved, new_paragraph, wording

from draftkit.review.decide import REFUSED, TAKEN, Decision, Verdict, decide
from draftkit.review.plan import Subject, parse_plan, plan_text
from draftkit.review.together import together
from draftkit.source import Source

ITEMS = together(
    PAGE,
    [
        [figure("130人"), format_change(), moved(), comment("核实\n“产量”: 100%")],
        [wording("把家底", "把底数", LI, "1")],
    ],
)
"""1 figure, 2 wording, 3 move, 4 format, 5 comment."""
SUBJECT = Subject("ab12", 3, (("甲(改).docx", "d1" * 32), ("乙: 改.docx", "d2" * 32)), {"1": "一、", "p1": "开头"})
CHOSEN = {1: Decision(Verdict.EDIT, "132人"), 2: REFUSED, 3: TAKEN}


def read(text: str) -> tuple[dict[int, Decision] | None, list[str]]:
    outcome = parse_plan(Source("处理单.yaml", text), SUBJECT, ITEMS)
    return outcome.value, [problem.message.code for problem in outcome.diagnostics]


def test_what_was_decided_reads_back() -> None:
    assert read(plan_text(SUBJECT, ITEMS, decide(ITEMS, single=CHOSEN))) == (CHOSEN, [])


def test_a_new_list_decides_nothing_and_leaves_out_what_is_only_told() -> None:
    text = plan_text(SUBJECT, ITEMS, decide(ITEMS))
    assert read(text) == ({}, [])
    assert "number: 4\n" not in text
    assert "place: 开头" in text
    assert 'after: "核实\\n“产量”: 100%"' in text
    assert "who: '李某 2026-11-20 11:30'" in text


def test_items_that_exclude_each_other_name_each_other() -> None:
    items = together(PAGE, [[wording("抓实", "做强")], [wording("抓实", "做实", LI)]])
    text = plan_text(SUBJECT, items, decide(items))
    assert "against: [2]" in text
    assert parse_plan(Source("处理单.yaml", text), SUBJECT, items).unwrap() == {}


def test_a_list_without_edits_reads_back() -> None:
    text = plan_text(SUBJECT, (), decide(()))
    assert parse_plan(Source("处理单.yaml", text), SUBJECT, ()).unwrap() == {}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("decision: refuse", "decision: maybe", "DK108"),
        ("decision: take", "decision: edit", "DK959"),
        ("text: 132人", "text:", "DK957"),
        ("decision: edit", "decision: take", "DK958"),
        ("number: 2", "number: 1", "DK956"),
        ("number: 2", "number: 9", "DK955"),
        ("number: 2", "number: 4", "DK955"),
        ("after: 130人", "after: 131人", "DK960"),
        ("version: 3", "version: 4", "DK954"),
        ("d2d2", "d3d3", "DK954"),
        ("speech: ab12", "speech: xy", "DK954"),
        ("    change: move", "    chang: move", "DK103"),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(old: str, new: str, code: str) -> None:
    text = plan_text(SUBJECT, ITEMS, decide(ITEMS, single=CHOSEN))
    assert old in text
    outcome = parse_plan(Source("处理单.yaml", text.replace(old, new, 1)), SUBJECT, ITEMS)
    assert code in [problem.message.code for problem in outcome.diagnostics]
    assert all(problem.place for problem in outcome.diagnostics)


def test_a_new_paragraph_of_several_lines_reads_back() -> None:
    items = together(PAGE, [[new_paragraph("第一段。\n第二段。")]])
    decided = decide(items, single={1: Decision(Verdict.EDIT, "一段。\n两段。")})
    text = plan_text(SUBJECT, items, decided)
    assert parse_plan(Source("处理单.yaml", text), SUBJECT, items).unwrap() == dict(decided.decisions)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("采纳", Verdict.TAKE), ("TAKE", Verdict.TAKE), ("不采纳", Verdict.REFUSE), ("Refused", Verdict.REFUSE)],
)
def test_a_decision_is_known_by_the_words_a_report_shows(word: str, expected: Verdict) -> None:
    text = plan_text(SUBJECT, ITEMS, decide(ITEMS, single=CHOSEN)).replace("decision: take", f"decision: {word}")
    assert read(text) == ({**CHOSEN, 3: Decision(expected)}, [])


def test_other_words_can_be_asked_for_in_chinese() -> None:
    text = plan_text(SUBJECT, ITEMS, decide(ITEMS, single=CHOSEN)).replace("decision: edit", "decision: 改写后采纳")
    assert read(text) == (CHOSEN, [])
