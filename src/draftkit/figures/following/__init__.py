"""Other written forms of a fact, worked out from the new value of the first one: 天门 of 天门市, 二百人 of 200人."""

from collections.abc import Callable, Iterator

from draftkit.figures.following.ways import Way
from draftkit.figures.model import FigureType
from draftkit.figures.units import NUMBERS

_DAYS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})


def follow(leader_old: str, leader_new: str, old: str, type: FigureType) -> str | None:  # noqa: A002 - as figures call it
    """What becomes of another written form of a fact when the fact changes.

    The first fixed way that makes `old` of `leader_old` is taken to `leader_new`; with the old words for new ones it
    gives exactly `old`.

    Args:
        leader_old: the words the fact had (天门市).
        leader_new: those it has now (云溪县).
        old: the other written form (天门).
        type: of the fact.

    Returns:
        The new words (云溪). None where no way makes `old` of `leader_old`, or the way does not fit the new words: they
        have no unit or year, or their stem is a single character.
    """
    if old == leader_old:
        return leader_new or None
    for way in _ways(leader_old, old, type):
        if way(leader_old) == old:
            return way(leader_new) if leader_new else None
    return None


def _ways(leader: str, old: str, kind: FigureType) -> Iterator[Way]:
    from draftkit.figures.following import titles

    yield from titles.ways(leader, old)
    for module in _modules(kind):
        yield from module(leader, old)


def _modules(kind: FigureType) -> tuple[Callable[[str, str], Iterator[Way]], ...]:
    from draftkit.figures.following import days, names, numbers, places

    if kind is FigureType.PERSON:
        return (names.ways,)
    if kind is FigureType.PLACE:
        return (places.ways,)
    if kind in _DAYS:
        return (days.ways,)
    if kind in NUMBERS:
        return (numbers.ways,)
    return (days.ways, numbers.ways, places.ways_of_bodies)
