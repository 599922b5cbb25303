"""A text that grows, its lines, and the changes and anchors that point into it."""

from dataclasses import dataclass, field

from draftkit.ooxml.reading.model import UNNUMBERED, Edge, Track
from draftkit.readers.manuscript import Kind, Line
from draftkit.source import Span
from draftkit.tree.reading import Change, Revision


@dataclass(slots=True)
class _Growing:
    """A tracked change to which more may be added while it goes on without a gap."""

    track: Track
    start: int
    end: int
    words: list[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of the text that stand in one element of the file.

    Attributes:
        start, end: in the text.
        element: its number (`Words.element`).
        offset: how many characters of the element's words come before.
    """

    start: int
    end: int
    element: int
    offset: int


@dataclass(slots=True)
class Sheet:
    """What has been written so far.

    Attributes:
        at: how many characters.
        stretches: where they come from, in order; only of what stands in numbered elements.
        anchors: comment and end of its range to the place of that end; the first counts.
    """

    at: int = 0
    lines: list[Line] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    anchors: dict[tuple[str, Edge], int] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)
    _line_start: int = 0
    _line_has_words: bool = False
    _growing: list[_Growing] = field(default_factory=list)
    _last: dict[tuple[Change, str, str], _Growing] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._text)

    def write(self, text: str, element: int = UNNUMBERED, offset: int = 0) -> None:
        """Go on in the line; the text holds no line feed."""
        if element != UNNUMBERED:
            self.stretches.append(Stretch(self.at, self.at + len(text), element, offset))
        self._text.append(text)
        self.at += len(text)
        self._line_has_words = self._line_has_words or not (not text or text.isspace())

    def end_line(self, kind: Kind, level: int = 0) -> None:
        """End the line; one without words is only an empty line in the text."""
        if self._line_has_words:
            self.lines.append(Line(Span(self._line_start, self.at), kind, level))
        self.write("\n")
        self._line_start, self._line_has_words = self.at, False

    def change(self, track: Track, start: int, words: str) -> None:
        """A tracked change of what was written since `start`; for what is gone, of nothing."""
        key = (track.change, track.author, track.date)
        last = self._last.get(key)
        if last is not None and last.end == start:
            last.end = self.at
            last.words.append(words)
            return
        self._last[key] = _Growing(track, start, self.at, [words])
        self._growing.append(self._last[key])

    def revisions(self) -> tuple[Revision, ...]:
        """The tracked changes in the order of the text."""
        ordered = sorted(self._growing, key=lambda each: each.start)
        return tuple(
            Revision(
                each.track.change, Span(each.start, each.end), "".join(each.words), each.track.author, each.track.date
            )
            for each in ordered
        )
