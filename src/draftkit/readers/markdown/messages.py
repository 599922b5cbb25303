"""What can be wrong with a `speech.md`."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

UNCLOSED_SLOT = Message(
    "DK300",
    Severity.ERROR,
    "a gap begins here with '{{{{' and is not closed",
    "write {{{{name}}}} or {{{{name|unit}}}} on one line; for braces as such, write \\{{",
    ExitCode.DOCUMENT,
)
EMPTY_SLOT = Message(
    "DK301",
    Severity.ERROR,
    "this gap has no name",
    "write the figure's name between the braces: {{{{name}}}} or {{{{name|unit}}}}",
    ExitCode.DOCUMENT,
)
COUNT_WITH_UNIT = Message(
    "DK302",
    Severity.WARNING,
    "'{name}' is counted by the program and takes no unit; '{unit}' is left out",
    "write {{{{{name}}}}} and the unit after it",
)
UNKNOWN_MARK = Message(
    "DK303",
    Severity.ERROR,
    "'{mark}' is no family of numbers",
    "allowed: {allowed}; for words in brackets, write \\[",
    ExitCode.DOCUMENT,
)
UNKNOWN_MARK_NEAR = Message(
    "DK304",
    Severity.ERROR,
    "'{mark}' is no family of numbers",
    "did you mean '{near}'? allowed: {allowed}; for words in brackets, write \\[",
    ExitCode.DOCUMENT,
)
UNBALANCED_STRONG = Message(
    "DK305",
    Severity.WARNING,
    "emphasis begins here with '**' and does not end in this block; the stars are kept as text",
    "close it with '**', or write \\*\\* for the stars as such",
)
EMPTY_STRONG = Message(
    "DK306",
    Severity.WARNING,
    "there is nothing between these stars; they are kept as text",
    "take them out, or write \\* for a star as such",
)
STRONG_DROPPED = Message(
    "DK307",
    Severity.WARNING,
    "emphasis inside {where} is left out",
    "take the stars out: how {where} looks is settled by what it is",
)
TYPED_NUMBER = Message(
    "DK308",
    Severity.HINT,
    "the number '{number}' is made by the program; what is typed here is read as its family '{family}'",
    "leave it out, or write [{family}] to keep these words and have the number as well",
)
NO_LEAD = Message(
    "DK309",
    Severity.HINT,
    "this point has no lead in bold; its first sentence is taken as the lead",
    "write it as - **lead** text",
)
SKIPPED_LEVEL = Message(
    "DK310",
    Severity.WARNING,
    "a heading of level {level} cannot stand here; it is read as level {taken}",
    "use one # more than the heading above it has, at most",
)
TOO_DEEP = Message(
    "DK311",
    Severity.WARNING,
    "this nests deeper than {limit} levels and is read as level {limit}",
    "make the point part of the one above",
)
POINT_TOO_DEEP = Message(
    "DK312",
    Severity.WARNING,
    "a point below {limit} levels of headings is read as a plain paragraph",
    "use fewer levels of headings",
)
LATE_TITLE = Message(
    "DK313",
    Severity.WARNING,
    "a title line stands before everything else; here it is read as a heading of level 1",
    "write headings with ## and more",
)
LATE_BYLINE = Message(
    "DK314",
    Severity.WARNING,
    "'>' marks a line under the title; here it is kept as text",
    "take the sign out, or write \\> for the sign as such",
)
EMPTY_LINE = Message("DK315", Severity.WARNING, "there are no words after '{sign}'", "write them, or take the sign out")
NOT_SPEECH = Message(
    "DK316",
    Severity.WARNING,
    "{what} means nothing in a speech; it is kept as text",
    "write it as words; a backslash before a sign takes its meaning away",
)
UNCLOSED_NOTE = Message(
    "DK317",
    Severity.ERROR,
    "a note begins here with '<!--' and is not closed",
    "close it with '-->'",
    ExitCode.DOCUMENT,
)
NOTE_IN_LINE = Message(
    "DK318",
    Severity.WARNING,
    "a note inside a line is read as text and would be printed",
    "put the note on a line of its own",
)
LOOSE_PARAGRAPH = Message(
    "DK319",
    Severity.HINT,
    "this paragraph belongs to the point above it",
    "indent it like the point's words; or write --- before it if it closes the speech",
)
LATE_SALUTATION = Message(
    "DK322",
    Severity.WARNING,
    "a salutation stands before all other text; here '{mark}' is kept as text",
    "move the line up, or take the mark out",
)
NEARLY_A_SLOT = Message(
    "DK323",
    Severity.WARNING,
    "'{found}' is read as words and would be printed",
    "if a figure is meant, write {{{{{name}}}}} with two half-width braces; else put a backslash before the brace",
)
NUMBER_IN_TEXT = Message(
    "DK324",
    Severity.HINT,
    "the number '{number}' is typed into a paragraph: it stays as it is when points come and go",
    "for a point write '- **…**', for a heading '## …': their numbers are made by the program",
)
WIDE_SIGN = Message(
    "DK325",
    Severity.WARNING,
    "'{sign}' is full-width and makes no heading",
    "write the half-width # and a blank after it",
)
NOTHING_TO_COUNT = Message(
    "DK326",
    Severity.WARNING,
    "'{name}' counts nothing here: it would be printed as 零",
    "write the points it announces, or other words",
)
MIXED_FAMILIES = Message(
    "DK327",
    Severity.WARNING,
    "the numbers of these siblings begin with {family}, here with {other}: each family counts for itself",
    "take the number or the mark in brackets out, and one family goes on",
)
MORE_PROBLEMS = Message("DK320", Severity.WARNING, "{count} more problems are not shown", "mend these first")

TERMS = (
    "a title line",
    "a byline",
    "a salutation",
    "a heading",
    "a point's lead",
    "a table",
    "code",
    "a numbered list",
    "a link or picture",
    "HTML",
)
"""Values for gaps of the sentences above that are words of the program's own."""
