"""What can go wrong while a speech is checked."""

from draftkit.diagnostics import Message, Severity

TOO_SLOW = Message(
    "DK1001",
    Severity.WARNING,
    "rule '{rule}' took too long on this text and was left out",
    "simplify its pattern: a repetition inside a repetition, such as (a+)+, has no end",
)
BAD_RULE_ID = Message(
    "DK1002",
    Severity.ERROR,
    "'{id}' cannot be the id of a rule",
    "two to four capital letters and two or three digits, such as SJ01; DKR belongs to the program",
)
BAD_PATTERN = Message(
    "DK1005",
    Severity.ERROR,
    "'{pattern}' is no regular expression: {problem}",
    "mend it, or write \\ before a sign that stands for itself",
)
EMPTY_PATTERN = Message(
    "DK1006",
    Severity.ERROR,
    "'{pattern}' also fits where no character stands",
    "let it ask for at least one character: + in the place of *",
)
BAD_GAP = Message(
    "DK1007",
    Severity.ERROR,
    "the sentence '{sentence}' has a gap that cannot be filled",
    "a gap is a name in braces, such as {{found}}; braces that stand for themselves are doubled",
)
