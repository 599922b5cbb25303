"""What can be wrong with a table of formulations."""

from draftkit.diagnostics import Message, Severity

DOUBLE_ID = Message(
    "DK1003", Severity.ERROR, "the id '{id}' stands here a second time", "give every entry an id of its own"
)
UNKNOWN_ID = Message(
    "DK1004",
    Severity.ERROR,
    "there is no entry '{id}' to take out",
    "'draftkit rules' lists the rules and the tables with their ids",
)
BAD_ENTRY_ID = Message(
    "DK1008",
    Severity.ERROR,
    "'{id}' cannot be the id of an entry",
    "one capital letter and two or three digits: {example}",
)
BAD_DATE = Message(
    "DK1009",
    Severity.ERROR,
    "{where}: '{value}' is no date",
    "write a day, a month or a year: 2024-03-05, 2024-03, 2024; or leave it empty",
)
IMPOSSIBLE_PERIOD = Message(
    "DK1010",
    Severity.ERROR,
    "the period of '{id}' ends before it begins: {since} to {until}",
    "change one of the two dates",
)
NO_SOURCE = Message(
    "DK1011",
    Severity.WARNING,
    "the entry '{id}' has no source",
    "write under 'source:' where it can be looked up; an entry without one is nobody's word",
)
FEW_MEMBERS = Message("DK1012", Severity.ERROR, "the set '{id}' needs at least two members", "add them in their order")
DOUBLE_MEMBER = Message(
    "DK1013", Severity.ERROR, "the set '{id}' has the member '{member}' twice", "keep it at one place of the order"
)
NO_MEMBER = Message(
    "DK1093",
    Severity.ERROR,
    "the set '{id}' has a member without a word",
    "write the words, or take the line out",
)
