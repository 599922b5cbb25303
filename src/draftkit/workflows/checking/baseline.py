"""The findings of old texts that nobody means to mend: they are remembered by their words, and stay quiet."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from draftkit.checks.model import Finding, Report
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.store.files import ABSENT, DOCUMENT, Digest, load_if_there
from draftkit.store.save import save
from draftkit.workflows.checking import messages
from draftkit.workflows.steps import Steps

VERSION: Final = 1
_KIND: Final = "draftkit-baseline"
_AROUND: Final = 8
"""Characters on either side, in the same sentence, that a finding is known by besides its own."""
_LONG: Final = 60
"""Characters of the words of a finding that are kept whole; of longer ones the beginning and the end."""
_BLANK: Final = re.compile(r"\s+")
_ENDS: Final = re.compile(r"[。！？\n]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a finding is known by, wherever its line has moved to.

    Attributes:
        rule: its id, and that of the entry of a table.
        before, text, after: the words at the place and around it, without blanks.
    """

    rule: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Old findings, each with how often it stood in one document at most; and the digest of the file that has them."""

    findings: Counter[Known]
    digest: Digest = ABSENT


def known_by(finding: Finding, source: Source) -> Known:
    """What to remember a finding by."""
    text, span = source.text, finding.hit.span
    left, right = text[max(0, span.start - 4 * _AROUND) : span.start], text[span.end : span.end + 4 * _AROUND]
    before = _BLANK.sub("", _ENDS.split(left)[-1])[-_AROUND:]
    after = _BLANK.sub("", _ENDS.split(right)[0])[:_AROUND]
    words = _BLANK.sub("", text[span.start : span.end])
    if len(words) > _LONG:
        words = f"{words[: _LONG // 2]}…{words[-_LONG // 2 :]}"
    return Known("/".join(filter(None, (finding.rule.id, finding.hit.entry))), before, words, after)


def new_in(report: Report, source: Source, baseline: Baseline) -> tuple[Report, int]:
    """The report on a document without what the baseline knows, and how many findings that were.

    What stood there three times, and stands there four times now, is told once.
    """
    left = Counter(baseline.findings)
    fresh: list[Finding] = []
    for finding in report.findings:
        known = known_by(finding, source)
        if left[known] > 0:
            left[known] -= 1
        else:
            fresh.append(finding)
    return replace(report, findings=tuple(fresh)), len(report.findings) - len(fresh)


def baseline_of(documents: Iterable[tuple[Report, Source]]) -> Baseline:
    """All findings of some documents."""
    most: Counter[Known] = Counter()
    for report, source in documents:
        most |= Counter(known_by(finding, source) for finding in report.findings)
    return Baseline(most)


def load_baseline(path: Path) -> Outcome[Baseline] | None:
    """The baseline in a file; None where there is no such file. Another file than a baseline is refused."""
    found = load_if_there(path, DOCUMENT)
    if found is None:
        return None
    steps = Steps()
    loaded = steps.take(found)
    try:
        data = json.loads(loaded.data)
        findings = Counter({_known(each): int(each.get("count", 1)) for each in data["findings"]})
        is_ours = (data["kind"], data["version"]) == (_KIND, VERSION)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        is_ours = False
    if not is_ours:
        return Outcome(None, (messages.NOT_A_BASELINE(path=path),))
    return steps.done(Baseline(findings, loaded.digest))


def save_baseline(path: Path, baseline: Baseline, before: Digest) -> Outcome[Digest]:
    """Write it; `before` is the digest of the one that stood there."""
    rows = [
        {"rule": known.rule, "before": known.before, "text": known.text, "after": known.after, "count": count}
        for known, count in baseline.findings.items()
    ]
    return save(path, _text(rows).encode(), expected=before)


def _text(rows: Sequence[dict[str, object]]) -> str:
    """A line for each finding, in an order that does not depend on which document came first: it diffs well."""
    lines = sorted(json.dumps(row, ensure_ascii=False) for row in rows)
    head = f'{{"kind": "{_KIND}", "version": {VERSION}, "findings": ['
    return "\n".join([head, ",\n".join(lines), "]}"]) + "\n" if lines else f"{head}]}}\n"


def _known(row: dict[str, object]) -> Known:
    return Known(str(row["rule"]), str(row["before"]), str(row["text"]), str(row["after"]))
