"""What can be wrong with a profile of the page, and with a page."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_A_LENGTH = Message(
    "DK900",
    Severity.ERROR,
    "{where} must be a number between {low} and {high}, not '{value}'",
    "write it in digits, such as {example}; pages are measured in millimetres, lines and type in points",
)
NOT_A_SIZE = Message(
    "DK901",
    Severity.ERROR,
    "{where}: '{value}' is no size of type",
    "write one of {allowed}, or points between 5 and 72",
)
NO_SUCH_BASE = Message(
    "DK902", Severity.ERROR, "there is no profile '{name}' to extend", "extend one of these: {allowed}"
)
NO_SUCH_PROFILE = Message(
    "DK903",
    Severity.ERROR,
    "there is no page profile '{name}'",
    "there are {allowed}; an office keeps its own as profiles/NAME.yaml in its folder",
    ExitCode.USAGE,
)
NOTHING_LEARNT = Message(
    "DK904",
    Severity.ERROR,
    "no text is in '{name}' that a page could be learnt from",
    "name a document that is laid out as yours should be",
)
KEPT = Message(
    "DK905",
    Severity.HINT,
    "'{name}' does not show {figures}; of these the page stays as in {base}",
    "a sample that has every level of heading shows more",
)
MISSING_FONTS = Message(
    "DK906",
    Severity.HINT,
    "this machine does not have the typefaces {fonts}: the document names them, and looks as meant where they are",
    "look at the page on a machine that has them, or install them; they are never put into the document",
)
RARE_CHARACTERS = Message(
    "DK907",
    Severity.HINT,
    "not in GB2312, which typefaces named …_GB2312 are limited to ({count}): {characters}",
    "look at them in print; where one comes out differently, give it a typeface that has it",
)

TERMS = ("a page profile",)
