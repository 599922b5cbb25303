"""What can be wrong with a YAML file."""

from draftkit.diagnostics import Message, Severity

NOT_YAML = Message(
    "DK100",
    Severity.ERROR,
    "this is not YAML: {problem}",
    "mend the line: indentation and colons matter, and a text with {{{{…}}}} needs quotes",
)
MISSING_KEY = Message("DK101", Severity.ERROR, "missing key '{key}' in {where}", "add '{key}:'")
UNKNOWN_KEY = Message("DK102", Severity.ERROR, "unknown key '{key}' in {where}", "allowed: {allowed}")
UNKNOWN_KEY_NEAR = Message(
    "DK103", Severity.ERROR, "unknown key '{key}' in {where}", "did you mean '{near}'? allowed: {allowed}"
)
WRONG_TYPE = Message("DK104", Severity.ERROR, "{where} must be {expected}, not {found}", "write {expected} here")
NOT_A_WHOLE_NUMBER = Message(
    "DK113", Severity.ERROR, "{where} must be a whole number, not '{value}'", "write it in digits, such as {example}"
)
DOUBLE_KEY = Message("DK105", Severity.ERROR, "key '{key}' stands here a second time", "keep one of the two")
ALIAS = Message(
    "DK106",
    Severity.ERROR,
    "anchors, aliases and tags ({found}) are not accepted",
    "write the value out where it is used",
)
TOO_LARGE = Message("DK107", Severity.ERROR, "the file is too large or nests too deeply: {limit}", "split the file")
BAD_VALUE = Message("DK108", Severity.ERROR, "{where}: '{value}' is not accepted", "allowed: {allowed}")
BAD_VALUE_NEAR = Message(
    "DK109", Severity.ERROR, "{where}: '{value}' is not accepted", "did you mean '{near}'? allowed: {allowed}"
)
EMPTY_FILE = Message("DK110", Severity.ERROR, "the file is empty", "it must hold {expected}")
NOT_TEXT = Message(
    "DK112", Severity.ERROR, "the character {character} is not accepted", "take it out; it cannot be seen in an editor"
)
WIDE_COLON = Message(
    "DK114",
    Severity.ERROR,
    "the colon behind '{key}' is a full-width one (：)",
    "write the colon of the keyboard's English mode and a blank behind it: {key}: …",
)
NO_BLANK = Message(
    "DK115", Severity.ERROR, "a blank is missing behind the colon of '{key}'", "write a blank behind it: {key}: …"
)
TAB = Message(
    "DK116", Severity.ERROR, "this line is indented with a Tab", "take the Tab out and indent the line with blanks"
)
OUT_OF_RANGE = Message(
    "DK111", Severity.ERROR, "{where} must be between {low} and {high}, not {value}", "choose a value in that range"
)

TERMS = (
    "the file",
    "a word",
    "a whole number",
    "a list",
    "a list of words",
    "a mapping (key: value)",
    "a mapping",
    "nothing",
    "a key must be a plain word",
    "a second document begins here",
)
"""Values for gaps of the sentences above that are words of the program's own."""
