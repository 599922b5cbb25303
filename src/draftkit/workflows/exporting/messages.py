"""What can be wrong with what is wanted of a document."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_IN_FINAL = Message(
    "DK910",
    Severity.ERROR,
    "{options}: not in a final document, which has the speech in it and nothing else",
    "leave it out, or export without --final; --with-sources writes the table beside the document",
    ExitCode.USAGE,
)
ONLY_IN_WORD = Message(
    "DK911",
    Severity.ERROR,
    "{options}: only in a Word document",
    "export with --to docx, or leave it out",
    ExitCode.USAGE,
)
NOTHING_OPEN = Message("DK912", Severity.HINT, "nothing is open in the text: the document has no list of open figures")
LEFT_TO_DO = Message(
    "DK913",
    Severity.WARNING,
    "notes of what is to be done (待办) stand in speech.md: {count}, in the lines {lines}",
    "do what they say, and take each note out once it is dealt with",
)
MORE_ERRORS = Message("DK914", Severity.ERROR, "and more errors of {rule}: {count}", exit_code=ExitCode.FINDINGS)
