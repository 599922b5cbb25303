"""What a document still has of the older speech that it was made from."""

from draftkit.diagnostics import Message, Severity

OLD_VALUE = Message(
    "DK1122",
    Severity.WARNING,
    "'{found}' is '{old}' of the old speech; it is '{new}' now, and the document has the old one",
    "put the present value in its place, best as its figure; or let it stand with a reason (DKR90)",
)
MORE_OLD_VALUES = Message(
    "DK1123",
    Severity.WARNING,
    "and more values of the old speech: {count}",
    "see them with `draftkit check {folder}`",
)
