"""What of some passages stands in older documents, set formulations left aside."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from draftkit.checks.overlap.letters import letters, places
from draftkit.checks.overlap.library import Library, Memory, OldText
from draftkit.checks.overlap.match import BREAK, LEAST, Chain, chains, shared_runs
from draftkit.checks.overlap.winnow import GRAM, fingerprints
from draftkit.checks.subject import Lookup, Overlap

MANY = 5
"""Words that stand in more documents than these are a set formulation, which belongs to nobody."""

_COUNTED = 64
"""In how many documents words are counted; what stands in more is a formulation in any case."""
_CLOSE = 0.25
"""The share of a text's fingerprints in a document that the text is made from: all versions of it count as one."""
_DOCUMENTS = 96
"""How many older documents words are compared with, those first that share most fingerprints close together."""
_TOGETHER = 40
"""Letters within which that is: a sentence. Eight letters by themselves are soon shared by chance."""


def find_overlaps(texts: Sequence[str], library: Library) -> tuple[Overlap, ...]:
    """Stretches of at least `LEAST` letters outside set formulations that stand in older documents, in order.

    Args:
        texts: of the passages; one that does not count is empty.
        library: the older documents.
    """
    query = _Query.of(texts)
    seeds, formulas = _seeds(query, library)
    first = sorted(seeds, key=lambda number: (-_dense(seeds[number]), -len(seeds[number]), number))[:_DOCUMENTS]
    shared = {number: _Shared.of(query, seeds[number], library.document(number)) for number in first}
    found = sorted(_longest_first(shared, formulas), key=lambda each: each[1].start)
    return tuple(_overlap(query, chain, shared[number]) for number, chain in found)


def lookup_in(texts: Sequence[str]) -> Lookup:
    """A function that looks words up in a few texts, which go by their numbers from 1."""
    library = Memory([OldText(str(number), text) for number, text in enumerate(texts, 1)])
    return lambda passages: find_overlaps(passages, library)


@dataclass(frozen=True, slots=True)
class _Query:
    """The letters of the passages with breaks between them, and where each passage begins."""

    texts: Sequence[str]
    letters: str
    starts: Sequence[int]
    prints: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "_Query":
        each = [letters(text) for text in texts]
        starts = list(accumulate((len(words) + len(BREAK) for words in each), initial=0))
        joined = BREAK.join(each)
        prints = ((at, value) for at, value in fingerprints(joined) if BREAK not in joined[at : at + GRAM])
        return cls(texts, joined, starts[: len(each)], tuple(prints))


@dataclass(frozen=True)
class _Shared:
    """An older document, and what the text shares with it."""

    document: OldText
    chains: tuple[Chain, ...]

    @classmethod
    def of(cls, query: _Query, seeds: Iterable[int], document: OldText) -> "_Shared":
        runs = shared_runs(query.letters, seeds, letters(document.text))
        return cls(document, tuple(chains(query.letters, runs)))

    @cached_property
    def length(self) -> int:
        return sum(chain.length for chain in self.chains)

    @cached_property
    def places(self) -> list[int]:
        """Of its letters in its text."""
        return places(self.document.text)


def _seeds(query: _Query, library: Library) -> tuple[dict[int, list[int]], bytearray]:
    """By document the places of its fingerprints, and for each letter whether it belongs to a set formulation."""
    standing = library.standing(dict.fromkeys(value for _, value in query.prints), _COUNTED)
    close = _close(query, standing)
    seeds: dict[int, list[int]] = {}
    formulas = bytearray(len(query.letters))
    for at, value in query.prints:
        numbers = standing.get(value, ())
        if _times(numbers, close) > MANY:
            formulas[at : at + GRAM] = b"\1" * GRAM
            continue
        for number in numbers:
            seeds.setdefault(number, []).append(at)
    return seeds, formulas


def _dense(places: Sequence[int]) -> int:
    """The most places within `_TOGETHER` letters, of some in rising order."""
    return max(at + 1 - bisect_right(places, place - _TOGETHER) for at, place in enumerate(places))


def _close(query: _Query, standing: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The documents of which the text is made to a good part: one speech is kept in many versions."""
    known = Counter(number for numbers in standing.values() if len(numbers) <= _COUNTED for number in numbers)
    least = max(2, _CLOSE * len(query.prints))
    return frozenset(number for number, count in known.items() if count >= least)


def _times(numbers: Sequence[int], close: frozenset[int]) -> int:
    """In how many documents something stands; close ones count as one."""
    if len(numbers) > _COUNTED:
        return len(numbers)
    others = sum(number not in close for number in numbers)
    return others + (others < len(numbers))


def _longest_first(shared: Mapping[int, _Shared], formulas: bytearray) -> Iterator[tuple[int, Chain]]:
    """The chains that count, each letter in one of them; of equal ones that of the document which shares most."""
    found = [(chain, number) for number, each in shared.items() for chain in each.chains]
    found.sort(key=lambda each: (-each[0].length, -shared[each[1]].length, each[1], each[0].start))
    told = bytearray(formulas)
    for chain, number in found:
        free = [at for run in chain.runs for at in range(run.start, run.end) if not told[at]]
        if len(free) >= LEAST:
            start, end = free[0], free[-1] + 1
            told[start:end] = b"\1" * (end - start)
            yield number, chain.within(start, end)


def _overlap(query: _Query, chain: Chain, shared: _Shared) -> Overlap:
    """The same in the words of both documents."""
    passage = bisect_right(query.starts, chain.start) - 1
    own, old = places(query.texts[passage]), shared.places
    first, last = chain.start - query.starts[passage], chain.runs[-1].end - query.starts[passage] - 1
    start, end = chain.older
    words = shared.document.text[old[start] : old[end - 1] + 1]
    return Overlap(passage, own[first], own[last] + 1, shared.document.name, words)
