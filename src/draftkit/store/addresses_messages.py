"""What can be wrong with a document's address, or with what lies there."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

EMPTY_LIST = Message(
    "DK640",
    Severity.ERROR,
    "'{path}' lists no documents",
    "write one path or address a line; lines that begin with # are left out",
)
NEEDS_PACKAGE = Message(
    "DK641",
    Severity.ERROR,
    "'{address}' cannot be opened without a package that is missing: {reason}",
    "install it with: pip install 'draftkit[cluster]', and the package named, if it is another",
    ExitCode.DOCUMENT,
)
UNKNOWN_SCHEME = Message(
    "DK642",
    Severity.ERROR,
    "'{address}' is no address that can be opened: {reason}",
    "write a path, or an address like s3://…, https://… or file://…",
    ExitCode.DOCUMENT,
)
ABSENT_THERE = Message(
    "DK643", Severity.ERROR, "there is nothing at '{address}'", "check the address", ExitCode.DOCUMENT
)
NOT_FETCHED = Message(
    "DK644",
    Severity.ERROR,
    "'{address}' could not be fetched: {reason}",
    "check the network and that you may read it, and run the command again: what was read already is not read twice",
    ExitCode.DOCUMENT,
)
CHANGED_MEANWHILE = Message(
    "DK645",
    Severity.WARNING,
    "'{path}' changed while it was read, and was read again",
    "",
    ExitCode.DOCUMENT,
)
KEEPS_CHANGING = Message(
    "DK646",
    Severity.ERROR,
    "'{path}' keeps changing while it is read",
    "wait until whoever writes it is done, and run the command again",
    ExitCode.DOCUMENT,
)
