"""What may keep a speech from being explained in full."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_RECORD = Message(
    "DK611",
    Severity.WARNING,
    "no draft is on record in '{path}': what was drafted and what was written by hand cannot be told apart",
    "a draft made with `draftkit draft` is on record from then on",
)
NO_SOURCES = Message(
    "DK612",
    Severity.WARNING,
    "'{path}' is missing or damaged: edits by hand can be told, where the drafted sentences come from cannot",
    "draft again, and the sources are on record again; edits by hand stay",
)
NO_PHRASE = Message(
    "DK613",
    Severity.HINT,
    "phrases that are not in this phrase bank, or not any more: {count}",
    "name the bank the speech was drafted with: --bank, --office",
)
NO_FILE = Message(
    "DK614",
    Severity.HINT,
    "outlines or files of sentence frames that are not at hand: {names}",
    "name the office's folder the speech was drafted with: --office",
)
NOTHING_THERE = Message(
    "DK615", Severity.ERROR, "this speech has nothing in its part '{part}'", "name another part, or none for all of it"
)
NO_TABLE_KIND = Message(
    "DK616",
    Severity.ERROR,
    "a table of sources cannot be written as '{path}'",
    "give it one of these endings: {allowed}",
    ExitCode.USAGE,
)
NO_TABLE_IN_TEXT = Message(
    "DK617",
    Severity.ERROR,
    "plain text holds no table of sources",
    "export with --to docx or --to md, or write the table with `draftkit explain`",
    ExitCode.USAGE,
)
NO_PLACE_BESIDE = Message(
    "DK618",
    Severity.ERROR,
    "a document on the standard output has nothing beside it, where the table of sources could go",
    "name a file with -o, or leave -o out",
    ExitCode.USAGE,
)
