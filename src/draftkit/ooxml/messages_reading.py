"""What can be wrong with a Word file that comes in; most of it with a workbook as well."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

_SAVE_AS = "open it in Word or WPS, save it again as .docx, and try that file"
_RESAVE = "open it in Office or WPS, save it under another name, and try that file"
_FRESH_COPY = "get a fresh copy from whoever sent it"
_NOT_OPENED = "do not open it elsewhere either before you know where it comes from; ask for a fresh copy"


def _refusal(code: str, text: str, next_step: str) -> Message:
    return Message(code, Severity.ERROR, text, next_step, ExitCode.DOCUMENT)


EMPTY_FILE = _refusal("DK510", "'{file}' is empty: it holds not one byte", _FRESH_COPY)
NOT_A_PACKAGE = _refusal("DK511", "'{file}' is no Word file (.docx)", "choose a .docx, or save the document as one")
OTHER_FORMAT = _refusal(
    "DK512",
    "'{file}' is no Word file (.docx); it looks like {format}",
    "give it the ending it should have, or save the document as .docx",
)
OLD_FORMAT = _refusal("DK513", "'{file}' is no .docx, whatever its name says; it is {format}", _SAVE_AS)
LOCKED = _refusal(
    "DK514",
    "'{file}' is protected with a password",
    "open it in Word or WPS, take the password out (File, Info, Protect Document), save it, and try again",
)
TRUNCATED = _refusal("DK515", "'{file}' breaks off: the end of the file is missing", _FRESH_COPY)
DAMAGED = _refusal("DK516", "'{file}' is damaged: the part {part} cannot be unpacked", _FRESH_COPY)
LOCKED_PART = _refusal(
    "DK517", "the part {part} of '{file}' is encrypted", "unpack it with its password, and save it again"
)
TOO_MANY_PARTS = _refusal("DK518", "'{file}' holds {count} parts, more than the {limit} allowed", _RESAVE)
TWICE = _refusal("DK519", "'{file}' holds the part {part} twice, so nobody can say which one counts", _RESAVE)
PART_TOO_LARGE = _refusal(
    "DK520", "the part {part} of '{file}' unpacks to more than {limit} MB", "split the file, or ask what is in it"
)
TOO_LARGE = _refusal("DK521", "'{file}' unpacks to more than {limit} MB", "take out large pictures, or split the file")
BOMB = _refusal(
    "DK522", "the part {part} of '{file}' is packed {ratio} times smaller than it is; {limit} is allowed", _NOT_OPENED
)
DOCTYPE = _refusal("DK523", "the part {part} of '{file}' declares a document type or entities", _NOT_OPENED)
EXTERNAL = _refusal(
    "DK524",
    "'{file}' draws in something from outside ({kind}: {target}); nothing was fetched",
    "open it in Office or WPS, break the link (or detach the template), save it, and try again",
)
MACROS = _refusal("DK525", "'{file}' holds macros ({part})", "save it as .docx without macros, and try again")
NO_MAIN_PART = _refusal("DK526", "'{file}' is a package without a document or workbook in it", _FRESH_COPY)
BROKEN_XML = _refusal("DK527", "the part {part} of '{file}' is no well-formed XML (line {line})", _RESAVE)
TOO_DEEP = _refusal("DK528", "the part {part} of '{file}' nests its elements too deeply", _RESAVE)
TOO_MANY_ELEMENTS = _refusal(
    "DK529", "the part {part} of '{file}' holds more than {limit} elements", "split the file, or ask what is in it"
)
UNUSUAL_PACKING = _refusal("DK530", "the part {part} of '{file}' is packed in a way no office program uses", _RESAVE)
OTHER_DOCUMENT = _refusal(
    "DK531", "'{file}' is no Word document; it is {format}", "copy the text into a Word document, or save it as .docx"
)
MISSING_PART = Message(
    "DK532",
    Severity.WARNING,
    "'{file}' names a part that is not in it: {part}",
    "look in Word whether something is missing (comments, notes, headers)",
)

WORD_97 = "a Word 97-2003 document (.doc)"
EXCEL_97 = "an Excel 97-2003 or WPS workbook (.xls, .et)"
EXCEL_BINARY = "a binary Excel workbook (.xlsb)"
POWERPOINT_97 = "a PowerPoint 97-2003 presentation (.ppt)"
COMPOUND = "an old Office file"
WORKBOOK = "an Excel workbook (.xlsx)"
DOCUMENT = "a Word document (.docx)"
PRESENTATION = "a PowerPoint presentation (.pptx)"
OPEN_DOCUMENT = "an OpenDocument file (.odt, .ods, .odp)"
PDF = "PDF"
RTF = "Rich Text (.rtf)"
HTML = "a web page (HTML)"
WORD_XML = "XML in one file, not a package"
TEXT = "plain text"
NUMBERS = "a table of Apple Numbers (.numbers)"
PLAIN_ZIP = "an ordinary ZIP archive"

TERMS = (
    WORD_97,
    EXCEL_97,
    EXCEL_BINARY,
    POWERPOINT_97,
    COMPOUND,
    WORKBOOK,
    DOCUMENT,
    PRESENTATION,
    OPEN_DOCUMENT,
    RTF,
    HTML,
    WORD_XML,
    TEXT,
    NUMBERS,
    PLAIN_ZIP,
)
"""Values that are translated; `PDF` is the same in every language."""
