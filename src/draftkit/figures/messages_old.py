"""What can be wrong with the figures of a speech that was made from an older one."""

from draftkit.diagnostics import Message, Severity

NO_LEADER = Message(
    "DK1110",
    Severity.ERROR,
    "'{name}' follows '{leader}', and there is no such figure",
    "name the figure of which it is another written form, or take follows out and give it a value",
)
NO_LEADER_NEAR = Message(
    "DK1111",
    Severity.ERROR,
    "'{name}' follows '{leader}', and there is no such figure; is it '{near}'?",
    "name the figure of which it is another written form, or take follows out and give it a value",
)
IN_A_CIRCLE = Message(
    "DK1112",
    Severity.ERROR,
    "'{name}' follows itself: {names}",
    "take follows out of one of them and give it a value",
)
TWO_ORIGINS = Message(
    "DK1113",
    Severity.ERROR,
    "'{name}' follows '{leader}' and has a {key} too",
    "keep one of the two: what follows another figure is worked out from it",
)
NOTHING_TO_GO_BY = Message(
    "DK1114",
    Severity.ERROR,
    "'{name}' cannot follow '{leader}': '{without}' has no old words to go by",
    "write the old words of both under old, or take follows out and give it a value",
)
DOES_NOT_FIT = Message(
    "DK1115",
    Severity.WARNING,
    "'{name}' was '{old}' and follows '{leader}', which is '{new}' now and has no such form",
    "give it a value of its own: draftkit fill DIR --set {name}=…",
)
ON_ITS_OWN = Message(
    "DK1116",
    Severity.HINT,
    "'{name}' has a value of its own now and follows '{leader}' no more",
    "write follows: {leader} under it in figures.yaml, without a value, if it is to change with that one",
)
WITHOUT_UNIT = Message(
    "DK1117",
    Severity.WARNING,
    "'{name}' was '{old}', and '{value}' is a number alone",
    "type it with what is counted, as the old words have it; if it is meant so, say why in its note in figures.yaml",
)
