"""What reviewers bring back of an older speech."""

from draftkit.diagnostics import Message, Severity

OLD_VALUE = Message(
    "DK1120",
    Severity.WARNING,
    "item {number} puts in '{found}': that is '{old}' of the old speech, and it is '{new}' now",
    "refuse it, or take it and put the present value in its place: 'draftkit check' says where it stands then",
)
OLD_VALUE_SAID = Message(
    "DK1121",
    Severity.WARNING,
    "comment {number} says '{found}': that is '{old}' of the old speech, and it is '{new}' now",
    "ask what is meant before anybody follows it",
)
