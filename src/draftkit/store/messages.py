"""What can be wrong with a file on disk.

Problems of reading carry the exit code of the kind of file that was asked for.
"""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

MISSING = Message("DK020", Severity.ERROR, "'{path}' does not exist", "check the path")
DANGLING = Message(
    "DK021", Severity.ERROR, "'{path}' is a link to something that does not exist", "mend the link, or name the file"
)
IS_FOLDER = Message("DK022", Severity.ERROR, "'{path}' is a folder, not a file", "name a file in it")
NO_PERMISSION = Message("DK023", Severity.ERROR, "'{path}' may not be read", "ask its owner for permission to read it")
SPECIAL = Message("DK024", Severity.ERROR, "'{path}' is no ordinary file", "name an ordinary file")
TOO_LARGE = Message(
    "DK025", Severity.ERROR, "'{path}' has {size} MB; the limit is {limit} MB", "split it, or take the large parts out"
)
CANNOT_READ = Message("DK026", Severity.ERROR, "'{path}' cannot be read: {reason}", "check the disk and the path")

NOT_ENTERED = Message(
    "DK027",
    Severity.WARNING,
    "the folder '{path}' cannot be entered: {reason}; what is in it was not read",
    "ask its owner for permission to read it",
    ExitCode.DOCUMENT,
)
LINKED_AGAIN = Message(
    "DK028",
    Severity.HINT,
    "'{path}' is a link to a folder that was gone through already; it was not gone through again",
)
TOO_MANY = Message(
    "DK029",
    Severity.WARNING,
    "'{path}' holds more than {files} files or {levels} levels of folders; the rest was not read",
    "name the folders below one by one",
    ExitCode.DOCUMENT,
)

CHANGED = Message(
    "DK030",
    Severity.ERROR,
    "'{path}' changed after it was read; nothing was written",
    "run the command again: it will start from the new state",
    ExitCode.CONFLICT,
)
EXISTS = Message(
    "DK031",
    Severity.ERROR,
    "'{path}' exists already; nothing was written",
    "choose another name, or move the old one away",
    ExitCode.CONFLICT,
)
DISK_FULL = Message(
    "DK032",
    Severity.ERROR,
    "the disk is full: '{path}' was not written and is as it was",
    "free some space, or write to another disk",
    ExitCode.USAGE,
)
NOT_WRITABLE = Message(
    "DK033",
    Severity.ERROR,
    "'{path}' may not be written",
    "choose a folder you may write to, or ask for permission",
    ExitCode.USAGE,
)
NO_FOLDER = Message(
    "DK034",
    Severity.ERROR,
    "'{path}' cannot be written: its folder does not exist",
    "make the folder first, or check the path",
    ExitCode.USAGE,
)
TARGET_IS_FOLDER = Message(
    "DK035",
    Severity.ERROR,
    "'{path}' is a folder; a file cannot take its place",
    "name a file in it",
    ExitCode.USAGE,
)
TARGET_IS_SPECIAL = Message(
    "DK036",
    Severity.ERROR,
    "'{path}' is no ordinary file and is not written to",
    "name an ordinary file, or - for the standard output",
    ExitCode.USAGE,
)
CANNOT_WRITE = Message(
    "DK037",
    Severity.ERROR,
    "'{path}' cannot be written: {reason}",
    "check the disk and the path",
    ExitCode.USAGE,
)
CANNOT_MAKE_FOLDER = Message(
    "DK038",
    Severity.ERROR,
    "the folder '{path}' cannot be made: {reason}",
    "choose another place",
    ExitCode.USAGE,
)

NO_SPEECH_FOLDER = Message(
    "DK040",
    Severity.ERROR,
    "'{path}' is no speech folder: it holds no brief.yaml",
    "start one with 'draftkit new'",
    ExitCode.USAGE,
)
NOTHING_TO_UNDO = Message(
    "DK050",
    Severity.ERROR,
    "'{path}' holds no draft that can be taken back",
    "a draft can be taken back when it replaced an earlier one",
    ExitCode.USAGE,
)
DAMAGED_KEPT = Message(
    "DK041",
    Severity.WARNING,
    "'{path}' is damaged and is not used: {reason}",
    "run 'draftkit draft' on the folder; it is made again, and your text is kept",
)
