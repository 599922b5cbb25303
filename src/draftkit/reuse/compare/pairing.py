"""Which sentences of a newer speech are which of an older one, by the surest sign first."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from draftkit.reuse.compare.units import Unit, is_bare
from draftkit.text.diff import SAME, likeness, pairs_of

_ALONE: Final = 8
"""Letters of words that are known again wherever they stand; fewer (谢谢大家) only at their place."""
_CLOSE: Final = 0.45
"""From this likeness on a sentence can be the one in whose place it stands, reworded."""
_ELSEWHERE: Final = 0.75
"""From this likeness on it can be one that stands elsewhere, reworded: less is soon alike by chance."""
_RARE: Final = 24
"""Neighbouring characters that stand in more sentences say little about which one it is."""
_CANDIDATES: Final = 3
_BONUS: Final = _ELSEWHERE - SAME
"""How much likeness the right place is worth."""
_NEAR: Final = 12
"""Sentences from a neighbour up to which a sentence is in its place."""
_MOST: Final = 400
"""So many pairs of sentences of one place are compared with each other."""

_Key = Callable[[Unit], str]


def paired(old: Sequence[Unit], new: Sequence[Unit], known: dict[int, int] | None = None) -> dict[int, int]:
    """Of each unit of the newer speech that is one of the older: the number of that. Each is used once.

    Time is about linear in the units: equal ones are looked up, and alike ones are sought among the few that share
    rare characters, or that stand in the same place.

    Args:
        old: of the older speech.
        new: of the newer one.
        known: pairs that are settled already.
    """
    return _Pairing(old, new, dict(known or {})).pairs()


def in_order(pairs: dict[int, int], new: Sequence[Unit]) -> list[tuple[int, int]]:
    """The pairs with the most words that stand in one order in both, the number in the newer speech first."""
    best = _Best(max(pairs.values(), default=0) + 1)
    before = dict[int, int]()
    for by, at in sorted(pairs.items()):
        weight, before[by] = best.below(at)
        best.put(at, (weight + len(new[by].key), by))
    _, by = best.below(best.size)
    chain = list[tuple[int, int]]()
    while by >= 0:
        chain.append((by, pairs[by]))
        by = before[by]
    return chain[::-1]


class _Best:
    """The best of all numbers below a bound, each asked for and told in logarithmic time (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._best = [(0, -1)] * (size + 1)

    def below(self, bound: int) -> tuple[int, int]:
        """The best that was put below a bound."""
        found = self._best[0]
        while bound:
            found = max(found, self._best[bound])
            bound &= bound - 1
        return found

    def put(self, at: int, value: tuple[int, int]) -> None:
        """Tell one."""
        at += 1
        while at <= self.size:
            self._best[at] = max(self._best[at], value)
            at += at & -at


@dataclass(slots=True)
class _Pairing:
    old: Sequence[Unit]
    new: Sequence[Unit]
    found: dict[int, int]
    used: set[int] = field(default_factory=set)

    def pairs(self) -> dict[int, int]:
        self.used = set(self.found.values())
        self._equal(_key)
        self._equal(_frame)
        self._alike()
        self._in_place()
        return self._sure()

    def _sure(self) -> dict[int, int]:
        """The pairs without few words that stand elsewhere, unless they went along with others."""
        stays = {by for by, _ in in_order(self.found, self.new)}
        sure = {by: at for by, at in self.found.items() if by in stays or len(self.new[by].frame) >= _ALONE}
        for step in (1, -1):
            for by, at in sorted(self.found.items(), reverse=step < 0):
                if sure.get(by - step) == at - step:
                    sure[by] = at
        return sure

    def _pair(self, by: int, at: int) -> None:
        self.found[by] = at
        self.used.add(at)

    def _is_free(self, by: int, at: int) -> bool:
        return by not in self.found and at not in self.used

    def _equal(self, key: _Key) -> None:
        """Equal words: those that stand once in both, what goes on from them, the rest in order, the rest anywhere."""
        old, new = self._once(self.old, key, self.used), self._once(self.new, key, self.found)
        for words, by in new.items():
            if words in old and len(words) >= _ALONE:
                self._pair(by, old[words])
        self._grow(key)
        for gap in list(self._gaps(in_order(self.found, self.new))):
            self._equal_in(gap, key)
        self._equal_anywhere(key)

    def _once(self, units: Sequence[Unit], key: _Key, taken: set[int] | dict[int, int]) -> dict[str, int]:
        places = dict[str, int]()
        for at, unit in enumerate(units):
            if at not in taken and not is_bare(unit):
                words = key(unit)
                places[words] = -1 if words in places else at
        return {words: at for words, at in places.items() if at >= 0}

    def _grow(self, key: _Key) -> None:
        """What stands before and behind a pair in both, as long as it is equal."""
        for step in (1, -1):
            for by, at in sorted(self.found.items(), reverse=step < 0):
                self._follow(by, at, step, key)

    def _follow(self, by: int, at: int, step: int, key: _Key) -> None:
        by, at = by + step, at + step
        while 0 <= by < len(self.new) and 0 <= at < len(self.old) and self._is_free(by, at):
            if key(self.new[by]) != key(self.old[at]):
                return
            self._pair(by, at)
            by, at = by + step, at + step

    def _gaps(self, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[list[int], list[int]]]:
        """What is free between neighbouring pairs: numbers in the newer speech, and in the older one."""
        edges = ((-1, -1), *pairs, (len(self.new), len(self.old)))
        for (by, at), (last, end) in pairwise(edges):
            if last - by > 1 and end - at > 1:
                new = [each for each in range(by + 1, last) if each not in self.found]
                old = [each for each in range(at + 1, end) if each not in self.used]
                if new and old:
                    yield new, old

    def _equal_in(self, gap: tuple[list[int], list[int]], key: _Key) -> None:
        new, old = gap
        places, last = defaultdict[str, list[int]](list), -1
        for at in old:
            places[key(self.old[at])].append(at)
        for by in new:
            same = places.get(key(self.new[by]), [])
            following = bisect_right(same, last)
            if following < len(same):
                last = same[following]
                self._pair(by, last)

    def _equal_anywhere(self, key: _Key) -> None:
        places = defaultdict[str, list[int]](list)
        for at in reversed(range(len(self.old))):
            words = key(self.old[at])
            if at not in self.used and len(words) >= _ALONE:
                places[words].append(at)
        for by, unit in enumerate(self.new):
            if by not in self.found and (same := places.get(key(unit))):
                self._pair(by, same.pop())

    def _alike(self) -> None:
        """The likest first, of those that share the most rare pairs of characters."""
        is_near = self._nearness()
        scored = list[tuple[float, int, int]]()
        for by, at in self._candidates():
            alike = self._likeness(by, at) + _BONUS * is_near(by, at)
            if alike >= _ELSEWHERE:
                scored.append((-alike, by, at))
        for _, by, at in sorted(scored):
            if self._is_free(by, at):
                self._pair(by, at)

    def _nearness(self) -> Callable[[int, int], bool]:
        """Tells whether a unit of the older speech stands near what the neighbours of a newer one are there."""
        pairs = [(-1, -1), *sorted(self.found.items()), (len(self.new), len(self.old))]
        starts = [by for by, _ in pairs]

        def is_near(by: int, at: int) -> bool:
            place = bisect_right(starts, by)
            return 0 < at - pairs[place - 1][1] <= _NEAR or 0 < pairs[place][1] - at <= _NEAR

        return is_near

    def _candidates(self) -> Iterator[tuple[int, int]]:
        places = defaultdict[str, list[int]](list)
        for at, unit in enumerate(self.old):
            if at not in self.used and len(unit.frame) >= _ALONE:
                for pair in dict.fromkeys(pairs_of(unit.frame)):
                    places[pair].append(at)
        for by, unit in enumerate(self.new):
            if by in self.found or len(unit.frame) < _ALONE:
                continue
            rare = (places[pair] for pair in dict.fromkeys(pairs_of(unit.frame)) if len(places.get(pair, ())) <= _RARE)
            shared = Counter(at for each in rare for at in each)
            yield from ((by, at) for at, _ in shared.most_common(_CANDIDATES))

    def _in_place(self) -> None:
        """What stands between the same neighbours and has a good deal in common; first between those that moved."""
        for pairs in (sorted(self.found.items()), in_order(self.found, self.new)):
            for new, old in list(self._gaps(pairs)):
                if len(new) * len(old) <= _MOST:
                    self._pair_in(new, old)

    def _pair_in(self, new: Sequence[int], old: Sequence[int]) -> None:
        """As much likeness as can be had in order."""
        alike = [[self._likeness(by, at) for at in old] for by in new]
        best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
        for i in reversed(range(len(new))):
            for j in reversed(range(len(old))):
                pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
                best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
        i = j = 0
        while i < len(new) and j < len(old):
            if best[i][j] == best[i + 1][j]:
                i += 1
            elif best[i][j] == best[i][j + 1]:
                j += 1
            else:
                self._pair(new[i], old[j])
                i, j = i + 1, j + 1

    def _likeness(self, by: int, at: int) -> float:
        """0 where it is too little, and where one is so much longer that it is rather made of others too."""
        one, other = self.old[at].frame, self.new[by].frame
        if min(len(one), len(other)) < SAME * max(len(one), len(other)):
            return 0.0
        alike = likeness(one, other)
        return alike if alike >= _CLOSE else 0.0


def _key(unit: Unit) -> str:
    return unit.key


def _frame(unit: Unit) -> str:
    return unit.frame
