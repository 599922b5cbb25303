"""Which parts or paragraphs of several speeches are about the same."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

_LEAST = 0.3
"""The share of pairs of characters two texts have in common from which they are about the same: parts of speeches on
different matters that are made of the same set phrases share up to a fifth."""
_MANY = 40_000
"""Pairs that are compared in full: two hundred paragraphs below one heading beside two hundred others. Of more, those
with the same words belong together."""

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
    if len(rows) * len(column) > _MANY:
        return list(_in_step(len(rows), len(column), _same_words(rows, column)))
    alike = [[max(_alike(look, seen) for look in row) for seen in column] for row in rows]
    best = [[0.0] * (len(column) + 1) for _ in range(len(rows) + 1)]
    for row in reversed(range(len(rows))):
        for at in reversed(range(len(column))):
            together = alike[row][at] + best[row + 1][at + 1] if alike[row][at] >= _LEAST else 0.0
            best[row][at] = max(together, best[row + 1][at], best[row][at + 1])
    return list(_way(alike, best, len(rows), len(column)))


def _way(
    alike: list[list[float]], best: list[list[float]], rows: int, things: int
) -> Iterator[tuple[int | None, int | None]]:
    """The way through `best`, which holds what the rest of the way is worth at most."""
    row = at = 0
    while row < rows and at < things:
        if alike[row][at] >= _LEAST and best[row][at] == alike[row][at] + best[row + 1][at + 1]:
            yield row, at
            row, at = row + 1, at + 1
        elif best[row][at] == best[row + 1][at]:
            yield row, None
            row += 1
        else:
            yield None, at
            at += 1
    yield from _in_step(rows, things, (), row, at)


def _same_words(
    rows: Sequence[list[tuple[frozenset[str], ...]]], column: Sequence[tuple[frozenset[str], ...]]
) -> Iterator[tuple[int, int]]:
    """Rows and things with the same words, each the next one there is."""
    places: dict[tuple[frozenset[str], ...], list[int]] = {}
    for row, looks in enumerate(rows):
        for look in dict.fromkeys(looks):
            places.setdefault(look, []).append(row)
    start = 0
    for at, seen in enumerate(column):
        found = places.get(seen, [])
        nearest = bisect_left(found, start)
        if nearest < len(found):
            start = found[nearest] + 1
            yield found[nearest], at


def _in_step(
    rows: int, things: int, pairs: Iterable[tuple[int, int]], row: int = 0, at: int = 0
) -> Iterator[tuple[int | None, int | None]]:
    """All rows and things from a place on in their order, these pairs together."""
    for next_row, next_at in (*pairs, (rows, things)):
        yield from ((rest, None) for rest in range(row, next_row))
        yield from ((None, rest) for rest in range(at, next_at))
        if next_row < rows:
            yield next_row, next_at
        row, at = next_row + 1, next_at + 1


def _alike(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> float:
    return max((likeness(mine, theirs) for mine, theirs in zip(one, other, strict=True)), default=0.0)
