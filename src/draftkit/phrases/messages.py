"""What can be wrong with a phrase bank."""

from draftkit.diagnostics import Message, Severity

TOO_LONG = Message(
    "DK200",
    Severity.ERROR,
    "phrase '{text}' has {count} Han characters",
    "a bank holds set phrases of at most {limit}; shorten it or make the local part a gap such as {{甲}}",
)
NO_WORDS = Message("DK201", Severity.ERROR, "phrase '{text}' holds no Han character", "write the phrase")
DOUBLE_ID = Message(
    "DK202", Severity.ERROR, "phrase '{text}' has the id '{id}', which another phrase has", "keep one of the two"
)
GAP_UNKNOWN = Message(
    "DK203",
    Severity.ERROR,
    "the gaps of '{text}' and its slots differ: {names}",
    "name each gap of the text once in 'slots', and nothing else",
)
BACKWARDS = Message(
    "DK204", Severity.ERROR, "a source begins at {start} and ends at {end}", "the end must lie after the start"
)
UNKNOWN_DOCUMENT = Message(
    "DK205",
    Severity.WARNING,
    "phrase '{text}' names document '{document}', which the bank does not list",
    "add the document to documents.yaml, or take the source out",
)
BAD_DATE = Message(
    "DK206",
    Severity.ERROR,
    "{where}: '{value}' is no date",
    "write a year, a month or a day: 2012, 2012-11, 2012-11-15",
)
DOUBLE_DOCUMENT = Message(
    "DK207", Severity.ERROR, "document '{id}' is listed a second time", "keep one of the two entries"
)
BAD_HASH = Message(
    "DK208",
    Severity.ERROR,
    "document '{id}': its sha256 must have 64 hexadecimal digits and begin with its id",
    "mine the folder again, or copy the line from the bank it came from",
)
BAD_DAY = Message("DK209", Severity.ERROR, "{where}: '{value}' is no day", "write year, month and day: 2026-11-23")
BAD_YEAR = Message("DK210", Severity.ERROR, "{where}: '{value}' is no year", "write four digits: 2019")
YEARS_BACKWARDS = Message(
    "DK211",
    Severity.ERROR,
    "phrase '{text}' was first seen in {first}, but last in {last}",
    "put the earlier year in 'first'",
)
REJECTED_TOO = Message(
    "DK212",
    Severity.WARNING,
    "phrase '{text}' is rejected here and stands in a theme's file as well; the theme's file counts",
    "take it out of one of the two",
)
DOUBLE_REJECTED = Message("DK213", Severity.ERROR, "'{text}' is rejected a second time", "keep one of the two entries")
NO_COLUMN = Message(
    "DK214",
    Severity.ERROR,
    "the table has neither a column 'id' (编号) nor a column 'text' (词句)",
    "keep the first row with the names of the columns as it was exported",
)
NOT_CSV = Message(
    "DK215",
    Severity.ERROR,
    "row {row} of the table cannot be read: a quote is not closed, or more follows it",
    "open the table in Excel or WPS and save it as CSV once more",
)
DOUBLE_COLUMN = Message("DK216", Severity.ERROR, "two columns are called '{column}'", "keep one of the two")
OTHER_COLUMNS = Message(
    "DK217", Severity.HINT, "columns that are not read: {columns}", "columns that are read: {known}"
)
NO_VERDICT = Message(
    "DK218",
    Severity.ERROR,
    "row {row}, column '{column}': '{value}' is no decision",
    "write 采纳 (accept), 否决 (reject) or 修改 (edit), or leave the cell empty",
)
DOUBLE_ROW = Message(
    "DK219", Severity.ERROR, "row {row}: phrase '{id}' stands in row {other} already", "keep one of the two rows"
)
NOT_IN_BANK = Message(
    "DK220",
    Severity.ERROR,
    "row {row}: the bank has no phrase '{id}'",
    "export the table again, and leave the column of ids as it is; to add a phrase, import the table",
)
BAD_CELL = Message(
    "DK221", Severity.ERROR, "row {row}, column '{column}': '{value}' is not accepted", "allowed: {allowed}"
)
BAD_CELL_NEAR = Message(
    "DK222",
    Severity.ERROR,
    "row {row}, column '{column}': '{value}' is not accepted",
    "did you mean '{near}'? allowed: {allowed}",
)
CHANGE_IGNORED = Message(
    "DK223",
    Severity.WARNING,
    "row {row}: '{text}' was changed ({columns}), but nothing is decided on it, so it stays as it was",
    "write 修改 (edit) in the column of decisions",
)
EMPTY_CELL = Message(
    "DK224", Severity.ERROR, "row {row}, column '{column}': nothing stands there", "fill it in, or delete the row"
)
TOO_MANY_CELLS = Message(
    "DK225",
    Severity.ERROR,
    "row {row} has {found} cells, but the table has {count} columns",
    "put cells that hold commas in quotes, or save the table as CSV once more",
)
EXPECTED = "a mapping with 'phrases', 'documents' or 'rejected'"
"""What a bank file holds."""
TERMS = (EXPECTED,)
