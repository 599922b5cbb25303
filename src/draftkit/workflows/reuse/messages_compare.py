"""What can be wrong when two speeches are laid beside each other."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_REUSED = Message(
    "DK1180",
    Severity.ERROR,
    "'{path}' was not made from an old speech, so there is nothing to compare it with",
    "name the older speech too: draftkit compare OLD NEW",
    ExitCode.USAGE,
)
NO_WORDS = Message(
    "DK1181",
    Severity.ERROR,
    "'{path}' holds no speech: there is nothing to compare",
    "see with `draftkit parse` what was read of it",
    ExitCode.DOCUMENT,
)
NO_SUCH_REPORT = Message(
    "DK1182",
    Severity.ERROR,
    "'{path}' does not have the ending of the report that is asked for",
    "end the name in one of {allowed}, and let --format say the same or leave it out",
    ExitCode.USAGE,
)
