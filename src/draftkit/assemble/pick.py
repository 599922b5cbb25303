"""Choice without chance: a number for every (seed, key), the same on every machine and in every version."""

from collections.abc import Iterable
from hashlib import blake2b


def rank(seed: int, *key: object) -> int:
    """A 64-bit number that depends on nothing but its arguments.

    Keys are places in the outline, so that a choice in one part stays what it is when another part changes.
    """
    text = "\x1f".join(map(str, (seed, *key)))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def overlap(wanted: tuple[str, ...], offered: Iterable[str]) -> int:
    """How well themes match: the most important wanted theme counts most; 0 where none is shared."""
    offered = set(offered)
    return sum(len(wanted) - at for at, theme in enumerate(wanted) if theme in offered)
