"""Read a speech as it was found: a plain text with whatever the page it was copied from left around it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.readers.speech import leads, messages, structure
from draftkit.readers.speech.noise import body_range
from draftkit.readers.speech.paragraphs import Paragraph, paragraphs
from draftkit.source import Source, Span
from draftkit.text.han import count_han
from draftkit.tree.reading import ReadBlock, ReadDocument, Reading, Role

_COLLECTION = re.compile(r".{2,60}?(?:篇|之)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[：:]?")
_ADDRESS = re.compile(r"(?:各位|同志们|尊敬的|女士们|朋友们|同学们|乡亲们|代表们|委员们)")
_NEWS = re.compile(r"[\u4e00-\u9fff]{2,4}(?:同志)?(?:指出|强调|要求)，")
_REACTION = re.compile(r".{0,12}纷纷表示")
_REDACTION = re.compile(r"\*+[年月日省市县区镇]|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|××+|[某×][市县区镇乡村]")
_FINISHED = "。！？；：”）!?.;:)】》…"
_SALUTATION_HAN = 30
_TITLE_HAN = 60
_TITLE_LINES = 5
_CLOSING_CHARACTERS = 1500
_MIN_SHARED = 3


def read_speech(source: Source) -> Outcome[Reading]:
    """The documents of a text, each as blocks that tile it.

    Noise stays in the reading as blocks of its own; nothing is dropped and nothing is filled in. What the source
    lacks (a cut end, words blacked out) is reported. Roles and levels are found by visible marks alone.

    Args:
        source: a decoded text; offsets in the reading count its characters.
    """
    found = paragraphs(source.text)
    if not found:
        return Outcome(None, (messages.EMPTY(source.place(Span(0, 0))),))
    first, last = body_range(found)
    documents = tuple(_documents(found, first, last))
    return Outcome(Reading(documents), tuple(_remarks(source, documents)))


def _documents(found: tuple[Paragraph, ...], first: int, last: int) -> Iterator[ReadDocument]:
    heads = [at for at in range(first, last) if _COLLECTION.fullmatch(found[at].text) and count_han(found[at].text) > 1]
    starts = heads if len(heads) > 1 else [first]
    noise = tuple(_noise(paragraph) for paragraph in (*found[:first], *found[first : starts[0]]))
    for start, end in pairwise([*starts, last]):
        blocks = (*noise, *_blocks(found[start:end]))
        noise = ()
        if end == last:
            blocks += tuple(_noise(paragraph) for paragraph in found[last:])
        title = "".join(block.text for block in blocks if block.role is Role.TITLE)
        yield ReadDocument(title, Span(blocks[0].span.start, blocks[-1].span.end), blocks)


def _noise(paragraph: Paragraph) -> ReadBlock:
    return structure.plain(paragraph, Role.NOISE, 0, len(paragraph.text))


def _blocks(found: tuple[Paragraph, ...]) -> tuple[ReadBlock, ...]:
    """The blocks of one document."""
    if not found:
        return ()
    front, salutation = _front(found)
    close = _closing(found, front)
    is_news = sum(_NEWS.match(paragraph.text) is not None for paragraph in found) > 1
    blocks = [_whole(found[at], Role.SALUTATION if at == salutation else Role.TITLE) for at in range(front)]
    blocks += _opened(list(_body(found, front, close, is_news=is_news)), is_news=is_news)
    blocks += [_whole(paragraph, Role.CLOSING) for paragraph in found[close:]]
    return tuple(blocks)


def _whole(paragraph: Paragraph, role: Role) -> ReadBlock:
    return structure.plain(paragraph, role, 0, len(paragraph.text))


def _front(found: tuple[Paragraph, ...]) -> tuple[int, int | None]:
    """How many paragraphs are title and salutation, and which of them is the salutation."""
    lines = 0
    for at, paragraph in enumerate(found[: _TITLE_LINES + 1]):
        if _is_salutation(paragraph):
            return at + 1, at
        if not _is_title_line(paragraph):
            break
        lines = at + 1
    # Without a salutation nothing parts a title from the first heading: a line before a long paragraph is a heading.
    if lines > 1 or (lines and lines == len(found)):
        following = found[lines] if lines < len(found) else None
        lines -= structure.is_bare_heading(found[lines - 1], following)
    return lines, None


def _is_salutation(paragraph: Paragraph) -> bool:
    short = count_han(paragraph.text) <= _SALUTATION_HAN
    return short and paragraph.text[-1] in "：:" and _ADDRESS.match(paragraph.text) is not None


def _is_title_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    ends = text[-1] in _FINISHED and text[-1] not in "）)》”"
    return not ends and count_han(text) <= _TITLE_HAN and next(leads.numbered(text), None) is None


def _body(found: tuple[Paragraph, ...], first: int, last: int, *, is_news: bool) -> Iterator[ReadBlock]:
    shared = _shared_shapes(found[first:last])
    has_glued = sum(next(leads.glued(paragraph.text), None) is not None for paragraph in found) >= _MIN_SHARED
    stack = structure.Stack()
    for at in range(first, last):
        paragraph = found[at]
        if structure.is_bare_heading(paragraph, found[at + 1] if at + 1 < last else None):
            lead = next(leads.numbered(paragraph.text), None) or leads.Lead("标题", 0, 0, 0, len(paragraph.text))
            yield from structure.with_points(paragraph, (lead,), stack)
            continue
        points = structure.points(paragraph, shared, has_glued=has_glued)
        if is_news and not points:
            stack.open.clear()
        yield from structure.with_points(paragraph, points, stack)


def _shared_shapes(found: tuple[Paragraph, ...]) -> frozenset[tuple[int, ...]]:
    """The shapes of three or more first sentences: such paragraphs begin with leads that match each other."""
    shapes = Counter(
        leads.shape(paragraph.text[: lead.end]) for paragraph in found if (lead := structure.shared_lead(paragraph))
    )
    return frozenset(shape for shape, count in shapes.items() if count >= _MIN_SHARED)


def _opened(blocks: list[ReadBlock], *, is_news: bool) -> Iterator[ReadBlock]:
    """The same blocks, those before the first point made the opening, and the rest of a news text news."""
    first = next((at for at, block in enumerate(blocks) if block.level), len(blocks))
    for at, block in enumerate(blocks):
        if at < first and block.role is Role.BODY and (first < len(blocks) or at == 0):
            yield _as(block, Role.OPENING)
        elif is_news and block.role is Role.BODY and not blocks[at - 1].level and blocks[at - 1].role is not Role.BODY:
            yield _as(block, Role.CLOSING if at == len(blocks) - 1 and _REACTION.match(block.text) else Role.NEWS)
        else:
            yield block


def _as(block: ReadBlock, role: Role) -> ReadBlock:
    return ReadBlock(role, 0, "", inline=False, span=block.span, text=block.text, origins=block.origins)


def _closing(found: tuple[Paragraph, ...], front: int) -> int:
    """Where the closing begins: the last paragraphs that turn to the audience, or stand after matching points."""
    end = found[-1].span.end
    plain = len(found)
    while plain > front and not next(leads.numbered(found[plain - 1].text), None):
        plain -= 1
    for at in range(max(plain, front + 1), len(found)):
        if end - found[at].span.start <= _CLOSING_CHARACTERS and _ADDRESS.match(found[at].text):
            return at
    shared = _shared_shapes(found[front:])
    leading = [at for at in range(front, len(found)) if _has_shared(found[at], shared)]
    follows = leading and leading[-1] == len(found) - 2 and all(b == a + 1 for a, b in pairwise(leading))
    return len(found) - 1 if follows else len(found)


def _has_shared(paragraph: Paragraph, shared: frozenset[tuple[int, ...]]) -> bool:
    lead = structure.shared_lead(paragraph)
    return lead is not None and leads.shape(paragraph.text[: lead.end]) in shared


def _remarks(source: Source, documents: tuple[ReadDocument, ...]) -> Iterator[Diagnostic]:
    """What a person has to know about the text: only noise in it, words blacked out, the end cut off."""
    blocks = [block for document in documents for block in document.blocks if block.role is not Role.NOISE]
    if not blocks:
        yield messages.ALL_NOISE(source.place(Span(0, 0)))
        return
    redacted = [
        match for block in blocks for match in _REDACTION.finditer(source.text, block.span.start, block.span.end)
    ]
    if redacted:
        at = Span(*redacted[0].span())
        yield messages.REDACTED(source.place(at), found=redacted[0].group(), count=len(redacted))
    last = blocks[-1]
    if last.role in (Role.BODY, Role.CLOSING, Role.NEWS) and last.text[-1] not in _FINISHED.translate(
        {ord("；"): None}
    ):
        yield messages.CUT_END(source.place(Span(last.origins[-1], last.origins[-1] + 1)))
