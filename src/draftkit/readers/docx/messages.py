"""What is told about a Word file that was read: nothing in it is left out without a word."""

from draftkit.diagnostics import Message, Severity
from draftkit.ooxml.reading.model import Foreign


def _hint(code: str, text: str, next_step: str = "") -> Message:
    return Message(code, Severity.HINT, text, next_step)


def _warning(code: str, text: str, next_step: str) -> Message:
    return Message(code, Severity.WARNING, text, next_step)


TRACKED = _hint(
    "DK360",
    "{count} tracked changes by {authors} people are taken as accepted",
    "accept or reject them in Word first if the text should be read otherwise",
)
REMARKS = _hint("DK361", "{count} comments in the margin are kept beside the text")
NOTES = _hint("DK362", "{count} footnotes and endnotes are kept at the end, apart from the speech")
FURNITURE = _hint("DK363", "{count} page headers and footers are kept at the end, apart from the speech")
BOXES = _hint("DK364", "the text of {count} text boxes is read where the boxes are anchored")
TABLES = _hint("DK365", "{count} tables are read row by row")
HIDDEN = _warning(
    "DK366",
    "{count} characters are hidden in Word, and are read all the same: '{sample}'",
    "show hidden text in Word, and delete what should not be there",
)
PICTURES = _hint("DK367", "{count} pictures are not read", "look whether there are words in them")
UNREAD = _warning(
    "DK368", "not read: {kind} ({count})", "look at it in Word, and type its words into the text if needed"
)
UNKNOWN_FORMAT = _warning(
    "DK369", "numbers of the format '{format}' are written in digits", "compare the numbers with those in Word"
)
UNKNOWN_SIGNS = _warning(
    "DK370",
    "{count} characters belong to a symbol font nobody else has; they are kept as they stand",
    "replace them in Word with usual characters",
)
PROMPTS = _warning(
    "DK371", "{count} fields of the form still show their prompt", "fill them in in Word, or delete them there"
)

TERMS = tuple(str(kind) for kind in Foreign if kind is not Foreign.PICTURE)
