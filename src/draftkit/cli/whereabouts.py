"""Where something stands in a document, in the words of somebody who looks it up there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from draftkit.cli.language import _
from draftkit.cli.readings import role_words
from draftkit.cli.wide import cut, printable, width
from draftkit.source import Place, Source, Span
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

AROUND = 24
"""Columns of the words shown around a place."""
_FIRST_WORDS = 24
"""Columns of the first words of a place."""
_NAME = 12
"""Columns of a heading that has no number to go by."""
_SIGNS = "# 　"
"""What a heading of Markdown may begin with."""
_PAUSES = frozenset("，；：")
_ENDS = "，。；：！？"
_SHORT = 4
"""A clause with fewer characters around the place says too little: 增长7%."""
_NEAR = 60
"""Characters on both sides in which the ends of a clause are looked for."""
_FULL_WIDTH = str.maketrans(",():;", "，（）：；")


def where(place: Place) -> str:
    """The line; of Word and PDF, the paragraph; of a table, the cell."""
    if place.cell:
        return place.cell
    if place.paragraph:
        return _("paragraph {number}").format(number=place.paragraph)
    return _("line {number}").format(number=place.line)


def where_begins(place: Place, words: str) -> str:
    """The line or paragraph, and the first of the words there."""
    first = cut(printable(words[: _FIRST_WORDS + 1]), _FIRST_WORDS)
    return _("{where} “{words}”").format(where=where(place), words=first)


class Whereabouts:
    """Finds the places of one document quickly: its line, its part, the words around it."""

    def __init__(self, source: Source, document: ReadDocument) -> None:
        """Look at the blocks once."""
        self._source = source
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]
        self._parts = list(_parts(document.blocks))

    def number(self, span: Span) -> int:
        """Of the paragraph or the line."""
        return self._source.number(span.start)

    def part(self, span: Span) -> str:
        """The part of the speech: 开头, 结尾, or the numbers of the heading and the points above it (二、第四，)."""
        return self._parts[self._at(span)]

    def around(self, span: Span, length: int) -> str:
        """The words of its clause around it, at most `AROUND` columns; empty where there are none.

        Args:
            span: where it stands in the source.
            length: how many characters it has in the words of its block.
        """
        block = self._blocks[self._at(span)]
        start = bisect_left(block.origins, span.start)
        return _clipped(block.text, *_clause(block.text, start, start + length))

    def _at(self, span: Span) -> int:
        return bisect_right(self._starts, span.start) - 1


def _parts(blocks: Sequence[ReadBlock]) -> Iterator[str]:
    """The part each block belongs to."""
    roles = role_words()
    above: list[tuple[int, str]] = []
    for block in blocks:
        if block.level:
            above = [(level, name) for level, name in above if level < block.level]
            above.append((block.level, _name(block)))
        elif block.role not in (Role.BODY, Role.NEWS, Role.NOISE):
            above = []
        yield "".join(name for _level, name in above) or roles[block.role]


def _name(block: ReadBlock) -> str:
    """What a heading or point goes by: its number with full-width marks, else its first words; of a point, nothing."""
    if block.marker:
        return block.marker.strip().translate(_FULL_WIDTH)
    return f"“{cut(block.text.lstrip(_SIGNS), _NAME)}”" if block.role is Role.HEADING else ""


def _clause(text: str, start: int, end: int) -> tuple[int, int, int, int]:
    """Start of the clause around a place, the place, and the clause's end; a short one takes a neighbour in."""
    left, right = _last_end(text, start), _next_end(text, end)
    if start - left + right - end < _SHORT:
        if text[left - 1 : left] in _PAUSES:
            left = _last_end(text, left - 1)
        elif text[right : right + 1] in _PAUSES:
            right = _next_end(text, right + 1)
    return left, start, end, right


def _last_end(text: str, before: int) -> int:
    """Where the clause begins that goes on before an offset."""
    near = max(0, before - _NEAR)
    return max(near, *(text.rfind(mark, near, before) + 1 for mark in _ENDS))


def _next_end(text: str, after: int) -> int:
    """Where the clause ends that an offset stands in."""
    near = min(len(text), after + _NEAR)
    return min((at for mark in _ENDS if (at := text.find(mark, after, near)) >= 0), default=near)


def _clipped(text: str, left: int, start: int, end: int, right: int) -> str:
    """The clause as far as there is room: two thirds of it before the place, which says what is measured."""
    room = AROUND - width(text[start:end]) - 2 * width("…")
    if room <= 0 or (left == start and right == end):
        return ""
    after = min(width(text[end : min(right, end + room)]), room)
    first = _reach_back(text, left, start, max(room * 2 // 3, room - after))
    room -= width(text[first:start])
    shown = text[first:end] + cut(text[end : min(right, end + _NEAR)], room + 1)
    return f"…{shown}" if first > left else shown


def _reach_back(text: str, left: int, start: int, room: int) -> int:
    """How far back from a place there is room."""
    at = start
    while at > left and (room := room - width(text[at - 1])) >= 0:
        at -= 1
    return at
