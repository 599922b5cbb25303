"""The longest stretches that a text shares with one older text, grown from where both have a fingerprint."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draftkit.checks.overlap.winnow import GRAM

BREAK = "\n"
"""Between two passages of a text; nothing grows across it."""

LEAST = 24
"""Letters that must be shared in a row; fewer are a turn that comes to anybody."""
_LEAST_TORN, _DENSE = 40, 0.8
"""Letters that must be shared where figures or names between them differ, and their share of the stretch.

Of 12 city reports, each looked up in 71 others, 60 places are found so, and 94 if 24 letters in pieces were enough:
those left out were formulations with other words between them.
"""
GAP = 12
"""Letters between two runs that are told as one."""

_CLOSE = 6
"""Letters that show how it goes on behind such a gap."""
_TRIED = 8
"""How many places of the older text a stretch is grown from where the same few letters stand there several times."""


@dataclass(frozen=True, slots=True)
class Run:
    """`length` letters that stand at `start` of the text and at `old` of the older one."""

    start: int
    old: int
    length: int

    @property
    def end(self) -> int:
        """Behind its last letter."""
        return self.start + self.length

    @property
    def old_end(self) -> int:
        """Behind its last letter in the older text."""
        return self.old + self.length

    def within(self, start: int, end: int) -> "Run":
        """The part of it between two places."""
        low, high = max(start, self.start), min(end, self.end)
        return Run(low, self.old + low - self.start, high - low)


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs one behind the other in both texts, with a few other letters between them: another year, another name."""

    runs: tuple[Run, ...]

    @property
    def start(self) -> int:
        """Where the first begins."""
        return self.runs[0].start

    @property
    def length(self) -> int:
        """Letters of all runs."""
        return sum(run.length for run in self.runs)

    @property
    def older(self) -> tuple[int, int]:
        """Where it begins and ends in the older text."""
        return self.runs[0].old, self.runs[-1].old_end

    @property
    def tells(self) -> bool:
        """Whether it can be no chance: one run is long, or several close together say nearly the same."""
        if any(run.length >= LEAST for run in self.runs):
            return True
        return self.length >= _LEAST_TORN and self.length >= _DENSE * (self.runs[-1].end - self.start)

    def within(self, start: int, end: int) -> "Chain":
        """The part of it between two places, at least one letter."""
        return Chain(tuple(run.within(start, end) for run in self.runs if run.start < end and start < run.end))


def chains(text: str, runs: Iterable[Run]) -> Iterator[Chain]:
    """Runs with at most `GAP` letters between them in both texts, taken together; none goes across a `BREAK`.

    Those that may be chance are left out.
    """
    return (chain for chain in _chains(text, runs) if chain.tells)


def _chains(text: str, runs: Iterable[Run]) -> Iterator[Chain]:
    together: list[Run] = []
    for run in runs:
        if together and not _goes_on(text, together[-1], run):
            yield Chain(tuple(together))
            together = []
        together.append(run)
    if together:
        yield Chain(tuple(together))


def _goes_on(text: str, one: Run, other: Run) -> bool:
    between, older = other.start - one.end, other.old - one.old_end
    return 0 <= between <= GAP and 0 <= older <= GAP and BREAK not in text[one.end : other.start]


def shared_runs(text: str, seeds: Iterable[int], older: str) -> Iterator[Run]:
    """The runs through some places and those close before and behind them, in order; in the text they do not overlap.

    Args:
        text: letters of passages with `BREAK` between them.
        seeds: in rising order, where stretches of `GRAM` letters begin that may stand in the older text.
        older: letters of the whole older text.
    """
    end = 0
    for seed in seeds:
        if seed + GRAM <= end:
            continue
        words = text[seed : seed + GRAM]
        run = max(
            (_grown(text, Run(seed, at, GRAM), older, end) for at in _places(words, older)),
            key=_by_length,
            default=None,
        )
        if run is not None:
            together = (*reversed(tuple(_before(text, run, older, end))), run, *_behind(text, run, older))
            end = together[-1].end
            yield from together


def _by_length(run: Run) -> int:
    return run.length


def _places(words: str, older: str) -> Iterator[int]:
    """Where the words stand, the first few times."""
    at = -1
    for _ in range(_TRIED):
        at = older.find(words, at + 1)
        if at < 0:
            return
        yield at


def _before(text: str, run: Run, older: str, least: int) -> Iterator[Run]:
    """The runs close before one, the nearest first, none of them before `least`."""
    found = _next_before(text, run, older, least)
    while found:
        yield found
        found = _next_before(text, found, older, least)


def _next_before(text: str, run: Run, older: str, least: int) -> Run | None:
    for end in range(run.start, run.start - GAP - 1, -1):
        words = text[max(0, end - _CLOSE) : end]
        if end - _CLOSE < least or BREAK in words:
            return None
        at = older.rfind(words, max(0, run.old - GAP - _CLOSE), run.old)
        if at >= 0:
            return _grown(text, Run(end - _CLOSE, at, _CLOSE), older, least)
    return None


def _behind(text: str, run: Run, older: str) -> Iterator[Run]:
    """The runs close behind one, the nearest first."""
    found = _next_behind(text, run, older)
    while found:
        yield found
        found = _next_behind(text, found, older)


def _next_behind(text: str, run: Run, older: str) -> Run | None:
    for start in range(run.end, run.end + GAP + 1):
        words = text[start : start + _CLOSE]
        if len(words) < _CLOSE or BREAK in words:
            return None
        at = older.find(words, run.old_end, run.old_end + GAP + _CLOSE)
        if at >= 0:
            return _grown(text, Run(start, at, _CLOSE), older, run.end)
    return None


def _grown(text: str, seed: Run, older: str, least: int) -> Run:
    """As far as both say the same on both sides, and not before `least`."""
    start, old, end, old_end = seed.start, seed.old, seed.end, seed.old_end
    while start > least and old and text[start - 1] == older[old - 1]:
        start, old = start - 1, old - 1
    while end < len(text) and old_end < len(older) and text[end] == older[old_end]:
        end, old_end = end + 1, old_end + 1
    return Run(start, old, end - start)
