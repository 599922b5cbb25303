"""Mechanical faults mended in a text: each fix is kept only where checking again proves it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from draftkit.checks.model import Finding, Fix
from draftkit.diagnostics import Severity

Look = Callable[[str], Sequence[Finding] | None]
"""What is found in a text; None where it can no longer be read as what it is."""

_ROUNDS = 5
"""A fix may lay another one bare (half-width marks in a row of doubled ones); no chain is longer."""
_AROUND = 12
"""Characters around a fix by which it is known again in a text that was changed elsewhere."""

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with its mechanical faults mended.

    Attributes:
        done: what was mended; the places are those of the text it was found in.
        refused: what could be mended, but then the fault would stay, or an error come that was not there.
    """

    text: str
    done: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


def fix_text(text: str, look: Look, wanted: Callable[[Finding], bool] = lambda _: True) -> Fixed:
    """Mend what carries a fix, rule by rule; all of a rule at once where that works out, else one after the other.

    Each text is looked at anew: a fix stays where its rule finds less than before and no rule finds more errors.

    Args:
        text: as it is.
        look: finds what is to be mended, and what the fixes bring about.
        wanted: whether a finding is to be mended.
    """
    found = look(text)
    if found is None:
        return Fixed(text)
    mender = _Mender(text, found, look, wanted)
    for _ in range(_ROUNDS):
        if not mender.run():
            break
    return Fixed(mender.text, tuple(mender.done), tuple(mender.open()))


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes that do not touch each other."""
    for fix in sorted(fixes, key=lambda fix: fix.span.start, reverse=True):
        text = text[: fix.span.start] + fix.text + text[fix.span.end :]
    return text


@dataclass(slots=True)
class _Mender:
    text: str
    found: Sequence[Finding]
    look: Look
    wanted: Callable[[Finding], bool]
    done: list[Finding] = field(default_factory=list)
    refused: set[_Key] = field(default_factory=set)

    def run(self) -> bool:
        """Whether anything was mended."""
        before = len(self.done)
        for rule in dict.fromkeys(finding.rule.id for finding in self.open()):
            together = _apart(self._open_of(rule))
            if together and not self._tried(together):
                self._one_by_one(rule)
        return len(self.done) > before

    def open(self) -> list[Finding]:
        """What carries a fix and is to be mended."""
        fixable = (each for each in self.found if each.hit.fix and _changes(self.text, each.hit.fix))
        return [each for each in fixable if self.wanted(each)]

    def _open_of(self, rule: str) -> list[Finding]:
        return [each for each in self.open() if each.rule.id == rule and self._key(each) not in self.refused]

    def _one_by_one(self, rule: str) -> None:
        while remaining := self._open_of(rule):
            if not self._tried(remaining[:1]):
                self.refused.add(self._key(remaining[0]))

    def _tried(self, batch: Sequence[Finding]) -> bool:
        text = applied(self.text, (each.hit.fix for each in batch if each.hit.fix))
        found = self.look(text)
        if found is None or not _is_better(self.found, found, batch):
            return False
        self.text, self.found = text, found
        self.done.extend(batch)
        return True

    def _key(self, finding: Finding) -> _Key:
        span = finding.hit.span
        return finding.rule.id, self.text[max(0, span.start - _AROUND) : span.end + _AROUND]


def _changes(text: str, fix: Fix) -> bool:
    """Whether it makes a difference, but not in how many lines there are: places of the same text stay comparable."""
    before = text[fix.span.start : fix.span.end]
    return before != fix.text and before.count("\n") == fix.text.count("\n")


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Those whose fixes do not touch an earlier one."""
    kept: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda each: each.hit.fix.span.start if each.hit.fix else 0):
        if finding.hit.fix and finding.hit.fix.span.start >= max(end, 0):
            kept.append(finding)
            end = max(finding.hit.fix.span.end, finding.hit.fix.span.start + 1)
    return kept


def _is_better(before: Sequence[Finding], after: Sequence[Finding], batch: Sequence[Finding]) -> bool:
    """Whether the rule of the batch finds less by all of it, and no rule finds more errors."""
    rule = batch[0].rule.id
    if _count(after, rule) > _count(before, rule) - len(batch):
        return False
    return not _errors(after) - _errors(before)


def _count(findings: Iterable[Finding], rule: str) -> int:
    return sum(finding.rule.id == rule for finding in findings)


def _errors(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule.id for finding in findings if finding.severity is Severity.ERROR)
