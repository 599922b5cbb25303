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
PAST_MISSING = Message(
    "DK1049",
    Severity.WARNING,
    "there are no past speeches at '{path}'; nothing that the index holds was dropped",
    "name the folder as it is now with --past, or connect the disk it is on",
)
