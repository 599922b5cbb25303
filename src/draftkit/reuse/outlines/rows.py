"""Which parts or paragraphs of several speeches are about the same."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

_LEAST = 0.3
"""The share of pairs of characters two texts have in common from which they are about the same: parts of speeches on
different matters that are made of the same set phrases share up to a fifth."""

Thing = TypeVar("Thing")
Row = dict[int, Thing]
"""What is about the same, by the number of its speech."""


def rows(columns: Sequence[Sequence[Thing]], texts: Callable[[Thing], tuple[str, ...]]) -> list[Row[Thing]]:
    """Things in rows, each column in its order.

    Args:
        columns: of each speech its parts; each speech is laid beside those before it.
        texts: what a thing is compared by; the text that has most in common decides (its heading, all of it).
    """
    return _Table(texts).of(columns)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How many pairs of neighbouring characters two texts share (Dice), 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def pairs_of(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters, marks and blanks left out."""
    signs = "".join(filter(str.isalnum, text))
    return frozenset(map("".join, pairwise(signs)))


class _Table(Generic[Thing]):
    def __init__(self, texts: Callable[[Thing], tuple[str, ...]]) -> None:
        self._texts = texts
        self._looks: dict[int, list[tuple[frozenset[str], ...]]] = {}

    def of(self, columns: Sequence[Sequence[Thing]]) -> list[Row[Thing]]:
        made: list[Row[Thing]] = []
        looks: list[list[tuple[frozenset[str], ...]]] = []
        for number, column in enumerate(columns):
            seen = [tuple(map(pairs_of, self._texts(thing))) for thing in column]
            merged: list[Row[Thing]] = []
            merged_looks: list[list[tuple[frozenset[str], ...]]] = []
            for row, at in _laid(looks, seen):
                thing = {} if at is None else {number: column[at]}
                merged.append((made[row] if row is not None else {}) | thing)
                merged_looks.append((looks[row] if row is not None else []) + ([] if at is None else [seen[at]]))
            made, looks = merged, merged_looks
        return made


def _laid(
    rows: Sequence[list[tuple[frozenset[str], ...]]], column: Sequence[tuple[frozenset[str], ...]]
) -> list[tuple[int | None, int | None]]:
    """Pairs of a row and a thing of the next column, either of which may be alone; the likest way in order."""
    alike = [[max(_alike(look, seen) for look in row) for seen in column] for row in rows]
    best = [[0.0] * (len(column) + 1) for _ in range(len(rows) + 1)]
    for row in reversed(range(len(rows))):
        for at in reversed(range(len(column))):
            together = alike[row][at] + best[row + 1][at + 1] if alike[row][at] >= _LEAST else 0.0
            best[row][at] = max(together, best[row + 1][at], best[row][at + 1])
    return list(_way(alike, best, len(rows), len(column)))


def _way(
    alike: list[list[float]], best: list[list[float]], rows: int, things: int
) -> list[tuple[int | None, int | None]]:
    way: list[tuple[int | None, int | None]] = []
    row = at = 0
    while row < rows and at < things:
        if alike[row][at] >= _LEAST and best[row][at] == alike[row][at] + best[row + 1][at + 1]:
            way.append((row, at))
            row, at = row + 1, at + 1
        elif best[row][at] == best[row + 1][at]:
            way.append((row, None))
            row += 1
        else:
            way.append((None, at))
            at += 1
    return [*way, *((rest, None) for rest in range(row, rows)), *((None, rest) for rest in range(at, things))]


def _alike(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> float:
    return max((likeness(mine, theirs) for mine, theirs in zip(one, other, strict=True)), default=0.0)
