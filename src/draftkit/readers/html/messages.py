"""What can be wrong with a web page."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_WORDS = Message(
    "DK340",
    Severity.ERROR,
    "'{file}' is a web page without words",
    "open it in a browser: if its words are loaded later or stand in a picture, copy them into a text file",
    ExitCode.DOCUMENT,
)
HIDDEN = Message(
    "DK341",
    Severity.HINT,
    "parts of '{file}' that a browser does not show: {count}; they are kept as noise",
    "look at the first of them; if it belongs to the speech, copy the words into a text file",
)
UNCLOSED = Message(
    "DK342",
    Severity.WARNING,
    "'{sign}' begins here and is not closed; what follows is read as words",
    "the page is damaged or cut; look at its end, or get a fresh copy",
)
