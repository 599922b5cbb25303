"""What can go wrong while mechanical faults are mended in a file."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_MENDED_HERE = Message(
    "DK1030",
    Severity.ERROR,
    "faults are mended in text files, speech folders and Word files (.docx); '{path}' is none",
    "save it as .docx or .txt first",
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
NEEDS_COPY = Message(
    "DK1035",
    Severity.ERROR,
    "a Word file is mended in a copy, with tracked changes; no copy of '{path}' is named",
    "name it: draftkit check X.docx --fix --into Y.docx",
    ExitCode.USAGE,
)
ONE_FILE = Message(
    "DK1036",
    Severity.ERROR,
    "--into takes one file; here are {count}",
    "mend them one by one",
    ExitCode.USAGE,
)
ONTO_ITSELF = Message(
    "DK1037",
    Severity.ERROR,
    "the mended copy would be written over '{path}' itself; nothing was written",
    "name another file for the copy",
    ExitCode.USAGE,
)
