from datetime import date

import pytest

from draftkit.diagnostics import Outcome
from draftkit.formulations.model import FixedOrder, Term, TermKind, Trust
from draftkit.formulations.parse import Table, parse_orders, parse_terms
from draftkit.source import Source
from draftkit.strictyaml import Log, Scalar
from draftkit.strictyaml.messages import TOO_LARGE

TERM = "- {id: T61, re: 旧提法, from: 2019-03, to: 2021, now: 新提法, kind: banner, conf: A, source: 某文件}\n"
ORDER = "- {id: F61, name: 三件事, members: [甲, 乙, 丙], conf: B, source: 某文件}\n"


def _check(scalar: Scalar, log: Log) -> None:
    if scalar.text == "(":
        log.add(TOO_LARGE, scalar.span, limit="pattern")


def _terms(text: str, base: tuple[Term, ...] = ()) -> Outcome[Table[Term]]:
    return parse_terms(Source("terms.yaml", text), _check, base)


def _orders(text: str, base: tuple[FixedOrder, ...] = ()) -> Outcome[Table[FixedOrder]]:
    return parse_orders(Source("fixed_order.yaml", text), _check, base)


def test_a_term_has_its_period_from_the_first_to_the_last_day() -> None:
    (term,) = _terms(TERM).unwrap().entries
    since, until = date(2019, 3, 1), date(2021, 12, 31)
    assert term == Term("T61", "旧提法", since, until, "新提法", TermKind.BANNER, Trust.SEEN, "某文件")
    assert [term.is_current(day) for day in (date(2019, 2, 28), since, until, date(2022, 1, 1))] == [
        False,
        True,
        True,
        False,
    ]


def test_a_term_without_any_end_is_never_current() -> None:
    (term,) = _terms(TERM.replace("2019-03", "null").replace("2021", "null")).unwrap().entries
    assert not term.is_current(date(2020, 1, 1))


def test_an_order_has_its_members() -> None:
    (order,) = _orders(ORDER).unwrap().entries
    assert order == FixedOrder("F61", "三件事", ("甲", "乙", "丙"), Trust.KNOWN, source="某文件")
    (pair,) = _orders(ORDER.replace(", 丙", "")).unwrap().entries
    assert pair.least == 2


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2021", "2018", "DK1010"),
        ("2021", "2021-13", "DK1009"),
        ("旧提法", "'('", "DK107"),
        ("T61", "T6", "DK1008"),
        ("kind: banner, ", "", "DK101"),
        ("conf: A", "conf: C", "DK108"),
        ("now:", "new:", "DK103"),
    ],
)
def test_a_term_with_a_problem_is_told_and_left_out(old: str, new: str, code: str) -> None:
    outcome = _terms(TERM.replace(old, new) + TERM.replace("T61", "T62"))
    assert [each.message.code for each in outcome.diagnostics] == [code]
    assert outcome.value
    assert [term.id for term in outcome.value.entries] == ["T62"]


@pytest.mark.parametrize(("members", "code"), [("[甲]", "DK1012"), ("[甲, 乙, 甲]", "DK1013"), ("甲乙", "DK1012")])
def test_a_set_needs_different_members(members: str, code: str) -> None:
    outcome = _orders(ORDER.replace("[甲, 乙, 丙]", members))
    assert [each.message.code for each in outcome.diagnostics] == [code]
    assert outcome.value is not None
    assert outcome.value.entries == ()


def test_an_entry_without_a_source_is_told_and_holds() -> None:
    outcome = _terms(TERM.replace(", source: 某文件", ""))
    assert [each.message.code for each in outcome.diagnostics] == ["DK1011"]
    assert outcome.value
    assert len(outcome.value.entries) == 1


def test_an_entry_over_another_takes_from_it_what_it_does_not_say() -> None:
    base = _terms(TERM + TERM.replace("T61", "T62")).unwrap().entries
    table = _terms("- {id: T61, to: null, conf: B}\n- {id: T62, off: true, reason: 本地仍用}", base).unwrap()
    (term,) = table.over(base)
    assert (term.pattern, term.since, term.until, term.trust) == ("旧提法", date(2019, 3, 1), None, Trust.KNOWN)


def test_an_order_over_another_takes_from_it_what_it_does_not_say() -> None:
    base = _orders(ORDER).unwrap().entries
    (order,) = _orders("- {id: F61, near: 精神, least: 2}", base).unwrap().over(base)
    assert order == FixedOrder("F61", "三件事", ("甲", "乙", "丙"), Trust.KNOWN, 2, near="精神", source="某文件")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TERM + TERM, "DK1003"),
        (TERM + "- {id: T99, off: true, reason: 不用}", "DK1004"),
        (TERM + "- {id: T62, off: true}", "DK101"),
        (TERM + "- 一句话", "DK104"),
        (TERM + "- {re: 甲}", "DK101"),
    ],
)
def test_a_bad_entry_leaves_the_others(text: str, code: str) -> None:
    base = (Term("T62", "乙", None, None, "", TermKind.ERA, Trust.SEEN),)
    outcome = _terms(text, base)
    assert code in [each.message.code for each in outcome.diagnostics]
    assert outcome.value
    assert [term.id for term in outcome.value.over(base)] == ["T62", "T61"]


def test_an_empty_text_says_nothing() -> None:
    assert _terms("# nothing\n") == Outcome(Table())


def test_a_text_that_is_no_list_is_told() -> None:
    outcome = _terms("terms: []")
    assert outcome.value is None
    assert [each.message.code for each in outcome.diagnostics] == ["DK104"]


@pytest.mark.parametrize(
    ("members", "code", "at"),
    [
        ("['', 甲, 乙]", "DK1093", "''"),
        ("[甲, ' ', 乙]", "DK1093", "' '"),
        ("[甲, “”, 乙]", "DK1093", "“”"),
        ("[甲, 乙, “甲”]", "DK1013", "“甲”"),
        ("[甲, 乙, 甲]", "DK1013", "甲]"),
    ],
)
def test_a_member_that_cannot_be_is_told_at_its_place(members: str, code: str, at: str) -> None:
    text = ORDER.replace("[甲, 乙, 丙]", members)
    (problem,) = _orders(text).diagnostics
    assert problem.message.code == code
    assert problem.place is not None
    assert problem.place.span.start == text.rindex(at)
