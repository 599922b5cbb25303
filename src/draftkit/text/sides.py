"""What one side of a merge made of a text: its paragraphs, and how they differ from those of the base."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from draftkit.text.align import aligned, depth, signs

Names = tuple[str, ...]
"""What each paragraph of a text is called, however it is worded; empty for one without a name."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ALIKE = 0.5
"""How much of two paragraphs is the same where one is the other reworded."""
_MOST_PAIRS = 900
"""Pairs of paragraphs of one stretch that are compared; a larger one was written anew."""


class Paragraphs:
    """The paragraphs of a text, each without its last line break, and the blank stretch after each."""

    def __init__(self, text: str) -> None:
        """Part a text. Paragraphs are runs of lines that are not blank."""
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
class Change:
    """Paragraphs `start` to `end` of the base became `first` to `last` of a side."""

    start: int
    end: int
    first: int
    last: int

    @property
    def puts_in(self) -> bool:
        """Whether it leaves the base as it is."""
        return self.start == self.end

    @property
    def takes_out(self) -> bool:
        """Whether nothing stands for what it changes."""
        return self.first == self.last

    def meets(self, start: int, end: int) -> bool:
        """Whether it touches a paragraph of that stretch of the base, or puts something in at the same place."""
        return (self.start < end and start < self.end) or self.start == self.end == start == end


class Side:
    """One side of the merge: its paragraphs, what it changed, and where the paragraphs it left alone stand."""

    def __init__(
        self, base: Paragraphs, text: str, names: tuple[Names, Names] | None = None, *, by_likeness: bool = False
    ) -> None:
        """Compare a text with its base.

        Args:
            base: the paragraphs as they were.
            text: what the side made of it.
            names: of the paragraphs of the base and of the text. Where they fit, `named` is true, and every change is
                of one paragraph, or puts some in.
            by_likeness: whether a stretch with paragraphs taken out or put in is parted where others are only reworded.
        """
        self._by_likeness = by_likeness
        self.paragraphs = Paragraphs(text)
        self.changes: list[Change] = []
        self.places: dict[int, int] = {}
        both = base.texts, self.paragraphs.texts
        self.named = names is not None and tuple(map(len, names)) == tuple(map(len, both))
        if names is not None and self.named:
            self._by_names(base, aligned(both, names))
        else:
            self._by_words(base)

    def gap(self, at: int) -> str:
        """The blank stretch after a paragraph of the base that this side left alone."""
        return self.paragraphs.gaps[self.places[at]]

    def stretch(self, start: int, end: int, changes: list[Change]) -> slice:
        """The paragraphs of this side that stand for a stretch of the base with these changes of its own in it."""
        first = changes[0].first if changes and changes[0].start == start else self.places[start]
        last = changes[-1].last if changes and changes[-1].end == end else self.places[end - 1] + 1
        return slice(first, last)

    def _by_words(self, base: Paragraphs) -> None:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, base.texts, self.paragraphs.texts, autojunk=False)
        stretches = (Change(*places) for tag, *places in matcher.get_opcodes() if tag != "equal")
        self.changes = [change for stretch in stretches for change in self._parted(base, stretch)]
        self.places = {
            block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)
        }

    def _parted(self, base: Paragraphs, change: Change) -> Iterator[Change]:
        """A stretch reworded paragraph by paragraph, as one change for each; any other stays whole."""
        before, after = base.texts[change.start : change.end], self.paragraphs.texts[change.first : change.last]
        if list(map(signs, before)) != list(map(signs, after)):
            yield from _by_pairs(change, _alike(before, after)) if self._by_likeness else (change,)
            return
        for step in range(len(before)):
            start, first = change.start + step, change.first + step
            yield Change(start, start + 1, first, first + 1)

    def _by_names(self, base: Paragraphs, pairs: Iterable[tuple[int, int]]) -> None:
        texts, start, first = self.paragraphs.texts, 0, 0
        for at, place in pairs:
            self.changes += self._woven(base, Change(start, at, first, place))
            start, first = at + 1, place + 1
            if base.texts[at] == texts[place]:
                self.places[at] = place
            else:
                self.changes.append(Change(at, start, place, first))
        self.changes += self._woven(base, Change(start, len(base.texts), first, len(texts)))

    def _woven(self, base: Paragraphs, change: Change) -> Iterator[Change]:
        """Everything taken out, one by one, and between it what is put in, each in the section it belongs to.

        Any paragraph that was to be taken out may stay after all: what belongs to a section that is open before the
        stretch stands before all that ends that section.
        """
        old = accumulate(map(depth, base.texts[change.start : change.end]), min)
        new = list(accumulate(map(depth, self.paragraphs.texts[change.first : change.last]), min))
        done = 0
        for at, level in enumerate(old, change.start):
            ready = sum(other > level for other in new)
            if ready > done:
                yield Change(at, at, change.first + done, change.first + ready)
                done = ready
            yield Change(at, at + 1, change.first + done, change.first + done)
        if done < len(new):
            yield Change(change.end, change.end, change.first + done, change.last)


def _by_pairs(change: Change, pairs: Iterable[tuple[int, int]]) -> Iterator[Change]:
    """A stretch as what is taken out and put in between paragraphs that are reworded, and these, one by one."""
    start, first = change.start, change.first
    for i, j in pairs:
        at, place = change.start + i, change.first + j
        if (start, first) != (at, place):
            yield Change(start, at, first, place)
        yield Change(at, at + 1, place, place + 1)
        start, first = at + 1, place + 1
    if (start, first) != (change.end, change.last):
        yield Change(start, change.end, first, change.last)


def _alike(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """The pairs of paragraphs that are like each other, in order, each paragraph in one; the likest together."""
    from difflib import SequenceMatcher

    if len(before) * len(after) > _MOST_PAIRS:
        return
    likeness = [[SequenceMatcher(None, one, other, autojunk=False).ratio() for other in after] for one in before]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            pair = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    i = j = 0
    while i < len(before) and j < len(after):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def stretches(ours: list[Change], theirs: list[Change]) -> Iterator[tuple[int, int, list[Change], list[Change]]]:
    """The stretches of the base that somebody changed, in order, with each side's changes; those that meet are one."""
    left, right = deque(ours), deque(theirs)
    while left or right:
        start, end = min((changes[0].start, changes[0].end) for changes in (left, right) if changes)
        taken: tuple[list[Change], list[Change]] = [], []
        growing = True
        while growing:
            growing = False
            for changes, group in zip((left, right), taken, strict=True):
                while changes and changes[0].meets(start, end):
                    group.append(changes.popleft())
                    end, growing = max(end, group[-1].end), True
        yield start, end, *taken
