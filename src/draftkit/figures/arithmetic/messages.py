"""What can be wrong with formulas and relations, and what they find."""

from draftkit.diagnostics import Message, Severity

ENDS = Message(
    "DK810",
    Severity.ERROR,
    "something is missing at the end of '{text}'",
    "write a name or a number there, or take out the sign before it",
)
UNEXPECTED = Message(
    "DK811",
    Severity.ERROR,
    "'{found}' cannot stand here",
    "here belongs {expected}; names that hold signs or blanks stand in {{braces}}",
)
NOT_CLOSED = Message(
    "DK812", Severity.ERROR, "'{sign}' has no partner", "write the other bracket, or take this one out"
)
TOO_LONG = Message(
    "DK813", Severity.ERROR, "this has more than {limit}", "work out a part of it in a figure of its own"
)
COMPARES = Message(
    "DK814",
    Severity.ERROR,
    "a formula gives one number, and '{sign}' compares two",
    "leave out what stands before a '='; what must hold between figures stands under relations:",
)
NO_FIGURE = Message(
    "DK815",
    Severity.ERROR,
    "there is no figure '{name}'",
    "write the name as in figures.yaml, in {{braces}} if it holds signs or blanks; numbers as 1200, 0.5 or 5%",
)
NO_FIGURE_NEAR = Message("DK816", Severity.ERROR, "there is no figure '{name}'", "did you mean '{near}'?")
NOT_A_NUMBER = Message(
    "DK817",
    Severity.ERROR,
    "'{name}' is no number, but '{value}'",
    "a formula needs numbers: give '{name}' the type count, money, percent or ratio and digits, or leave it out",
)
A_RANGE = Message(
    "DK818",
    Severity.ERROR,
    "'{name}' is a range, '{value}', and a formula needs one number",
    "make two figures of it, or take a figure that is one number",
)
UNITS_DIFFER = Message(
    "DK819",
    Severity.ERROR,
    "'{sign}' needs one unit on both sides, but '{left}' has {left_unit} and '{right}' has {right_unit}",
    "put figures of one unit together; a number with a unit is a figure of its own",
)
WRONG_UNIT = Message(
    "DK820",
    Severity.ERROR,
    "'{name}' comes out in {found}, but its unit is {unit}",
    "correct the formula, or write 'unit: {found}'",
)
NO_UNIT_COMES = Message(
    "DK821",
    Severity.ERROR,
    "'{name}' comes out without a unit, but its unit is {unit}",
    "correct the formula; for a share write 'type: percent' and no unit",
)
NO_UNIT_GIVEN = Message(
    "DK822", Severity.ERROR, "'{name}' comes out in {found}, but has no unit", "write 'unit: {found}'"
)
NOT_EVEN = Message(
    "DK823",
    Severity.ERROR,
    "'{name}' does not come out even: {value}",
    "say how many digits stand behind the point, such as 'format: {{decimals: 1}}'",
)
CYCLE = Message(
    "DK824",
    Severity.ERROR,
    "these figures are worked out from each other: {names}",
    "one of them must be given; take its formula out",
)
BY_ZERO = Message(
    "DK825",
    Severity.WARNING,
    "'{name}' cannot be worked out: '{divisor}' is 0",
    "look at the source of '{divisor}'; nothing can be divided by 0",
)
TOO_LARGE = Message(
    "DK826",
    Severity.ERROR,
    "'{name}' cannot be worked out: '{part}' has too many digits",
    "a number has at most {most} digits; look for a wrong value or unit",
)
NO_RELATION = Message(
    "DK827", Severity.ERROR, "'{text}' compares nothing", "write = < > <= >= or ≈ between two sides, such as {example}"
)
BROKEN = Message(
    "DK828",
    Severity.WARNING,
    "'{relation}' does not hold: {right}, but {left}",
    "look at the source of each figure and correct the wrong one",
)

NO_UNIT = "no unit"
TERMS = (
    NO_UNIT,
    "a name, a number or a bracket",
    "one of the signs + - * /",
    "500 characters",
    "200 operands",
    "32 brackets in brackets",
)
"""Values for gaps of the sentences above that are words of the program's own."""
