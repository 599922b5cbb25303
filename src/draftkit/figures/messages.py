"""What can be wrong with a figure and with figures.yaml."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_VALUE = Message("DK150", Severity.ERROR, "the value of '{name}' is empty", "give a value, or leave the figure open")
NOT_A_NUMBER = Message(
    "DK151",
    Severity.ERROR,
    "'{name}' must be a number, not '{value}'",
    "write it in digits, such as {example}; for anything else give the figure the type text",
)
CHINESE_NUMBER = Message("DK152", Severity.ERROR, "'{name}' must be written in digits, not '{value}'", "write {digits}")
WRONG_UNIT = Message(
    "DK153",
    Severity.ERROR,
    "'{name}' has the unit '{unit}', but the value '{value}' has '{found}'",
    "convert it, or change the unit in figures.yaml and in the speech",
)
WRONG_GROUPS = Message(
    "DK154",
    Severity.ERROR,
    "'{name}': the commas in '{value}' do not part thousands",
    "write the number without commas, and a decimal point as a full stop",
)
BELOW_ZERO = Message(
    "DK172",
    Severity.ERROR,
    "'{name}' counts something and cannot be '{value}'",
    "say how many there are; a decrease has a name of its own",
)
NOT_EXACT = Message(
    "DK155",
    Severity.ERROR,
    "'{name}' must be an exact number, not '{value}'",
    "write the exact number, or give the figure the type text",
)
NOT_A_DATE = Message(
    "DK156",
    Severity.ERROR,
    "'{name}' must be a date, not '{value}'",
    "write 2026-12-03 or 2026年12月3日; for anything else give the figure the type text",
)
NO_SUCH_DAY = Message(
    "DK157", Severity.ERROR, "'{name}': there is no day '{value}' in the calendar", "check month and day"
)
NOT_ONE_LINE = Message(
    "DK158",
    Severity.ERROR,
    "the value of '{name}' must be one line of at most {most} characters, without control characters",
    "shorten it, or write it in the speech itself",
)
BAD_UNIT = Message(
    "DK159",
    Severity.ERROR,
    "'{unit}' cannot be the unit of '{name}'",
    "a unit has at most {most} characters, no digits, and none of | {{ }} and control characters",
)
NOT_EDITABLE = Message(
    "DK160",
    Severity.ERROR,
    "'{name}' cannot be changed here without touching what stands around it",
    "change it by hand in an editor",
)
ENTRY_TYPE = Message(
    "DK161",
    Severity.ERROR,
    "'{name}' must be one value or a mapping (key: value), not a list",
    "write '{name}: value', or a figure for each item",
)
CHANGES_VALUE = Message(
    "DK170",
    Severity.WARNING,
    "'{name}' was '{old}' and becomes '{new}'",
    "look at the source of both before you go on",
    ExitCode.CONFLICT,
)
UNIT_DIFFERS = Message(
    "DK171",
    Severity.WARNING,
    "'{name}' has the unit '{here}' in block {block} of the speech, but '{unit}' in figures.yaml",
    "make them the same; until then the one of figures.yaml stands in the document",
)
