"""What can be wrong with the bytes of a file."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

_SAVE_UTF8 = "open it in an editor, choose 'Save as' with the encoding UTF-8, and try again"

OWN_ENCODING = Message(
    "DK001", Severity.ERROR, "'{file}' is not UTF-8; its encoding looks like {encoding}", _SAVE_UTF8, ExitCode.INPUT
)
OWN_BROKEN = Message("DK002", Severity.ERROR, "byte {byte} of the file is not UTF-8", _SAVE_UTF8, ExitCode.INPUT)
OWN_UNKNOWN = Message("DK010", Severity.ERROR, "'{file}' is not UTF-8", _SAVE_UTF8, ExitCode.INPUT)
OWN_BINARY = Message(
    "DK003", Severity.ERROR, "'{file}' is no text file", "name the text file draftkit keeps", ExitCode.INPUT
)
EMPTY = Message("DK004", Severity.ERROR, "'{file}' is empty", "choose a document with text in it", ExitCode.DOCUMENT)
BINARY = Message(
    "DK005",
    Severity.ERROR,
    "'{file}' is no text file",
    "save it as plain text (.txt), and try again",
    ExitCode.DOCUMENT,
)
LOOKS_LIKE = Message(
    "DK006",
    Severity.ERROR,
    "'{file}' is no text file; it looks like {format}",
    "save it as plain text (.txt) and read that",
    ExitCode.DOCUMENT,
)
UNKNOWN_ENCODING = Message(
    "DK007",
    Severity.ERROR,
    "the encoding of '{file}' is unknown: neither UTF-8 nor, plausibly, GB18030, Big5 or UTF-16",
    _SAVE_UTF8,
    ExitCode.DOCUMENT,
)
BROKEN_UTF8 = Message(
    "DK008",
    Severity.ERROR,
    "byte {byte} of the file is not UTF-8, though the rest is",
    "the file is damaged; get a fresh copy, or save it as UTF-8 again",
    ExitCode.DOCUMENT,
)
BROKEN = Message(
    "DK012",
    Severity.ERROR,
    "byte {byte} of the file is not {encoding}, though the rest is",
    "the file is damaged; get a fresh copy, or save it as UTF-8 again",
    ExitCode.DOCUMENT,
)
OTHER_ENCODING = Message(
    "DK009", Severity.HINT, "'{file}' was read as {encoding}", "save it as UTF-8 to be safe in every program"
)
DOUBTFUL_ENCODING = Message(
    "DK013",
    Severity.WARNING,
    "'{file}' was read as {encoding}, but it may be {other}",
    "look at the words; if they make no sense, save the file as UTF-8 with the program that wrote it",
)
UNSURE_ENCODING = Message(
    "DK016",
    Severity.WARNING,
    "'{file}' was read as {encoding}, but it is too short to be sure",
    "look at the words; if they make no sense, save the file as UTF-8 with the program that wrote it",
)
DECLARED_OTHERWISE = Message(
    "DK014",
    Severity.HINT,
    "'{file}' says that it is {declared}, but it is {encoding} and was read so",
    "nothing to do for reading; a browser may show such a page garbled",
)
NUL = Message(
    "DK015",
    Severity.WARNING,
    "NUL characters in '{file}', which no text has: {count}; they are left out",
    "a program that copied the file may have put them in place of words: look at the first of them",
)
