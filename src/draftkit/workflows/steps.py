"""Run step after step: keep what each has to say, stop at the first that gives no value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import NoReturn, TypeVar

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.errors import DraftkitError

T = TypeVar("T")


@dataclass(slots=True)
class Steps:
    """What the steps of one use case have said so far."""

    said: list[Diagnostic] = field(default_factory=list)

    def take(self, outcome: Outcome[T]) -> T:
        """The value of a step.

        Raises:
            DraftkitError: an error stands beside it; the exception holds everything said so far.
        """
        self.said.extend(outcome.diagnostics)
        return Outcome(outcome.value, tuple(self.said)).unwrap()

    def take_all(self, outcomes: Iterable[Outcome[T]]) -> tuple[T, ...]:
        """The values of steps that do not depend on each other: all their problems are told at once.

        Raises:
            DraftkitError: one of them failed.
        """
        done = tuple(outcomes)
        self.said.extend(diagnostic for outcome in done for diagnostic in outcome.diagnostics)
        return tuple(Outcome(outcome.value, tuple(self.said)).unwrap() for outcome in done)

    @property
    def warned(self) -> tuple[Diagnostic, ...]:
        """The warnings among what was said."""
        return tuple(diagnostic for diagnostic in self.said if diagnostic.message.severity is Severity.WARNING)

    def refuse(self, *problems: Diagnostic) -> NoReturn:
        """Stop here.

        Raises:
            DraftkitError: always, with everything said so far and these problems.
        """
        raise DraftkitError(*self.said, *problems)

    def done(self, value: T) -> Outcome[T]:
        """The result of the use case with everything that was said on the way."""
        return Outcome(value, tuple(self.said))


def attempted(step: Callable[[], Outcome[T]]) -> Outcome[T]:
    """A step that may stop, as an outcome: what stopped it stands beside no value."""
    try:
        return step()
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)


def as_warning(problem: Diagnostic) -> Diagnostic:
    """The same problem where it stops nothing but its own document: the others are read."""
    if not problem.is_error:
        return problem
    return replace(problem, message=replace(problem.message, severity=Severity.WARNING))
