"""What can go wrong on the way into Word."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

UNHOLDABLE = Message(
    "DK500",
    Severity.WARNING,
    "block {block} holds characters that no Word file can hold; they were left out: {characters}",
    "take them out of the text or of the figure's value",
)
OPEN_SLOT = Message(
    "DK501",
    Severity.ERROR,
    "'{name}' in block {block} is still open, and a final document shows no gaps",
    "fill it in first, or export without --final",
    ExitCode.FINDINGS,
)
