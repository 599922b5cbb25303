"""Run step after step: keep what each has to say, stop at the first that gives no value."""

from dataclasses import dataclass, field
from typing import TypeVar

from draftkit.diagnostics import Diagnostic, Outcome

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

    def done(self, value: T) -> Outcome[T]:
        """The result of the use case with everything that was said on the way."""
        return Outcome(value, tuple(self.said))
