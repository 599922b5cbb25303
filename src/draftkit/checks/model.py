"""A rule, what it finds, and the report of all that was found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic, Severity
from draftkit.source import Place, Span

if TYPE_CHECKING:
    from draftkit.checks.subject import Subject


class Force(StrEnum):
    """What a rule rests on, weightiest first."""

    REGULATION = "规定"
    GENERAL = "一般"
    PRACTICE = "实务"
    OFFICE = "本单位"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a rule, in both languages of the program, with `{named}` gaps.

    An office may write one for both.
    """

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mechanical cure: put `text` in the place of `span` (of the source). Empty text takes the words out."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a rule finds.

    Attributes:
        span: in the source, at least one character.
        values: for the gaps of the rule's sentences; words of the document or of a table, never of the program.
        entry: the entry of a table that was met (T12, F10), empty where the rule has none.
        fix: how a machine may cure it, None where a person must.
        severity: where it differs from the rule's.
        also: other places that belong to it (the other value of the same figure), in the source.
    """

    span: Span
    values: tuple[tuple[str, str], ...] = ()
    entry: str = ""
    fix: Fix | None = None
    severity: Severity | None = None
    also: tuple[Span, ...] = ()


Find = Callable[["Subject"], Iterable[Hit]]
"""A rule at work: its options are bound already."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag or pass, with what must be known to judge it.

    Attributes:
        text: a small document as plain text; with `draft`, a `speech.md`.
        date: of the meeting, YYYY-MM-DD; empty where it is not known.
        genre: the id of its genre (G05), or empty.
        draft: whether it is the `speech.md` of a folder with these figures.
        figures, brief, roster, settings, terms, orders, base: the texts of such files; empty where there are none.
        beside: another speech of the same meeting.
        past: texts of speeches made before.
    """

    text: str
    date: str = ""
    genre: str = ""
    draft: bool = False
    figures: str = ""
    brief: str = ""
    roster: str = ""
    settings: str = ""
    terms: str = ""
    orders: str = ""
    base: str = ""
    beside: str = ""
    past: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file has it.

    Attributes:
        id: unique; those of the program are DKR and two digits.
        kind: the name of its kind (`checks.kinds`).
        source: what its evidence is, in words.
        message: what is wrong; its gaps are filled with the values of a hit.
        cure: what to do about it, in the same form.
        flags, passes: texts it must flag and must pass; at least one of each.
        others: what some of its findings weigh instead of `severity`.
        find: the kind with the rule's options.
    """

    id: str
    name: Words
    kind: str
    severity: Severity
    force: Force
    source: str
    message: Words
    cure: Words
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    find: Find = field(compare=False, repr=False)
    others: tuple[Severity, ...] = ()

    @property
    def weights(self) -> tuple[Severity, ...]:
        """All that its findings may weigh, weightiest first."""
        return tuple(severity for severity in Severity if severity in (self.severity, *self.others))


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its rule and where a reader finds it.

    Attributes:
        where: the place as people say it: 二（三）, 开头.
        part: the number of the top part it stands in, from 1; 0 before the first and after the last.
    """

    rule: Rule
    hit: Hit
    where: str
    part: int = 0

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.hit.severity or self.rule.severity


@dataclass(frozen=True, slots=True)
class Silence:
    """Findings that somebody looked at and lets stand.

    Attributes:
        rule: the id of a rule, or of an entry of a table (T12).
        reason: why; never empty.
        text: words that stand at the finding; empty for all findings of the rule.
        span: only inside this stretch of the source; None for all of it.
        at: where it is written; None where that is not known.
    """

    rule: str
    reason: str
    text: str = ""
    span: Span | None = None
    at: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one document.

    Attributes:
        findings: in the order of the text, the weightier first where several stand at one place.
        silenced: what a silence lets stand.
        troubles: rules that could not do their work (a pattern that took too long); the others did theirs.
    """

    findings: tuple[Finding, ...]
    silenced: tuple[tuple[Finding, Silence], ...] = ()
    troubles: tuple[Diagnostic, ...] = ()
