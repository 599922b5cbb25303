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
    "'{name}': the commas or blanks in '{value}' do not part thousands",
    "write the number without commas and blanks, and a decimal point as a full stop",
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
UNIT_TWICE = Message(
    "DK894",
    Severity.WARNING,
    "'{name}' has its unit '{unit}' already, and the speech says it once more behind it, in {block}",
    "take one of them out: the one in the speech",
)
UNIT_DIFFERS = Message(
    "DK171",
    Severity.WARNING,
    "'{name}' has the unit '{here}' in block {block} of the speech, but '{unit}' in figures.yaml",
    "make them the same; until then the one of figures.yaml stands in the document",
)
LETTER = Message(
    "DK173",
    Severity.ERROR,
    "'{name}': character {at} of '{value}' is the letter '{letter}', not a digit",
    "if it is meant so, write {mended}",
)
WIDE_DIGITS = Message(
    "DK174",
    Severity.HINT,
    "'{name}': '{value}' was read as {read}",
    "digits are best typed with the input method switched to half-width",
)
OTHER_SCALE = Message(
    "DK175",
    Severity.ERROR,
    "'{name}' is counted in {unit}, and '{value}' is not",
    "if it is meant so, write {converted}",
)
MANY_POINTS = Message(
    "DK176",
    Severity.ERROR,
    "'{name}': '{value}' has more than one decimal point",
    "write one point at most; thousands are parted by commas or by nothing",
)
RANGE_DOWNWARDS = Message(
    "DK177",
    Severity.ERROR,
    "'{name}': the range '{value}' does not go upwards",
    "write the smaller number first; where there is one number only, write it once",
)
HALF_A_SCALE = Message(
    "DK178",
    Severity.ERROR,
    "'{name}': only one end of '{value}' says 万 or 亿, and the other may be meant with or without it",
    "write both ends alike, such as {clear}",
)
TOO_LITTLE = Message(
    "DK179",
    Severity.ERROR,
    "'{name}' is at least {bound}, and '{value}' is less",
    "check the value; if it is right, change min in figures.yaml",
)
TOO_MUCH = Message(
    "DK180",
    Severity.ERROR,
    "'{name}' is at most {bound}, and '{value}' is more",
    "check the value; if it is right, change max in figures.yaml",
)
BAD_BOUND = Message(
    "DK181",
    Severity.ERROR,
    "'{name}': '{value}' cannot be its {key}",
    "write one number in digits, in the unit of the figure; min is not above max",
)
NOT_A_DATE_RANGE = Message(
    "DK182",
    Severity.ERROR,
    "'{name}' must be a range of days, not '{value}'",
    "write 2026-12-03至2026-12-05 or 2026年12月3日至5日; a single day has the type date",
)
DAYS_BACKWARDS = Message(
    "DK183",
    Severity.ERROR,
    "'{name}': in '{value}' the last day does not come after the first",
    "write the earlier day first; a single day has the type date",
)
NO_YEAR = Message(
    "DK184",
    Severity.ERROR,
    "'{name}': '{value}' names no year, and no year is guessed",
    "write the year too, such as 2026年{month}月{day}日, if that month and day are meant",
)
IS_WORKED_OUT = Message(
    "DK185",
    Severity.ERROR,
    "'{name}' is worked out from '{formula}' and takes no value",
    "change the figures it is worked out from, or its formula in figures.yaml",
)
VALUE_AND_FORMULA = Message(
    "DK186",
    Severity.ERROR,
    "'{name}' has both a value and a formula",
    "keep the formula, and the value is worked out; or keep the value",
)
NOT_OF_TYPE = Message(
    "DK187",
    Severity.ERROR,
    "'{key}' does not go with the type {type} of '{name}'",
    "leave it out, or give another type; it goes with {types}",
)
RESERVED_KEY = Message(
    "DK188",
    Severity.ERROR,
    "'{name}' is a word of figures.yaml itself and cannot be the name of a figure",
    "choose another name",
)
IS_A_GAP = Message(
    "DK189",
    Severity.ERROR,
    "'{name}': '{value}' is a gap, not a value",
    "leave it blank while it is not known; a value is never worked out from a name in braces",
)
NOT_WHOLE = Message(
    "DK890",
    Severity.ERROR,
    "'{name}' counts {unit} one by one and cannot be '{value}'",
    "write a whole number; an average or a share has the type ratio in figures.yaml",
)
TOO_LONG = Message(
    "DK891",
    Severity.ERROR,
    "'{name}': '{value}' has more than {most} digits before the point",
    "check the number; where it is right, give it a larger unit such as 亿元",
)
SHORT_YEAR = Message(
    "DK199",
    Severity.ERROR,
    "'{name}': the year in '{value}' has two digits only",
    "write the year with all four digits, such as {day}, if that day is meant",
)
STANDS_FOR_NOTHING = Message(
    "DK892",
    Severity.WARNING,
    "'{name}': '{value}' would stand in the document just so",
    "leave it blank while it is not known; if it is meant so, say why in its note in figures.yaml",
)
LOOKS_LIKE_FRACTION = Message(
    "DK893",
    Severity.WARNING,
    "'{name}': '{value}' was read as {read}",
    "if {meant} is meant, write {meant}; if not, write {read} with its sign, or say why in its note in figures.yaml",
)
