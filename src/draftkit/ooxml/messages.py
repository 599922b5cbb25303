"""What can go wrong on the way into Word."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

UNHOLDABLE = Message(
    "DK500",
    Severity.WARNING,
    "block {block} holds characters that no Word file can hold; they were left out: {characters}",
    "take them out of the text or of the figure's value",
)
UNPROVEN = Message(
    "DK502",
    Severity.ERROR,
    "the Word file just made does not read back as it should ({problem}); it was not written",
    "please report this, with the speech folder if you can",
    ExitCode.BUG,
)
