"""Which numbers of an old speech the tree makes itself, and exactly so."""

from collections import Counter
from collections.abc import Sequence

from draftkit.tree.markers import Marker, number, typed_number

_AFTER = "甲"


def families_of(numbers: Sequence[str]) -> tuple[Marker, ...]:
    """The family of each of a row of siblings; `Marker.NONE` where the tree would make another number of it.

    Args:
        numbers: as they are to be printed, in order; empty where there is none.
    """
    families = _firstly_or_not(numbers, [family_of(written) for written in numbers])
    ranks: Counter[Marker] = Counter()
    total = families.count(Marker.FIRSTLY)
    for at, family in enumerate(families):
        if number(family, ranks[family] + 1, total) == numbers[at]:
            ranks[family] += 1
        else:
            families[at] = Marker.NONE
    return tuple(families)


def family_of(written: str) -> Marker:
    """The family of a number as it is to be printed; `Marker.NONE` where it is of none, or there is no number."""
    typed = typed_number(written + _AFTER) if written else None
    return typed[0] if typed and typed[1] == len(written) else Marker.NONE


def has_numeral(written: str) -> bool:
    """Whether it counts; a dash before an item does not."""
    return bool(written.strip("—-"))


def _firstly_or_not(numbers: Sequence[str], families: list[Marker]) -> list[Marker]:
    """The same families, a list from 首先， to 最后， all in one or, where it does not come out so, in none.

    In between 第四， belongs to it; the last one is called by how many there are.
    """
    if Marker.FIRSTLY not in families:
        return families
    for members in (frozenset({Marker.FIRSTLY, Marker.ORDINAL}), frozenset({Marker.FIRSTLY})):
        written = [each for each, family in zip(numbers, families, strict=True) if family in members]
        if all(number(Marker.FIRSTLY, at, len(written)) == each for at, each in enumerate(written, 1)):
            return [Marker.FIRSTLY if family in members else family for family in families]
    return [Marker.NONE if family is Marker.FIRSTLY else family for family in families]
