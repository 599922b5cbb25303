"""What can be wrong with a PDF."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

_FROM_ITS_SOURCE = "ask for the Word file it was made from, or copy the text into a .txt file"

NO_LIBRARY = Message(
    "DK380",
    Severity.ERROR,
    "'{file}' is a PDF, and the part of draftkit that reads PDF is not installed",
    'install it with: pip install "draftkit[pdf]"',
    ExitCode.DOCUMENT,
)
NO_PDF = Message(
    "DK381", Severity.ERROR, "'{file}' is no PDF, or it is damaged", "get a fresh copy of it", ExitCode.DOCUMENT
)
ENCRYPTED = Message(
    "DK382",
    Severity.ERROR,
    "'{file}' is protected by a password",
    "open it with the password, save a copy without one, and read the copy",
    ExitCode.DOCUMENT,
)
SCANNED = Message(
    "DK383",
    Severity.ERROR,
    "'{file}' holds no text; its pages may be pictures (a scan)",
    "let a program for text recognition (OCR) make a text of it, proofread that, and read it",
    ExitCode.DOCUMENT,
)
TOO_LARGE = Message(
    "DK384",
    Severity.ERROR,
    "'{file}' has {size} MB; the limit is {limit} MB",
    "split it, or take pictures out",
    ExitCode.DOCUMENT,
)
TOO_MANY_PAGES = Message(
    "DK385",
    Severity.ERROR,
    "'{file}' has more than {limit} pages",
    "split it, and read the part you need",
    ExitCode.DOCUMENT,
)
TOO_LONG = Message(
    "DK386",
    Severity.ERROR,
    "'{file}' holds more than {limit} characters",
    "split it, and read the part you need",
    ExitCode.DOCUMENT,
)
TOO_SLOW = Message(
    "DK387",
    Severity.ERROR,
    "'{file}' was not read to its end in {seconds} seconds",
    _FROM_ITS_SOURCE,
    ExitCode.DOCUMENT,
)
BROKE = Message(
    "DK388",
    Severity.ERROR,
    "'{file}' cannot be read: it is damaged, or it needs more memory than a text may",
    _FROM_ITS_SOURCE,
    ExitCode.DOCUMENT,
)
UNMAPPED = Message(
    "DK389",
    Severity.ERROR,
    "the text of '{file}' cannot be read: its fonts do not say which characters they show",
    "let a program for text recognition (OCR) make a text of it, proofread that, and read it",
    ExitCode.DOCUMENT,
)
SOME_UNMAPPED = Message(
    "DK390",
    Severity.WARNING,
    "{count} characters of '{file}' cannot be read and stand as \ufffd: their fonts do not say what they show",
    "compare these places with the page",
)
SOME_PICTURES = Message(
    "DK391",
    Severity.WARNING,
    "these pages of '{file}' hold pictures and no text, and are missing: {pages}",
    "look at them; what is needed can be typed or read by OCR",
)
SOME_BROKEN = Message(
    "DK392",
    Severity.WARNING,
    "these pages of '{file}' are damaged and are missing: {pages}",
    "get a fresh copy of the file",
)
PUT_TOGETHER = Message(
    "DK393",
    Severity.HINT,
    "'{file}' is a PDF: its paragraphs were put together from printed lines",
    "where a Word file of it exists, read that instead",
)
