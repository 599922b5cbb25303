"""Read a speech as it was found: a text with whatever the page or the program it comes from left in and around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.readers.manuscript import Manuscript
from draftkit.readers.speech import messages
from draftkit.readers.speech.body import blocks_of
from draftkit.readers.speech.collection import heads
from draftkit.readers.speech.ends import tail, title_of
from draftkit.readers.speech.noise import body_range, page_title, stands_apart
from draftkit.readers.speech.paragraphs import Paragraph, paragraphs
from draftkit.readers.speech.unmarked import unmarked
from draftkit.readers.speech.wraps import is_page_number
from draftkit.source import Source, Span
from draftkit.tree.reading import ReadBlock, ReadDocument, Reading, Repair, Role, Rule

_SHOWN = 24
"""Characters of blacked-out words that are shown."""
_REDACTION = re.compile(r"(?<!\*)\*++[年月日省市县区镇]|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|××+|[某×][市县区镇乡村]")
_BLACK = ("*", "×", "某", "xx", "XX", "xX", "Xx")
"""Without one of these there is no redaction; looking for them first is faster."""
_FINISHED = "。！？：”）!?.:)】》…"


def read_speech(source: Source) -> Outcome[Reading]:
    """The documents of a plain text; see `read_manuscript`."""
    return read_manuscript(Manuscript(source))


def read_manuscript(manuscript: Manuscript) -> Outcome[Reading]:
    """The documents of a manuscript, each as blocks that tile it.

    Noise stays in the reading as blocks of its own; nothing is dropped and nothing is filled in. What the source
    lacks (a cut end, words blacked out) is reported. Roles and levels are found by visible marks; a decision that
    rests on less carries its doubt.

    Args:
        manuscript: offsets in the reading count the characters of its source.
    """
    source, words = manuscript.source, unmarked(manuscript)
    found = paragraphs(words.text, words.lines)
    if not found:
        return Outcome(None, (messages.EMPTY(source.place(Span(0, 0))),))
    first, last = body_range(found)
    starts = heads(found, first, last)
    apart = _apart(found, range(starts[0], last), page_title(found, first) if starts[0] == first else None)
    documents = tuple(_documents(found, starts, apart))
    repairs = (*_cleaned(found[first:last]), *_set_aside(found, apart), *_redactions(words.text, documents))
    ordered = sorted(map(words.repair, repairs), key=lambda repair: (repair.span.start, repair.span.end))
    placed = tuple(map(words.document, documents))
    reading = Reading(placed, tuple(ordered), manuscript.revisions, manuscript.remarks)
    return Outcome(reading, tuple(_remarks(source, reading)))


def _apart(found: tuple[Paragraph, ...], spoken: range, title: int | None) -> list[int]:
    """The paragraphs that are no part of what is said: the page's frame, but for the title in it, and what cuts in."""
    return [at for at in range(len(found)) if at != title and (at not in spoken or stands_apart(found[at]))]


def _documents(found: tuple[Paragraph, ...], starts: tuple[int, ...], apart: list[int]) -> Iterator[ReadDocument]:
    for start, end in pairwise([0, *starts[1:], len(found)]):
        inside = apart[bisect_right(apart, start - 1) : bisect_right(apart, end - 1)]
        blocks = blocks_of(found[start:end], frozenset(at - start for at in inside))
        yield ReadDocument(title_of(blocks), Span(blocks[0].span.start, blocks[-1].span.end), blocks)


def _cleaned(found: tuple[Paragraph, ...]) -> Iterator[Repair]:
    """What was done to the words; how noise is spaced is nobody's concern."""
    cleaned = (paragraph for paragraph in found if paragraph.repairs and not stands_apart(paragraph))
    return (repair for paragraph in cleaned for repair in paragraph.repairs)


def _set_aside(found: tuple[Paragraph, ...], apart: list[int]) -> Iterator[Repair]:
    """Each run of lines that are no part of what is said, as one repair."""
    for _, run in groupby(enumerate(apart), key=lambda item: item[1] - item[0]):
        lines = [found[at] for _, at in run]
        rule = Rule.PAGE_NUMBER if all(is_page_number(line.text) for line in lines) else Rule.PAGE_FRAME
        yield Repair(rule, Span(lines[0].span.start, lines[-1].span.end))


def _redactions(text: str, documents: tuple[ReadDocument, ...]) -> Iterator[Repair]:
    """Words blacked out in what is said."""
    if not any(sign in text for sign in _BLACK):
        return
    blocks = [block for document in documents for block in document.blocks]
    starts = [block.span.start for block in blocks]
    for match in _REDACTION.finditer(text):
        if blocks[bisect_right(starts, match.start()) - 1].role is not Role.NOISE:
            yield Repair(Rule.REDACTION, Span(*match.span()))


def _said(documents: tuple[ReadDocument, ...]) -> Iterator[ReadBlock]:
    return (block for document in documents for block in document.blocks if block.role is not Role.NOISE)


def _remarks(source: Source, reading: Reading) -> Iterator[Diagnostic]:
    """What a person has to know about the text: only noise in it, words blacked out, the end cut off."""
    blocks = tuple(_said(reading.documents))
    if not blocks:
        yield messages.ALL_NOISE(source.place(Span(0, 0)))
        return
    redacted = [repair.span for repair in reading.repairs if repair.rule is Rule.REDACTION]
    if redacted:
        found = source.text[redacted[0].start : min(redacted[0].end, redacted[0].start + _SHOWN)]
        yield messages.REDACTED(source.place(redacted[0]), found=found, count=len(redacted))
    last = blocks[-1 - tail([block.text for block in blocks[1:]])]
    if last.role in (Role.BODY, Role.CLOSING, Role.NEWS) and last.text[-1] not in _FINISHED:
        yield messages.CUT_END(source.place(Span(last.origins[-1], last.origins[-1] + 1)))
