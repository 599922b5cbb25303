"""Choice without chance: a number for every (seed, key), the same on every machine and in every version."""

from collections.abc import Iterable
from hashlib import blake2b

_MOST_LOTS = 5


def rank(seed: int, *key: object) -> int:
    """A 64-bit number that depends on nothing but its arguments.

    Keys are places in the outline, so that a choice in one part stays what it is when another part changes.
    """
    text = "\x1f".join(map(str, (seed, *key)))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def lot(seed: int, lots: int, *key: object) -> int:
    """The best of several ranks: who draws three lots comes first three times as often as who draws one.

    Args:
        seed: of the speech.
        lots: how many; above five they count as five, so that nothing is said in every speech.
        key: as for `rank`.
    """
    return min(rank(seed, *key, at) for at in range(max(1, min(lots, _MOST_LOTS))))


def overlap(wanted: tuple[str, ...], offered: Iterable[str]) -> int:
    """How well themes match: the most important wanted theme counts most; 0 where none is shared."""
    offered = set(offered)
    return sum(len(wanted) - at for at, theme in enumerate(wanted) if theme in offered)
