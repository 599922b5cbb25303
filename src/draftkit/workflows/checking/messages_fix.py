"""What can go wrong while mechanical faults are mended in a file."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_MENDED_HERE = Message(
    "DK1030",
    Severity.ERROR,
    "'{path}' is no text file; faults are mended in .txt and .md files and in speech folders",
    "have the places marked instead: draftkit check X.docx --annotate Y.docx",
    ExitCode.USAGE,
)
STDIN_NOT_MENDED = Message(
    "DK1031",
    Severity.ERROR,
    "the standard input cannot be mended",
    "name a file or a speech folder",
    ExitCode.USAGE,
)
CHANGED_SINCE = Message(
    "DK1032",
    Severity.ERROR,
    "'{path}' was changed while it was checked; nothing was written",
    "run the command once more",
    ExitCode.CONFLICT,
)
NO_WAY_BACK = Message(
    "DK1033",
    Severity.ERROR,
    "'{path}' cannot be written as it is: its bytes are not exactly its text in any encoding; nothing was written",
    "save it as UTF-8 first",
    ExitCode.DOCUMENT,
)
NOT_PROVED = Message(
    "DK1034",
    Severity.WARNING,
    "places that could be mended, but checking again did not prove it: {count}; they stay as they are",
    "mend them by hand",
)
