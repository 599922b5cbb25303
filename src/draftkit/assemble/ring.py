"""Phrases around a wheel: each place of a speech begins at another point of it."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from zlib import crc32

from draftkit.assemble.pick import rank
from draftkit.phrases.model import Phrase

_MOST_LOTS = 5
"""A phrase stands on the wheel once for each document it was found in, and at most so often."""
_POINTS = 1 << 32
_SPREAD = 2654435761
"""An odd number near 2³² divided by the golden ratio: multiplied by it, neighbouring numbers land far apart."""


class Ring:
    """A wheel of phrases.

    What the office says often comes often, but not always: who has more points on the wheel is met sooner.
    """

    def __init__(self, phrases: Sequence[Phrase], seed: int, name: str) -> None:
        """Put the phrases on their points, which follow from the seed and the name of the wheel."""
        self._turn = seed, name
        masks = [rank(seed, name, lot) for lot in range(_MOST_LOTS)]
        points = (
            ((crc32(phrase.id.encode()) ^ mask) * _SPREAD % _POINTS, at)
            for at, phrase in enumerate(phrases)
            for mask in masks[: max(1, phrase.documents)]
        )
        self._points = sorted(points)
        self._phrases = phrases

    def at(self, key: str) -> Iterator[Phrase]:
        """Every phrase once, from the point of a place on."""
        start = bisect(self._points, (rank(*self._turn, key) % _POINTS, -1))
        seen = set[int]()
        for _, at in chain(islice(self._points, start, None), islice(self._points, start)):
            if at not in seen:
                seen.add(at)
                yield self._phrases[at]
