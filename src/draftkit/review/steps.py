"""The way from the issued text to the document with every tracked change refused: what stays, goes, comes and moves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from draftkit.review.align import Group
from draftkit.review.views import MARK, Run
from draftkit.text.diff import hunks


@dataclass(frozen=True, slots=True)
class OriginalLine:
    """A line of the original view, and the runs it is made of: from the first of its paragraph to its mark."""

    text: str
    start: int
    end: int


def original_lines(runs: Sequence[Run]) -> list[OriginalLine]:
    """The lines of the original view; characters behind its last mark are none."""
    found, text, start = list[OriginalLine](), "", -1
    for at, run in enumerate(runs):
        if not run.original:
            continue
        if start < 0:
            start = at
            while start and runs[start - 1].paragraph == run.paragraph and not runs[start - 1].original:
                start -= 1
        if run.text == MARK:
            found.append(OriginalLine(text, start, at + 1))
            text, start = "", -1
        else:
            text += run.text
    return found


@dataclass(frozen=True, slots=True)
class Step:
    """So many characters of the original view that stand at a place of the issued text, or are new (-1).

    Without such characters: issued text that is gone, or away.

    Attributes:
        inner: of a group that was moved here: its own steps, and the first and last of its runs.
    """

    size: int
    at: int = -1
    gone: str = ""
    away: int = 0
    inner: tuple["Step", ...] = ()
    runs: tuple[int, int] = (0, 0)


def steps(issued: str, starts: list[int], original: Sequence[OriginalLine], groups: Sequence[Group]) -> Iterator[Step]:
    """The way from the issued text to the original view, step by step along the latter.

    Args:
        issued: the issued text.
        starts: where its paragraphs start, and where the last one ends.
        original: the lines of the original view.
        groups: which of them are which of the paragraphs.
    """
    return _Way(issued, starts, original, groups).steps()


@dataclass(slots=True)
class _Way:
    """What `steps` goes by."""

    issued: str
    starts: list[int]
    original: Sequence[OriginalLine]
    groups: Sequence[Group]
    moved: dict[int, Group] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)

    def steps(self) -> Iterator[Step]:
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
                    yield Step(len(self.original[by].text) + 1)
                    by += 1
            if group:
                yield from self._group(group)
                at, by = group.end, group.last

    def _left(self, start: int, end: int) -> Iterator[Step]:
        """Issued paragraphs that do not stand here any more."""
        for at in range(start, end):
            if at in self.moved:
                group = self.moved[at]
                yield Step(0, self.starts[group.start], away=self.starts[group.end])
            elif at not in self.inside:
                yield Step(0, self.starts[at], self.issued[self.starts[at] : self.starts[at + 1]])

    def _moved(self, group: Group) -> Step:
        inner = tuple(self._group(group))
        runs = self.original[group.first].start, self.original[group.last - 1].end
        at, size = self.starts[group.start], sum(step.size for step in inner)
        return Step(size, at, away=self.starts[group.end], inner=inner, runs=runs)

    def _group(self, group: Group) -> Iterator[Step]:
        at, end = self.starts[group.start], self.starts[group.end]
        before = self.issued[at:end]
        after = "".join(f"{line.text}{MARK}" for line in self.original[group.first : group.last])
        return changes(before, after, at)


def changes(before: str, after: str, at: int) -> Iterator[Step]:
    """The steps from one text to another, the first of which stands at that place of the issued one."""
    done = 0
    for hunk in hunks(before, after):
        yield Step(hunk.start - done, at + done)
        yield Step(0, at + hunk.start, before[hunk.start : hunk.end])
        yield Step(hunk.last - hunk.first)
        done = hunk.end
    yield Step(len(before) - done, at + done)
