"""What can be wrong with what a speech folder keeps of its past."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_STATE = Message(
    "DK970",
    Severity.ERROR,
    "'{path}' keeps no version {number}",
    "versions that are kept: {kept}",
    ExitCode.USAGE,
)
NO_STATES = Message(
    "DK971",
    Severity.ERROR,
    "'{path}' keeps no version of the speech yet",
    "the next command that writes begins: `draftkit draft` or `draftkit export`",
    ExitCode.USAGE,
)
DAMAGED_STATE = Message(
    "DK972",
    Severity.WARNING,
    "'{path}' is damaged and is not used: {reason}",
    "your files are not touched; to get this version back, look for an older copy of it",
)
UNREADABLE_STATE = Message(
    "DK974",
    Severity.ERROR,
    "version {number} of '{path}' has no speech that can be shown: its files could not be read when it was kept",
    "see its text with `draftkit log --show {number}`",
)
NEEDS_OUTPUT = Message(
    "DK975",
    Severity.ERROR,
    "a Word file with tracked changes needs a name",
    "add -o NAME.docx, or -o - for the standard output",
    ExitCode.USAGE,
)
DAMAGED_LINES = Message(
    "DK973",
    Severity.WARNING,
    "damaged lines in '{path}': {count}, the first is line {first}; the rest was read",
    "the speech itself is not touched; to get the lines back, look for an older copy of the file",
)
NOT_A_FOLDER = Message(
    "DK976",
    Severity.ERROR,
    "'{path}' is no folder, so nothing of the speech's past can be kept or shown",
    "move the file away; if there was a folder of that name, bring it back from an older copy",
    ExitCode.INPUT,
)
DAMAGED_OLD = Message(
    "DK1100",
    Severity.ERROR,
    "'{path}' is damaged: what the old speech was cannot be told",
    "bring the file back from an older copy; until then `export --final` makes no document of this folder",
    ExitCode.INPUT,
)

NONE = "none"
TERMS = (NONE,)
"""What stands for the numbers of versions where none is kept."""
