"""What can be wrong with an index of past speeches."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

FOREIGN = Message(
    "DK1040",
    Severity.ERROR,
    "'{path}' is no index of past speeches; it was left as it is",
    "name another file with --index: one that is not there yet is made",
)
NEWER = Message(
    "DK1041",
    Severity.ERROR,
    "the index '{path}' was written by a newer version of draftkit",
    "update draftkit, or name another file with --index",
)
DAMAGED = Message(
    "DK1042",
    Severity.ERROR,
    "the index '{path}' is damaged ({reason}); it was taken away",
    "it is made anew from the past speeches; if it is not, run the command again",
)
BUSY = Message(
    "DK1043",
    Severity.ERROR,
    "another draftkit is writing the index '{path}'",
    "wait until it is done, then run the command again",
    ExitCode.CONFLICT,
)
CANNOT = Message(
    "DK1044",
    Severity.ERROR,
    "the index '{path}' cannot be read or written: {reason}",
    "check the disk and who may write there, or name another file with --index",
)
NONE = Message(
    "DK1045",
    Severity.ERROR,
    "there is no index '{path}' yet",
    "name the folder of past speeches too, once: --past FOLDER --index {path}",
)
SPOILT = Message(
    "DK1048",
    Severity.ERROR,
    "the index '{path}' is damaged ({reason}); it was left as it is",
    "name the folder of past speeches too, and it is made anew: --past FOLDER --index {path}",
)
