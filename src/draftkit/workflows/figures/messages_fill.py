"""What can go wrong where figures are supplied, asked for in forms, and collected from them."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

SPLIT = "who"
"""Said instead of an owner: a form for each of them."""

CONFLICTS = Message(
    "DK860",
    Severity.ERROR,
    "figures with two values: {count}; for these, nothing was written",
    "look at the source of both; --set NAME=VALUE --replace takes one, --replace alone takes what was returned",
    ExitCode.CONFLICT,
)
CONFLICTS_RETURNED = Message(
    "DK851",
    Severity.ERROR,
    "figures with two values: {count}; for these, nothing was written",
    "look at the source of each; --set NAME=VALUE says which one counts, with --replace where figures.yaml has another",
    ExitCode.CONFLICT,
)
OVERRULED = Message(
    "DK852",
    Severity.WARNING,
    "'{name}' is '{value}' here; it gives way to '{other}' of --set",
    "look at the source of both",
)
SPLIT_AS_NAME = Message(
    "DK853",
    Severity.ERROR,
    "--by {name} stands for a form for each owner, and is nobody who supplies values",
    "name who does, such as --by 组织科; for the forms add --template FILE.xlsx",
    ExitCode.USAGE,
)
NO_PATH = Message(
    "DK855",
    Severity.ERROR,
    "--from names no file and no folder: what stands behind it is empty",
    "name the returned file or its folder, such as --from 回收; for the current folder write --from .",
    ExitCode.USAGE,
)
OF_SPEECHES = Message(
    "DK854",
    Severity.WARNING,
    "files in the folders of speeches were not read: {count}, among them '{path}'",
    "a folder with a brief.yaml is that of a speech; if values came back in such a file, name the file itself",
)
NOTHING_RETURNED = Message(
    "DK861",
    Severity.ERROR,
    "'{path}' holds no table that somebody filled in",
    "name the folder with the returned files (.xlsx, .csv, .yaml), or the files themselves",
)
NOTHING_TAKEN = Message(
    "DK862",
    Severity.ERROR,
    "places to mend in the returned files: {count}; nothing was written",
    "mend them and run the command again; values that are right are taken then",
)
OTHER_FILES = Message(
    "DK863",
    Severity.WARNING,
    "'{path}' holds files of other kinds: {count}; they were not read",
    "if values stand in them, save them as .xlsx and run the command again",
)
NOT_TOGETHER = Message(
    "DK864",
    Severity.ERROR,
    "{options} cannot be used with --template",
    "write the form first; take the values with --from when it comes back",
    ExitCode.USAGE,
)
NEEDS_TEMPLATE = Message(
    "DK865",
    Severity.ERROR,
    "{options} says what stands in a form, and no form was asked for",
    "add --template FILE.xlsx",
    ExitCode.USAGE,
)
NOT_A_FORM_NAME = Message(
    "DK866",
    Severity.ERROR,
    "'{path}' does not end in .xlsx",
    "a form is an Excel file: end its name in .xlsx",
    ExitCode.USAGE,
)
FORM_FILLED_IN = Message(
    "DK867",
    Severity.ERROR,
    "'{path}' is there and is not as draftkit wrote it: somebody may have filled it in; nothing was written",
    "take its values with --from, or choose another name; --replace gives it up",
    ExitCode.CONFLICT,
)
REMARK = Message(
    "DK870",
    Severity.WARNING,
    "no value came back for {names}, but a remark: {remark}",
    "it stands in the note of the figure now; ask again where the value is needed",
)
SIGNED_ONLY = Message(
    "DK871",
    Severity.HINT,
    "no value came back for {names}, though {by} stands beside it",
    "ask {by} again where the value is needed",
)
NOTE_FULL = Message(
    "DK872",
    Severity.WARNING,
    "the note of '{name}' has no room for a remark that came back: {remark}",
    "shorten the note in figures.yaml and run the command again",
)
NO_SUCH_RECORD = Message(
    "DK873",
    Severity.ERROR,
    "'{part}' is nothing that is recorded of the quotation '{name}'",
    "to be recorded: {allowed}",
    ExitCode.USAGE,
)
NO_QUOTATION = Message(
    "DK874",
    Severity.ERROR,
    "'{name}' is of the type {type}; '{part}' is recorded of quotations only",
    "give its value with --set {name}=VALUE; if the words are a quotation, change its type in figures.yaml",
    ExitCode.USAGE,
)
TWO_MEANINGS = Message(
    "DK875",
    Severity.ERROR,
    "'{label}' is a figure of its own, and may mean what is recorded of the quotation '{name}'",
    "change the one that is meant in figures.yaml, or rename the figure there and in the speech",
    ExitCode.USAGE,
)
RECORDED_TWICE = Message(
    "DK878",
    Severity.ERROR,
    "'{label}' is given twice, as '{one}' and as '{other}'",
    "give it once",
    ExitCode.USAGE,
)
DERIVED_FROM = Message(
    "DK876",
    Severity.ERROR,
    "'{name}' is worked out, so that nobody supplies it",
    "name those who supply what it is worked out from: {names}",
    ExitCode.USAGE,
)
TWO_OWNERS = Message(
    "DK877",
    Severity.ERROR,
    "'{name}' cannot be supplied by both '{one}' and '{other}'",
    "name it once; of several who know, one is asked",
    ExitCode.USAGE,
)
UNKNOWN_OWNER = Message(
    "DK868",
    Severity.ERROR,
    "no figure is to be supplied by '{name}'",
    "figures.yaml says who supplies what (who:); named there: {allowed}",
    ExitCode.USAGE,
)
UNKNOWN_OWNER_NEAR = Message(
    "DK869",
    Severity.ERROR,
    "no figure is to be supplied by '{name}'",
    "did you mean '{near}'? named in figures.yaml: {allowed}",
    ExitCode.USAGE,
)
