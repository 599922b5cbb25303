"""Of mentions that overlap, keep the ones that count most."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from operator import attrgetter
from typing import Any

from draftkit.facts.model import Mention

_PAIR = 2
_start = attrgetter("start")


def best(mentions: Iterable[Mention], rank: Callable[[Mention], Any]) -> list[Mention]:
    """The mentions that overlap none of a lower rank, in the order of the text; most often none overlap at all."""
    found = sorted(mentions, key=_start)
    if len(found) < _PAIR or all(left.end <= right.start for left, right in pairwise(found)):
        return found
    return apart(sorted(found, key=rank))


def apart(ranked: Iterable[Mention]) -> list[Mention]:
    """The mentions that overlap none before them in the given order, in the order of the text.

    Characters that are taken are marked, so that the work grows with the words of the mentions alone.
    """
    ranked = tuple(ranked)
    taken = bytearray(max((mention.end for mention in ranked), default=0))
    chosen: list[Mention] = []
    for mention in ranked:
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            chosen.append(mention)
    return sorted(chosen, key=_start)
