"""What was found as JSON that a script may rely on: `version`, `findings`, and what is known of each document."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from draftkit.checks.model import Finding
from draftkit.checks.subject import Subject
from draftkit.cli.checking.words import cure_of, in_language, message_of
from draftkit.source import Span
from draftkit.workflows.checking.check import Checked, CheckedFile


def report_data(files: Iterable[CheckedFile], unread: Iterable[dict[str, str]] = ()) -> dict[str, Any]:
    """Everything found in some files.

    Args:
        files: in their order.
        unread: file, code and message of each that could not be checked.
    """
    files = tuple(files)
    findings = [finding_data(each, document) for file in files for document, each in _pairs(file)]
    documents = [document_data(document, file) for file in files for document in file.documents]
    problems = list(unread)
    return {"version": 1, "findings": findings, "documents": documents} | ({"unread": problems} if problems else {})


def finding_data(finding: Finding, document: Checked) -> dict[str, Any]:
    """One finding; offsets count in the characters of the text, lines and columns from 1."""
    subject, rule, hit = document.subject, finding.rule, finding.hit
    return {
        "rule": rule.id,
        "name": in_language(rule.name),
        "severity": str(finding.severity),
        "message": message_of(finding),
        "hint": cure_of(finding),
        **_place(hit.span, subject),
        "fix": asdict(hit.fix.span) | {"text": hit.fix.text} if hit.fix else None,
        "entry": hit.entry or None,
        "where": finding.where,
        "part": finding.part,
        "force": str(rule.force),
        "source": rule.source,
        "also": [_place(span, subject) for span in hit.also],
    }


def document_data(document: Checked, file: CheckedFile) -> dict[str, Any]:
    """What is known of a document; its text where a script could not read it from the file."""
    subject, timing = document.subject, document.timing
    meeting = subject.context.meeting
    return {
        "file": subject.source.name,
        "title": subject.document.title,
        **asdict(subject.document.span),
        "date": meeting.isoformat() if meeting else None,
        "genre": subject.context.genre or None,
        "characters": timing.characters,
        "minutes": round(timing.minutes, 1),
        "rate": timing.rate,
        "pages": timing.pages,
        "parts": [
            {"name": part.name, "characters": part.characters, "minutes": round(part.minutes, 1)}
            for part in timing.parts
        ],
        "silenced": [
            {"rule": finding.rule.id, "reason": silence.reason, **_place(finding.hit.span, subject)}
            for finding, silence in document.report.silenced
        ],
        "known": document.known,
        "open": list(file.opened.waiting),
    } | ({"text": subject.source.text} if file.opened.is_extracted else {})


def _pairs(file: CheckedFile) -> Iterable[tuple[Checked, Finding]]:
    return ((document, finding) for document in file.documents for finding in document.report.findings)


def _place(span: Span, subject: Subject) -> dict[str, Any]:
    place = subject.source.place(span)
    return {
        "file": subject.source.name,
        **asdict(span),
        "line": place.line,
        "column": place.column,
        "text": subject.source.text[span.start : span.end],
    }
