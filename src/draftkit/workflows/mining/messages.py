"""What the use cases of the phrase bank have to say while it is mined."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOTHING_TO_MINE = Message(
    "DK737",
    Severity.ERROR,
    "no document was found in {places}",
    "name a folder that holds speeches, or the files themselves",
    ExitCode.DOCUMENT,
)
NOT_READABLE = Message(
    "DK738",
    Severity.ERROR,
    "no document could be read; tried: {count}; nothing was written",
    "see what was said about each",
    ExitCode.DOCUMENT,
)
LEFT_ALONE = Message(
    "DK753",
    Severity.HINT,
    "'{path}' also holds {folders} folders and {files} files of other kinds; they were left alone",
    "--deep takes the documents in the folders below too",
)
READER_BROKE = Message(
    "DK785",
    Severity.WARNING,
    "'{path}' could not be read: its reader broke off ({reason})",
    "the other documents were read; send this one to whoever looks after the program, if you may",
)
STAGE_FAILED = Message(
    "DK786",
    Severity.ERROR,
    "counting broke off ({reason}); the bank stays as it was",
    "run the command again: what was read is kept; with less memory at hand, try --jobs 1",
    ExitCode.CONFLICT,
)
