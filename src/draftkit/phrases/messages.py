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
