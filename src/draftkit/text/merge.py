"""Merge two edits of one text, paragraph by paragraph. Nothing that either side wrote is lost without a word."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SIGNS = re.compile(r"[#>\-\s]*")
"""What marks a paragraph as a heading, an item or a quotation, with its depth."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed, each in its own way.

    Attributes:
        base: the paragraphs as they were; empty where both sides put something in.
        ours: as one side has them; empty where it took them out.
        theirs: as the other side has them.
        at: the offset in the text of `ours` where they stand, or stood.
    """

    base: str
    ours: str
    theirs: str
    at: int


@dataclass(frozen=True, slots=True)
class Merge:
    """The outcome of a merge.

    Attributes:
        text: with the changes of both sides; in a conflict, with the words of `ours`.
        conflicts: in the order of the text; none where the merge is clean.
        kept: how many changes of `ours` that `theirs` does not have are in the text.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()
    kept: int = 0


def merge3(base: str, ours: str, theirs: str) -> Merge:
    """Bring together what two sides made of one text.

    Paragraphs are runs of lines that are not blank. Changes to different paragraphs go together; the same change on
    both sides is one change; paragraphs changed in two ways, or two texts put in at one place, are a conflict. A text
    put in between paragraphs that the other side only reworded, each in its place, goes with them. Blank lines between
    paragraphs are kept as the side that changed them has them.
    """
    if ours in (base, theirs):
        return Merge(theirs)
    paragraphs = _Paragraphs(base)
    side = _Side(paragraphs, ours)
    if theirs == base:
        return Merge(ours, kept=max(1, len(side.changes)))
    return _Merger(paragraphs, side, _Side(paragraphs, theirs)).merge()


class _Paragraphs:
    """The paragraphs of a text, each without its last line break, and the blank stretch after each."""

    def __init__(self, text: str) -> None:
        self.texts: list[str] = []
        self.gaps: list[str] = []
        self.starts: list[int] = []
        self.before = ""
        at = 0
        for blank, lines in groupby(_LINE.findall(text), key=lambda line: not line.strip()):
            run = "".join(lines)
            if not blank:
                self.texts.append(run.rstrip("\r\n"))
                self.gaps.append(run[len(self.texts[-1]) :])
                self.starts.append(at)
            elif self.gaps:
                self.gaps[-1] += run
            else:
                self.before = run
            at += len(run)
        self.starts.append(at)


@dataclass(frozen=True, slots=True)
class _Change:
    """Paragraphs `start` to `end` of the base became `first` to `last` of a side."""

    start: int
    end: int
    first: int
    last: int

    def meets(self, start: int, end: int) -> bool:
        """Whether it touches a paragraph of that stretch of the base, or puts something in at the same place."""
        return (self.start < end and start < self.end) or self.start == self.end == start == end


class _Side:
    """One side of the merge: its paragraphs, what it changed, and where the paragraphs it left alone stand."""

    def __init__(self, base: _Paragraphs, text: str) -> None:
        from difflib import SequenceMatcher

        self.paragraphs = _Paragraphs(text)
        matcher = SequenceMatcher(None, base.texts, self.paragraphs.texts, autojunk=False)
        stretches = (_Change(*places) for tag, *places in matcher.get_opcodes() if tag != "equal")
        self.changes = [change for stretch in stretches for change in self._parted(base, stretch)]
        self.places = {
            block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)
        }

    def _parted(self, base: _Paragraphs, change: _Change) -> Iterator[_Change]:
        """A stretch reworded paragraph by paragraph, as one change for each; any other stays whole."""
        before, after = base.texts[change.start : change.end], self.paragraphs.texts[change.first : change.last]
        if list(map(_signs, before)) != list(map(_signs, after)):
            yield change
            return
        for step in range(len(before)):
            start, first = change.start + step, change.first + step
            yield _Change(start, start + 1, first, first + 1)

    def gap(self, at: int) -> str:
        """The blank stretch after a paragraph of the base that this side left alone."""
        return self.paragraphs.gaps[self.places[at]]

    def stretch(self, start: int, end: int, changes: list[_Change]) -> slice:
        """The paragraphs of this side that stand for a stretch of the base with these changes of its own in it."""
        first = changes[0].first if changes[0].start == start else self.places[start]
        last = changes[-1].last if changes[-1].end == end else self.places[end - 1] + 1
        return slice(first, last)


@dataclass(slots=True)
class _Merger:
    base: _Paragraphs
    ours: _Side
    theirs: _Side
    out: list[tuple[str, str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    kept: int = 0

    def merge(self) -> Merge:
        at = 0
        for start, end, by_ours, by_theirs in _stretches(self.ours.changes, self.theirs.changes):
            self._unchanged(at, start)
            if by_ours and by_theirs:
                self._both(start, end, by_ours, by_theirs)
            elif by_ours:
                self._take(self.ours, self.ours.stretch(start, end, by_ours))
                self.kept += 1
            else:
                self._take(self.theirs, self.theirs.stretch(start, end, by_theirs))
            at = end
        self._unchanged(at, len(self.base.texts))
        return Merge(self._text(), tuple(self.conflicts), self.kept)

    def _unchanged(self, start: int, end: int) -> None:
        for at in range(start, end):
            self.out.append((self.base.texts[at], _newer(self.base.gaps[at], self.ours.gap(at), self.theirs.gap(at))))

    def _take(self, side: _Side, stretch: slice) -> None:
        self.out += zip(side.paragraphs.texts[stretch], side.paragraphs.gaps[stretch], strict=True)

    def _both(self, start: int, end: int, by_ours: list[_Change], by_theirs: list[_Change]) -> None:
        stretch = self.ours.stretch(start, end, by_ours)
        ours = self.ours.paragraphs.texts[stretch]
        theirs = self.theirs.paragraphs.texts[self.theirs.stretch(start, end, by_theirs)]
        self._take(self.ours, stretch)
        if ours != theirs:
            base, at = self.base.texts[start:end], self.ours.paragraphs.starts[stretch.start]
            self.conflicts.append(Conflict("\n\n".join(base), "\n\n".join(ours), "\n\n".join(theirs), at))

    def _text(self) -> str:
        sides = self.base, self.ours.paragraphs, self.theirs.paragraphs
        before = _newer(*(side.before for side in sides))
        parts = [before if before.endswith("\n") or not self.out else ""]
        for text, gap in self.out:
            parts += (text, gap if gap.endswith("\n") and gap.count("\n") > 1 else "\n\n")
        if self.out:
            parts[-1] = _newer(*((side.gaps or [""])[-1] for side in sides))
        return "".join(parts)


def _stretches(ours: list[_Change], theirs: list[_Change]) -> Iterator[tuple[int, int, list[_Change], list[_Change]]]:
    """The stretches of the base that somebody changed, in order, with each side's changes; those that meet are one."""
    left, right = deque(ours), deque(theirs)
    while left or right:
        start, end = min((changes[0].start, changes[0].end) for changes in (left, right) if changes)
        taken: tuple[list[_Change], list[_Change]] = [], []
        growing = True
        while growing:
            growing = False
            for changes, group in zip((left, right), taken, strict=True):
                while changes and changes[0].meets(start, end):
                    group.append(changes.popleft())
                    end, growing = max(end, group[-1].end), True
        yield start, end, *taken


def _signs(paragraph: str) -> str:
    found = _SIGNS.match(paragraph)
    return found.group() if found else ""


def _newer(base: str, ours: str, theirs: str) -> str:
    return theirs if ours == base else ours
