"""Regular expressions that people write: an engine with a time limit, so that none can hang."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from draftkit.checks import messages
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.source import Span
from draftkit.strictyaml import Fields, Log, Scalar

if TYPE_CHECKING:
    import re

SECONDS = 0.5
"""The most that all matches in one text may take; a sound pattern needs some milliseconds for a whole speech."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, ready."""

    text: str
    _compiled: Any = field(compare=False, repr=False)

    def finditer(self, text: str) -> Iterator["re.Match[str]"]:
        """All matches, in order.

        Raises:
            TimeoutError: it takes longer than `SECONDS`.
        """
        matches: Iterator[re.Match[str]] = self._compiled.finditer(text, timeout=SECONDS)
        return matches

    def search(self, text: str) -> "re.Match[str] | None":
        """The first match.

        Raises:
            TimeoutError: it takes longer than `SECONDS`.
        """
        found: re.Match[str] | None = self._compiled.search(text, timeout=SECONDS)
        return found


@lru_cache(maxsize=2048)
def compile_pattern(text: str) -> Outcome[Pattern]:
    """A pattern of a rule file or a table. One that also fits where nothing stands is refused."""
    import regex  # type: ignore[import-untyped]

    try:
        compiled = regex.compile(text)
    except (regex.error, OverflowError, RecursionError, MemoryError) as error:
        return Outcome(None, (messages.BAD_PATTERN(pattern=text, problem=error),))
    if not text or compiled.fullmatch("", timeout=SECONDS):
        return Outcome(None, (messages.EMPTY_PATTERN(pattern=text),))
    return Outcome(Pattern(text, compiled))


def pattern_at(scalar: Scalar, log: Log) -> Pattern | None:
    """The pattern somebody wrote in a file; None beside a problem in the log."""
    outcome = compile_pattern(scalar.text)
    for problem in outcome.diagnostics:
        log.diagnostics.append(_at(problem, scalar.span, log))
    return outcome.value


def patterns_at(fields: Fields, key: str, *, required: bool = False) -> tuple[Pattern, ...]:
    """The patterns under a key: one or a list. One that cannot be used is left out, beside a problem in the log."""
    found = (pattern_at(scalar, fields.log) for scalar in fields.scalars(key, required=required))
    return tuple(each for each in found if each is not None)


def _at(problem: Diagnostic, span: Span, log: Log) -> Diagnostic:
    return Diagnostic(problem.message, problem.values, log.source.place(span))
