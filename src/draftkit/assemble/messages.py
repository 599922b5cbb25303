"""What an assembly has to say about its result."""

from draftkit.diagnostics import Message, Severity

TOO_SHORT = Message(
    "DK400",
    Severity.HINT,
    "the speech fills about {found} of {wanted} min ({characters} of {target} characters): the outline has no more",
    "add points or sentences to the outline, or plan {found} min",
)
TOO_LONG = Message(
    "DK401",
    Severity.HINT,
    "the speech needs about {found} min instead of {wanted} ({characters} characters instead of {target})",
    "lower the fewest points in 'choose', or plan {found} min",
)
UNUSED_FACTS = Message(
    "DK402",
    Severity.HINT,
    "given, but used nowhere in this draft: {names}",
    "another seed or more minutes may use them",
)
NO_SLOT = Message(
    "DK411",
    Severity.HINT,
    "given, but the outline has no place for them: {names}",
    "its names are: {allowed}; or write {{{{名称}}}} into speech.md where it belongs",
)
NO_SUCH_PART = Message(
    "DK410",
    Severity.WARNING,
    "brief.yaml asks to vary part {part}, which this draft does not have",
    "its parts are: {allowed}",
)
UNKNOWN_PIN = Message(
    "DK403",
    Severity.WARNING,
    "the pinned phrase '{phrase}' is not in the bank",
    "see: draftkit phrases search",
)
UNUSED_PIN = Message(
    "DK404",
    Severity.HINT,
    "the pinned phrase '{phrase}' found no place in this draft",
    "write it into speech.md where it belongs",
)
EMPTY_SENTENCE = Message(
    "DK405",
    Severity.WARNING,
    "{where}: no phrase in the bank fits, the sentence is left out",
    "mine more documents, or give the sentence an alternative without a gap",
)
NEAR_PHRASE = Message(
    "DK406",
    Severity.HINT,
    "the bank has {found} of {count} phrases for the gap '{gap}'; the nearest, '{phrase}', differs in its {axis}",
    "change the phrase in draftkit phrases curate, widen the gap in the outline, or mine more documents",
)
NOTHING_NEAR = Message(
    "DK407",
    Severity.HINT,
    "the bank has too few phrases for these gaps, and none that come near: {gaps}",
    "mine more documents, or take another bank with --bank; draftkit outlines check tells all gaps it cannot fill",
)
OUT_OF_DATE = Message(
    "DK408",
    Severity.HINT,
    "the bank's phrases for the gap '{gap}' are not current on the day of the speech: {phrases}",
    "look at 'since' and 'until' in the bank, and at the date in the brief",
)
NONE_FREE = Message(
    "DK409",
    Severity.HINT,
    "the bank's phrases for the gap '{gap}' are said already, or repeat words around it",
    "mine more documents, or widen the gap in the outline",
)
TERMS = ("role", "theme", "length")
