"""Run rules over a subject."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from draftkit.checks import messages
from draftkit.checks.model import Finding, Report, Rule, Silence
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Diagnostic, Severity

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def check(subject: Subject, rules: Iterable[Rule], silences: Sequence[Silence] = ()) -> Report:
    """What the rules find, in the order of the text.

    A rule that takes too long is told, and all of its findings are left out: how many it had by then depends on the
    machine. The others do their work.
    """
    found: list[Finding] = []
    troubles: list[Diagnostic] = []
    for rule in rules:
        try:
            found.extend(tuple(_findings(subject, rule)))
        except TimeoutError:
            troubles.append(messages.TOO_SLOW(rule=rule.id))
    found.sort(key=lambda finding: (finding.hit.span.start, _WEIGHT[finding.severity], finding.rule.id))
    silenced = tuple((finding, silence) for finding in found if (silence := _silence_of(subject, finding, silences)))
    quiet = {id(finding) for finding, _ in silenced}
    return Report(tuple(each for each in found if id(each) not in quiet), silenced, tuple(troubles))


def _findings(subject: Subject, rule: Rule) -> Iterator[Finding]:
    starts = [passage.origins[0] for passage in subject.passages]
    for hit in rule.find(subject):
        at = max(0, bisect_right(starts, hit.span.end - 1) - 1)
        passage = subject.passages[at] if subject.passages else None
        yield Finding(rule, hit, passage.where if passage else "", passage.part if passage else 0)


def _silence_of(subject: Subject, finding: Finding, silences: Sequence[Silence]) -> Silence | None:
    span = finding.hit.span
    words = subject.source.text[span.start : span.end]
    for silence in silences:
        inside = silence.span is None or (silence.span.start <= span.start and span.end <= silence.span.end)
        if silence.rule in (finding.rule.id, finding.hit.entry) and inside and silence.text in words:
            return silence
    return None
