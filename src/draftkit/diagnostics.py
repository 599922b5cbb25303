"""What went wrong, where, and what to do next; and a value together with what could not be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from draftkit.errors import DraftkitError, ExitCode
from draftkit.source import Place

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How much a problem weighs: an error stops the work, a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Message:
    """One kind of problem.

    Attributes:
        code: `DK` and three digits; never reused.
        text: the English sentence with `{named}` gaps; it is also the key of the translation.
        help: the next step, in the same form; may be empty.
        exit_code: what the process returns when such an error stops it.
    """

    code: str
    severity: Severity
    text: str
    help: str = ""
    exit_code: ExitCode = ExitCode.INPUT

    def __call__(self, place: Place | None = None, **values: object) -> "Diagnostic":
        """The problem as it happened here."""
        return Diagnostic(self, tuple((name, str(value)) for name, value in values.items()), place)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: its kind, the values for the gaps of its sentence, and its place."""

    message: Message
    values: tuple[tuple[str, str], ...] = ()
    place: Place | None = None

    @property
    def is_error(self) -> bool:
        """Whether the work cannot go on."""
        return self.message.severity is Severity.ERROR

    def __str__(self) -> str:
        """The English sentence; for logs and test reports, people are shown the translated form."""
        return f"{self.message.text.format(**dict(self.values))} [{self.message.code}]"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """A value and what could not be done on the way to it. The value is None where nothing could be made."""

    value: T_co | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is no value, or an error stands beside it."""
        return self.value is None or any(d.is_error for d in self.diagnostics)

    def unwrap(self) -> T_co:
        """The value.

        Raises:
            DraftkitError: an error stands beside it; the exception holds all diagnostics.
        """
        if self.value is None or self.failed:
            raise DraftkitError(*self.diagnostics)
        return self.value


def errors_in(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Only those that stop the work."""
    return tuple(d for d in diagnostics if d.is_error)
