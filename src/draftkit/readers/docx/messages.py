"""What is told about a Word file that was read: nothing in it is left out without a word."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode
from draftkit.ooxml.reading.model import Foreign


def _hint(code: str, text: str, next_step: str = "") -> Message:
    return Message(code, Severity.HINT, text, next_step)


def _warning(code: str, text: str, next_step: str) -> Message:
    return Message(code, Severity.WARNING, text, next_step)


TRACKED = _hint(
    "DK360",
    "tracked changes are taken as accepted: {count}, authors: {authors}",
    "accept or reject them in Word first if the text should be read otherwise",
)
REMARKS = _hint("DK361", "comments in the margin are kept beside the text: {count}")
NOTES = _hint("DK362", "footnotes and endnotes are kept at the end, apart from the speech: {count}")
FURNITURE = _hint("DK363", "page headers and footers are kept at the end, apart from the speech: {count}")
BOXES = _hint("DK364", "text boxes are read where they are anchored: {count}")
TABLES = _hint("DK365", "tables are read row by row: {count}")
HIDDEN = _warning(
    "DK366",
    "text that is hidden in Word is read all the same ({count} characters): '{sample}'",
    "show hidden text in Word, and delete what should not be there",
)
PICTURES = _hint("DK367", "pictures are not read: {count}", "look whether there are words in them")
SCANNED = Message(
    "DK372",
    Severity.ERROR,
    "'{file}' holds pictures ({count}) and no text; its pages may be pictures (a scan)",
    "let a program for text recognition (OCR) make a text of it, proofread that, and read it",
    ExitCode.DOCUMENT,
)
MOSTLY_PICTURES = _warning(
    "DK373",
    "pictures are not read: {count}; beside them there is hardly any text, so pages may be pictures (a scan)",
    "let a program for text recognition (OCR) make a text of them, proofread that, and read it",
)
UNREAD = _warning(
    "DK368", "not read: {kind}, {count} in all", "look at it in Word, and type its words into the text if needed"
)
UNKNOWN_FORMAT = _warning(
    "DK369", "numbers of the format '{format}' are written in digits", "compare the numbers with those in Word"
)
UNKNOWN_SIGNS = _warning(
    "DK370",
    "characters of a symbol font nobody else has are kept as they stand: {count}",
    "replace them in Word with usual characters",
)
PROMPTS = _warning(
    "DK371", "fields of the form still show their prompt: {count}", "fill them in in Word, or delete them there"
)

TERMS = tuple(str(kind) for kind in Foreign if kind is not Foreign.PICTURE)
