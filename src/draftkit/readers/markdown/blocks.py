"""The blocks of a `speech.md`, before they are given their places in the tree: one pass over its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from draftkit.readers.markdown import messages
from draftkit.readers.markdown.inline import Log
from draftkit.source import Span
from draftkit.text.signs import BLANKS

_SIGN = re.compile(
    rf"(?P<hashes>\#+)|(?P<angle>>)|(?P<rule>-{{3,}}[{BLANKS}]*(?=[\r\n]|\Z))"
    rf"|(?P<bullet>[-*+](?=[{BLANKS}\r\n]|\Z)|-(?=\*\*|\[))"
)
_BLANK = re.compile(rf"[{BLANKS}]*")
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")
_FOREIGN = re.compile(rf"(?P<table>\|)|(?P<list>[0-9]{{1,9}}[.)][{BLANKS}])")
_NAMES = {"table": "a table", "list": "a numbered list"}
_TAB = 4
_WIDTHS = {"\u3000": 2, "\ufeff": 0}


class Kind(Enum):
    """What a block is by the sign at its start."""

    TITLE = auto()
    BYLINE = auto()
    HEADING = auto()
    POINT = auto()
    PARAGRAPH = auto()
    END_OF_SECTIONS = auto()


@dataclass(slots=True)
class Piece:
    """A block of the text.

    Attributes:
        sign: where it begins, its sign included.
        words: its content without the sign and without blanks at the edges; wrapped lines included.
        level: of a heading, the number of `#` less one.
        column: how far a point or paragraph is indented; a tab reaches the next multiple of four.
    """

    kind: Kind
    sign: int
    words: Span
    level: int = 0
    column: int = 0


def pieces(log: Log) -> Iterator[Piece]:
    """The blocks of the log's source, in order. People's notes (`<!-- … -->`) are passed over."""
    return _Scanner(log).pieces()


@dataclass(slots=True)
class _Scanner:
    log: Log
    open: Piece | None = None
    in_head: bool = True

    def pieces(self) -> Iterator[Piece]:
        text, at = self.log.source.text, 0
        last_note_end = text.rfind("-->")
        while at < len(text):
            start = _end_of(_BLANK, text, at)
            if text.startswith("<!--", start):
                if start < last_note_end:
                    yield from self._close()
                    at = text.index("-->", start) + len("-->")
                    continue
                self.log.add(messages.UNCLOSED_NOTE, Span(start, start + 4))
            line = _LINE_END.search(text, start)
            end = line.start() if line else len(text)
            yield from self._line(at, start, start + len(text[start:end].rstrip(BLANKS)))
            at = line.end() if line else end
        yield from self._close()

    def _line(self, begin: int, start: int, end: int) -> Iterator[Piece]:
        if start == end:
            yield from self._close()
            return
        found = _SIGN.match(self.log.source.text, start)
        piece = self._signed(found, begin, end) if found else None
        if piece is not None:
            yield from self._close()
            self._take(piece)
        elif self._foreign(start, end) or self.open is None:
            yield from self._close()
            column = column_of(self.log.source.text[begin:start])
            self._take(Piece(Kind.PARAGRAPH, start, Span(start, end), column=column))
        else:
            self.open.words = Span(self.open.words.start, end)
        if self.open is not None and self.open.kind not in (Kind.PARAGRAPH, Kind.POINT):
            yield from self._close()

    def _signed(self, found: re.Match[str], begin: int, end: int) -> Piece | None:
        sign = found.start()
        words = Span(min(end, _end_of(_BLANK, self.log.source.text, found.end())), end)
        match found.lastgroup:
            case "hashes":
                return self._headed(found, words)
            case "angle":
                return self._byline(sign, words)
            case "rule":
                return Piece(Kind.END_OF_SECTIONS, sign, Span(end, end))
            case _:
                return Piece(Kind.POINT, sign, words, column=column_of(self.log.source.text[begin:sign]))

    def _headed(self, found: re.Match[str], words: Span) -> Piece:
        level = len(found.group()) - 1
        if level > 0:
            return Piece(Kind.HEADING, found.start(), words, level=level)
        if self.in_head:
            return Piece(Kind.TITLE, found.start(), words)
        self.log.add(messages.LATE_TITLE, Span(found.start(), found.end()))
        return Piece(Kind.HEADING, found.start(), words, level=1)

    def _byline(self, sign: int, words: Span) -> Piece | None:
        if self.in_head:
            return Piece(Kind.BYLINE, sign, words)
        self.log.add(messages.LATE_BYLINE, Span(sign, sign + 1))
        return None

    def _foreign(self, start: int, end: int) -> bool:
        """Whether the line is one of other Markdown, which stays apart so that its lines can be told."""
        found = _FOREIGN.match(self.log.source.text, start, end)
        if found:
            self.log.add(messages.NOT_SPEECH, Span(start, end), what=_NAMES[found.lastgroup or ""])
        return found is not None

    def _take(self, piece: Piece) -> None:
        self.open = piece
        self.in_head = self.in_head and piece.kind in (Kind.TITLE, Kind.BYLINE)

    def _close(self) -> Iterator[Piece]:
        if self.open is not None:
            yield self.open
            self.open = None


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def column_of(indent: str) -> int:
    """How far blanks indent; a tab reaches the next multiple of four."""
    column = 0
    for sign in indent:
        column = (column // _TAB + 1) * _TAB if sign == "\t" else column + _WIDTHS.get(sign, 1)
    return column
