"""Regular expressions that people write: an engine with a time limit, so that none can hang."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from time import perf_counter
from typing import Any

from draftkit.checks import messages
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.source import Span
from draftkit.strictyaml import Fields, Log, Scalar

SECONDS = 0.5
"""The most that a pattern may take in one text; a sound one needs some milliseconds for a whole speech."""
_CHARACTERS = 100_000
"""A document of so many has this time once more."""


_ENDS = re.compile(r"[\^$]|\\[AzZbBG]")


@dataclass(slots=True)
class Patience:
    """What is left of the time that one rule may take in one document, in seconds."""

    left: float = SECONDS

    @classmethod
    def with_document(cls, text: str) -> "Patience":
        """As much as a document of this size is worth."""
        return cls(SECONDS * (1 + len(text) / _CHARACTERS))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, ready."""

    text: str
    _compiled: Any = field(compare=False, repr=False)

    def finditer(self, text: str, patience: Patience | None = None) -> Iterator[re.Match[str]]:
        """All matches, in order.

        Args:
            text: what is searched.
            patience: the time for all texts together; `SECONDS` for this one if None.

        Raises:
            TimeoutError: there is not enough time.
        """
        return iter(self._timed(patience, lambda seconds: list(self._compiled.finditer(text, timeout=seconds))))

    def search(self, text: str, patience: Patience | None = None) -> re.Match[str] | None:
        """The first match. Arguments and errors as of `finditer`."""
        found: re.Match[str] | None = self._timed(
            patience, lambda seconds: self._compiled.search(text, timeout=seconds)
        )
        return found

    def may_be_in(self, text: str, patience: Patience | None = None) -> bool:
        """Whether it is worth looking for in the lines of a text. Arguments and errors as of `finditer`.

        One that asks for the ends of a text is: each line may be one.
        """
        return _ENDS.search(self.text) is not None or self.search(text, patience) is not None

    def _timed(self, patience: Patience | None, run: Callable[[float], Any]) -> Any:
        patience = patience or Patience()
        if patience.left <= 0:
            raise TimeoutError
        started = perf_counter()
        try:
            return run(patience.left)
        finally:
            patience.left -= perf_counter() - started


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
