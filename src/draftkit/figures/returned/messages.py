"""What can be wrong with a table that came back."""

from draftkit.diagnostics import Message, Severity

NO_COLUMN = Message(
    "DK841",
    Severity.ERROR,
    "there is no column '{column}'",
    "write '{column}' over the column it is; what looks most like it here: {near}",
)
UNREAD_COLUMN = Message(
    "DK842",
    Severity.WARNING,
    "the column '{heading}' was not read",
    "if it is the column '{column}', write that over it",
)
TWO_COLUMNS = Message(
    "DK843",
    Severity.ERROR,
    "there are two columns for '{column}': {one} and {other}",
    "write '{column}' over the one that counts, and something else over the other",
)
UNKNOWN_NAME = Message(
    "DK844",
    Severity.ERROR,
    "no figure is called '{name}'",
    "names must stand as in figures.yaml; the one there most like it: {near}",
)
NO_NAME = Message(
    "DK845",
    Severity.ERROR,
    "'{value}' stands in a row without a name",
    "write the name of the figure into the column '{column}', or clear the cell",
)
UNUSABLE = Message("DK846", Severity.ERROR, "'{name}': the cell holds {what}", "{cure}")
SAID_TWICE = Message(
    "DK847",
    Severity.ERROR,
    "'{name}' is '{value}' here, but '{other}' in {where}",
    "find out which is right, and clear the other cell",
)
HIDDEN = Message(
    "DK848",
    Severity.WARNING,
    "the sheet '{sheet}' is hidden and was not read",
    "if it has values that matter, unhide it (right-click the tabs, Unhide), save the file, and run the command again",
)
DERIVED = Message(
    "DK849",
    Severity.WARNING,
    "'{name}' is worked out from other figures; '{value}' was not taken",
    "correct the figures it is worked out from",
)
OTHER_SPEECH = Message(
    "DK850",
    Severity.ERROR,
    "'{table}' seems to belong to another speech: of its {total} names {count} are not known here ({names})",
    "take the form of this speech; of a larger table, clear the values that nobody asked for",
)
MORE_CELLS = Message(
    "DK895",
    Severity.ERROR,
    "the row '{row}' has {count} cells under {headings} headings",
    "if there is a '{sign}' in one of the values, leave it out (1260), or put the value in quotation marks (\"1,260\")",
)
APART = Message(
    "DK897",
    Severity.ERROR,
    "in the row '{row}' a number seems to have come apart at its '{sign}'",
    "leave the '{sign}' out (1260), or put the number in quotation marks (\"1,260\")",
)
NOT_A_FORM = Message(
    "DK899",
    Severity.ERROR,
    "'{file}' is no form that was filled in: it has no column '{name}'",
    "choose the form that came back, or write '{name}' and '{value}' over the columns of the table",
)
SHOWN_OTHERWISE = Message(
    "DK896",
    Severity.ERROR,
    "'{name}': the cell shows {shown}, but it holds {stored}",
    "give the cell the format Text, and type what is right, with its unit",
)

FORMULA = "a formula"
ERROR = "an error instead of a value"
COVERED = "nothing of its own: it is hidden under a merged cell"
SCALED = "a number that is shown as another one"
DECIMALS = "a number with decimals, which lost zeros at its end if it had any"
TOO_LONG = "more digits than a number in a table can have"
DATE = "a date"
NOTHING = "nothing"
BLANK = "a blank"

PASTE_VALUE = "copy the cell and paste it in place as a value (Paste Special, Values)"
TYPE_VALUE = "type the value itself"
SPLIT_CELLS = "split the merged cells and type a value for each row"
TYPE_AS_READ = "give the cell the format Text, and type the number with its unit as it is to be read"
TYPE_AS_TEXT = "give the cell the format Text, and type the value again"

TERMS = (
    *(FORMULA, ERROR, COVERED, SCALED, DECIMALS, TOO_LONG, DATE, NOTHING, BLANK),
    *(PASTE_VALUE, TYPE_VALUE, SPLIT_CELLS, TYPE_AS_READ, TYPE_AS_TEXT),
)
"""Values that are translated."""
