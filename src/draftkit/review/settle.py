"""Which mark came or went where a whole paragraph did: the one at its end, as people see it."""

from collections.abc import Sequence
from dataclasses import replace

from draftkit.review.items import Atom, Became, Item
from draftkit.review.views import MARK


def settled(items: Sequence[Item]) -> list[Item]:
    """The items, with whole new paragraphs behind a mark that stayed, and whole lost ones behind one as well.

    Who types a paragraph at the end of another one puts a mark in, then words; the mark that stays is the last one.
    For who reads it, the first paragraph kept its mark, and a paragraph with a mark of its own came.
    """
    found, held = list(items), False
    for at, item in enumerate(found):
        if not isinstance(item, Atom):
            held = False
        elif item.text != MARK:
            held = held or item.became is Became.KEPT
        elif item.became in {Became.CAME, Became.GONE} and held:
            last, mark = _mark_that_stays(found, at, item.became)
            if mark is not None:
                found[at], found[last] = _swapped(item, mark)
                held = False
        elif item.became is Became.KEPT:
            held = False
    return found


def _mark_that_stays(items: Sequence[Item], start: int, became: Became) -> tuple[int, Atom | None]:
    """The first mark that stays, and its place, if nothing but changes of one kind stand before it."""
    for at in range(start + 1, len(items)):
        item = items[at]
        if not isinstance(item, Atom) or item.became not in {became, Became.UNDONE}:
            return at, item if isinstance(item, Atom) and item.text == MARK and item.became is Became.KEPT else None
    return 0, None


def _swapped(first: Atom, last: Atom) -> tuple[Atom, Atom]:
    """The first mark stays, the last one came or went by the same hand."""
    here, there = (last.at, -1) if first.became is Became.CAME else (first.at, last.at)
    stays = replace(last, at=here, paragraph=first.paragraph)
    return stays, replace(first, at=there, paragraph=last.paragraph)
