"""Fill a time: which of the extras on offer come in."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from draftkit.assemble.build import Builder
from draftkit.assemble.said import length_of
from draftkit.assemble.site import Extra
from draftkit.tree.nodes import Block, Section
from draftkit.tree.walk import inlines, words

_NEAR = 0.02
"""The share of the time that is not worth another attempt."""
_ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class Attempt:
    """A speech or a part of one with some of the extras, and its length in Han characters."""

    builder: Builder
    blocks: tuple[Block, ...]
    length: int


Build = Callable[[Iterable[Extra] | None], Attempt]
"""Builds anew with these extras; with all there are for None."""


def fit(build: Build, target: int) -> Attempt:
    """Bring extras in, in their order, until the time is filled as nearly as can be.

    The speech with all of them tells how long each is. What that leaves out, since a sentence is chosen by what stands
    around it, the next attempt makes good: a build costs milliseconds, and a draft is something people wait for.
    """
    best = whole = build(None)
    order, wanted = _in_turn(whole.builder.offered), target
    for _ in range(_ATTEMPTS):
        if (best.length <= target and best is whole) or _distance(best, target) <= target * _NEAR:
            break
        attempt = build(_filling(whole.builder, order, wanted))
        wanted += target - attempt.length
        best = min(best, attempt, key=lambda one: _distance(one, target))
    return best


def _filling(builder: Builder, order: tuple[Extra, ...], target: int) -> tuple[Extra, ...]:
    """The extras that fill the time; one that is too much for what is left is passed over, and smaller ones are tried.

    What stands inside an extra waits until that one is in.
    """
    total, taken, queue = builder.lengths[""], dict[str, Extra](), deque(order)
    waiting: dict[str, list[Extra]] = {}
    while queue:
        extra = queue.popleft()
        outer, size = builder.outer[extra.key], builder.lengths[extra.key]
        if outer and outer not in taken:
            waiting.setdefault(outer, []).append(extra)
        elif total + size / 2 <= target:
            taken[extra.key] = extra
            total += size
            queue.extendleft(reversed(waiting.pop(extra.key, [])))
    return tuple(taken.values())


def length(blocks: Iterable[Block], given: Mapping[str, str]) -> int:
    """The length of blocks for their time, with the values of the slots that have one."""
    return sum(length_of(words(inlines(block)), given) + length(_below(block), given) for block in blocks)


def _below(block: Block) -> tuple[Block, ...]:
    return block.blocks if isinstance(block, Section) else ()


def _in_turn(extras: Iterable[Extra]) -> tuple[Extra, ...]:
    """Extras in the order they come in: those that say given facts, then so that all parts grow evenly.

    When half of one part's extras are in, so are half of every other's: parts that an outline makes comparable in full
    stay comparable at every length.
    """
    parts: dict[str, list[Extra]] = {}
    for extra in sorted(extras):
        parts.setdefault(extra.part, []).append(extra)
    shares = ((at / len(part), extra) for part in parts.values() for at, extra in enumerate(part, 1))
    return tuple(extra for _, extra in sorted(shares, key=lambda pair: (pair[1].round > 0, pair[0], pair[1])))


def _distance(attempt: Attempt, target: int) -> int:
    return abs(attempt.length - target)
