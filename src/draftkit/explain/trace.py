"""Two versions of a speech side by side: which sentence of the one is which of the other."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from draftkit.explain.lines import Line

ALIKE = 0.6
"""The least share of characters in common (difflib's ratio) of a sentence and the one it was made from."""
_REACH = 20
"""How far apart, among the unknown sentences of a block, two may stand to be compared: bounds the work."""


@dataclass(frozen=True, slots=True)
class Same:
    """The last draft has the sentence; `is_moved` says that it stood in another place among the others."""

    line: Line
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """Made by hand from a sentence of the last draft."""

    line: Line


@dataclass(frozen=True, slots=True)
class New:
    """Written by hand."""


Fate = Same | Changed | New


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of a draft.

    Attributes:
        fates: of every sentence that is there now, in order.
        removed: the sentences of the draft that are gone, by the block of now in which, or after which, they stood.
    """

    fates: tuple[Fate, ...]
    removed: Mapping[str, tuple[Line, ...]]


def trace(now: tuple[Line, ...], before: tuple[Line, ...], elsewhere: Container[str] = ()) -> Trace:
    """Compare the sentences that are there now with those of the last draft.

    A sentence counts as the same if all of its words are, wherever it stands; as changed if it is at least `ALIKE` to
    one that is gone from the same block; as new otherwise.

    Args:
        now: the sentences that are there.
        before: those of the draft.
        elsewhere: the keys of sentences that come from somewhere else: none of these was made from one of the draft.
    """
    matched = _aligned(now, before)
    blocks = _Blocks(((now[at].block, before[matched[at]].block) for at in matched), before)
    moved = _moved(now, before, matched)
    known = {at for at, line in enumerate(now) if line.key in elsewhere}
    changed = _changed((now, before), matched | moved, known, blocks)
    fates = (_fate(at, before, (matched, moved, changed)) for at in range(len(now)))
    gone = set(range(len(before))) - {*matched.values(), *moved.values(), *changed.values()}
    return Trace(tuple(fates), _removed(now, before, gone, blocks))


def same_places(now: tuple[Line, ...], before: tuple[Line, ...]) -> dict[int, int]:
    """The places in `now` of the sentences that `before` has too, and their places there, each taken once."""
    matched = _aligned(now, before)
    return matched | _moved(now, before, matched)


def _fate(at: int, before: tuple[Line, ...], found: tuple[Mapping[int, int], ...]) -> Fate:
    matched, moved, changed = found
    if at in matched:
        return Same(before[matched[at]])
    if at in moved:
        return Same(before[moved[at]], is_moved=True)
    return Changed(before[changed[at]]) if at in changed else New()


def _aligned(now: tuple[Line, ...], before: tuple[Line, ...]) -> dict[int, int]:
    """Sentences in the order they had: the places in `now`, and in `before`."""
    matcher = SequenceMatcher(None, [line.key for line in before], [line.key for line in now], autojunk=False)
    stretches = matcher.get_matching_blocks()
    return {block.b + step: block.a + step for block in stretches for step in range(block.size)}


def _moved(now: tuple[Line, ...], before: tuple[Line, ...], matched: Mapping[int, int]) -> dict[int, int]:
    """Sentences that stand elsewhere."""
    left: defaultdict[str, list[int]] = defaultdict(list)
    for at in sorted(set(range(len(before))) - set(matched.values()), reverse=True):
        left[before[at].key].append(at)
    unknown = (at for at in range(len(now)) if at not in matched)
    return {at: left[now[at].key].pop() for at in unknown if left.get(now[at].key)}


class _Blocks:
    """Which block of the draft a block of now was: that of most of its sentences, else what its place says."""

    def __init__(self, pairs: Iterable[tuple[str, str]], before: tuple[Line, ...]) -> None:
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for now, then in pairs:
            for here, there in _with_parents(now, then):
                votes[here][there] += 1
        self._known = {now: found.most_common(1)[0][0] for now, found in votes.items()}
        self._claimed = set(self._known.values())
        self._there = {line.block for line in before}

    def former(self, block: str) -> str:
        """The id it had; empty where it had none."""
        found = self._place(block)
        free = block in self._known or found not in self._claimed
        return found if free and found in self._there else ""

    def _place(self, block: str) -> str:
        if not block or block in self._known:
            return self._known.get(block, "")
        parent, dot, last = block.rpartition(".")
        return f"{self._place(parent)}{dot}{last}"


def _with_parents(now: str, then: str) -> Iterator[tuple[str, str]]:
    """Two blocks that are the same, and the sections they stand in, where these are equally deep."""
    yield now, then
    while "." in now and now.count(".") == then.count("."):
        now, then = now.rpartition(".")[0], then.rpartition(".")[0]
        yield now, then


def _changed(
    texts: tuple[tuple[Line, ...], tuple[Line, ...]], same: Mapping[int, int], known: set[int], blocks: _Blocks
) -> dict[int, int]:
    """Sentences made from others: in every block the most alike first, each from another one."""
    now, before = texts
    gone: defaultdict[str, list[int]] = defaultdict(list)
    for at in sorted(set(range(len(before))) - set(same.values())):
        gone[before[at].block].append(at)
    unknown: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(now):
        if at not in same and at not in known and (former := blocks.former(line.block)):
            unknown[former].append(at)
    found: dict[int, int] = {}
    for block, places in unknown.items():
        alike = sorted(_alike([(at, now[at].text) for at in places], [(at, before[at].text) for at in gone[block]]))
        for _, at, other in alike:
            if at not in found and other not in found.values():
                found[at] = other
    return found


def _alike(now: list[tuple[int, str]], before: list[tuple[int, str]]) -> Iterator[tuple[float, int, int]]:
    """Pairs that are alike enough, the measure negative, so that they sort by it."""
    for place, (at, text) in enumerate(now):
        matcher = SequenceMatcher(None, "", text, autojunk=False)
        for other, former in before[max(0, place - _REACH) : place + _REACH + 1]:
            matcher.set_seq1(former)
            if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE:
                ratio = matcher.ratio()
                if ratio >= ALIKE:
                    yield -ratio, at, other


def _removed(
    now: tuple[Line, ...], before: tuple[Line, ...], gone: set[int], blocks: _Blocks
) -> dict[str, tuple[Line, ...]]:
    """What is gone, by the block that was theirs; by the one before where that is gone too."""
    places = {blocks.former(line.block): line.block for line in reversed(now)}
    found: defaultdict[str, list[Line]] = defaultdict(list)
    place = now[0].block if now else ""
    for at, line in enumerate(before):
        place = places.get(line.block, place)
        if at in gone:
            found[place].append(line)
    return {block: tuple(lines) for block, lines in found.items()}
