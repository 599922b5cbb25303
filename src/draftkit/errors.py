"""The one exception of the program, and the exit codes a script may rely on."""

from enum import IntEnum
from typing import Any


class ExitCode(IntEnum):
    """What the process returns; the meanings are part of the public contract."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    DOCUMENT = 4
    CONFLICT = 5
    BUG = 70


class DraftkitError(Exception):
    """Work stopped. Holds facts, never formatted words: the command line renders them.

    Attributes:
        diagnostics: every problem found, each a `draftkit.diagnostics.Diagnostic`; at least one is an error.
    """

    def __init__(self, *diagnostics: Any) -> None:
        super().__init__(*diagnostics)
        self.diagnostics = diagnostics

    @property
    def exit_code(self) -> ExitCode:
        """The family of the first error."""
        return next((d.message.exit_code for d in self.diagnostics if d.is_error), ExitCode.BUG)
