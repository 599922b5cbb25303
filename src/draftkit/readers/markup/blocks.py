"""The blocks of Markdown somebody else wrote, one pass over its lines.

CommonMark, but for what Chinese authors mean otherwise: text indented by four blanks is text, `#` needs no blank
before Han, a line under a long or finished sentence is a rule and no heading, a line that ends a sentence ends a
paragraph, and a fence without end fences nothing.
markdown-it-py is not used: it gives no offsets for what stands inside a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from draftkit.source import Span

_BLANKS = " \t\u3000\u00a0\u200b\ufeff"
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_PREFIX = re.compile(rf"[{_BLANKS}]*+(?:(?:>|[-*+](?:[ \t]++\[[ xX]\])?+(?=[ \t]))[{_BLANKS}]*+)*+")
"""Blanks, signs of quotation and of list items."""
_HEADING = re.compile(r"(#{1,6})(?:[ \t\u3000]++|(?=[\u4e00-\u9fff（(【《“][^#]*+$)|$)")
_CLOSING_HASHES = re.compile(r"[ \t]#+$")
_RULE = re.compile(r"(?:(?:-[ \t]*+){3,}|(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,})$")
_UNDERLINE = re.compile(r"(=+|-{2,})$")
_FENCE = re.compile(r"(`{3,}(?=[^`]*+$)|~{3,})")
_TABLE_RULE = re.compile(r"\|?+[ \t]*+:?+-++:?+[ \t]*+(?:\|[ \t]*+:?+-++:?+[ \t]*+)*+\|?+$")
_DEFINITION = re.compile(r"\[([^\[\]\n^][^\[\]\n]*+)\]:[ \t]*+\S")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]++\]:[ \t]*+")
_KEY = re.compile(r"[\w-]++[ \t]*+:|[ \t#-]|$")
_FRONT = "---"
_LONGEST_FRONT = 200
_NARROWEST = 20
"""Characters; a shorter line was ended on purpose."""
_LONGEST_UNDERLINED = 45
"""Characters; no heading of five speeches and 143 work reports is longer than 43."""
_ENDS = "。！？；：…!?;:”』」"
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、)]|第[一二三四五六七八九十]{1,3}[，,、]|——"
)


class Form(Enum):
    """What a block is."""

    TEXT = auto()
    HEADING = auto()
    ROW = auto()
    CODE = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its stretches of words, one a line, without the signs at the line's beginning and end."""

    stretches: tuple[Span, ...]
    form: Form = Form.TEXT
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the file: its first sign of words, and its end without blanks."""

    start: int
    end: int
    listed: bool


def front_matter(text: str) -> int:
    """Where the YAML at the beginning of a page ends; 0 where there is none."""
    if not text.startswith(_FRONT):
        return 0
    at = 0
    for number in range(_LONGEST_FRONT):
        found = _LINE.match(text, at)
        line = found.group().rstrip() if found else ""
        if found is None or (number == 0 and line != _FRONT) or not found.group():
            return 0
        if number and line in (_FRONT, "..."):
            return found.end() if number > 1 else 0
        if number and not _KEY.match(line):
            return 0
        at = found.end()
    return 0


def definitions(text: str) -> frozenset[str]:
    """The names links refer to, in small letters."""
    return frozenset(found[1].lower() for found in re.finditer(rf"^{_DEFINITION.pattern}", text, re.MULTILINE))


def blocks(text: str) -> Iterator[Block]:
    """The blocks with words, in order; the fences of code left out."""
    front = front_matter(text)
    for row in _rows(text, 0, front):
        if row.start < row.end and text[row.start : row.end] not in (_FRONT, "..."):
            yield Block((Span(row.start, row.end),), Form.APART)
    yield from _Reader(text, tuple(_rows(text, front, len(text)))).blocks()


def _rows(text: str, start: int, end: int) -> Iterator[_Row]:
    comment_end = text.rfind("-->")
    while start < end:
        found = _LINE.match(text, start)
        stop = found.end() if found else end
        prefix = _PREFIX.match(text, start, stop)
        first = prefix.end() if prefix else start
        if text.startswith("<!--", first) and first < comment_end:
            yield _Row(first, first, listed=False)
            start = text.index("-->", first) + len("-->")
            continue
        last = start + len(text[start:stop].rstrip(_BLANKS + "\r\n"))
        whole = text[start:last].lstrip(_BLANKS)
        if _RULE.match(whole) or not text[first:last]:
            first = max(start, last - len(whole)) if _RULE.match(whole) else last
        listed = bool(text[start:first].strip(_BLANKS + ">"))
        yield _Row(first, max(first, last), listed=listed)
        start = stop


class _Reader:
    """Gathers lines to blocks."""

    def __init__(self, text: str, rows: tuple[_Row, ...]) -> None:
        self._text = text
        self._rows = rows
        self._open: list[Span] = []
        self._fence = ""
        self._fences_close = True
        self._in_table = False

    def blocks(self) -> Iterator[Block]:
        for at, row in enumerate(self._rows):
            yield from self._row(at, row)
        yield from self._close()

    def _row(self, at: int, row: _Row) -> Iterator[Block]:
        line = self._line(row)
        if self._fence:
            yield from self._in_code(row, line)
        elif not line or self._opens_code(at, line) or self._is_rule(line):
            yield from self._parting(line)
        elif heading := _HEADING.match(line):
            yield from self._close()
            yield from self._heading(row, line, heading)
        elif self._is_table(at, line):
            yield from self._close()
            if not _TABLE_RULE.match(line):
                yield Block((Span(row.start, row.end),), Form.ROW)
        else:
            yield from self._words(row, line)

    def _in_code(self, row: _Row, line: str) -> Iterator[Block]:
        if _closes(self._fence, line):
            self._fence = ""
        elif line:
            yield Block((Span(row.start, row.end),), Form.CODE)

    def _parting(self, line: str) -> Iterator[Block]:
        """A line between blocks: blank, a rule, the beginning of code, the underline of a heading."""
        underline = _UNDERLINE.match(line)
        if underline and len(self._open) == 1 and self._is_headline(self._open[0]):
            yield Block(tuple(self._open), Form.HEADING, 1 if line[0] == "=" else 2)
            self._open = []
        yield from self._close()
        self._in_table = False

    def _opens_code(self, at: int, line: str) -> bool:
        """Whether code begins; after one search for an end in vain, nothing is taken for a fence."""
        fence = _FENCE.match(line)
        if fence is None:
            return False
        self._fences_close = self._fences_close and any(
            _closes(fence[1], self._line(self._rows[later])) for later in range(at + 1, len(self._rows))
        )
        self._fence = fence[1] if self._fences_close else ""
        return True

    def _line(self, row: _Row) -> str:
        return self._text[row.start : row.end]

    def _is_rule(self, line: str) -> bool:
        return _RULE.match(line) is not None or (bool(self._open) and _UNDERLINE.match(line) is not None)

    def _is_headline(self, span: Span) -> bool:
        return span.end - span.start <= _LONGEST_UNDERLINED and self._text[span.end - 1] not in "。；！？"

    def _heading(self, row: _Row, line: str, found: re.Match[str]) -> Iterator[Block]:
        words = _CLOSING_HASHES.sub("", line).rstrip(_BLANKS)
        if len(words) > found.end():
            span = Span(row.start + found.end(), row.start + len(words))
            yield Block((span,), Form.HEADING, len(found[1]))

    def _is_table(self, at: int, line: str) -> bool:
        if self._in_table:
            self._in_table = "|" in line
        elif "|" in line and at + 1 < len(self._rows):
            ruled = self._line(self._rows[at + 1])
            self._in_table = "|" in ruled and _TABLE_RULE.match(ruled) is not None
        return self._in_table

    def _words(self, row: _Row, line: str) -> Iterator[Block]:
        span = Span(row.start, row.end)
        if _DEFINITION.match(line):
            yield from self._close()
        elif note := _FOOTNOTE.match(line):
            yield from self._close()
            yield Block((Span(row.start + note.end(), row.end),), Form.APART)
        else:
            if row.listed or not self._goes_on(line):
                yield from self._close()
            self._open.append(span)

    def _goes_on(self, line: str) -> bool:
        """Whether the line continues the one before, which the page's author wrapped."""
        if not self._open:
            return False
        before = self._open[-1]
        wrapped = before.end - before.start >= _NARROWEST and self._text[before.end - 1] not in _ENDS + "\\"
        hard = self._text.startswith("  ", before.end)
        return wrapped and not hard and _BEGINS.match(line.lstrip("*_")) is None

    def _close(self) -> Iterator[Block]:
        if self._open:
            yield Block(tuple(self._open))
            self._open = []


def _closes(fence: str, line: str) -> bool:
    return line.startswith(fence) and not line.strip(fence[0])
