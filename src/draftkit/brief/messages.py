"""What can be wrong with a brief, beyond what YAML itself allows."""

from draftkit.diagnostics import Message, Severity

BAD_NAME = Message(
    "DK120",
    Severity.ERROR,
    "'{name}' cannot be the name of a figure",
    "a name has 1 to {most} characters and none of | {{ }} and control characters",
)
RESERVED_NAME = Message(
    "DK121",
    Severity.ERROR,
    "the name '{name}' is reserved for a number that draftkit counts itself",
    "choose another name",
)
DOUBLE_FACT = Message(
    "DK122",
    Severity.ERROR,
    "'{name}' is given twice with different values: '{first}' and '{second}'",
    "keep one of the two",
)
NOT_ONE_LINE = Message(
    "DK123",
    Severity.ERROR,
    "the value of '{name}' must be one line of at most {most} characters, without control characters",
    "shorten it, or write it in the speech itself",
)
NOT_A_HEADING = Message(
    "DK126",
    Severity.ERROR,
    "'{heading}' cannot be a heading as it is written",
    "leave out its number, its end mark and {{ }}; numbers and marks are added where they belong",
)
NOT_EDITABLE = Message(
    "DK124",
    Severity.ERROR,
    "'{key}' cannot be changed here without touching what stands around it",
    "change it by hand in an editor",
)
NO_OUTLINE = Message("DK125", Severity.ERROR, "the brief names no outline", "see 'draftkit outlines list'")
