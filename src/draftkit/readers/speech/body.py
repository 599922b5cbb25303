"""The body of a speech: its paragraphs cut into headings, points and what is said about them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech import leads, structure
from draftkit.readers.speech.ends import closing, front, salutation_apart, tail
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.points import Points
from draftkit.readers.speech.sentences import first_sentence
from draftkit.tree.reading import Doubt, ReadBlock, Role

_NEWS = re.compile(r"(?!.{0,3}总书记)[\u4e00-\u9fff]{1,4}(?:同志)?(?:指出|强调|要求)[，：]")
_RELAYS = re.compile("(?:指出|强调|要求|表示|提出)")
_REACTION = re.compile(r".{0,12}(?:纷纷|一致)(?:表示|认为)")
_SHORTEST_CUT = 20
_UNFINISHED = re.compile(r"[\u4e00-\u9fff，、]")


def blocks_of(found: tuple[Paragraph, ...], apart: frozenset[int]) -> tuple[ReadBlock, ...]:
    """The blocks of one document.

    Args:
        found: its paragraphs.
        apart: which of them are no part of what is said.
    """
    kept = salutation_apart(tuple(paragraph for at, paragraph in enumerate(found) if at not in apart))
    cut = frozenset(_gone_on(found, apart))
    spoken = _spoken(kept, cut) if kept else ()
    noise = (whole(found[at], Role.NOISE) for at in apart)
    return tuple(sorted((*spoken, *noise), key=lambda block: block.span.start))


def whole(paragraph: Paragraph, role: Role) -> ReadBlock:
    """A paragraph as one block."""
    return structure.plain(paragraph, role, 0, len(paragraph.text))


def _gone_on(found: tuple[Paragraph, ...], apart: frozenset[int]) -> Iterator[int]:
    """Where the paragraphs begin that go on, after noise, with one that stopped in mid-sentence."""
    before: Paragraph | None = None
    parted = False
    for at, paragraph in enumerate(found):
        if at in apart:
            parted = True
            continue
        if parted and before is not None and _is_cut(before, paragraph):
            yield paragraph.span.start
        before, parted = paragraph, False


def _is_cut(before: Paragraph, after: Paragraph) -> bool:
    if len(before.text) <= _SHORTEST_CUT or not _UNFINISHED.match(before.text[-1]):
        return False
    lead = next(leads.numbered(after.text, ((0, first_sentence(after.text)),)), None)
    return lead is None or lead.start > 0


def _spoken(found: tuple[Paragraph, ...], cut: frozenset[int]) -> tuple[ReadBlock, ...]:
    points = Points(found)
    first, salutation = front(found, points)
    end = max(first + 1, len(found) - tail([paragraph.text for paragraph in found]))
    close, shown = closing(found[:end], first, points)
    is_news = salutation is None and sum(_NEWS.match(paragraph.text) is not None for paragraph in found) > 1
    unsure = None if salutation is not None else Doubt.UNMARKED_TITLE
    blocks = [
        whole(found[at], Role.SALUTATION) if at == salutation else replace(whole(found[at], Role.TITLE), doubt=unsure)
        for at in range(first)
    ]
    blocks += _opened(list(_body(found, points, range(first, close), cut, is_news=is_news)), is_news=is_news)
    unsure = None if shown else Doubt.UNMARKED_CLOSING
    blocks += [replace(whole(paragraph, Role.CLOSING), doubt=unsure) for paragraph in found[close:]]
    return tuple(blocks)


def _body(
    found: tuple[Paragraph, ...], points: Points, body: range, cut: frozenset[int], *, is_news: bool
) -> Iterator[ReadBlock]:
    stack = structure.stack_of(points.numbered)
    for at in body:
        paragraph = found[at]
        if paragraph.kind is Kind.CELL:
            yield whole(paragraph, Role.BODY)
        elif paragraph.span.start in cut:
            inside = tuple(lead for lead in points.of(at, body.start) if lead.start)
            head, *rest = structure.with_points(paragraph, inside, stack)
            yield from (replace(head, continued=True), *rest)
        elif heading := points.heading(at, body.stop):
            yield from structure.with_points(paragraph, (heading,), stack)
        else:
            leads_here = tuple(lead for lead in points.of(at, body.start) if is_news or lead.family != leads.RELAY)
            if is_news and (not leads_here or _RELAYS.search(paragraph.text, 0, first_sentence(paragraph.text))):
                stack.open.clear()
            blocks = structure.with_points(paragraph, leads_here, stack)
            yield from _relayed(blocks, last=at == body.stop - 1) if is_news else blocks


def _relayed(blocks: Iterator[ReadBlock], *, last: bool) -> Iterator[ReadBlock]:
    """The blocks of a paragraph of a news text: what is no point or its body tells the news."""
    inside = False
    for block in blocks:
        inside = inside or block.level > 0
        if inside or block.role is not Role.BODY:
            yield block
        else:
            yield replace(block, role=Role.CLOSING if last and _REACTION.match(block.text) else Role.NEWS)


def _opened(blocks: list[ReadBlock], *, is_news: bool) -> Iterator[ReadBlock]:
    """The same blocks, those before the first point made the opening; of a news text the first paragraph."""
    first = next((at for at, block in enumerate(blocks) if block.level), len(blocks))
    for at, block in enumerate(blocks):
        opens = at == 0 if is_news or first == len(blocks) else at < first
        yield replace(block, role=Role.OPENING) if opens and block.role in (Role.BODY, Role.NEWS) else block
