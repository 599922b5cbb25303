"""What can be wrong with an outline."""

from draftkit.diagnostics import Message, Severity

NOT_A_TEMPLATE = Message(
    "DK140",
    Severity.ERROR,
    "{where}: this text cannot be read: {problem}",
    "use {{{{名称}}}} and {{% if 名称 %}}…{{% endif %}} only",
)
NOT_ALLOWED = Message(
    "DK141",
    Severity.ERROR,
    "{where}: {found} is not allowed in an outline",
    "use {{{{名称}}}} and {{% if 名称 %}}…{{% endif %}} only",
)
UNKNOWN_NAME = Message(
    "DK142",
    Severity.ERROR,
    "{where}: '{name}' is declared nowhere",
    "declare it under 'slots' or 'phrases'; declared: {allowed}",
)
UNKNOWN_NAME_NEAR = Message(
    "DK143", Severity.ERROR, "{where}: '{name}' is declared nowhere", "did you mean '{near}'? declared: {allowed}"
)
WRONG_UNIT = Message(
    "DK144",
    Severity.ERROR,
    "{where}: '{name}' has the unit '{declared}', not '{unit}'",
    "write the unit once, under 'slots'",
)
LEADS_COUNT = Message(
    "DK145", Severity.ERROR, "{where}: {found} headings for {expected} items", "give each item one heading in every set"
)
LEAD_MISSING = Message("DK146", Severity.ERROR, "{where} has no heading", "add 'lead:' here, or 'leads:' to the group")
LEAD_TWICE = Message(
    "DK147", Severity.ERROR, "{where} has a heading though its group has 'leads'", "remove one of the two"
)
NOT_PARALLEL = Message(
    "DK148",
    Severity.ERROR,
    "{where}: '{lead}' does not match '{first}': {found} against {expected}",
    "give the headings of one set the same number of segments and first clauses of one length",
)
NO_PHRASE = Message(
    "DK149",
    Severity.WARNING,
    "no phrase in the bank fits the gap '{gap}' (needs {count}, found {found})",
    "mine more documents, or widen the gap",
)
ENDS_WITH_MARK = Message(
    "DK190",
    Severity.ERROR,
    "{where}: a heading takes no end mark ('{lead}')",
    "remove the mark; it is added where it belongs",
)
UNUSED_NAME = Message("DK191", Severity.WARNING, "'{name}' is declared but never used", "use it, or remove its line")
TOO_LONG = Message(
    "DK192", Severity.ERROR, "{where}: the text has {found} characters, at most {limit} are allowed", "split it"
)
TYPED_NUMBER = Message(
    "DK193",
    Severity.ERROR,
    "{where}: numbers are generated ('{lead}')",
    "remove the number and set 'marker:' of the group",
)
NO_BODY = Message("DK194", Severity.ERROR, "{where} needs between 1 and {limit} items", "list the parts under 'items:'")
DOUBLE_NAME = Message("DK195", Severity.ERROR, "{where}: the name '{name}' is taken", "rename one of the two")
MINUTES_ORDER = Message(
    "DK196",
    Severity.ERROR,
    "minutes: shortest, usual and longest are out of order ({found})",
    "write them so that shortest ≤ usual ≤ longest",
)
BOTH_ANY_AND_FRAME = Message(
    "DK197", Severity.ERROR, "{where}: a sentence has alternatives or a frame, not both", "remove 'any' or 'frame'"
)
NOT_A_SENTENCE = Message(
    "DK198",
    Severity.ERROR,
    "{where}: a sentence frame is one whole sentence",
    "end it with 。, ！ or ？, and use no such mark before",
)
RUN_IN_LATE = Message(
    "DK1172",
    Severity.ERROR,
    "{where}: item {item} opens a paragraph, but stands behind a heading on a line of its own",
    "put the items with run_in first, or below that heading",
)

TERMS = (
    "a loop",
    "a macro",
    "a call",
    "a filter",
    "an expression",
    "a block",
)
