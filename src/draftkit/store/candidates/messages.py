"""What can be wrong with a bank's file of candidates."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NONE = Message(
    "DK600",
    Severity.ERROR,
    "there is no '{path}': nothing was mined into this folder yet",
    "mine documents into it first: draftkit mine",
)
NEWER = Message(
    "DK601",
    Severity.ERROR,
    "'{path}' was written by a newer version of draftkit (format {found}, this one knows up to {known})",
    "update draftkit; the file was left as it is",
)
FOREIGN = Message(
    "DK602",
    Severity.ERROR,
    "'{path}' is no file of candidates",
    "move it away, then mine the documents again",
)
DAMAGED = Message(
    "DK603",
    Severity.ERROR,
    "'{path}' is damaged: {reason}",
    "put back a copy of it; or move it away and mine the documents again: the phrases in the YAML files are kept, "
    "decisions not yet written to them are not",
)
BUSY = Message(
    "DK604",
    Severity.ERROR,
    "another process is writing '{path}'",
    "wait until it is done, then run the command again",
    ExitCode.CONFLICT,
)
READ_ONLY = Message(
    "DK605",
    Severity.ERROR,
    "'{path}' may not be written",
    "ask for permission to write in its folder, or work on a copy of the folder",
)
DISK_FULL = Message(
    "DK606",
    Severity.ERROR,
    "the disk is full: nothing was changed in '{path}'",
    "free some space, then run the command again",
)
CANNOT_OPEN = Message(
    "DK607", Severity.ERROR, "'{path}' cannot be opened: {reason}", "check the path, the disk and who may read it"
)
IN_USE = Message(
    "DK608",
    Severity.ERROR,
    "another draftkit is at work on the bank '{folder}'; nothing was changed",
    "wait until it is done, then run the command again",
    ExitCode.CONFLICT,
)
CANNOT_LOCK = Message(
    "DK609",
    Severity.ERROR,
    "the bank '{folder}' cannot be held for writing: {reason}",
    "check that the folder exists and that you may write in it",
)
FAILED = Message(
    "DK610",
    Severity.ERROR,
    "reading or writing '{path}' failed: {reason}",
    "check the disk; what was written before is kept",
)
