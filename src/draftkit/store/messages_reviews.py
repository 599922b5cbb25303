"""What can go wrong with the reviews that are kept."""

from draftkit.diagnostics import Message, Severity

DAMAGED_REVIEW = Message(
    "DK962",
    Severity.WARNING,
    "the review '{path}' is damaged and is not used: {reason}",
    "what it brought home stands in speech.md; edits it decided on are asked about again",
)
