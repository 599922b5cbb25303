"""What can be wrong where a bank is looked into and looked after."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_SUCH_SOURCE = Message(
    "DK768",
    Severity.WARNING,
    "no document of the bank is called '{name}' or has it in its name",
    "documents of the bank: {names}",
)
NO_OWN_BANK = Message(
    "DK769",
    Severity.ERROR,
    "the built-in bank is looked at only; nothing was changed",
    "name a bank of your own with --bank; `draftkit mine` makes one",
    ExitCode.USAGE,
)
NO_TERMINAL = Message(
    "DK770",
    Severity.ERROR,
    "curating asks questions, and nobody can answer here: input or output is no terminal",
    "decide in a table: draftkit phrases export --to csv -o FILE, then draftkit phrases curate --decide FILE",
    ExitCode.USAGE,
)
NOT_DECIDED = Message(
    "DK771",
    Severity.ERROR,
    "nothing was decided: '{path}' has rows that are wrong ({count})",
    "mend these rows and hand the table in again; a decision is applied with all others or not at all",
)
DECISIONS_WAIT = Message(
    "DK772",
    Severity.WARNING,
    "decisions taken down, but not yet written into the bank's files: {count}",
    "nothing is lost: the next `draftkit phrases curate` or `draftkit mine` writes them",
)
OWN_BANK_MADE = Message(
    "DK773",
    Severity.HINT,
    "this bank was not mined here; what is decided on are its own entries: {count}",
    "what you decide is kept in '{path}' and written into the YAML files at the end",
)
FILE_STANDS = Message(
    "DK774",
    Severity.ERROR,
    "'{path}' exists already; nothing was written",
    "choose another name; --replace overwrites it",
    ExitCode.CONFLICT,
)
NO_KIND = Message(
    "DK775",
    Severity.ERROR,
    "'{path}' does not say whether a table or YAML is meant",
    "give the name the ending .csv or .yaml, or say --to csv or --to yaml",
    ExitCode.USAGE,
)
TOO_MANY_FOR_YAML = Message(
    "DK776",
    Severity.ERROR,
    "these are {count} phrases; a YAML file holds at most {limit}",
    "ask for fewer, such as --theme 作风, or export a table (--to csv); a whole bank is handed on as its folder",
    ExitCode.USAGE,
)
CONFLICTS = Message(
    "DK777",
    Severity.WARNING,
    "decided otherwise here, and left so: {count}",
    "look at them one by one, or take the other side's decision on all of them with --overwrite",
)
NOT_IMPORTABLE = Message(
    "DK778",
    Severity.ERROR,
    "'{path}' is neither a table nor a bank",
    "name a .csv table, a .yaml file of a bank, or the folder of a bank",
    ExitCode.USAGE,
)
NOTHING_TO_IMPORT = Message(
    "DK779", Severity.ERROR, "'{path}' holds no phrases and no decisions", "check that it is the right file"
)
ITSELF = Message(
    "DK780", Severity.ERROR, "'{path}' is the bank itself", "name the bank of somebody else", ExitCode.USAGE
)
TAKEN_OVER = Message(
    "DK781",
    Severity.HINT,
    "edited by hand in the bank's files and taken over: changed {edited}, taken out {deleted}, added {added}",
)
NO_DOCUMENTS = Message(
    "DK782",
    Severity.WARNING,
    "'{folder}' holds none of the documents this phrase was found in, as they were then",
    "looked for by their contents: {names}",
)
NOT_A_CHOICE_HERE = Message(
    "DK783", Severity.ERROR, "'{value}' is none of them", "type numbers or names, with blanks between them"
)
ALREADY_THERE = Message(
    "DK784",
    Severity.HINT,
    "'{text}' stands in the bank already, as {id}",
    "accepted both, they stay two entries with the same words; rejecting this one is tidier",
)

TERMS = ("accepted", "rejected")
"""What stands on either side where two banks differ."""
