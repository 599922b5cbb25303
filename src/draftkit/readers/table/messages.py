"""What can be said of a table that comes in, whatever it is for."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

CUT = Message(
    "DK838",
    Severity.WARNING,
    "'{file}': {sheet} is larger than {rows} rows and {columns} columns; what stands beyond was not read",
    "if something there matters, move it to the top of a table of its own",
)
BAD_QUOTES = Message(
    "DK839",
    Severity.ERROR,
    "the quotation marks of a cell do not match",
    'put cells with line breaks or separators in "…", and double every " inside, or save the table as .xlsx',
    ExitCode.DOCUMENT,
)
OVERLAP = Message(
    "DK840",
    Severity.ERROR,
    "merged cells lie over one another in the sheet '{sheet}' of '{file}'",
    "open it in Excel or WPS, split the merged cells, save it, and try again",
    ExitCode.DOCUMENT,
)
NOT_A_TABLE = Message(
    "DK898",
    Severity.ERROR,
    "'{file}' is no table that can be read",
    "choose the form that came back, or a table saved as .xlsx or .csv",
    ExitCode.DOCUMENT,
)
THE_TABLE = "the table"

TERMS = (THE_TABLE,)
"""Values that are translated."""
