"""What is told about a document that came back, beside what its guard says."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode
from draftkit.ooxml.reading.model import Foreign
from draftkit.tree.returned import BEHIND

MACROS = Message(
    "DK920",
    Severity.WARNING,
    "'{file}' holds macros ({part}); they were neither run nor read, the text was",
    "ask whoever sent it what they are for before you open it in Word",
)
OUTSIDE = Message(
    "DK921",
    Severity.WARNING,
    "'{file}' draws in something from outside ({kind}: {target}); nothing was fetched, the text was read",
    "ask whoever sent it for the thing itself if it is needed",
)
HIDDEN = Message(
    "DK922",
    Severity.WARNING,
    "'{file}' holds text that is hidden in Word ({count} characters); it was read all the same: '{sample}'",
    "refuse the edits it makes where it should not be there",
)
APPENDIX = Message(
    "DK923",
    Severity.WARNING,
    "'{file}' does not say what stood behind the speech; only what was written there with tracking on is found",
    "look at what stands behind the speech in Word",
)
NO_WORDS = Message(
    "DK924",
    Severity.ERROR,
    "'{file}' holds no words",
    "look whether it is the right file",
    ExitCode.DOCUMENT,
)
TEXT_ALONE = Message(
    "DK925",
    Severity.HINT,
    "'{file}' cannot hold tracked changes or comments ({format}); what was changed is found by comparing",
    "ask for the Word file to learn who changed what",
)
CONVERTED = Message(
    "DK926",
    Severity.HINT,
    "'{file}' was read through LibreOffice ({format}); answers to comments may have lost their thread",
    "ask for a .docx where that matters",
)
LOCK_FILE = Message(
    "DK927",
    Severity.ERROR,
    "'{file}' is no document, but the mark that {program} sets while somebody has one open",
    "close the document there, and name the document itself",
    ExitCode.DOCUMENT,
)
OPEN_ELSEWHERE = Message(
    "DK928",
    Severity.WARNING,
    "'{file}' seems to be open in {program} ({lock}); what was last saved is read",
    "save and close it there first if it is still being worked on",
)
A_DRAFT = Message(
    "DK929",
    Severity.ERROR,
    "'{file}' is the text of a speech folder, not a document that was handed out",
    "edit speech.md itself, or compare the two with `draftkit diff`",
    ExitCode.DOCUMENT,
)
PUT_TOGETHER = Message(
    "DK930",
    Severity.HINT,
    "the lines of '{file}' were broken at a fixed width; they were put together to paragraphs again",
    "look closely at paragraphs that are split or joined; the Word file has them as they are",
)

TERMS = (
    BEHIND,
    *("table", "table of contents", "picture", "footnote", "endnote", "text box", "header", "footer", "note"),
    *(str(kind) for kind in Foreign if kind is not Foreign.PICTURE),
)
"""What an extra is called (`tree.returned.Extra.kind`)."""
