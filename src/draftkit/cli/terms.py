"""What other packages and libyaml put into the gaps of sentences. Nothing imports this but the test of the catalogs."""

from draftkit.strictyaml.parse import MAX_CHARACTERS, MAX_DEPTH, MAX_EVENTS

_EXPECTED = (
    "an outline",
    "a text",
    "figures (name: value)",
    "outline: and what is to be said",
    "a mapping with 'phrases', 'documents' or 'rejected'",
    "letters, digits, Han characters, - and _",
)
_LIMITS = (f"{MAX_CHARACTERS} characters", f"{MAX_EVENTS} entries", f"{MAX_DEPTH} levels")
_LIBYAML = (
    "mapping values are not allowed in this context",
    "mapping keys are not allowed in this context",
    "block sequence entries are not allowed in this context",
    "could not find expected ':'",
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
    "did not find expected node content",
    "did not find expected whitespace or line break",
    "did not find expected comment or line break",
    "did not find expected alphabetic or numeric character",
    "did not find expected <document start>",
    "found character that cannot start any token",
    "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected",
    "found unexpected end of stream",
    "found unexpected document indicator",
    "found unknown escape character",
    "found undefined tag handle",
    "control characters are not allowed",
)
"""The problems libyaml 0.2 reports of a text that is Unicode already (scanner.c, parser.c, reader.c)."""

TERMS = (*_EXPECTED, *_LIMITS, *_LIBYAML)
