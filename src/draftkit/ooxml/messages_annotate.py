"""What is told of a Word file that comments are put into."""

from draftkit.diagnostics import Message, Severity

SIGNED = Message(
    "DK1080",
    Severity.WARNING,
    "'{file}' has a digital signature; it does not hold for the copy with comments",
    "keep the original as well",
)
