"""Findings as lines that GitHub's runners show beside the text (workflow commands: error, warning, notice)."""

from collections.abc import Iterator

from draftkit.checks.model import Finding
from draftkit.cli.checking.words import cure_of, id_of, in_language, message_of
from draftkit.diagnostics import Severity
from draftkit.source import Source, Span
from draftkit.workflows.checking.check import CheckedFile

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def github_lines(file: CheckedFile) -> Iterator[str]:
    """A line for each finding of a file."""
    for document in file.documents:
        for finding in document.report.findings:
            yield _line(finding, document.subject.source)


def _line(finding: Finding, source: Source) -> str:
    place, last = source.place(finding.hit.span), end_of(finding.hit.span, source)
    properties = {
        "file": source.name,
        "line": place.line,
        "endLine": last[0],
        **({"col": place.column, "endColumn": last[1]} if last[0] == place.line else {}),
        "title": f"{id_of(finding)} {in_language(finding.rule.name)}",
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = "\n".join(filter(None, (message_of(finding), cure_of(finding))))
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(words)}"


def end_of(span: Span, source: Source) -> tuple[int, int]:
    """Line and column, from 1, behind the last character of a span."""
    last = source.place(Span(max(span.start, span.end - 1), span.end))
    return last.line, last.column + 1


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
