"""Findings as SARIF 2.1.0 (OASIS), which code review and continuous integration read."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from draftkit import __version__
from draftkit.checks.model import Finding, Rule
from draftkit.cli.checking.github import end_of
from draftkit.cli.checking.words import cure_of, in_language, message_of
from draftkit.cli.language import spoken
from draftkit.diagnostics import Severity
from draftkit.source import Source, Span
from draftkit.workflows.checking.baseline import known_by
from draftkit.workflows.checking.check import CheckedFile

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_FINGERPRINT: Final = "draftkit/v1"


def sarif_data(files: Iterable[CheckedFile]) -> dict[str, Any]:
    """One run of all files; columns count in Unicode code points."""
    files = tuple(files)
    rules = {finding.rule.id: finding.rule for file in files for finding in file.findings}
    order = {rule: at for at, rule in enumerate(sorted(rules))}
    driver = {
        "name": "draftkit",
        "version": __version__,
        "language": str(spoken()),
        "rules": [_rule(rules[name]) for name in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result for file in files for result in _results(file, order)],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    name = in_language(rule.name)
    return {
        "id": rule.id,
        "name": name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": f"{rule.force}：{rule.source}" if rule.source else str(rule.force)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"force": str(rule.force)},
    }


def _results(file: CheckedFile, order: dict[str, int]) -> Iterator[dict[str, Any]]:
    for document in file.documents:
        source, report = document.subject.source, document.report
        for finding in report.findings:
            yield _result(finding, source, order[finding.rule.id])


def _result(finding: Finding, source: Source, index: int) -> dict[str, Any]:
    known = known_by(finding, source)
    fix, also = finding.hit.fix, finding.hit.also
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(filter(None, (message_of(finding), cure_of(finding))))},
        "locations": [_location(finding.hit.span, source, finding.where)],
        "partialFingerprints": {_FINGERPRINT: f"{known.rule}|{known.before}|{known.text}|{known.after}"},
        **({"relatedLocations": _related(also, source)} if also else {}),
        **({"fixes": [_fix(fix.span, fix.text, source)]} if fix else {}),
        **({"properties": {"entry": finding.hit.entry}} if finding.hit.entry else {}),
    }


def _related(spans: Sequence[Span], source: Source) -> list[dict[str, Any]]:
    return [{"id": number} | _location(span, source) for number, span in enumerate(spans, 1)]


def _location(span: Span, source: Source, where: str = "") -> dict[str, Any]:
    place, (last_line, last_column) = source.place(span), end_of(span, source)
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": last_line,
        "endColumn": last_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": source.text[span.start : span.end]},
    }
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(source), "region": region}}
    return location | ({"logicalLocations": [{"name": where}]} if where else {})


def _fix(span: Span, text: str, source: Source) -> dict[str, Any]:
    deleted = {"charOffset": span.start, "charLength": span.end - span.start}
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": text}}
    return {"artifactChanges": [{"artifactLocation": _artifact(source), "replacements": [replacement]}]}


def _artifact(source: Source) -> dict[str, str]:
    """A relative path stays one, so that a report fits the same text on another machine."""
    path = Path(source.name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")}
