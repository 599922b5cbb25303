"""What can be wrong with the tables and records of risks, and what a final document waits for."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_A_DAY = Message(
    "DK1130",
    Severity.ERROR,
    "'{value}' is no day of the year",
    "write month and day with two digits each: 09-15",
)
NOT_REUSED = Message(
    "DK1132",
    Severity.ERROR,
    "{path}: this speech was not made from an older one",
    "make one: `draftkit reuse OLD NEW`",
    ExitCode.USAGE,
)
NO_SUCH_RISK = Message(
    "DK1133",
    Severity.ERROR,
    "the report has no item '{name}'",
    '`draftkit reuse "{folder}"` lists them with their ids; a kind or all stands for several',
    ExitCode.USAGE,
)
NOTHING_TO_CONFIRM = Message(
    "DK1134",
    Severity.HINT,
    "{name}: nothing of it is open",
    '`draftkit reuse "{folder}"` shows what is',
)
NO_REASON = Message(
    "DK1135",
    Severity.ERROR,
    "why all of this is still true is not said: {count} items",
    "say it: --why 'what was looked at'",
    ExitCode.USAGE,
)
BROKEN_LEDGER = Message(
    "DK1136",
    Severity.ERROR,
    "{path}: what was confirmed cannot be written into it, as it stands",
    "look the file over: 'confirmed:' holds a list, each entry with kind, words, by, when and why",
)
RISK_OPEN = Message(
    "DK1137",
    Severity.ERROR,
    "{id}: '{words}' ({where}) is still as it was in the old speech: {advice}",
    'change it in speech.md, or confirm that it is still true: `draftkit reuse "{folder}" --confirm {id}`',
    ExitCode.FINDINGS,
)
RISKS_OPEN = Message(
    "DK1138",
    Severity.ERROR,
    "not a final document yet: {count} items of the old speech are neither changed nor confirmed",
    'see them all: `draftkit reuse "{folder}"`',
    ExitCode.FINDINGS,
)
NO_NEW_DAY = Message(
    "DK1139",
    Severity.ERROR,
    "the day of the new meeting is not known: nobody can say what is out of date by then",
    "write it into figures.yaml of {folder}, as a line '会议日期: 2026-12-03', or as the value of that figure",
    ExitCode.FINDINGS,
)

TERMS = ("confirmed: and what was confirmed",)
