"""Where a finding about a heading, a point or a passage is shown."""

from draftkit.checks.subject import Passage
from draftkit.source import Span

_SHOWN = 20
"""Characters of a passage that stand for the whole of it."""


def at_number(lead: Passage) -> Span:
    """The number where it is written, otherwise the words it would stand before."""
    span = lead.marker_span
    return span if span.end > span.start else at_words(lead)


def at_words(passage: Passage) -> Span:
    """The words of a heading or a lead, without its end mark; of a longer passage how it begins."""
    words = passage.text.rstrip("。；，：！？ ")
    return passage.span(0, max(1, min(len(words), _SHOWN if not passage.level else len(words))))
