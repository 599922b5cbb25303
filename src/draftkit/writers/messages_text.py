"""What can keep a speech from being written as text for readers."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

OPEN_SLOT = Message(
    "DK321",
    Severity.ERROR,
    "'{name}' in block {block} is still open, and a final document shows no gaps",
    "fill it in first, or export without --final",
    ExitCode.FINDINGS,
)
