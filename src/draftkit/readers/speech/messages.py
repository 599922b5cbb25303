"""What can be said about a found document while it is read."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

EMPTY = Message(
    "DK330",
    Severity.ERROR,
    "the document holds no text",
    "give a file with text in it",
    exit_code=ExitCode.DOCUMENT,
)
ALL_NOISE = Message(
    "DK331",
    Severity.WARNING,
    "nothing but a page's frame was found: no title, point or paragraph",
    "copy the speech itself into the file",
)
CUT_END = Message(
    "DK332",
    Severity.WARNING,
    "the text breaks off in the middle of a sentence",
    "look for the complete document; nothing is filled in",
)
REDACTED = Message(
    "DK333",
    Severity.HINT,
    "words were blacked out in the source: '{found}', {count} in all",
    "supply them from a complete copy; nothing is filled in",
)
