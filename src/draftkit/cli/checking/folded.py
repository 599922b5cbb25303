"""What a person need not see place by place: the same fault again and again is told once, with its first places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from draftkit.checks.model import Finding
from draftkit.checks.subject import Subject
from draftkit.cli.checking.words import (
    counted,
    id_of,
    in_its_colour,
    in_language,
    weight_word,
    where_words,
)
from draftkit.cli.language import _
from draftkit.cli.wide import cut, printable
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.check import WEIGHTS

_MENDABLE: Final = 3
"""As many findings of one rule that a machine can mend are shown one by one."""
_HINTS: Final = 5
"""As many hints of one rule are."""
_READ: Final = 200
"""Findings of a document that are shown one by one; who mends these will check again."""
_SHARED: Final = 1
"""As many stretches of one older speech are."""
_FIRST: Final = 3
"""Places of a fold that are told."""
_WORDS: Final = 24
"""Columns of the words at a place that are told."""

Key = tuple[str, str, Severity]
"""The rule, what its findings have in common, and their weight."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Findings of one rule that are told together.

    Attributes:
        findings: in the order of the text, at least two.
        document: the older speech that the words stand in, where it is that; else empty.
        mendable: whether a machine can mend all of them.
    """

    findings: tuple[Finding, ...]
    document: str = ""
    mendable: bool = False


def fold(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Fold, ...]]:
    """The findings that are shown one by one, and those that are told together.

    Told together are more than three of one rule that a machine can mend, more than five hints of one rule, and all
    stretches that stand in one older speech.
    """
    groups: dict[Key, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    folds = {key: _fold(group) for key, group in groups.items() if len(group) > _most(group[0])}
    return tuple(each for each in findings if _key(each) not in folds), tuple(folds.values())


def heaviest(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """As many findings as a person may read one by one, in the order of the text: the heaviest, of these the first."""
    if len(findings) <= _READ:
        return tuple(findings)
    by_weight = sorted(range(len(findings)), key=lambda at: (-WEIGHTS[findings[at].severity], at))
    return tuple(findings[at] for at in sorted(by_weight[:_READ]))


def fold_lines(fold_: Fold, subject: Subject) -> Iterator[str]:
    """What is said of findings that are told together: how many, of what, and where the first stand."""
    first = fold_.findings[0]
    number = in_its_colour(f"[{id_of(first)}]", first.severity)
    yield f"  {weight_word(first.severity)}  {printable(_said(fold_))} {number}"
    places = (_place(finding, subject, bare=bool(fold_.document)) for finding in fold_.findings[:_FIRST])
    more = " …" if len(fold_.findings) > _FIRST else ""
    yield f"    {' · '.join(places)}{more}"


def _key(finding: Finding) -> Key:
    if document := _document(finding):
        return finding.rule.id, document, finding.severity
    return finding.rule.id, "--fix" if finding.hit.fix else "", finding.severity


def _document(finding: Finding) -> str:
    return dict(finding.hit.values).get("document", "") if finding.rule.kind == "overlap" else ""


def _most(first: Finding) -> int:
    """How many findings like this one are shown one by one; of what a person must judge as many as there are."""
    if _document(first):
        return _SHARED
    if first.hit.fix:
        return _MENDABLE
    return _HINTS if first.severity is Severity.HINT else 1 << 30


def _fold(group: Sequence[Finding]) -> Fold:
    first = group[0]
    return Fold(tuple(group), _document(first), mendable=first.hit.fix is not None)


def _said(fold_: Fold) -> str:
    name, count = in_language(fold_.findings[0].rule.name), len(fold_.findings)
    if fold_.document:
        total = dict(fold_.findings[0].hit.values).get("total", "")
        return _("{name}: stretches that stand in “{document}” too: {count}; characters in all: {total}").format(
            name=name, document=fold_.document, count=count, total=total
        )
    places = sum(1 + len(finding.hit.also) for finding in fold_.findings)
    said = counted(count, places) if fold_.mendable else str(count)
    words = _("{name}: {count}; --fix mends them") if fold_.mendable else _("{name}: {count}")
    return words.format(name=name, count=said)


def _place(finding: Finding, subject: Subject, *, bare: bool) -> str:
    span = finding.hit.span
    words = " ".join(subject.source.text[span.start : span.end].split())
    where = where_words(span, subject)
    return where if bare else f"{where} {printable(cut(words, _WORDS))}"
