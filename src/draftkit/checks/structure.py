"""From the blocks of a reading to a subject: passages, and the tree of parts they make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from draftkit.checks.subject import Context, Generated, Part, Passage, Subject
from draftkit.source import Source, Span
from draftkit.text.numerals import from_chinese
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.places import CLOSING, OPENING, SALUTATION, TEXT, TITLE
from draftkit.tree.reading import ReadBlock, ReadDocument, Repair, Role

_LEADS = frozenset({Role.HEADING, Role.REQUIREMENT})
_STOPS = "、，,.． "
_UNNUMBERED = 6
"""Characters of a heading that has no number to go by; as `tree.places` has it."""
_FIRSTLY = {"首先": 1, "其次": 2, "再次": 3}
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def subject_of(
    source: Source,
    document: ReadDocument,
    context: Context = Context(),  # noqa: B008 - frozen
    generated: Sequence[tuple[Generated, ...]] = (),
    repairs: tuple[Repair, ...] = (),
) -> Subject:
    """A document ready to be checked.

    Args:
        source: the text the document's offsets count in.
        document: as it was read.
        context: what is known besides.
        generated: for each block of the document what nobody typed in it; empty for a document that is no draft.
        repairs: of the whole file.
    """
    passages = tuple(_passages(source.text, document.blocks, generated))
    own = tuple(each for each in repairs if document.span.start <= each.span.start < document.span.end)
    top = _tree(passages)
    return Subject(
        source,
        document,
        passages,
        parts=tuple(part for part in top if part.lead.part),
        context=context,
        repairs=own,
        points=tuple(part for part in top if not part.lead.part),
    )


def _passages(text: str, blocks: Sequence[ReadBlock], generated: Sequence[tuple[Generated, ...]]) -> Iterator[Passage]:
    places = _Places(any(block.role in _LEADS for block in blocks), _points_before_parts(blocks))
    for index, (block, pieces, made) in enumerate(_joined(blocks, generated)):
        where, part = places.next(block)
        yield Passage(
            index=index,
            role=block.role,
            text="".join(piece.text for piece in pieces),
            origins=block.origins if len(pieces) == 1 else [at for piece in pieces for at in piece.origins],
            marker=block.marker,
            marker_span=_marker_span(block, text),
            level=block.level,
            inline=block.inline,
            where=where,
            part=part,
            generated=made,
            doubt=block.doubt,
        )


def _points_before_parts(blocks: Sequence[ReadBlock]) -> int:
    """How many points the opening makes (今天有两件事：一是……，二是……) before the heading that is number one."""
    points = 0
    for block in blocks:
        if block.role is Role.HEADING and block.level == 1:
            return points if number_of(block.marker)[1] == 1 else 0
        points += block.role in _LEADS
    return 0


def _joined(
    blocks: Sequence[ReadBlock], generated: Sequence[tuple[Generated, ...]]
) -> Iterator[tuple[ReadBlock, list[ReadBlock], tuple[Generated, ...]]]:
    """Each block that is no noise, with the pieces that continue it behind a page number."""
    open_: tuple[ReadBlock, list[ReadBlock], tuple[Generated, ...]] | None = None
    for at, block in enumerate(blocks):
        if block.role is Role.NOISE or not block.text:
            continue
        if block.continued and open_ is not None:
            open_[1].append(block)
            continue
        if open_ is not None:
            yield open_
        open_ = (block, [block], generated[at] if generated else ())
    if open_ is not None:
        yield open_


def _marker_span(block: ReadBlock, text: str) -> Span:
    """Where the number stands before the words, if it is written as it is read."""
    end = block.origins[0]
    start = text.rfind(block.marker, block.span.start, end) if block.marker else -1
    return Span(start, start + len(block.marker)) if start >= 0 else Span(end, end)


@dataclass(slots=True)
class _Places:
    """What people call the place of each block, one after another."""

    has_parts: bool
    points: int
    above: list[tuple[int, str]] = field(default_factory=list)
    part: int = 0

    def next(self, block: ReadBlock) -> tuple[str, int]:
        match block.role:
            case Role.TITLE:
                return TITLE, 0
            case Role.SALUTATION:
                return SALUTATION, 0
            case Role.OPENING:
                return OPENING, 0
            case Role.CLOSING:
                return CLOSING, 0
            case Role.HEADING | Role.REQUIREMENT:
                return self._lead(block), self.part
            case _:
                return self._name or (OPENING if self.has_parts else TEXT), self.part

    @property
    def _name(self) -> str:
        name = ""
        for _, own in self.above:
            bound = not name or name.endswith(("）", "”")) or own.startswith(("（", "“"))
            name = f"{name}{own}" if bound else f"{name}、{own}"
        return name

    def _lead(self, block: ReadBlock) -> str:
        while self.above and self.above[-1][0] >= block.level:
            self.above.pop()
        if self.points:
            self.points -= 1
            self.above = self.above or [(0, OPENING)]
        elif not self.above or self.above[0][0] == 0:
            self.above.clear()
            self.part += 1
        words = block.text if len(block.text) <= _UNNUMBERED else f"{block.text[:_UNNUMBERED]}…"
        self.above.append((block.level, block.marker.strip().rstrip(_STOPS) or f"“{words}”"))
        return self._name


@dataclass(slots=True)
class _Open:
    lead: Passage
    passages: list[Passage] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def closed(self) -> Part:
        family, number = number_of(self.lead.marker)
        return Part(self.lead, family, number, tuple(self.passages), tuple(self.parts))


def _tree(passages: Iterable[Passage]) -> tuple[Part, ...]:
    top: list[Part] = []
    stack: list[_Open] = []

    def close(level: int) -> None:
        while stack and stack[-1].lead.level >= level:
            part = stack.pop().closed()
            (stack[-1].parts if stack else top).append(part)

    for passage in passages:
        if passage.role in _LEADS:
            close(passage.level)
            stack.append(_Open(passage))
        elif passage.role is Role.CLOSING:
            close(0)
        elif stack:
            stack[-1].passages.append(passage)
    close(0)
    return tuple(top)


def number_of(marker: str) -> tuple[Marker | None, int | None]:
    """The family of a number as it is written, and its value (第三， → 3); None where it is of no known family.

    最后， has the family of 首先， and no value of its own.
    """
    typed = typed_number(marker.strip() + "甲")
    if typed is None:
        return None, None
    words = marker.translate(_DIGITS).strip().strip("（）()第、，,.．是要抓 ")
    if words.isascii() and words.isdigit():
        return typed[0], int(words)
    return typed[0], _FIRSTLY.get(words) or from_chinese(words)
