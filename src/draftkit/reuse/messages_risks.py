"""What can be wrong with the tables and records of risks, and what a final document waits for."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode
from draftkit.reuse.model import RiskKind

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
KIND_OPEN = Message(
    "DK1137",
    Severity.ERROR,
    "still as in the old speech: {kind}: {count}: {names}",
    exit_code=ExitCode.FINDINGS,
)
RISKS_OPEN = Message(
    "DK1138",
    Severity.ERROR,
    "not a final document yet: {count} items of the old speech are neither changed nor confirmed",
    'new values: `draftkit fill "{folder}"`; the list of all, with what to do: `draftkit reuse "{folder}"`; what is '
    'still true: `draftkit reuse "{folder}" --confirm NAME`',
    ExitCode.FINDINGS,
)
NO_NEW_DAY = Message(
    "DK1139",
    Severity.ERROR,
    "the day of the new meeting is not known: nobody can say what is out of date by then",
    "write it into figures.yaml of {folder}, as a line '会议日期: 2026-12-03', or as the value of that figure",
    ExitCode.FINDINGS,
)
OLD_GONE = Message(
    "DK1140",
    Severity.ERROR,
    "{path}: this speech was made from an older one (figures.yaml has its words), but .draftkit/old is gone: nobody "
    "can say what of it was changed or confirmed",
    "bring the folder .draftkit back from where the speech was copied (copies without hidden files lose it); else make "
    "the folder anew from the old file: `draftkit reuse OLD NEW`",
    ExitCode.INPUT,
)
NEEDS_RECORD = Message(
    "DK1141",
    Severity.ERROR,
    "{names}: words of somebody are not confirmed, they are looked up",
    "make each a figure of type quotation that says who said it where and when, and who compared the words "
    "(`draftkit fill` asks for it); or write other words",
    ExitCode.USAGE,
)
QUOTATIONS_LEFT = Message(
    "DK1142",
    Severity.WARNING,
    "quotations are never confirmed with others, and stay open: {names}",
    "make each a figure of type quotation with its record, or write other words; a saying of nobody's is confirmed by "
    "its own name",
)
NOBODY_SAYS = Message(
    "DK1143",
    Severity.ERROR,
    "who says that all of this is still true is not said: {count} items",
    "say it: --by NAME",
    ExitCode.USAGE,
)
KINDS = {
    RiskKind.FACT: "local facts",
    RiskKind.FORMULATION: "formulations out of date",
    RiskKind.QUOTATION: "quotations to verify",
    RiskKind.SUM: "numbers worked out from old ones",
    RiskKind.SEASON: "seasons and deadlines",
    RiskKind.OVERLAP: "said in other speeches too",
    RiskKind.NUMBER: "numbers of points that do not follow",
}
"""What the items of a kind are called."""

TERMS = ("confirmed: and what was confirmed", *KINDS.values())
