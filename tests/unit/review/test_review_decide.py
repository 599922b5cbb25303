"""Decisions on edits."""

import pytest
from tests.unit.review.review_examples import (
    LI,
    PAGE,
    comment,
    figure,
    format_change,
    moved,
    new_paragraph,
    number,
    put_in,
    wording,
)

from draftkit.review.decide import (
    REFUSED,
    TAKEN,
    Decision,
    Verdict,
    decide,
    reworded,
    taken_edits,
    words_of,
)
from draftkit.review.model import New
from draftkit.review.rules import Rule, parse_rule
from draftkit.review.together import Item, together
from draftkit.tree.returned import Look

ITEMS = together(PAGE, [[figure("130人"), wording("抓实", "做强"), format_change(), comment("核实")]])
"""1 figure, 2 wording, 3 format, 4 comment."""
TWO = together(PAGE, [[wording("抓实", "做强"), figure("130人")], [wording("抓实", "做实", LI)]])
"""1 figure; 2 and 3 exclude each other."""


def rule(text: str, items: tuple[Item, ...] = ITEMS, *, takes: bool = True) -> Rule:
    return parse_rule(text, items, ("甲.docx", "乙.docx"), takes=takes).unwrap()


def test_all_takes_what_can_be_decided_and_leaves_nothing_open() -> None:
    decided = decide(ITEMS, [rule("all")])
    assert decided.decisions == {1: TAKEN, 2: TAKEN, 4: TAKEN}
    assert decided.open == ()


def test_without_rules_everything_is_open_but_what_is_only_told() -> None:
    assert decide(ITEMS).open == (1, 2, 4)


def test_take_none_refuses_all() -> None:
    assert set(decide(ITEMS, [rule("none")]).decisions.values()) == {REFUSED}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("figures", {1}),
        ("wording", {2}),
        ("comments", {4}),
        ("tracked", {1, 2, 3, 4}),
        ("untracked", set()),
        ("author=王某", {1, 2, 3, 4}),
        ("author＝王某", {1, 2, 3, 4}),
        ("kind=format", {3}),
        ("file=甲.docx", {1, 2, 3, 4}),
        ("1,3-4", {1, 3, 4}),
        ("1，3－4", {1, 3, 4}),
    ],
)
def test_a_rule_names_edits(text: str, numbers: set[int]) -> None:
    assert rule(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("everything", "DK950"),
        ("", "DK950"),
        ("0", "DK951"),
        ("5", "DK951"),
        ("1-999999999999", "DK951"),
        ("author=赵某", "DK953"),
        ("author=钱", "DK952"),
        ("kind=wordings", "DK953"),
        ("file=丙丁戊", "DK952"),
    ],
)
def test_a_rule_that_names_nothing_is_refused(text: str, code: str) -> None:
    (problem,) = parse_rule(text, ITEMS, ("甲.docx",), takes=True).diagnostics
    assert problem.message.code == code


def test_the_narrower_rule_counts_and_of_two_alike_the_refusal() -> None:
    assert decide(ITEMS, [rule("2", takes=False), rule("all")]).decisions[2] == REFUSED
    assert decide(ITEMS, [rule("all", takes=False), rule("figures")]).decisions == {1: TAKEN, 2: REFUSED, 4: REFUSED}
    assert decide(ITEMS, [rule("figures", takes=False), rule("author=王某")]).decisions[1] == REFUSED
    assert decide(ITEMS, [rule("figures"), rule("author=王某", takes=False)]).decisions[1] == REFUSED


def test_edits_that_exclude_each_other_stay_open_where_nobody_chose() -> None:
    decided = decide(TWO, [rule("all", TWO)])
    assert decided.decisions == {1: TAKEN}
    assert decided.open == decided.clashes == (2, 3)


def test_taking_one_by_its_number_refuses_what_it_excludes() -> None:
    for rules in ([rule("3", TWO)], [rule("3", TWO), rule("all", TWO)]):
        assert decide(TWO, rules).decisions == {2: REFUSED, 3: TAKEN} | ({1: TAKEN} if len(rules) > 1 else {})


def test_two_that_exclude_each_other_cannot_both_be_chosen() -> None:
    decided = decide(TWO, single={2: TAKEN, 3: TAKEN})
    assert decided.clashes == (2, 3)
    assert decided.decisions == {}


def test_two_texts_at_one_place_can_both_be_chosen_and_follow_each_other_in_the_order_of_the_files() -> None:
    items = together(PAGE, [[put_in("抓实", "切实")], [put_in("抓实", "全面", LI)]])
    decided = decide(items, single={1: TAKEN, 2: TAKEN})
    assert decided.clashes == ()
    taken = taken_edits(items, decided)
    ranks = {edit.after: edit.splices[0].rank for edit in taken}
    assert ranks["切实"] < ranks["全面"]


def test_what_an_earlier_review_decided_stays_unless_it_is_changed_by_its_number() -> None:
    settled = {1: REFUSED, 2: TAKEN}
    assert decide(TWO, [rule("all", TWO)], settled=settled).decisions == {1: REFUSED, 2: TAKEN}
    assert decide(TWO, [rule("all", TWO)], settled=settled).clashes == (3,)
    assert decide(TWO, [rule("3", TWO)], settled=settled).decisions == {1: REFUSED, 2: REFUSED, 3: TAKEN}


def test_a_choice_among_three_frees_the_one_that_only_the_refused_excluded() -> None:
    items = together(
        PAGE, [[wording("抓实", "做强")], [wording("抓实产业", "壮大产业", LI)], [wording("产业", "茶业", LI)]]
    )
    numbers = {item.edit.after: item.number for item in items}
    decided = decide(items, [rule("all", items)], single={numbers["做强"]: TAKEN})
    assert decided.open == ()
    assert decided.takes(numbers["茶业"])
    assert not decided.takes(numbers["壮大产业"])


def test_an_edit_is_taken_in_other_words() -> None:
    items = together(PAGE, [[wording("抓实", "做强"), figure("130人"), comment("核实")]])
    texts = {1: "132人", 2: "做优", 3: "核实茶厂"}
    decided = decide(items, single={number: Decision(Verdict.EDIT, text) for number, text in texts.items()})
    taken = taken_edits(items, decided)
    assert [edit.after for edit in taken] == ["132人", "做优", "核实茶厂"]
    assert [edit.splices[0].words for edit in taken[:2]] == [(New("132人"),), (New("做优"),)]
    assert taken[2].splices == ()


def test_a_new_paragraph_in_other_words_keeps_its_marks() -> None:
    look = Look(lead=2)
    new = new_paragraph("新的一段。", look)
    edit = reworded(new, "改过的一段。\n再加一段。")
    assert words_of(new) == "新的一段。"
    assert edit.splices[0].words == (New("改过的一段。\n再加一段。\n"),)
    assert edit.splices[0].looks[0] == look
    assert len(edit.splices[0].looks) == 2
    assert edit.after == "改过的一段。\n再加一段。"


def test_a_move_and_words_taken_out_can_only_be_taken_or_refused() -> None:
    assert words_of(moved()) is None
    assert words_of(wording("抓实", "")) is None


def test_a_number_is_brought_home_only_where_it_was_taken() -> None:
    items = together(PAGE, [[number()], [wording("把路子走宽", "把路走宽", LI, "2")]])
    assert taken_edits(items, decide(items, [rule("1", items)])) == (number(),)
    assert taken_edits(items, decide(items, [rule("none", items)])) == ()
    assert number() not in taken_edits(items, decide(items, [rule("2", items)]))


@pytest.mark.parametrize("word", ["kind=文字", "类别＝文字", "KIND=Wording", "wording", "Wording", "文字"])
def test_a_kind_can_be_named_as_a_report_shows_it(word: str) -> None:
    assert rule(word) == rule("kind=wording")
