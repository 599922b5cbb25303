from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context
from draftkit.diagnostics import Severity
from draftkit.formulations.model import Term, TermKind, Trust

Finder = Callable[..., tuple[Hit, ...]]
MEETING = date(2026, 12, 1)
OLD = Term("T61", "“?旧提法”?", date(2015, 1, 1), date(2020, 12, 31), "新提法", TermKind.ERA, Trust.SEEN)


def _context(term: Term = OLD, meeting: date | None = MEETING) -> Context:
    return Context(meeting=meeting, terms=(term,))


def test_a_formulation_is_found_after_its_last_day(find: Finder) -> None:
    (hit,) = find("period", "dated: true", "同志们：要坚持旧提法。", _context())
    assert (hit.span.start, hit.span.end) == (7, 10)
    assert hit.entry == "T61"
    assert hit.fix is None
    assert dict(hit.values) == {
        "found": "旧提法",
        "now": "新提法",
        "since": "2015-01-01",
        "until": "2020-12-31",
        "meeting": "2026-12-01",
    }


@pytest.mark.parametrize("meeting", [None, date(2015, 1, 1), date(2020, 12, 31)])
def test_a_formulation_is_right_in_its_period_and_where_no_day_is_known(find: Finder, meeting: date | None) -> None:
    assert find("period", "dated: true", "同志们：要坚持旧提法。", _context(meeting=meeting)) == ()


@pytest.mark.parametrize(
    ("kind", "count"), [(TermKind.BANNER, 1), (TermKind.SEQUENCE, 1), (TermKind.ERA, 0), (TermKind.EDUCATION, 0)]
)
def test_only_some_kinds_can_be_said_too_early(find: Finder, kind: TermKind, count: int) -> None:
    term = replace(OLD, kind=kind, until=None)
    assert len(find("period", "dated: true", "同志们：要坚持旧提法。", _context(term, date(2014, 1, 1)))) == count


@pytest.mark.parametrize(
    ("kind", "trust", "weight"),
    [
        (TermKind.BANNER, Trust.SEEN, Severity.ERROR),
        (TermKind.LAW, Trust.SEEN, Severity.ERROR),
        (TermKind.BANNER, Trust.KNOWN, Severity.WARNING),
        (TermKind.ERA, Trust.SEEN, Severity.WARNING),
    ],
)
def test_it_weighs_by_kind_and_trust(find: Finder, kind: TermKind, trust: Trust, weight: Severity) -> None:
    (hit,) = find("period", "dated: true", "同志们：要坚持旧提法。", _context(replace(OLD, kind=kind, trust=trust)))
    assert hit.severity is weight


@pytest.mark.parametrize(
    "text",
    [
        "同志们：他说：“我们都学过旧提法。”",
        "同志们：要读《旧提法三十讲》。",
        "同志们：2018年，我们坚持旧提法。",
        "同志们：2016—2020年坚持旧提法。",
        "同志们：那时坚持旧提法。",
    ],
)
def test_it_is_quiet_in_quotations_titles_and_history(find: Finder, text: str) -> None:
    assert find("period", "history: [那时]", text, _context()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "同志们：要坚持“旧提法”。",
        "同志们：2026年，要坚持旧提法。",
        "同志们：2030年，要坚持旧提法。",
        "同志们：2018年已经过去。要坚持旧提法。",
    ],
)
def test_marks_of_its_own_and_years_to_come_are_no_history(find: Finder, text: str) -> None:
    assert len(find("period", "history: [旧, 那时]", text, _context())) == 1


def test_the_title_of_a_law_is_meant(find: Finder) -> None:
    law = replace(OLD, pattern="旧办法", kind=TermKind.LAW)
    assert len(find("period", "dated: true", "同志们：要执行《旧办法》和《某县旧办法》。", _context(law))) == 2


def test_entries_without_a_period_are_wrong_at_all_times(find: Finder) -> None:
    never = _context(replace(OLD, since=None, until=None), None)
    assert len(find("period", "dated: false", "同志们：要坚持旧提法。", never)) == 1
    assert find("period", "dated: false", "同志们：要坚持旧提法。", _context()) == ()
    assert find("period", "without: [T61]\ndated: false", "同志们：要坚持旧提法。", never) == ()


def test_of_several_at_one_place_the_longest_is_told(find: Finder) -> None:
    longer = replace(OLD, id="T62", pattern="坚持旧提法")
    inner = replace(OLD, id="T63", pattern="提法的")
    hits = find(
        "period", "dated: true", "同志们：要坚持旧提法的人。旧提法。", Context(MEETING, terms=(OLD, longer, inner))
    )
    assert [hit.entry for hit in hits] == ["T62", "T61"]
