"""What can be said on the way from a path to a document that others wrote."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NAMED_OTHERWISE_THAN_IS = Message(
    "DK754",
    Severity.HINT,
    "'{path}' ends in {ending}, but it is {format}; it was read as that",
    "give it the ending of what it is, so that every program knows it",
)
NO_SPEECH_IN = Message(
    "DK755",
    Severity.ERROR,
    "'{path}' is no document with running text, but {format}",
    "save the text in it as .docx or .txt, and read that",
    ExitCode.DOCUMENT,
)
NO_SPEECH_NAMED = Message(
    "DK766",
    Severity.ERROR,
    "'{path}' is {format}; only its name ends in {ending}",
    "save the text in it as .docx or .txt, and read that",
    ExitCode.DOCUMENT,
)
TOO_FINELY_DIVIDED = Message(
    "DK767",
    Severity.ERROR,
    "'{path}' has more than {limit} lines and sentences; no collection of speeches has so many",
    "look at what it holds; split it if it holds speeches",
    ExitCode.DOCUMENT,
)
DRAFT_LEFT_OUT = Message(
    "DK757",
    Severity.HINT,
    "'{path}' is a draft; it was left out",
    "export it once it is final, and mine the exported document",
)
NOTHING_TO_PARSE = Message(
    "DK758",
    Severity.ERROR,
    "no document was found in {places}",
    "name a folder that holds speeches, or the files themselves",
    ExitCode.DOCUMENT,
)
SOME_UNREAD = Message(
    "DK759",
    Severity.ERROR,
    "documents that could not be read: {unread} of {count}",
    "see what was said about each",
    ExitCode.DOCUMENT,
)
FOLDERS_UNREAD = Message(
    "DK760",
    Severity.ERROR,
    "part of the folders could not be gone through; the documents found were read",
    "see what was said about each",
    ExitCode.DOCUMENT,
)
OTHERS_PASSED_OVER = Message(
    "DK761",
    Severity.HINT,
    "left out in '{path}': files of other kinds {count}",
    "name a file to read it all the same",
)
HIDDEN_PASSED_OVER = Message("DK764", Severity.HINT, "left out in '{path}': hidden files {count}")
READMES_PASSED_OVER = Message("DK765", Severity.HINT, "left out in '{path}': READMEs {count}")
STDIN_ALONE = Message(
    "DK762",
    Severity.ERROR,
    "- stands for the standard input, which is one document; other files cannot be named beside it",
    "leave - out, or read it alone",
    ExitCode.USAGE,
)

FAULT = Message(
    "DK763",
    Severity.ERROR,
    "draftkit made a mistake of its own with '{path}' ({problem}); it was not read",
    "read it alone with `draftkit parse`, which gives a report to paste",
    ExitCode.BUG,
)

TERMS = (
    "plain text",
    "a web page (HTML)",
    "Word (.docx)",
    "Word 97–2003 (.doc)",
    "rich text (.rtf)",
    "OpenDocument (.odt)",
    "a picture",
    "an archive",
    "a web archive (.mht)",
    "an XML file",
)
"""What a file can be; a word that fills a gap."""
