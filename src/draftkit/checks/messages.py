"""What can go wrong while a speech is checked."""

from draftkit.diagnostics import Message, Severity

TOO_SLOW = Message(
    "DK1001",
    Severity.WARNING,
    "rule '{rule}' took too long on this text and was left out",
    "simplify its pattern: a repetition inside a repetition, such as (a+)+, has no end",
)
