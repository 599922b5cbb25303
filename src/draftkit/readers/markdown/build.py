"""Give the blocks of a `speech.md` their places in the tree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.readers.markdown import messages
from draftkit.readers.markdown.blocks import Kind, Piece
from draftkit.readers.markdown.inline import Log, end_of_sentence, end_of_strong, read_inlines, read_words
from draftkit.source import Span
from draftkit.text.signs import BLANKS, SALUTATION
from draftkit.tree.markers import Marker, default_marker, typed_number
from draftkit.tree.nodes import MAX_DEPTH, Block, Byline, Paragraph, Salutation, Section, Speech, Title, Word
from draftkit.tree.salutation import COLONS, is_salutation
from draftkit.tree.walk import words

_MARK = re.compile(r"\[([^\[\]\r\n]{1,12})\]")
_MARKERS = tuple(Marker)
_EDGES = BLANKS + "\r\n"
_LONGEST_NUMBER = 16
_NESTED = 2
"""Columns by which a point is indented more than the point it stands in."""


@dataclass(slots=True)
class _Open:
    """A section that may still grow."""

    lead: tuple[Word, ...]
    marker: Marker
    run_in: bool
    column: int = 0
    blocks: list["Paragraph | _Open"] = field(default_factory=list)

    def close(self) -> Section:
        blocks = tuple(block.close() if isinstance(block, _Open) else block for block in self.blocks)
        return Section(self.lead, blocks, self.marker, self.run_in)


@dataclass(slots=True)
class Builder:
    """Takes pieces in the order of the text.

    Attributes:
        log: takes the problems; its source is the text.
        spans: where each block stands, in the order of `tree.walk`; of a section its sign and lead only.
        contents: of each block the words alone, without signs; of a section those of its lead.
    """

    log: Log
    spans: list[Span] = field(default_factory=list)
    contents: list[Span] = field(default_factory=list)
    _top: list[Block | _Open] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)

    def build(self, pieces: Iterable[Piece]) -> Speech:
        """The tree of all pieces."""
        for piece in pieces:
            match piece.kind:
                case Kind.TITLE | Kind.BYLINE:
                    self._head(piece)
                case Kind.HEADING:
                    self._heading(piece)
                case Kind.POINT:
                    self._point(piece)
                case Kind.PARAGRAPH:
                    self._paragraph(piece)
                case Kind.END_OF_SECTIONS:
                    self._stack.clear()
        return Speech(tuple(block.close() if isinstance(block, _Open) else block for block in self._top))

    def _head(self, piece: Piece) -> None:
        make, where = (Title, "a title line") if piece.kind is Kind.TITLE else (Byline, "a byline")
        content = read_words(self.log, piece.words, where)
        if content:
            self._top.append(make(content))
            self._stands(Span(piece.sign, piece.words.end), piece.words)
        else:
            self._empty(piece)

    def _heading(self, piece: Piece) -> None:
        level = min(piece.level, MAX_DEPTH)
        if level < piece.level:
            self.log.add(messages.TOO_DEEP, Span(piece.sign, piece.words.end), limit=MAX_DEPTH)
        while self._stack and (self._stack[-1].run_in or len(self._stack) >= level):
            self._stack.pop()
        taken = len(self._stack) + 1
        if taken < level:
            self.log.add(messages.SKIPPED_LEVEL, Span(piece.sign, piece.words.end), level=level, taken=taken)
        marker, at = self._mark(piece.words, default_marker(taken, run_in=False))
        lead = read_words(self.log, Span(at, piece.words.end), "a heading")
        if not lead:
            self._empty(piece)
        self._open(_Open(lead, marker, run_in=False))
        self._stands(Span(piece.sign, max(piece.sign + 1, piece.words.end)), Span(at, piece.words.end))

    def _point(self, piece: Piece) -> None:
        stack = self._stack
        while stack and stack[-1].run_in and piece.column < stack[-1].column + _NESTED:
            stack.pop()
        if len(stack) == MAX_DEPTH and not stack[-1].run_in:
            self.log.add(messages.POINT_TOO_DEEP, piece.words, limit=MAX_DEPTH)
            self._add(piece.words)
            return
        if len(stack) == MAX_DEPTH:
            self.log.add(messages.TOO_DEEP, Span(piece.sign, piece.words.end), limit=MAX_DEPTH)
            stack.pop()
        nested = 1 + sum(section.run_in for section in stack)
        nested_default = default_marker(len(stack) + 1, run_in=True, run_in_depth=nested)
        marker, at = self._mark(piece.words, nested_default)
        lead, body = self._parts(Span(at, piece.words.end))
        if at == piece.words.start < lead.start:
            marker, at = self._mark(lead, nested_default)
            lead = Span(at, lead.end)
        opened = _Open(read_words(self.log, lead, "a point's lead"), marker, run_in=True, column=piece.column)
        if not opened.lead:
            self._empty(piece)
        self._open(opened)
        self._stands(Span(piece.sign, max(piece.sign + 1, body.start)), lead)
        self._add(body)

    def _parts(self, span: Span) -> tuple[Span, Span]:
        """Where a point's lead stands and what continues its line; without bold words the first sentence leads."""
        text = self.log.source.text
        start = span.start + len("**")
        close = end_of_strong(text, Span(start, span.end)) if text.startswith("**", span.start, span.end) else None
        if close is not None:
            return self._trimmed(Span(start, close)), Span(close + len("**"), span.end)
        stop = end_of_sentence(text, span)
        if span.start < span.end:
            self.log.add(messages.NO_LEAD, Span(span.start, stop))
        return Span(span.start, stop), Span(stop, span.end)

    def _mark(self, span: Span, default: Marker) -> tuple[Marker, int]:
        """The family a section has, and where its words begin: after a mark in brackets or a number somebody typed."""
        text = self.log.source.text
        if bracketed := _MARK.match(text, span.start, span.end):
            after = self._trimmed(Span(bracketed.end(), span.end)).start
            if bracketed[1] in _MARKERS:
                return Marker(bracketed[1]), after
            self._unknown_mark(bracketed[1], Span(*bracketed.span(1)))
            return default, after
        if typed := typed_number(text[span.start : min(span.end, span.start + _LONGEST_NUMBER)]):
            family, length = typed
            end = span.start + length
            self.log.add(messages.TYPED_NUMBER, Span(span.start, end), number=text[span.start : end], family=family)
            return family, self._trimmed(Span(end, span.end)).start
        return default, span.start

    def _unknown_mark(self, mark: str, span: Span) -> None:
        import difflib

        typed = typed_number(mark)
        near = (typed[0],) if typed else difflib.get_close_matches(mark, _MARKERS, n=1, cutoff=0.6)
        message = messages.UNKNOWN_MARK_NEAR if near else messages.UNKNOWN_MARK
        self.log.add(message, span, mark=mark, near="".join(near), allowed=" ".join(_MARKERS))

    def _paragraph(self, piece: Piece) -> None:
        if self._marked_salutation(piece):
            return
        point = self._stack[-1] if self._stack and self._stack[-1].run_in else None
        if point and piece.column < point.column + _NESTED:
            self.log.add(messages.LOOSE_PARAGRAPH, piece.words)
        self._add(piece.words)

    def _marked_salutation(self, piece: Piece) -> bool:
        text, words = self.log.source.text, piece.words
        if not text.startswith(SALUTATION, words.start, words.end):
            return False
        mark = Span(words.start, words.start + len(SALUTATION))
        if self._begun:
            self.log.add(messages.LATE_SALUTATION, mark, mark=SALUTATION)
            return False
        span = self._trimmed(Span(words.start + len(SALUTATION), words.end))
        content = read_words(self.log, span, "a salutation")
        if content:
            self._top.append(Salutation(content))
            self._stands(words, span)
        else:
            self.log.add(messages.EMPTY_LINE, mark, sign=SALUTATION)
        return True

    def _add(self, span: Span) -> None:
        """Put a paragraph, or a salutation, where the text has come to; one without words leaves nothing."""
        span = self._trimmed(span)
        if line := self._salutation_line(span):
            self._add(line)
            self._add(Span(line.end, span.end))
            return
        content = read_inlines(self.log, span)
        if not content:
            return
        if self._stack:
            self._stack[-1].blocks.append(Paragraph(content))
        elif not self._begun and self._ends_in_bare_colon(span) and is_salutation(content):
            self._top.append(Salutation(tuple(words(content))))
        else:
            self._top.append(Paragraph(content))
        self._stands(span, span)

    def _salutation_line(self, span: Span) -> Span | None:
        """The first line of a text that begins with a salutation and goes on in the next line without a blank one."""
        stop = self.log.source.text.find("\n", span.start, span.end)
        if stop < 0 or self._begun or self._stack:
            return None
        line = self._trimmed(Span(span.start, stop))
        quiet = Log(self.log.source)
        return line if self._ends_in_bare_colon(line) and is_salutation(read_inlines(quiet, line)) else None

    def _open(self, section: _Open) -> None:
        (self._stack[-1].blocks if self._stack else self._top).append(section)
        self._stack.append(section)

    def _stands(self, span: Span, content: Span) -> None:
        """Note where the block that was taken last stands, and its words."""
        self.spans.append(span)
        self.contents.append(content)

    def _empty(self, piece: Piece) -> None:
        end = max(piece.sign + 1, piece.words.start)
        sign = self.log.source.text[piece.sign : end].strip(_EDGES)
        self.log.add(messages.EMPTY_LINE, Span(piece.sign, piece.sign + len(sign)), sign=sign)

    @property
    def _begun(self) -> bool:
        """Whether anything but title lines and bylines stands at the top already."""
        return bool(self._top) and not isinstance(self._top[-1], Title | Byline)

    def _ends_in_bare_colon(self, span: Span) -> bool:
        text = self.log.source.text[span.start : span.end]
        backslashes = len(text[:-1]) - len(text[:-1].rstrip("\\"))
        return text.endswith(COLONS) and backslashes % 2 == 0

    def _trimmed(self, span: Span) -> Span:
        """The span without blanks and line breaks at its edges."""
        text = self.log.source.text[span.start : span.end]
        start = span.end - len(text.lstrip(_EDGES))
        return Span(start, max(start, span.start + len(text.rstrip(_EDGES))))
