"""Read a web page: what a browser shows, line by line, and what it shows beside the document."""

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.readers.html import messages
from draftkit.readers.html.elements import (
    ARTICLE,
    ASIDE,
    BARRIERS,
    BLOCKS,
    CELLS,
    CLOSED_BY,
    CLOSING,
    HEADINGS,
    PREFORMATTED,
    TABLE_PARTS,
    VOID,
    Looks,
    looks,
)
from draftkit.readers.html.lines import Lines, Piece
from draftkit.readers.html.tokens import Sort, Token, tokens
from draftkit.readers.manuscript import Kind, Line, Manuscript
from draftkit.source import Source, Span

_NOWHERE = Span(0, 0)
_TEXT = Line(_NOWHERE)
_DEEPEST_LOOK = 64
"""Open elements looked through for one whose end was left out."""
_LONGEST_HEADING = 6
"""Lines; an element of more is a heading whose end was left out."""
_MOST_LINES_IN_CELL = 3
_MOST_WORDS_IN_CELL = 200
"""Characters; a table with more in a cell arranges a page."""
_SHORTEST_TITLE = 4
_MAIN_SHARE = 0.5
"""An element set aside that holds more than this share of all words is none: forms go round whole pages."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds for the words at a place.

    Attributes:
        line: the kind and level of a line there; its span says nothing.
        region: the innermost part set aside, -1 for none.
        cell: offset of the tag of the table cell, -1 for none.
    """

    line: Line = _TEXT
    region: int = -1
    cell: int = -1
    pre: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is not closed: what held before it, and how many lines there were."""

    name: str
    before: _State
    first: int


@dataclass(frozen=True, slots=True)
class _Region:
    """A part set aside, in another or not (-1); a sure one stays so however much it holds."""

    parent: int
    sure: bool


def read_html(source: Source) -> Outcome[Manuscript]:
    """The lines of a web page; offsets count in the page as it is.

    Blocks and `<br>` begin a line, h1 to h6 make headings, and titles where they repeat the page's `<title>` or are the
    only h1; rows of tables are one line, cells parted by tabs. Navigation, headers, footers, forms, the page's title
    and hidden parts are kept and set aside. Numbers a browser makes for `<ol>` and the text of pictures are no words of
    the page. An unclosed comment or script hides nothing here: its words are kept, with a warning.

    Args:
        source: the decoded page.
    """
    page = _Page(source)
    for token in tokens(source.text, page.lose):
        page.take(token)
    page.end()
    if not page.lines.pieces:
        return Outcome(None, (*page.problems(), messages.NO_WORDS(file=source.name)))
    lines = tuple(_titled(page))
    return Outcome(Manuscript(source, lines, tuple(page.lines.markup)), page.problems())


@dataclass(slots=True)
class _Page:
    source: Source
    lines: Lines = field(init=False)
    title: str = ""
    regions: list[_Region] = field(default_factory=list)
    _state: _State = _State()
    _stack: list[_Open] = field(default_factory=list)
    _open: Counter[str] = field(default_factory=Counter)
    _arranging: list[bool] = field(default_factory=list)
    """For each open row, whether its table arranges the page."""
    _hidden: list[Span] = field(default_factory=list)
    _lost: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = Lines(self.source.text)

    def lose(self, at: int, sign: str) -> None:
        """Note a sign without end."""
        self._lost.append((at, sign))

    def problems(self) -> tuple[Diagnostic, ...]:
        """What a person has to know of the page."""
        place = self.source.place
        told = [messages.UNCLOSED(place(Span(at, at + len(sign))), sign=sign) for at, sign in self._lost]
        if self._hidden:
            told.append(messages.HIDDEN(place(self._hidden[0]), file=self.source.name, count=len(self._hidden)))
        return tuple(told)

    def take(self, token: Token) -> None:
        """Read on."""
        match token.sort:
            case Sort.WORDS if self._state.pre:
                self.lines.preformatted(token.start, token.end, self._state.line, self._state.region)
            case Sort.WORDS:
                self.lines.words(token.start, token.end)
            case Sort.OPENING:
                self._opening(token)
            case Sort.CLOSING:
                self._closing(token)
            case Sort.NOTHING:
                self.lines.tag(token.start, token.end)

    def end(self) -> None:
        """Close what is open."""
        self._end_line()
        while self._stack:
            self._pop()

    def _opening(self, token: Token) -> None:
        if token.name in BLOCKS:
            self._end_line()
        else:
            self.lines.tag(token.start, token.end)
        self._imply(token.name)
        if token.name in VOID or token.attributes.endswith("/"):
            return
        self._stack.append(_Open(token.name, self._state, len(self.lines.pieces)))
        self._open[token.name] += 1
        self._state = self._inside(token)

    def _closing(self, token: Token) -> None:
        if token.name in BLOCKS:
            self._end_line()
        else:
            self.lines.tag(token.start, token.end)
        if self._open[token.name]:
            while self._pop() != token.name:
                pass

    def _inside(self, token: Token) -> _State:
        """What holds in an element that begins."""
        name, shown, state = token.name, looks(token.attributes), self._state
        if name in HEADINGS:
            state = replace(state, line=Line(_NOWHERE, Kind.HEADING, HEADINGS[name]))
        elif shown.title:
            state = replace(state, line=Line(_NOWHERE, Kind.TITLE))
        elif name in CELLS:
            state = replace(state, cell=token.start)
        elif name in PREFORMATTED:
            state = replace(state, pre=True)
        elif name == "tr":
            self._arranging.append(False)
        elif name == "table" and self._arranging:
            self._arranging[-1] = True
        return self._set_aside(token, shown, state)

    def _set_aside(self, token: Token, shown: Looks, state: _State) -> _State:
        hides = shown.hidden or token.name == "template"
        aside = token.name in ASIDE and not (token.name == "header" and any(self._open[name] for name in ARTICLE))
        if not (hides or aside):
            return state
        self.regions.append(_Region(state.region, sure=hides or token.name == "title"))
        return replace(state, region=len(self.regions) - 1, hidden=state.hidden or hides)

    def _imply(self, name: str) -> None:
        """Close what ends where an element of that name begins."""
        if name in CELLS or name == "tr":
            stops = TABLE_PARTS if name == "tr" else TABLE_PARTS | {"tr"}
            while self._open["table"] and self._stack[-1].name not in stops:
                self._pop()
            return
        if name not in CLOSING or not any(self._open[closed] for closed in CLOSED_BY):
            return
        top = len(self._stack)
        for at in range(top - 1, max(-1, top - 1 - _DEEPEST_LOOK), -1):
            if self._stack[at].name in BARRIERS:
                return
            if name in CLOSED_BY.get(self._stack[at].name, ()):
                while len(self._stack) > at:
                    self._pop()
                return

    def _pop(self) -> str:
        """Close the innermost element; its name."""
        closed = self._stack.pop()
        self._open[closed.name] -= 1
        pieces = self.lines.pieces
        if self._state.hidden and not closed.before.hidden and len(pieces) > closed.first:
            self._hidden.append(pieces[closed.first].line.span)
        if closed.name == "title" and not self.title:
            self.title = "".join(map(self.lines.said, pieces[closed.first :]))
        elif closed.name in HEADINGS and len(pieces) - closed.first > _LONGEST_HEADING:
            pieces[closed.first :] = [replace(p, line=Line(p.line.span)) for p in pieces[closed.first :]]
        elif closed.name == "tr" and not self._arranging.pop():
            self._row(closed.first)
        self._state = closed.before
        return closed.name

    def _row(self, first: int) -> None:
        """Make a row of a table that holds data one line."""
        pieces = self.lines.pieces[first:]
        lines, words = Counter[int](), Counter[int]()
        for piece in pieces:
            lines[piece.cell] += 1
            words[piece.cell] += piece.weight
        if (
            len(lines) > 1
            and max(lines.values()) <= _MOST_LINES_IN_CELL
            and max(words.values()) <= _MOST_WORDS_IN_CELL
            and all(piece.line.kind is Kind.TEXT and piece.region == pieces[0].region for piece in pieces)
        ):
            self.lines.join(first, Line(_NOWHERE, Kind.CELL))

    def _end_line(self) -> None:
        self.lines.end_line(self._state.line, self._state.region, self._state.cell)


def _titled(page: _Page) -> list[Line]:
    """The lines with their last kinds: what is set aside, and which headings are titles."""
    pieces = page.lines.pieces
    apart = _apart(pieces, page.regions)
    lines = [
        replace(piece.line, kind=Kind.APART, level=0) if piece.region >= 0 and apart[piece.region] else piece.line
        for piece in pieces
    ]
    first = [at for at, line in enumerate(lines) if line.kind is Kind.HEADING and line.level == 1]
    only = all(after - before == 1 for before, after in pairwise(first)) and len(first) <= _LONGEST_HEADING
    for at, line in enumerate(lines):
        if line.kind is Kind.HEADING and (
            (only and line.level == 1) or _is_title(page.lines.said(pieces[at]), page.title)
        ):
            lines[at] = Line(line.span, Kind.TITLE)
    return lines


def _is_title(words: str, title: str) -> bool:
    """Whether the page's title begins with the words; the site's name may follow in it."""
    return len(words) >= _SHORTEST_TITLE and title.startswith(words)


def _apart(pieces: list[Piece], regions: list[_Region]) -> list[bool]:
    """For each part that may be set aside, whether it is: not one that holds most of the words."""
    weights = [0] * len(regions)
    for piece in pieces:
        if piece.region >= 0:
            weights[piece.region] += piece.weight
    for at in range(len(regions) - 1, -1, -1):
        if regions[at].parent >= 0:
            weights[regions[at].parent] += weights[at]
    most = _MAIN_SHARE * sum(piece.weight for piece in pieces)
    apart: list[bool] = []
    for region, weight in zip(regions, weights, strict=True):
        inherited = region.parent >= 0 and apart[region.parent]
        apart.append(region.sure or inherited or weight <= most)
    return apart
