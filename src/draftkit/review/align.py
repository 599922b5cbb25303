"""Which paragraphs that came back are which of those that were issued, reworded, split, joined or moved perhaps."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from draftkit.text.diff import KIN, SAME, held, hunks, likeness, pairs_of, rising

_PART: Final = 0.6
"""So much of a paragraph must have gone from, or come to, its neighbour for it to have been split from it or joined."""
_WITHIN: Final = 0.8
_LEAST: Final = 8
"""A paragraph of so many characters, so much of which stands in another one, is a part of that."""
_CANDIDATES: Final = 3
_MOST: Final = 400
"""So many pairs of paragraphs of one place are compared with each other."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its text, and the bookmarks it carries or was issued with."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The issued paragraphs `start` to `end` came back as the paragraphs `first` to `last`.

    Mostly one became one; several where some were split or joined. A moved one stands out of the order of the others.
    """

    start: int
    end: int
    first: int
    last: int
    moved: bool = False


def grouped(issued: Sequence[Line], original: Sequence[Line]) -> list[Group]:
    """What belongs together, in the order of what came back. The rest of both is gone, or new."""
    pairs = sorted(paired(issued, original).items())
    stays = set(rising([(by, at) for by, at in pairs]))
    groups = [Group(at, at + 1, by, by + 1, (by, at) not in stays) for by, at in pairs]
    groups = _widened(issued, original, groups)
    return sorted((*groups, *_neighbours(issued, original, groups)), key=lambda group: group.first)


def paired(issued: Sequence[Line], original: Sequence[Line]) -> dict[int, int]:
    """Of each paragraph that came back and is an issued one, wherever it stands: the number of that."""
    return _Pairing(issued, original).pairs()


def reworded(gone: Sequence[str], came: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which paragraphs that went from a place are which of those that came to it: pairs of numbers, both rising."""
    if len(gone) * len(came) > _MOST:
        return
    at = 0
    for by, text in enumerate(came):
        alike = (each for each in range(at, len(gone)) if likeness(gone[each], text) >= KIN)
        if (found := next(alike, -1)) >= 0:
            yield found, by
            at = found + 1


@dataclass(slots=True)
class _Pairing:
    """Paragraphs paired one to one, by the surest sign first."""

    issued: Sequence[Line]
    original: Sequence[Line]
    found: dict[int, int] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    def pairs(self) -> dict[int, int]:
        """The issued paragraph of each that came back and has one."""
        self._edges()
        self._marked_alike()
        self._equal()
        self._marked(KIN)
        self._similar()
        self._marked(0)
        return self.found

    def _pair(self, at: int, by: int) -> None:
        self.found[by] = at
        self.used.add(at)

    def _left(self) -> tuple[list[int], list[int]]:
        issued = [at for at in range(len(self.issued)) if at not in self.used]
        return issued, [by for by in range(len(self.original)) if by not in self.found]

    def _edges(self) -> None:
        """What is equal from the beginning, and from the end."""
        size = min(len(self.issued), len(self.original))
        head = 0
        while head < size and self.issued[head].text == self.original[head].text:
            self._pair(head, head)
            head += 1
        tail = 1
        while tail <= size - head and self.issued[-tail].text == self.original[-tail].text:
            self._pair(len(self.issued) - tail, len(self.original) - tail)
            tail += 1

    def _named(self) -> Iterator[tuple[int, int]]:
        """Pairs that a bookmark asks for, as long as both are free."""
        issued, original = self._left()
        places = {mark: at for at in issued for mark in self.issued[at].marks}
        for by in original:
            for mark in self.original[by].marks:
                if mark in places and places[mark] not in self.used and by not in self.found:
                    yield places[mark], by

    def _marked_alike(self) -> None:
        for at, by in self._named():
            if self.issued[at].text == self.original[by].text:
                self._pair(at, by)

    def _equal(self) -> None:
        """Equal paragraphs, in order as far as can be."""
        issued, original = self._left()
        texts = [self.issued[at].text for at in issued], [self.original[by].text for by in original]
        for block in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                self._pair(issued[block.a + step], original[block.b + step])
        issued, original = self._left()
        places = defaultdict[str, list[int]](list)
        for at in reversed(issued):
            places[self.issued[at].text].append(at)
        for by in original:
            if found := places[self.original[by].text]:
                self._pair(found.pop(), by)

    def _marked(self, least: float) -> None:
        """The same bookmark: a paragraph that was typed over keeps it."""
        for at, by in self._named():
            if likeness(self.issued[at].text, self.original[by].text) >= least:
                self._pair(at, by)

    def _similar(self) -> None:
        """The most alike of those that share the most pairs of characters."""
        issued, original = self._left()
        places = defaultdict[str, list[int]](list)
        for at in issued:
            for pair in set(pairs_of(self.issued[at].text)):
                places[pair].append(at)
        for by in original:
            shared = Counter(at for pair in set(pairs_of(self.original[by].text)) for at in places[pair])
            free = [at for at, _ in shared.most_common() if at not in self.used][:_CANDIDATES]
            scores = [(_alike(self.issued[at].text, self.original[by].text), -at) for at in free]
            best, at = max(scores, default=(0.0, 0))
            if best >= SAME:
                self._pair(-at, by)


def _as_long(one: str, other: str) -> bool:
    """Whether of two paragraphs that stand in one place, and have little in common, one can be the other typed over."""
    return min(len(one), len(other)) >= KIN * max(len(one), len(other))


def _alike(one: str, other: str) -> float:
    """How much two paragraphs have in common, or the one holds of the other."""
    shorter, longer = sorted((one, other), key=len)
    alike = likeness(one, other)
    if alike < SAME and len(shorter) >= _LEAST and held(shorter, longer) >= _WITHIN:
        return SAME
    return alike


def _widened(issued: Sequence[Line], original: Sequence[Line], groups: Sequence[Group]) -> list[Group]:
    """Groups with what was split from their paragraphs, or joined to them."""
    free = set(range(len(issued))).difference(group.start for group in groups)
    new = set(range(len(original))).difference(group.first for group in groups)
    found = list[Group]()
    for each in groups:
        group, wider = each, _wider(issued, original, each, (free, new))
        while wider is not None:
            group, wider = wider, _wider(issued, original, wider, (free, new))
        found.append(group)
    return found


def _wider(
    issued: Sequence[Line], original: Sequence[Line], group: Group, left: tuple[set[int], set[int]]
) -> Group | None:
    """The group with one more paragraph, which is taken from those that are left."""
    free, new = left
    if new.isdisjoint((group.first - 1, group.last)) and free.isdisjoint((group.start - 1, group.end)):
        return None
    before, after = _text(issued[group.start : group.end]), _text(original[group.first : group.last])
    changes = hunks(before, after)
    lost = "".join(before[each.start : each.end] for each in changes)
    gained = "".join(after[each.first : each.last] for each in changes)
    first, last = _reach(original, (group.first, group.last), new, lost)
    start, end = _reach(issued, (group.start, group.end), free, gained)
    wider = Group(start, end, first, last, group.moved)
    return None if wider == group else wider


def _reach(lines: Sequence[Line], place: tuple[int, int], left: set[int], went: str) -> tuple[int, int]:
    """A place with the neighbours that are held in what went; they are taken from those left."""
    first, last = place
    while last in left and _went(lines[last].text, went):
        left.remove(last)
        last += 1
    while first - 1 in left and _went(lines[first - 1].text, went):
        left.remove(first - 1)
        first -= 1
    return first, last


def _went(part: str, whole: str) -> bool:
    return len(part) > 1 and held(part, whole) >= _PART


def _text(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _neighbours(issued: Sequence[Line], original: Sequence[Line], groups: Sequence[Group]) -> Iterator[Group]:
    """What is left between the same neighbours: one for one, or paired where it has at least something in common."""
    taken = {at for group in groups for at in range(group.start, group.end)}
    known = {by for group in groups for by in range(group.first, group.last)}
    edges = (Group(0, 0, 0, 0), *(group for group in groups if not group.moved))
    for before, after in pairwise((*edges, Group(len(issued), 0, len(original), 0))):
        free = [at for at in range(before.end, after.start) if at not in taken]
        new = [by for by in range(before.last, after.first) if by not in known]
        if len(free) == len(new) == 1 and _as_long(issued[free[0]].text, original[new[0]].text):
            yield Group(free[0], free[0] + 1, new[0], new[0] + 1)
            continue
        pairs = reworded([issued[at].text for at in free], [original[by].text for by in new])
        yield from (Group(free[at], free[at] + 1, new[by], new[by] + 1) for at, by in pairs)
