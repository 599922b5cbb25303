"""What can be wrong with a file that only LibreOffice can read, and with LibreOffice itself."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

_SAVE_AS_DOCX = "open it in Word or WPS, save it as .docx, and read that"

NO_OFFICE = Message(
    "DK039",
    Severity.ERROR,
    "'{path}' can only be read with the help of LibreOffice, and there is none on this computer",
    "install LibreOffice; or open the file in Word or WPS, save it as .docx, and read that",
    ExitCode.DOCUMENT,
)
LOOKS_LIKE = Message(
    "DK042",
    Severity.ERROR,
    "'{path}' is not what its name says; it looks like {format}",
    "give it the ending of its format; or open it in Word or WPS, save it as .docx, and read that",
    ExitCode.DOCUMENT,
)
UNKNOWN_FORMAT = Message(
    "DK043",
    Severity.ERROR,
    "'{path}' is not what its name says: it is neither Word 97 nor RTF nor OpenDocument text",
    _SAVE_AS_DOCX,
    ExitCode.DOCUMENT,
)
ENCRYPTED = Message(
    "DK044",
    Severity.ERROR,
    "'{path}' is protected by a password",
    "open it with the password, save a copy without one, and read the copy",
    ExitCode.DOCUMENT,
)
INFLATED = Message(
    "DK045",
    Severity.ERROR,
    "'{path}' unpacks to more than {limit} MB and was not read",
    "take pictures and other large parts out, and try again",
    ExitCode.DOCUMENT,
)
TOO_SLOW = Message(
    "DK046",
    Severity.ERROR,
    "LibreOffice was not done with '{path}' after {seconds} seconds and was stopped",
    _SAVE_AS_DOCX,
    ExitCode.DOCUMENT,
)
UNREADABLE = Message(
    "DK047",
    Severity.ERROR,
    "'{path}' is damaged: it cannot be opened",
    "get a fresh copy; or open it in Word or WPS, save it as .docx, and read that",
    ExitCode.DOCUMENT,
)
CANNOT_RUN = Message(
    "DK048",
    Severity.ERROR,
    "LibreOffice could not be started for '{path}': {reason}",
    "see whether LibreOffice opens by itself and whether the disk has room",
    ExitCode.DOCUMENT,
)
OTHER_FORMAT = Message(
    "DK049",
    Severity.HINT,
    "'{path}' is not what its name says; it was read as {format}",
    "give it the ending of its format",
)
