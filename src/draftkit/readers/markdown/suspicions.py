"""What was read without fault and yet probably meant otherwise: slips of an input method, or of a tired evening."""

import re
from collections.abc import Iterable

from draftkit.readers.markdown import messages
from draftkit.readers.markdown.inline import Log
from draftkit.source import Span
from draftkit.tree.change import announced
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.nodes import Count, Counted, Paragraph, Section, Speech
from draftkit.tree.walk import Visit, inlines, words

_BRACES = re.compile(r"｛{1,2}[^{}｛｝\n]{1,30}｝{1,2}|(?<![\\{])\{(?!\{)[^{}｛｝\n]{1,30}\}(?!\})")
_WIDE_SIGN = "＃"
_LONGEST_NUMBER = 16

Visits = Iterable[tuple[Visit, Span]]


def suspect(log: Log, speech: Speech, visits: Visits) -> None:
    """Note what looks like a slip: nothing of it changes the tree.

    Args:
        log: takes the problems; its source is the text.
        speech: what was read.
        visits: every block with the place of its words.
    """
    first: dict[tuple[str, bool], Marker] = {}
    for visit, span in visits:
        _braces(log, span)
        _nothing_to_count(log, speech, visit, span)
        if isinstance(visit.block, Paragraph):
            _paragraph(log, span)
        elif isinstance(visit.block, Section):
            _family(log, visit, span, first)


def _braces(log: Log, span: Span) -> None:
    for match in _BRACES.finditer(log.source.text, span.start, span.end):
        name = match.group().strip("{}｛｝")
        log.add(messages.NEARLY_A_SLOT, Span(*match.span()), found=match.group(), name=name)


def _paragraph(log: Log, span: Span) -> None:
    text = log.source.text[span.start : min(span.end, span.start + _LONGEST_NUMBER)]
    if text.startswith(_WIDE_SIGN):
        log.add(messages.WIDE_SIGN, Span(span.start, span.start + 1), sign=_WIDE_SIGN)
    elif (typed := typed_number(text)) and typed[0] is not Marker.FIRSTLY:
        log.add(messages.NUMBER_IN_TEXT, Span(span.start, span.start + typed[1]), number=text[: typed[1]])


def _nothing_to_count(log: Log, speech: Speech, visit: Visit, span: Span) -> None:
    for word in words(inlines(visit.block)):
        if isinstance(word, Count):
            parts = word.of is Counted.PARTS or visit.section is None
            if not announced(speech.sections if parts or visit.section is None else visit.section.sections):
                log.add(messages.NOTHING_TO_COUNT, span, name=word.of)


def _family(log: Log, visit: Visit, span: Span, first: dict[tuple[str, bool], Marker]) -> None:
    """Siblings are numbered in one family; those of another start again at one."""
    section = visit.section
    if section is None or section.marker is Marker.NONE:
        return
    siblings = (visit.id.rpartition(".")[0], section.run_in)
    family = first.setdefault(siblings, section.marker)
    if section.marker is not family:
        log.add(messages.MIXED_FAMILIES, span, family=family, other=section.marker)
