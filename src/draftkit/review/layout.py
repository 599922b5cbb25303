"""The returned document laid over the page that was issued: what became of every character of both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import accumulate
from typing import Final

from draftkit.review.align import Group, Line, grouped
from draftkit.review.views import MARK, Run, settled_runs
from draftkit.text.diff import hunks
from draftkit.tree.marks import paragraph_mark
from draftkit.tree.page import Page, page_text
from draftkit.tree.returned import Hand, Returned

_PARTS: Final = re.compile(r"[^\n]+|\n")


class Fate(Enum):
    """What became of characters."""

    KEPT = auto()
    """Issued, and still there."""
    GONE = auto()
    """Issued, and taken out."""
    CAME = auto()
    """Put in."""
    UNDONE = auto()
    """Put in and taken out again."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters that share everything, or one mark.

    Attributes:
        at: where they stand in the issued text; -1 for those that were not issued.
        hand: who put them in or took them out with tracking on; None where the file does not say.
        paragraph: the number of the returned paragraph they stand in; of what is gone without a trace -1.
        grains: the tracked changes they are part of.
    """

    text: str
    at: int
    fate: Fate
    hand: Hand | None = None
    paragraph: int = -1
    grains: tuple[int, ...] = ()
    move: str = ""
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Away:
    """Here the issued characters `start` to `end` stood, which stand elsewhere now."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Here:
    """The issued characters `start` to `end` stand here now, changed perhaps."""

    start: int
    end: int
    atoms: tuple[Atom, ...]
    hand: Hand | None = None
    grains: tuple[int, ...] = ()


Item = Atom | Away | Here


@dataclass(frozen=True, slots=True)
class Layout:
    """What became of every character, in the order of the returned document.

    Every issued character stands in exactly one item: kept or gone, or away and then once more among the atoms of the
    place it came to. Those that are not moved stand in the order they were issued in.

    Attributes:
        issued: the issued text.
    """

    issued: str
    items: tuple[Item, ...]
    restored: bool


def laid_out(issued: Page, returned: Returned) -> Layout:
    """Compare a returned document, with every tracked change refused, to the issued page."""
    texts = [paragraph.text for paragraph in issued]
    text = page_text(issued)
    runs = settled_runs(returned, texts)
    original = _original_lines(runs)
    lines = [Line(each.text.strip(), (paragraph_mark(each.block),)) for each in issued]
    came = [Line(line.text.strip(), tuple(_bookmarks(returned, line, runs))) for line in original]
    steps = _Steps(text, _starts(texts), original, grouped(lines, came))
    restored = [line.text for line in lines] == [line.text for line in came]
    return Layout(text, tuple(_over(runs, list(steps.steps()))), restored)


@dataclass(frozen=True, slots=True)
class _Original:
    """A line of the original view, and the runs it is made of: from the first of its paragraph to its mark."""

    text: str
    start: int
    end: int


def _original_lines(runs: Sequence[Run]) -> list[_Original]:
    found, text, start = list[_Original](), "", -1
    for at, run in enumerate(runs):
        if not run.original:
            continue
        if start < 0:
            start = at
            while start and runs[start - 1].paragraph == run.paragraph and not runs[start - 1].original:
                start -= 1
        if run.text == MARK:
            found.append(_Original(text, start, at + 1))
            text, start = "", -1
        else:
            text += run.text
    return found


def _bookmarks(returned: Returned, line: _Original, runs: Sequence[Run]) -> Iterator[str]:
    for paragraph in dict.fromkeys(run.paragraph for run in runs[line.start : line.end]):
        yield from returned.paragraphs[paragraph].bookmarks


def _starts(texts: Iterable[str]) -> list[int]:
    """Where paragraphs start, and where the last one ends."""
    return [0, *accumulate(len(text) + 1 for text in texts)]


@dataclass(frozen=True, slots=True)
class _Step:
    """So many characters of the original view that stand at a place of the issued text, or are new (-1).

    Without such characters: issued text that is gone, or away.

    Attributes:
        inner: of a group that was moved here: its own steps, and the first and last of its runs.
    """

    size: int
    at: int = -1
    gone: str = ""
    away: int = 0
    inner: tuple["_Step", ...] = ()
    runs: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class _Steps:
    """The way from the issued text to the original view, step by step along the latter."""

    issued: str
    starts: list[int]
    original: Sequence[_Original]
    groups: Sequence[Group]
    moved: dict[int, Group] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)

    def steps(self) -> Iterator[_Step]:
        self.moved = {group.start: group for group in self.groups if group.moved}
        self.inside = {at for group in self.moved.values() for at in range(group.start + 1, group.end)}
        here = {group.first: group for group in self.groups if group.moved}
        at = by = 0
        for group in (*(each for each in self.groups if not each.moved), None):
            yield from self._left(at, group.start if group else len(self.starts) - 1)
            last = group.first if group else len(self.original)
            while by < last:
                if by in here:
                    yield self._moved(here[by])
                    by = here[by].last
                else:
                    yield _Step(len(self.original[by].text) + 1)
                    by += 1
            if group:
                yield from self._group(group)
                at, by = group.end, group.last

    def _left(self, start: int, end: int) -> Iterator[_Step]:
        """Issued paragraphs that do not stand here any more."""
        for at in range(start, end):
            if at in self.moved:
                group = self.moved[at]
                yield _Step(0, self.starts[group.start], away=self.starts[group.end])
            elif at not in self.inside:
                yield _Step(0, self.starts[at], self.issued[self.starts[at] : self.starts[at + 1]])

    def _moved(self, group: Group) -> _Step:
        inner = tuple(self._group(group))
        runs = self.original[group.first].start, self.original[group.last - 1].end
        at, size = self.starts[group.start], sum(step.size for step in inner)
        return _Step(size, at, away=self.starts[group.end], inner=inner, runs=runs)

    def _group(self, group: Group) -> Iterator[_Step]:
        at, end = self.starts[group.start], self.starts[group.end]
        before = self.issued[at:end]
        after = "".join(f"{line.text}{MARK}" for line in self.original[group.first : group.last])
        return _changes(before, after, at)


def _changes(before: str, after: str, at: int) -> Iterator[_Step]:
    done = 0
    for hunk in hunks(before, after):
        yield _Step(hunk.start - done, at + done)
        yield _Step(0, at + hunk.start, before[hunk.start : hunk.end])
        yield _Step(hunk.last - hunk.first)
        done = hunk.end
    yield _Step(len(before) - done, at + done)


def laid_over(runs: Sequence[Run], issued: str, at: int) -> Iterator[Atom]:
    """Runs laid over a stretch of the issued text, which stands at that offset.

    Those that are in the original view are compared to it; others came.
    """
    after = "".join(run.text for run in runs if run.original)
    return (item for item in _simple(runs, _changes(issued, after, at)) if isinstance(item, Atom))


def _over(runs: Sequence[Run], steps: Sequence[_Step]) -> Iterator[Item]:
    """The items: where a moved group begins, its runs are taken together."""
    done, waiting = 0, list[_Step]()
    for step in steps:
        if not step.inner:
            waiting.append(step)
            continue
        start, end = step.runs
        yield from _simple(runs[done:start], waiting)
        atoms = tuple(each for each in _simple(runs[start:end], step.inner) if isinstance(each, Atom))
        yield Here(step.at, step.away, atoms)
        done, waiting = end, []
    yield from _simple(runs[done:], waiting)


def _simple(runs: Sequence[Run], steps: Iterable[_Step]) -> Iterator[Atom | Away]:
    """Runs and steps side by side; what is gone stands before what came at the same place."""
    way = iter(steps)
    room, at = 0, -1
    for run in runs:
        done = 0
        while not room and (step := next(way, None)):
            room, at = step.size, step.at
            yield from _nothing_left(step)
        if not run.original:
            yield _atom(run, run.text, -1)
            continue
        while done < len(run.text):
            while not room:
                step = next(way)
                room, at = step.size, step.at
                yield from _nothing_left(step)
            size = min(room, len(run.text) - done)
            yield _atom(run, run.text[done : done + size], at)
            done, room, at = done + size, room - size, at + size if at >= 0 else -1
    for step in way:
        yield from _nothing_left(step)


def _nothing_left(step: _Step) -> Iterator[Atom | Away]:
    """What was issued and does not stand here."""
    if step.away:
        yield Away(step.at, step.away)
    done = 0
    for part in _PARTS.findall(step.gone):
        yield Atom(part, step.at + done, Fate.GONE)
        done += len(part)


def _atom(run: Run, text: str, at: int) -> Atom:
    if at >= 0:
        fate, hand = (Fate.KEPT, None) if run.accepted else (Fate.GONE, run.deleted)
    elif run.accepted:
        fate, hand = Fate.CAME, run.inserted
    else:
        fate, hand = Fate.UNDONE, run.deleted
    return Atom(text, at, fate, hand, run.paragraph, run.grains, run.move, run.bookmark)
