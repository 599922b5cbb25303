"""The annotated speeches: what their table of faults lists is found, and nothing else is an error.

`cases/checks/corpus.csv` has a line for each rule that must find something in a document: how often with the day near
which the speech was given, how often with a day of today (`+`: at least once), and the line of the table behind it.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from draftkit.checks.run import check
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.context import Besides, House, context_of, open_house
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.documents.read import read_document

pytestmark = pytest.mark.corpus

TODAY: Final = date(2026, 11, 23)
GIVEN: Final = {
    "000#1": date(2024, 4, 21),
    "001#1": date(2018, 1, 31),
    "002#1": date(2020, 6, 30),
    "003#1": date(2019, 6, 30),
    "003#2": date(2018, 6, 30),
    "003#3": date(2018, 3, 15),
    "003#4": date(2006, 6, 30),
    "003#5": date(2004, 2, 28),
    "004#1": date(2025, 6, 30),
}
"""The day a document is of, or one near it: only 001 and 003#5 tell."""
OUT_OF_DATE: Final = frozenset({"DKR27", "DKR56"})

Key = tuple[str, str, str]
"""Rule, entry, severity."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be found of one rule in one document; None for at least once."""

    document: str
    key: Key
    dated: int | None
    today: int | None


def _count(cell: str) -> int | None:
    return None if cell == "+" else int(cell)


def _expected() -> tuple[Expected, ...]:
    path = Path(__file__).parents[1] / "cases" / "checks" / "corpus.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Expected(
                row["document"],
                (row["rule"], row["entry"], row["severity"]),
                _count(row["dated"]),
                _count(row["today"]),
            )
            for row in csv.DictReader(file)
        )


EXPECTED: Final = _expected()


@cache
def _house() -> House:
    return open_house(None).unwrap()


@cache
def _found(document: str, when: date | None, corpus: Path) -> Counter[Key]:
    name, _, number = document.partition("#")
    parsed = read_document(next(corpus.glob(f"{name}_*.txt"))).unwrap()
    subject = subjects_in_reading(parsed.source, parsed.reading, context_of(_house(), Besides(when)))[int(number) - 1]
    findings = check(subject, _house().rules).findings
    return Counter((each.rule.id, each.hit.entry, str(each.severity)) for each in findings)


@pytest.mark.parametrize("document", GIVEN)
@pytest.mark.parametrize("is_today", [False, True])
def test_what_the_table_lists_is_found(document: str, corpus: Path, *, is_today: bool) -> None:
    found = _found(document, TODAY if is_today else GIVEN[document], corpus)
    expected = [each for each in EXPECTED if each.document == document]
    counts = {each.key: each.today if is_today else each.dated for each in expected}
    wrong = {
        key: (count, found[key])
        for key, count in counts.items()
        if (found[key] < 1 if count is None else found[key] != count)
    }
    assert wrong == {}


@pytest.mark.parametrize("document", GIVEN)
@pytest.mark.parametrize("is_today", [False, True])
def test_nothing_else_is_an_error(document: str, corpus: Path, *, is_today: bool) -> None:
    found = _found(document, TODAY if is_today else GIVEN[document], corpus)
    listed = {each.key for each in EXPECTED if each.document == document}
    assert [key for key in found if key[2] == Severity.ERROR and key not in listed] == []


def test_with_the_day_of_each_speech_three_formulations_are_out_of_date_and_today_thirty_eight(corpus: Path) -> None:
    def total(days: dict[str, date]) -> int:
        counts = (_found(document, when, corpus) for document, when in days.items())
        return sum(count for found in counts for key, count in found.items() if key[0] in OUT_OF_DATE and key[1])

    assert total(GIVEN) == 3
    assert total(dict.fromkeys(GIVEN, TODAY)) == 38


def test_two_speeches_tell_of_no_year_and_are_asked_for_one(corpus: Path) -> None:
    undated = {document for document in GIVEN if any(key[0] == "DKR340" for key in _found(document, None, corpus))}
    assert undated == {"000#1", "003#3"}
