"""What can be wrong with the log of figures."""

from draftkit.diagnostics import Message, Severity

DAMAGED_LINES = Message(
    "DK880",
    Severity.WARNING,
    "damaged lines in '{path}': {count}, the first is line {first}; the rest was read",
    "the figures themselves are not touched; to get the lines back, look for an older copy of the file",
)
