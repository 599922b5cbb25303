"""What can go wrong while findings are written as comments into a copy of a Word file."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_WORD_FILE = Message(
    "DK1081",
    Severity.ERROR,
    "comments can only be put into a Word file; '{path}' is none",
    "a speech folder gives a document with the findings as comments by: draftkit export --to docx --notes",
    ExitCode.USAGE,
)
ONTO_ITSELF = Message(
    "DK1082",
    Severity.ERROR,
    "the comments would be written over '{path}' itself; nothing was written",
    "name another file for the copy with comments",
    ExitCode.USAGE,
)
CHANGED_SINCE = Message(
    "DK1083",
    Severity.ERROR,
    "'{path}' was changed while it was checked; nothing was written",
    "run the command once more",
    ExitCode.CONFLICT,
)
NOT_THE_SAME = Message(
    "DK1084",
    Severity.ERROR,
    "the copy of '{path}' with comments would not hold the same words; nothing was written",
    "send us the file if you may: this is a mistake of draftkit",
    ExitCode.BUG,
)
UNPLACED = Message(
    "DK1085",
    Severity.WARNING,
    "findings that stand nowhere in the body of the document, and have no comment: {count}",
    "see them in the report",
)
ONE_FILE = Message(
    "DK1086",
    Severity.ERROR,
    "--annotate takes one Word file; here are {count} files",
    "check them one by one",
    ExitCode.USAGE,
)
MADE_DOCX = Message(
    "DK1087",
    Severity.HINT,
    "'{path}' is {format}; the copy with comments is a .docx that LibreOffice made of it",
    "look whether the pages came out as they were",
)
NOT_DOCX = Message(
    "DK1088",
    Severity.ERROR,
    "the copy with comments is a .docx, whatever the file was: '{path}' would not say so; nothing was written",
    'name it "{instead}"',
    ExitCode.USAGE,
)
