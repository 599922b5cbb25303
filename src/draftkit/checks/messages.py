"""What can go wrong while a speech is checked."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

TOO_SLOW = Message(
    "DK1001",
    Severity.WARNING,
    "rule '{rule}' took too long on this text and was left out",
    "simplify its pattern: alternatives that say the same inside a repetition, such as (a|aa)+, have no end",
)
BAD_RULE_ID = Message(
    "DK1002",
    Severity.ERROR,
    "'{id}' cannot be the id of a rule",
    "two to four capital letters and two or three digits, such as SJ01; DKR belongs to the program",
)
BAD_PATTERN = Message(
    "DK1005",
    Severity.ERROR,
    "'{pattern}' is no regular expression: {problem}",
    "mend it, or write \\ before a sign that stands for itself",
)
EMPTY_PATTERN = Message(
    "DK1006",
    Severity.ERROR,
    "'{pattern}' also fits where no character stands",
    "let it ask for at least one character: + in the place of *",
)
BAD_GAP = Message(
    "DK1007",
    Severity.ERROR,
    "the sentence '{sentence}' has a gap that cannot be filled",
    "a gap is a name in braces, such as {{found}}; braces that stand for themselves are doubled",
)
NOT_FLAGGED = Message(
    "DK1014",
    Severity.ERROR,
    "rule '{rule}' does not find anything in a text it must flag: {text}",
    "change its options, or the text under 'flag:'",
)
FLAGGED = Message(
    "DK1015",
    Severity.ERROR,
    "rule '{rule}' finds '{found}' in a text it must pass: {text}",
    "change its options, or the text under 'pass:'",
)
BROKEN_EXAMPLE = Message(
    "DK1016",
    Severity.ERROR,
    "an example of rule '{rule}' cannot be read: {text}",
    "what is wrong with it stands beside this",
)
UNFILLED_GAP = Message(
    "DK1017",
    Severity.ERROR,
    "the words of rule '{rule}' have the gap '{gap}', which its kind '{kind}' does not fill",
    "it fills: {known}",
)
NO_RULE = Message(
    "DK1018",
    Severity.ERROR,
    "there is no rule and no entry of a table '{id}'",
    "'draftkit rules' lists them",
    ExitCode.USAGE,
)
MANY_REPEATS = Message(
    "DK1019",
    Severity.ERROR,
    "'{pattern}' repeats something {count} times; the most is {most}",
    "write a smaller number; repetitions inside each other are multiplied",
)
LONG_PATTERN = Message(
    "DK1090",
    Severity.ERROR,
    "a regular expression has {count} characters; the most is {most}",
    "divide it into several: a list under the same key, or rules of their own",
)
ENDLESS_PATTERN = Message(
    "DK1091",
    Severity.ERROR,
    "'{pattern}' does not come to an end even where there is nothing to read",
    "take the part out that calls the whole again, such as (?R)",
)
MANY_RULES = Message(
    "DK1092",
    Severity.ERROR,
    "{count} rules stand in one file; the most is {most}, and the others are left out",
    "keep the rules that are needed; words that belong to one rule can stand in one list",
)
