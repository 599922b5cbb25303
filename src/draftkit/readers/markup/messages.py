"""What can be wrong with Markdown somebody else wrote."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_WORDS = Message(
    "DK350",
    Severity.ERROR,
    "'{file}' is Markdown without words",
    "choose a document with text in it",
    ExitCode.DOCUMENT,
)
