"""What can be wrong with a workbook that comes in; what a Word file can suffer as well stands in `messages_reading`."""

from collections.abc import Mapping
from typing import Final

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode
from draftkit.ooxml import messages_reading as say

_SAVE_AS = "open it in Excel or WPS, save it as .xlsx (or .csv), and try that file"


def _refusal(code: str, text: str, next_step: str) -> Message:
    return Message(code, Severity.ERROR, text, next_step, ExitCode.DOCUMENT)


NOT_A_WORKBOOK = _refusal("DK830", "'{file}' is no workbook (.xlsx)", "choose a .xlsx or .csv file")
OTHER_FORMAT = _refusal(
    "DK831",
    "'{file}' is no workbook (.xlsx); it looks like {format}",
    "give it the ending it should have (.csv for text), or open it in Excel or WPS and save it as .xlsx",
)
OLD_FORMAT = _refusal("DK832", "'{file}' is no .xlsx, whatever its name says; it is {format}", _SAVE_AS)
LOCKED = _refusal(
    "DK833",
    "'{file}' is protected with a password",
    "open it in Excel or WPS, take the password out (File, Info, Protect Workbook), save it, and try again",
)
MACROS = _refusal("DK834", "'{file}' holds macros ({part})", "save it as .xlsx without macros, and try again")
OTHER_DOCUMENT = _refusal("DK835", "'{file}' is no workbook (.xlsx); it is {format}", _SAVE_AS)

BAD_SHEET = _refusal(
    "DK836",
    "the sheet '{sheet}' of '{file}' is damaged: no program writes '{what}' there",
    "open it in Excel or WPS, save it under another name, and try that file",
)
NO_SHEET = _refusal(
    "DK837", "the sheet '{sheet}' of '{file}' is missing from the file", "get a fresh copy from whoever sent it"
)

INSTEAD: Final[Mapping[Message, Message]] = {
    say.NOT_A_PACKAGE: NOT_A_WORKBOOK,
    say.OTHER_FORMAT: OTHER_FORMAT,
    say.OLD_FORMAT: OLD_FORMAT,
    say.LOCKED: LOCKED,
    say.MACROS: MACROS,
    say.OTHER_DOCUMENT: OTHER_DOCUMENT,
}
"""What is said where a workbook was wanted: the same gaps, other words."""
