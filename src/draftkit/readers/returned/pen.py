"""A returned document while it is written down: its paragraphs from mark to mark, and the places in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from draftkit.ooxml.reading.model import Edge, Track
from draftkit.tree.marks import is_figure_mark, is_paragraph_mark
from draftkit.tree.reading import Change
from draftkit.tree.returned import PLAIN, Extra, Hand, Look, Marked, ReturnedParagraph, Spot


class Tracks(NamedTuple):
    """The tracked changes round a piece, as the comparison sees them."""

    inserted: Hand | None = None
    deleted: Hand | None = None
    move: str = ""


NO_TRACKS = Tracks()
_MOST_OPEN: Final = 50
"""Bookmarks of figures, and content controls, open at one place: real documents have one or two."""
_COPY: Final = re.compile(r"_Copy_[0-9]+$")
"""How LibreOffice calls the bookmark of words that were copied: it is none of those issued."""
_IN, _OUT = (Change.INSERTED, Change.MOVED_HERE), (Change.DELETED, Change.MOVED_AWAY)


def hand_of(track: Track) -> Hand:
    """Who made a change, and when."""
    return Hand(track.author, track.date)


def tracks_of(tracks: Iterable[Track]) -> Tracks:
    """The innermost insertion and deletion among them, and the name of a move."""
    inserted = deleted = None
    move = ""
    for each in tracks:
        if each.change in _IN:
            inserted = hand_of(each)
        elif each.change in _OUT:
            deleted = hand_of(each)
        move = each.move or move
    return Tracks(inserted, deleted, move)


@dataclass(slots=True)
class _Figure:
    """The open bookmark of a figure.

    Attributes:
        begun: where it begins.
        control: the number of the content control that begins there too, and holds all of the figure; 0 for none.
        is_over: its own end was met. LibreOffice 7.4 moves that to the left, a character each time it saves.
    """

    name: str
    begun: Spot
    control: int = 0
    is_over: bool = False


@dataclass(slots=True)
class Pen:
    """What has been written down so far. Offsets count the characters of both views, blanks at the edges included.

    Attributes:
        paragraphs: those that ended, empty ones too.
        anchors: comment and end of its range to the place; the first counts.
        extras: `after` counts all paragraphs, empty ones too.
    """

    paragraphs: list[ReturnedParagraph] = field(default_factory=list)
    anchors: dict[tuple[str, Edge], Spot] = field(default_factory=dict)
    extras: list[Extra] = field(default_factory=list)
    _marked: list[Marked] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _shared: tuple[Tracks, Hand | None, str] = (NO_TRACKS, None, "")
    _length: int = 0
    _lead: int = 0
    _in_lead: bool = True
    _bookmarks: list[str] = field(default_factory=list)
    _begun: dict[str, None] = field(default_factory=dict)
    _figures: list[_Figure] = field(default_factory=list)
    _controls: list[Spot] = field(default_factory=list)

    @property
    def spot(self) -> Spot:
        """The place where the next character goes."""
        return Spot(len(self.paragraphs), self._length)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was written since the last paragraph ended."""
        return not self._length

    @property
    def lead(self) -> int:
        """How many bold characters the paragraph began with so far; 0 where it is bold as a whole."""
        return 0 if self._in_lead else self._lead

    def write(self, text: str, tracks: Tracks, restyled: Hand | None, *, strong: bool) -> None:
        """Add characters; the text holds no line feed."""
        self._bookmarks += self._begun
        self._begun.clear()
        if tracks.deleted is None:
            self._follow_lead(text, strong=strong)
        self._length += len(text)
        bookmark = self._figures[-1].name if self._figures else ""
        shared = (tracks, restyled, bookmark)
        if shared != self._shared:
            self._flush()
            self._shared = shared
        self._words.append(text)

    def _flush(self) -> None:
        """Write down the characters that share everything with each other, and not with what follows."""
        if self._words:
            tracks, restyled, bookmark = self._shared
            self._marked.append(Marked("".join(self._words), *tracks, restyled, bookmark))
            self._words = []

    def _follow_lead(self, text: str, *, strong: bool) -> None:
        """Blanks before the first word are no part of the lead."""
        if self._in_lead and (self._lead or not text.isspace()):
            self._lead += len(text) if strong else 0
            self._in_lead = strong

    def end(self, mark: Tracks, look: Look = PLAIN, formatted: Iterable[Hand] = ()) -> None:
        """End the paragraph."""
        self._flush()
        bookmarks = tuple(dict.fromkeys(self._bookmarks))
        self.paragraphs.append(ReturnedParagraph(tuple(self._marked), bookmarks, *mark, tuple(formatted), look))
        self._marked, self._bookmarks = [], []
        self._length, self._lead, self._in_lead = 0, 0, True
        self._figures.clear()
        self._controls.clear()

    def bookmark(self, edge: Edge, name: str) -> None:
        """An end of a bookmark. One belongs to the paragraph of its first character, a figure's ends with its own."""
        if _COPY.search(name):
            return
        if is_figure_mark(name):
            self._figure(edge, name)
        elif is_paragraph_mark(name):
            if edge is Edge.START:
                self._begun[name] = None
            elif name in self._begun:
                self._begun.pop(name)
                self._bookmarks.append(name)

    def _figure(self, edge: Edge, name: str) -> None:
        if edge is Edge.START:
            control = len(self._controls) if self._controls and self._controls[-1] == self.spot else 0
            if len(self._figures) < _MOST_OPEN:
                self._figures.append(_Figure(name, self.spot, control))
            return
        for figure in self._figures:
            figure.is_over = figure.is_over or figure.name == name
        self._close()

    def control(self, edge: Edge) -> None:
        """An end of a content control."""
        if edge is Edge.START:
            self._controls.append(self.spot)
            for figure in self._figures:
                if figure.begun == self.spot and not figure.control:
                    figure.control = len(self._controls)
        elif self._controls:
            self._controls.pop()
            self._close()

    def _close(self) -> None:
        """Figures whose bookmark and whose control, if they have one, are over."""
        open_controls = len(self._controls)
        self._figures = [each for each in self._figures if not each.is_over or 0 < each.control <= open_controls]

    def anchor(self, edge: Edge, comment: str) -> None:
        """An end of what a comment is about."""
        self.anchors.setdefault((comment, edge), self.spot)
