"""What can be wrong with the disk a large job sets its work aside on."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

SYSTEM_FOLDER = "the system's folder for temporary files"
TERMS = (SYSTEM_FOLDER,)

FULL = Message(
    "DK648",
    Severity.ERROR,
    "the disk is full: the work in hand does not fit into '{folder}'",
    "free some space and run the command again: what was read already is not read twice",
    ExitCode.USAGE,
)
FAILED = Message(
    "DK649",
    Severity.ERROR,
    "the work in hand cannot be set aside in '{folder}': {reason}",
    "check the disk, and that you may write to the folder",
    ExitCode.USAGE,
)
