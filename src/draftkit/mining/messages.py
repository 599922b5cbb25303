"""What the miner has to say about the documents it was given."""

from draftkit.diagnostics import Message, Severity

SAME_DOCUMENT = Message(
    "DK231",
    Severity.HINT,
    "'{name}' holds the same text as '{first}'",
    "it was counted once; remove one of the two files",
)
NOTHING_FOUND = Message(
    "DK232",
    Severity.WARNING,
    "no phrase was found in {count} documents",
    "look whether the files hold speeches; mining needs running text in Chinese",
)
NEAR_DOCUMENT = Message(
    "DK233",
    Severity.HINT,
    "'{name}' says nearly the same as '{first}': {share} of it",
    "it was counted once; keep both files if you like",
)
