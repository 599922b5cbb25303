"""Tracked changes as elements record them."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.model import Track
from draftkit.ooxml.reading.tags import wn
from draftkit.tree.reading import Change

KINDS: Final = {
    wn("ins"): Change.INSERTED,
    wn("del"): Change.DELETED,
    wn("moveTo"): Change.MOVED_HERE,
    wn("moveFrom"): Change.MOVED_AWAY,
    wn("cellIns"): Change.INSERTED,
    wn("cellDel"): Change.DELETED,
}
MOVE_STARTS: Final = {wn("moveFromRangeStart"): Change.MOVED_AWAY, wn("moveToRangeStart"): Change.MOVED_HERE}
MOVE_ENDS: Final = {wn("moveFromRangeEnd"): Change.MOVED_AWAY, wn("moveToRangeEnd"): Change.MOVED_HERE}
_FORMATS: Final = tuple(wn(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid"))


def track(element: etree._Element, change: Change, move: str = "") -> Track:
    """Who made the change, and when, as the element says."""
    return Track(change, element.get(wn("author"), ""), element.get(wn("date"), ""), move)


def tracks_in(properties: etree._Element | None, moves: Iterable[tuple[Change, str]] = ()) -> tuple[Track, ...]:
    """Insertions and deletions that a paragraph's mark, a row or a cell says of itself, in the order they stand.

    Args:
        properties: `w:rPr` of the mark, `w:trPr`, `w:tcPr`.
        moves: the names of the moves open here, by direction.
    """
    names = dict(moves)
    children = () if properties is None else properties
    return tuple(track(each, KINDS[each.tag], names.get(KINDS[each.tag], "")) for each in children if each.tag in KINDS)


def formats_in(properties: etree._Element | None) -> tuple[Track, ...]:
    """Changes of format that properties record of themselves."""
    children = () if properties is None else properties
    return tuple(track(each, Change.FORMATTED) for each in children if each.tag in _FORMATS)
