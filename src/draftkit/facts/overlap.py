"""Of mentions that overlap, keep the ones that count most."""

from collections.abc import Iterable

from draftkit.facts.model import Mention


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
    return sorted(chosen, key=lambda mention: mention.start)
