"""How two texts differ, told as a person would who edited one into the other.

Numbers and Latin words are changed whole. What little two changes have between them by chance goes with them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Final

_TOKEN: Final = re.compile(r"\d(?:[\d.,]*\d)?[%％‰]?|[A-Za-z]+|.", re.DOTALL)
_ENDS: Final = "\n。！？；：，、"
"""Signs that end a stretch of words, the strongest first: a change rather begins and ends behind one."""
_HEAVY: Final = 3
"""What one sign or number that stayed weighs against the words that changed on both sides of it."""
_SMALL: Final = 1 << 18
"""Texts whose lengths multiply to no more are compared in every detail."""
_SHINGLES: Final = (16, 6, 3)
"""Runs of so many tokens that stand once in either of two large texts are where these hold together."""
_SHORT: Final = 40
"""Up to so many characters two texts are compared in every detail to see how alike they are."""
SAME: Final = 0.6
"""From this likeness on two texts can be called the same one, reworded, wherever they stand."""
KIN: Final = 0.3
"""From this likeness on a text can be the one in whose place it stands, reworded."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """The characters `start` to `end` of a text became `first` to `last` of another."""

    start: int
    end: int
    first: int
    last: int


def hunks(before: str, after: str) -> tuple[Hunk, ...]:
    """All that differs, in order: at least one character stays the same between two hunks.

    Time is about linear in the texts; where two long stretches have no run of three words in common, they are one hunk.
    """
    if before == after:
        return ()
    left, right = _TOKEN.findall(before), _TOKEN.findall(after)
    codes = {token: chr(code) for code, token in enumerate(dict.fromkeys((*left, *right)))}
    coded = "".join(map(codes.__getitem__, left)), "".join(map(codes.__getitem__, right))
    rough = _between(_matches(*coded), len(left), len(right))
    starts, firsts = [0, *accumulate(map(len, left))], [0, *accumulate(map(len, right))]
    found = (Hunk(starts[each.start], starts[each.end], firsts[each.first], firsts[each.last]) for each in rough)
    return tuple(_slid(before, after, _joined(before, tuple(found))))


def likeness(one: str, other: str) -> float:
    """How much two texts share, from 0 to 1; see `SAME` and `KIN`.

    Short texts are compared character by character, longer ones by their pairs of neighbouring characters, of which
    one changed word spoils more: there the share is raised accordingly.
    """
    if one == other:
        return 1.0
    if min(len(one), len(other)) <= _SHORT:
        shorter, longer = sorted((one, other), key=len)
        if len(longer) > _SHORT * 10:
            return 0.0
        return SequenceMatcher(None, longer, shorter, autojunk=False).ratio()
    return float((2 * _shared(one, other) / (len(one) + len(other) - 2)) ** 0.6)


def held(part: str, whole: str) -> float:
    """How much of a text stands in another one, from 0 to 1, by its pairs of neighbouring characters."""
    if part in whole:
        return 1.0
    return _shared(part, whole) / (len(part) - 1) if len(part) > 1 else 0.0


def pairs_of(text: str) -> Iterator[str]:
    """All pairs of neighbouring characters."""
    return (text[at : at + 2] for at in range(len(text) - 1))


def _shared(one: str, other: str) -> int:
    return (Counter(pairs_of(one)) & Counter(pairs_of(other))).total()


def _matches(left: str, right: str, at: int = 0, by: int = 0) -> Iterator[tuple[int, int, int]]:
    """Equal stretches in order: where they start in both, and how long they are."""
    head = _common(left, right)
    tail = _common(left[head:][::-1], right[head:][::-1])
    if head:
        yield at, by, head
    one, other = left[head : len(left) - tail], right[head : len(right) - tail]
    if one and other:
        yield from _inner_matches(one, other, at + head, by + head)
    if tail:
        yield at + len(left) - tail, by + len(right) - tail, tail


def _common(left: str, right: str) -> int:
    """How many characters both begin with."""
    different = (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other)
    return next(different, min(len(left), len(right)))


def _inner_matches(left: str, right: str, at: int, by: int) -> Iterator[tuple[int, int, int]]:
    if len(left) * len(right) <= _SMALL:
        blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        yield from ((at + block.a, by + block.b, block.size) for block in blocks if block.size)
        return
    anchors = next(filter(None, (_anchors(left, right, size) for size in _SHINGLES)), [])
    if anchors:
        for (start, first), (end, last) in pairwise([(0, 0), *anchors, (len(left), len(right))]):
            yield from _matches(left[start:end], right[first:last], at + start, by + first)


def _anchors(left: str, right: str, size: int) -> list[tuple[int, int]]:
    """Where runs of that size stand that occur once in both, in order; none that follows from another."""
    places, others = _once(left, size), _once(right, size)
    found = list[tuple[int, int]]()
    for start, first in rising([(at, others[run]) for run, at in places.items() if run in others]):
        if not found or start - first != found[-1][0] - found[-1][1] or start - found[-1][0] > size:
            found.append((start, first))
    return found


def _once(text: str, size: int) -> dict[str, int]:
    """The runs of that size that stand once, each with its place, in order."""
    places = dict[str, int]()
    for at in range(len(text) - size + 1):
        run = text[at : at + size]
        places[run] = -1 if run in places else at
    return {run: at for run, at in places.items() if at >= 0}


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many of the pairs, ordered by their first number, as their second numbers rise with."""
    ends, last, before = list[int](), list[int](), list[int]()
    for at, (_, second) in enumerate(pairs):
        place = bisect_left(ends, second)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(second)
            last.append(at)
        else:
            ends[place], last[place] = second, at
    chain, at = list[tuple[int, int]](), last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _between(matches: Iterator[tuple[int, int, int]], end: int, last: int) -> Iterator[Hunk]:
    """What lies between equal stretches."""
    start = first = 0
    for at, by, size in (*matches, (end, last, 0)):
        if (at, by) != (start, first):
            yield Hunk(start, at, first, by)
        start, first = at + size, by + size


def _joined(before: str, rough: Sequence[Hunk]) -> list[Hunk]:
    """Hunks joined over what little stayed between them."""
    found = list[Hunk]()
    for hunk in rough:
        joined = hunk
        while found and _slight(before[found[-1].end : joined.start], found[-1], joined):
            earlier = found.pop()
            joined = Hunk(earlier.start, joined.end, earlier.first, joined.last)
        found.append(joined)
    return found


def _slight(kept: str, earlier: Hunk, later: Hunk) -> bool:
    if "\n" in kept:
        return False
    heavy = sum(not sign.isalpha() for sign in kept)
    weight = len(kept) + (_HEAVY - 1) * heavy
    return weight <= 1 or 2 * weight <= min(_size(earlier), _size(later))


def _size(hunk: Hunk) -> int:
    return max(hunk.end - hunk.start, hunk.last - hunk.first)


def _slid(before: str, after: str, found: Sequence[Hunk]) -> Iterator[Hunk]:
    """What was only put in or only taken out, moved to where a person would see it: from sign to sign."""
    for at, hunk in enumerate(found):
        pure = hunk.start == hunk.end or hunk.first == hunk.last
        if not pure:
            yield hunk
            continue
        room = hunk.start - (found[at - 1].end if at else -1)
        until = found[at + 1].start if at + 1 < len(found) else len(before) + 1
        text, start, end = (before, hunk.start, hunk.end) if hunk.first == hunk.last else (after, hunk.first, hunk.last)
        step = _best_step(text, start, end, (room, until - hunk.end))
        yield Hunk(hunk.start + step, hunk.end + step, hunk.first + step, hunk.last + step)


def _best_step(text: str, start: int, end: int, room: tuple[int, int]) -> int:
    """How far the stretch is to be moved, within the room on both sides, one character of which stays."""
    lowest = 0
    while -lowest < room[0] - 1 and text[start + lowest - 1] == text[end + lowest - 1]:
        lowest -= 1
    highest = 0
    while highest < room[1] - 1 and text[start + highest] == text[end + highest]:
        highest += 1

    def fitness(step: int) -> tuple[bool, int, int]:
        whole = not _cuts(text, start + step) and not _cuts(text, end + step)
        return whole, _rank(text[end + step - 1]), -abs(step)

    return max(range(lowest, highest + 1), key=fitness)


def _cuts(text: str, at: int) -> bool:
    """Whether a number or a Latin word would be cut there."""
    around = text[max(0, at - 1) : at + 1]
    return len(around) > 1 and (around.isdigit() or (around.isascii() and around.isalpha()))


def _rank(sign: str) -> int:
    return len(_ENDS) - _ENDS.index(sign) if sign in _ENDS else 0
