"""Which paragraphs are akin: equal by hash, or of one family of near-copies."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from draftkit.mining.duplicates.shelf import Texts

NEAR = 0.7
"""Likeness from which a paragraph is a near-copy: about one character in twenty changed, here and there, or a
sixth in one piece."""
FEW = 4
"""Every paragraph under a key is compared with the first so many under it: a key that thousands have costs thousands of
comparisons, not millions. What a key misses, the paragraph's other 15 keys find."""
SLICE = 100_000
"""Paragraphs looked at together; bounds the room for Python's own numbers, up to 100 bytes each, to some 10 MB."""
_LOW = (1 << 32) - 1


def first_of_equals(exact: "array[int]") -> "array[int]":
    """For each paragraph, the first that has its hash: itself, where it is the first."""
    first = array("I", range(len(exact)))
    parts = len(exact) // SLICE + 1
    for part in range(parts):
        seen: dict[int, int] = {}
        for number, key in enumerate(exact):
            if key % parts == part:
                first[number] = seen.setdefault(key, number)
    return first


def akin(bands: "list[array[int]]", first: "array[int]", texts: Texts) -> "array[int]":
    """Join paragraphs that are near, one to the next: as `root << 32 | member`, rising, for all but the roots.

    Every pair under one key is compared by its words; so a family holds together, but its ends may be far apart.

    Args:
        bands: the keys, used up.
        first: as `first_of_equals` says; the others take no part.
        texts: to compare the words.
    """
    forest = _Forest(array("I", range(len(first))))
    while bands:
        for pairs in _pairs(bands.pop(), first):
            _join(forest, pairs, texts)
    parents = ((forest.root(number), number) for number in range(len(first)))
    return array("Q", sorted(root << 32 | number for root, number in parents if root != number))


def families(kin: "array[int]") -> Iterator[list[int]]:
    """The families that `akin` found: at least two paragraphs each, in their order; equals are left out."""
    for root, members in groupby(kin, _high):
        yield [root, *(member & _LOW for member in members)]


def _pairs(keys: "array[int]", first: "array[int]") -> "Iterator[array[int]]":
    """Pairs to compare, as `later << 32 | earlier`, some at a time."""
    parts = [array("I") for _ in range(len(keys) // SLICE + 1)]
    for number, key in enumerate(keys):
        if first[number] == number:
            parts[key % len(parts)].append(number)
    while parts:
        pairs = array("Q")
        for bucket in _buckets(parts.pop(), keys):
            for at, earlier in enumerate(bucket[:FEW], start=1):
                pairs.extend(later << 32 | earlier for later in bucket[at:])
            if len(pairs) > SLICE:
                yield pairs
                pairs = array("Q")
        yield pairs


def _buckets(numbers: Iterable[int], keys: "array[int]") -> Iterable[list[int]]:
    """What stands under one key, rising, where it is more than one; nearly every key has but one paragraph.

    Looking keys up takes a quarter of the time that sorting them does.
    """
    alone: dict[int, int] = {}
    buckets: dict[int, list[int]] = {}
    for number in numbers:
        earliest = alone.setdefault(keys[number], number)
        if earliest != number:
            buckets.setdefault(earliest, [earliest]).append(number)
    return buckets.values()


def _high(entry: int) -> int:
    return entry >> 32


def _join(forest: "_Forest", pairs: "array[int]", texts: Texts) -> None:
    """Compare pairs in the order of their documents, so that few are fetched; what is joined already is passed over."""
    for pair in sorted(pairs):
        later, earlier = pair >> 32, pair & _LOW
        if forest.root(later) != forest.root(earlier) and texts.likeness(later, earlier) >= NEAR:
            forest.join(later, earlier)


@dataclass(frozen=True, slots=True)
class _Forest:
    """Sets that grow together; the root of a set is its first member."""

    above: "array[int]"

    def root(self, number: int) -> int:
        above = self.above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self.above[high] = low
