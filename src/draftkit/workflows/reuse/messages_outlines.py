"""What can be said where old speeches become an outline."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOTHING_IN_COMMON = Message(
    "DK1170",
    Severity.WARNING,
    "the {count} speeches have no part in common: none of the {parts} parts of the outline is in most of them",
    "make one outline of each, or name speeches of one occasion",
)
NOT_ALL_IN_OUTLINE = Message(
    "DK1171",
    Severity.WARNING,
    "not all of it is in the outline: {left}",
    "write what matters of it into the outline",
)
"""`left` is in Chinese, as all that stands in an outline."""
TOO_LARGE = Message(
    "DK1173",
    Severity.ERROR,
    "the outline of these speeches would have {found} MB; the limit is {limit} MB",
    "name fewer speeches, best of one occasion",
    ExitCode.USAGE,
)
