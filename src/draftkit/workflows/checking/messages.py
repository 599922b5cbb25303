"""What can be wrong with what is to be checked, with what is let stand, and with a baseline."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

BAD_DATE = Message(
    "DK1050",
    Severity.ERROR,
    "--date: '{value}' is no day",
    "write the day of the meeting like 2026-12-03 or 2026年12月3日",
    ExitCode.USAGE,
)
NO_DATE = Message(
    "DK1051",
    Severity.HINT,
    "the day of the meeting is not known: nothing is judged as out of date",
    "give it with --date 2026-12-03",
)
NO_MEETING_DATE = Message(
    "DK1052",
    Severity.HINT,
    "'{path}' has no day of the meeting (会议日期): nothing is judged as out of date",
    "supply it: draftkit fill",
)
UNKNOWN_RULE = Message(
    "DK1053",
    Severity.ERROR,
    "--only: there is no rule '{name}'",
    "rules are listed by `draftkit rules`",
    ExitCode.USAGE,
)
UNKNOWN_RULE_NEAR = Message(
    "DK1054",
    Severity.ERROR,
    "--only: there is no rule '{name}'",
    "did you mean {near}? rules are listed by `draftkit rules`",
    ExitCode.USAGE,
)
NO_REASON = Message(
    "DK1055",
    Severity.WARNING,
    "'{rule}' is let stand here without a reason; it is not let stand",
    "write why behind a colon: <!-- 放行 {rule}：理由 -->",
)
NOTHING_NAMED = Message(
    "DK1056",
    Severity.WARNING,
    "this note names no rule to let stand",
    "write its id: <!-- 放行 DKR22：理由 -->",
)
NO_SUCH_SILENCE = Message(
    "DK1057",
    Severity.WARNING,
    "there is no rule '{rule}' that could be let stand",
    "write the id or the name of a rule, or the id of an entry of a table, as the report shows it",
)
NO_BASELINE = Message(
    "DK1058",
    Severity.ERROR,
    "there is no baseline '{path}' yet",
    "write it once with --write-baseline",
    ExitCode.USAGE,
)
NOT_A_BASELINE = Message(
    "DK1059",
    Severity.ERROR,
    "'{path}' is no baseline that draftkit wrote",
    "name another file, or move this one away and write the baseline anew with --write-baseline",
)
HARDLY_CHINESE = Message(
    "DK1061",
    Severity.WARNING,
    "'{path}' holds hardly any Chinese; the rules are made for Chinese speeches",
    "name the Chinese text",
)
NOTHING_TO_CHECK = Message(
    "DK1062",
    Severity.ERROR,
    "no speech was found in {places}",
    "name a speech folder, a document, or a folder of documents",
    ExitCode.DOCUMENT,
)
ERRORS_STAND = Message(
    "DK1063",
    Severity.ERROR,
    "errors that the checks find: {count}; while they stand, no final document is made of '{folder}'",
    'see them with `draftkit check "{folder}"`; mend each, or let it stand with a reason',
    ExitCode.FINDINGS,
)
ERROR_STANDS = Message("DK1064", Severity.ERROR, "{words} ({rule})", "{cure}", ExitCode.FINDINGS)
SOME_UNCHECKED = Message(
    "DK1065",
    Severity.ERROR,
    "documents that could not be checked: {unread} of {count}",
    "see what was said about each",
    ExitCode.DOCUMENT,
)
FAULT = Message(
    "DK1066",
    Severity.ERROR,
    "draftkit made a mistake of its own with '{path}' ({problem}); it was not checked",
    "check it alone, which gives a report to paste",
    ExitCode.BUG,
)
TWO_OPTIONS = Message(
    "DK1067",
    Severity.ERROR,
    "{options} do not go together",
    "leave one of them out",
    ExitCode.USAGE,
)
NEEDS_OPTION = Message(
    "DK1068",
    Severity.ERROR,
    "{option} needs {other}",
    "add it, or leave {option} out",
    ExitCode.USAGE,
)
NOT_TO_A_FILE = Message(
    "DK1069",
    Severity.ERROR,
    "'{path}' does not end like a report that can be written into a file",
    "people get .html, which opens and prints in a browser, programs .sarif or .json; a Word file with comments "
    "comes by --annotate OUT.docx; or say --format: {allowed}",
    ExitCode.USAGE,
)
NOT_WATCHED = Message(
    "DK1070",
    Severity.ERROR,
    "the standard input cannot be watched",
    "name a file or a folder",
    ExitCode.USAGE,
)
UNUSED_SILENCE = Message(
    "DK1071",
    Severity.HINT,
    "nothing of '{rule}' is found here: there is nothing to let stand",
    "take this out, or see whether it stands before the block that was meant",
)
LOST_WORDS = Message(
    "DK1072",
    Severity.WARNING,
    "'{path}' has only {now} characters, its last version had {before}: the speech is all but gone",
    'see the versions with `draftkit log "{folder}"`, and bring one back with --restore {number}',
)
OVER_WHAT_IS_READ = Message(
    "DK1073",
    Severity.ERROR,
    "{option}: '{path}' is read by this check, or belongs to a speech folder; nothing was written over it",
    "name another file with {option}",
    ExitCode.USAGE,
)
UNKNOWN_GENRE = Message(
    "DK1074",
    Severity.ERROR,
    "--genre: there is no genre '{name}'",
    "genres are {allowed}; `draftkit outlines list` says what each is",
    ExitCode.USAGE,
)

WORDS = tuple(str(severity) for severity in Severity)
