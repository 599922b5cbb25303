"""A finding in words: what is wrong, what to do about it, how much it weighs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from draftkit.checks.ear import Timing
from draftkit.checks.model import Finding, Rule, Words
from draftkit.checks.subject import Subject
from draftkit.checks.wording import filled
from draftkit.cli.colours import YELLOW, tinted
from draftkit.cli.language import Language, _, spoken
from draftkit.cli.wide import pad, printable, width
from draftkit.diagnostics import Severity
from draftkit.source import Span

_RED: Final = "\x1b[31m"
_CYAN: Final = "\x1b[36m"
_COLOURS: Final = {Severity.ERROR: _RED, Severity.WARNING: YELLOW, Severity.HINT: _CYAN}


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


def weights_words(rule: Rule) -> str:
    """All that the findings of a rule may weigh: error/warning."""
    words = severity_words()
    return "/".join(words[weight] for weight in rule.weights)


def weight_word(severity: Severity) -> str:
    """The word in its colour, as wide as the widest of them."""
    words = severity_words()
    return tinted(pad(words[severity], max(map(width, words.values()))), _COLOURS[severity])


def in_its_colour(text: str, severity: Severity) -> str:
    """The text in the colour of a weight."""
    return tinted(text, _COLOURS[severity])


def counts_words(findings: Iterable[Finding], lighter: Sequence[Finding] = ()) -> str:
    """How many of each weight; of what was not to be listed it is said that there is more."""
    counts, left = (Counter(finding.severity for finding in each) for each in (findings, lighter))
    words = severity_words()
    listed = takewhile(lambda weight: weight not in left, words)
    said = [f"{words[weight]} {counts[weight]}" for weight in listed]
    if left:
        more = "、".join(f"{word} {left[weight]}" for weight, word in words.items() if weight in left)
        said.append(_("not listed: {counts}").format(counts=more))
    return " · ".join(said)


def counted(findings: int, places: int) -> str:
    """How many findings, and how many places they name where that is another number."""
    if places == findings:
        return str(findings)
    return _("{findings} (places: {places})").format(findings=findings, places=places)


def where_words(span: Span, subject: Subject) -> str:
    """The place as it is looked up: line and column, or the paragraph of a file without lines."""
    place = subject.source.place(span)
    return _("paragraph {number}").format(number=place.paragraph) if place.paragraph else f"{place.line}:{place.column}"


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
