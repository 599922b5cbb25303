"""What can be wrong with the roster and the settings of an office."""

from draftkit.diagnostics import Message, Severity

BAD_DAY = Message(
    "DK1020",
    Severity.ERROR,
    "{where}: '{value}' is no day, month or year",
    "write it like 2026-12-03, 2026-12 or 2026",
)
ENDS_BEFORE = Message(
    "DK1021",
    Severity.ERROR,
    "{name} leaves the office ({until}) before taking it ({since})",
    "look up both dates; leave 'until' out while the office is held",
)
TWICE = Message(
    "DK1022",
    Severity.WARNING,
    "{name} stands here a second time with the same office and overlapping times",
    "take one of the two entries out",
)
TWO_OWN = Message(
    "DK1023",
    Severity.WARNING,
    "'{name}' stands in '{where}' more than once",
    "take one of the two out",
)
NO_CHARACTER = Message(
    "DK1024",
    Severity.ERROR,
    "{where}: '{value}' is not one character",
    "write each character by itself with its reading: 垚: yáo",
)
