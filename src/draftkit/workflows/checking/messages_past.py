"""What can be wrong with past speeches."""

from draftkit.diagnostics import Message, Severity

NO_PAST = Message(
    "DK1046",
    Severity.WARNING,
    "there is no document in the folder of past speeches '{path}'",
    "name the folder that holds them with --past",
)
READER_BROKE = Message(
    "DK1047",
    Severity.WARNING,
    "'{path}' could not be read: {reason}; it is left out of the past speeches",
    "save it anew as .docx, or take it out of the folder",
)
