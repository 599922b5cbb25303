"""Regular expressions that people write: an engine with limits of time and size, so that none can hang."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from time import thread_time
from typing import Any

from draftkit.checks import messages
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.source import Span
from draftkit.strictyaml import Fields, Log, Scalar

SECONDS = 0.5
"""The most that a pattern may take in one text; a sound one needs some milliseconds for a whole speech."""
_CHARACTERS = 100_000
"""A document of so many has this time once more."""
LONGEST = 2000
"""The most characters of a pattern; the longest of the program's own has under two hundred."""
MOST_REPEATS = 1000
"""The most that a pattern may repeat something: its engine writes every repetition out, in time and memory."""
_ENDS = re.compile(r"(?<!\[)\^|(?<=!\[)\^|\$|\\[AzZG]")
"""What asks for an end of the text; [^…] does where it says what must not stand there."""
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(?P<count>[\d\s,]*)\}|.", re.DOTALL)
_COUNT = re.compile(r"\\.|\{(?P<count>[\d\s,]*)\}", re.DOTALL)


@dataclass(slots=True)
class Patience:
    """What is left of the time that one rule may take in one document, in seconds.

    Time of the processor: that other programs are at work does not change what is found.
    """

    left: float = SECONDS

    @classmethod
    def with_document(cls, text: str) -> "Patience":
        """As much as a document of this size is worth."""
        return cls(SECONDS * (1 + len(text) / _CHARACTERS))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, ready.

    Attributes:
        limited: whether its time is limited. The program's own are not: they are tested to be linear.
    """

    text: str
    _compiled: Any = field(compare=False, repr=False)
    limited: bool = True

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

    def _timed(self, patience: Patience | None, run: Callable[[float | None], Any]) -> Any:
        if not self.limited:
            return run(None)
        patience = patience or Patience()
        if patience.left <= 0:
            raise TimeoutError
        started = thread_time()
        try:
            return run(patience.left)
        finally:
            patience.left -= thread_time() - started


@lru_cache(maxsize=2048)
def compile_pattern(text: str, *, limited: bool = True) -> Outcome[Pattern]:
    """A pattern of a rule file or a table. One that also fits where nothing stands is refused, and one that is too big.

    Args:
        text: as it is written.
        limited: whether its time is limited: false for the program's own.
    """
    import regex  # type: ignore[import-untyped]

    if problem := _too_big(text):
        return Outcome(None, (problem,))
    try:
        compiled = regex.compile(text)
    except (regex.error, OverflowError, RecursionError, MemoryError) as error:
        return Outcome(None, (messages.BAD_PATTERN(pattern=text, problem=error),))
    try:
        is_empty = not text or compiled.fullmatch("", timeout=SECONDS)
    except (TimeoutError, RecursionError, MemoryError):
        return Outcome(None, (messages.ENDLESS_PATTERN(pattern=text),))
    if is_empty:
        return Outcome(None, (messages.EMPTY_PATTERN(pattern=text),))
    return Outcome(Pattern(text, compiled, limited))


def _too_big(text: str) -> Diagnostic | None:
    if len(text) > LONGEST:
        return messages.LONG_PATTERN(count=len(text), most=LONGEST)
    count = max(_repeats(text), *map(_times, _COUNT.finditer(text)), 1)
    return messages.MANY_REPEATS(pattern=text, count=count, most=MOST_REPEATS) if count > MOST_REPEATS else None


def _repeats(text: str) -> int:
    """How often something is repeated at most: the counts of groups within groups multiplied."""
    most, last = [1], 1
    for token in _TOKEN.finditer(text):
        if token[0] == "(":
            most.append(1)
            last = 1
        elif token[0] == ")" and len(most) > 1:
            last = most.pop()
        elif token["count"] is not None:
            last *= _times(token)
        else:
            last = 1
        most[-1] = max(most[-1], last)
    return max(most)


def _times(token: re.Match[str]) -> int:
    """The larger number of {2,30}; 1 of what is no count."""
    return max((int(number[:10]) for number in re.findall(r"\d+", "".join((token["count"] or "").split()))), default=1)


def pattern_at(scalar: Scalar, log: Log) -> Pattern | None:
    """The pattern somebody wrote in a file; None beside a problem in the log."""
    outcome = compile_pattern(scalar.text, limited=not log.is_ours)
    for problem in outcome.diagnostics:
        log.diagnostics.append(_at(problem, scalar.span, log))
    return outcome.value


def patterns_at(fields: Fields, key: str, *, required: bool = False) -> tuple[Pattern, ...]:
    """The patterns under a key: one or a list. One that cannot be used is left out, beside a problem in the log."""
    found = (pattern_at(scalar, fields.log) for scalar in fields.scalars(key, required=required))
    return tuple(each for each in found if each is not None)


def _at(problem: Diagnostic, span: Span, log: Log) -> Diagnostic:
    return Diagnostic(problem.message, problem.values, log.source.place(span))
