"""The numbers of real documents: the one sum that does not come out, and reports whose numbers are right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from draftkit.checks.model import Hit, Rule
from draftkit.checks.subject import Context, Subject
from draftkit.diagnostics import Severity
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text

pytestmark = pytest.mark.corpus

OF_NUMBERS = ("DKR31", "DKR32", "DKR33")
"""How the ids of the rules about numbers and dates begin."""


def _subjects(files: Iterator[Path], meeting: date) -> Iterator[Subject]:
    for file in sorted(files):
        for subject in subjects_in_text(Source(file.name, file.read_text("utf-8"))).unwrap():
            yield replace(subject, context=Context(meeting=meeting))


def _hits(subject: Subject, severity: Severity) -> Iterator[tuple[Rule, Hit]]:
    for rule in built_in_rules():
        if rule.id.startswith(OF_NUMBERS):
            yield from ((rule, hit) for hit in rule.find(subject) if (hit.severity or rule.severity) is severity)


def test_the_sum_that_does_not_come_out_is_the_only_error(corpus: Path) -> None:
    subjects = _subjects(corpus.glob("*.txt"), date(2026, 11, 23))
    found = [(rule.id, dict(hit.values)) for subject in subjects for rule, hit in _hits(subject, Severity.ERROR)]
    assert found == [("DKR33", {"total": "2069个", "parts": "1882个、1167个", "sum": "3049"})]


def test_numbers_that_are_written_in_two_ways_are_found(corpus: Path) -> None:
    subjects = _subjects(corpus.glob("*.txt"), date(2026, 11, 23))
    found = {dict(hit.values).get("chinese") for subject in subjects for _, hit in _hits(subject, Severity.WARNING)}
    assert found == {"一万名", "三个县"}


def test_the_numbers_of_city_reports_have_no_error(corpus: Path) -> None:
    subjects = _subjects((corpus / "reports" / "txt").glob("*.txt"), date(2024, 1, 20))
    assert [(rule.id, hit.values) for subject in subjects for rule, hit in _hits(subject, Severity.ERROR)] == []
