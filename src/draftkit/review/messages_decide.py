"""What can go wrong where edits are taken and refused."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

UNKNOWN_RULE = Message(
    "DK950",
    Severity.ERROR,
    "'{rule}' does not say which edits are meant",
    "write all, none, {groups}, author=NAME, kind=KIND, file=NAME, or numbers as in 1,3-5",
    ExitCode.USAGE,
)
NO_SUCH_NUMBER = Message(
    "DK951",
    Severity.ERROR,
    "'{rule}' names an edit that is not there",
    "the edits are numbered from 1 to {last}, see the report: draftkit review DIR FILE --dry-run",
    ExitCode.USAGE,
)
UNKNOWN_NAME = Message(
    "DK952",
    Severity.ERROR,
    "no edit has the {key} '{name}'",
    "there are: {allowed}",
    ExitCode.USAGE,
)
UNKNOWN_NAME_NEAR = Message(
    "DK953",
    Severity.ERROR,
    "no edit has the {key} '{name}'",
    "did you mean '{near}'? there are: {allowed}",
    ExitCode.USAGE,
)
OTHER_FILES = Message(
    "DK954",
    Severity.ERROR,
    "these decisions were made on other files, or on another version of the speech",
    "name the files they were made on, or write a new list with --plan",
)
NO_SUCH_EDIT = Message(
    "DK955",
    Severity.ERROR,
    "there is no edit with the number {number}",
    "the edits are numbered from 1 to {last}; take this entry out",
)
DECIDED_TWICE = Message(
    "DK956",
    Severity.ERROR,
    "edit {number} stands here twice",
    "leave one of the two entries",
)
NO_TEXT = Message(
    "DK957",
    Severity.ERROR,
    "edit {number} is to be taken in other words, but text: is empty",
    "write the words behind text:, or choose take or refuse",
)
TEXT_WITHOUT_EDIT = Message(
    "DK958",
    Severity.ERROR,
    "edit {number} has words of its own behind text:, but its decision is not edit",
    "write decision: edit if these words are to stand in the speech; otherwise empty text:",
)
NOT_REWORDABLE = Message(
    "DK959",
    Severity.ERROR,
    "edit {number} can be taken or refused, not reworded",
    "choose take or refuse, and change the words in speech.md afterwards",
)
WORDS_CHANGED = Message(
    "DK960",
    Severity.ERROR,
    "edit {number} reads otherwise here than in the returned file",
    "leave before: and after: as they are; to have other words write decision: edit and the words behind text:",
)
