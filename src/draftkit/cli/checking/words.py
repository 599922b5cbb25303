"""A finding in words: what is wrong, what to do about it, how much it weighs."""

from collections import Counter
from collections.abc import Iterable

from draftkit.checks.ear import Timing
from draftkit.checks.model import Finding, Words
from draftkit.checks.wording import filled
from draftkit.cli.language import Language, _, spoken
from draftkit.cli.wide import printable
from draftkit.diagnostics import Severity


def message_of(finding: Finding) -> str:
    """What is wrong."""
    return _filled(finding.rule.message, finding)


def cure_of(finding: Finding) -> str:
    """What to do about it."""
    return _filled(finding.rule.cure, finding)


def in_language(words: Words) -> str:
    """The words in the language the program speaks, or in the other one where they stand in that alone."""
    own, other = (words.zh, words.en) if spoken() is Language.CHINESE else (words.en, words.zh)
    return own or other


def id_of(finding: Finding) -> str:
    """The rule, and the entry of a table that was met: DKR27 T12."""
    return " ".join(filter(None, (finding.rule.id, finding.hit.entry)))


def severity_words() -> dict[Severity, str]:
    """How much a finding weighs, in a word, weightiest first."""
    return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.HINT: _("hint")}


def counts_words(findings: Iterable[Finding]) -> str:
    """How many of each weight."""
    counts = Counter(finding.severity for finding in findings)
    return " · ".join(f"{word} {counts[severity]}" for severity, word in severity_words().items())


def time_words(timing: Timing) -> str:
    """How long a speech takes, and from what that was reckoned."""
    return _("about {minutes} min ({characters} characters at {rate} a minute), pages: {pages}").format(
        minutes=minutes_words(timing.minutes), characters=f"{timing.characters:,}", rate=timing.rate, pages=timing.pages
    )


def minutes_words(minutes: float) -> str:
    """To a tenth below one, to half a minute below ten, to the minute above."""
    if minutes < 1:
        return f"{minutes:.1f}"
    halves = round(minutes * 2) / 2
    return f"{halves:g}" if halves < 10 else f"{minutes:.0f}"  # noqa: PLR2004


def _filled(words: Words, finding: Finding) -> str:
    return printable(" ".join(filled(in_language(words), finding.hit.values).split()))
