"""What was done to the page, in its order: pieces of text that changed, and whole paragraphs that left and arrived."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import assert_never

from draftkit.review.items import Atom, Away, Became, Here, Item
from draftkit.review.model import Change
from draftkit.review.pieces import Piece, pieces
from draftkit.review.settle import settled
from draftkit.review.views import MARK


@dataclass(frozen=True, slots=True)
class Arrived:
    """What was moved to this place of the issued text, and what was changed in it."""

    at: int
    here: Here
    inner: tuple[Piece, ...]


Part = Piece | Away | Arrived


def parts(items: Sequence[Item], issued: str, start: int = 0) -> Iterator[Part]:
    """What was done to the text, in the order of the document.

    Args:
        items: in the order of the document.
        issued: the issued text.
        start: where the first of them stands in it.
    """
    return _behind_away(_parts(items, issued, start))


def _parts(items: Sequence[Item], issued: str, start: int) -> Iterator[Part]:
    at, clean = start, True
    for changed, group in groupby(items, key=_is_change):
        if changed:
            atoms = [item for item in group if isinstance(item, Atom)]
            yield from pieces(atoms, at, opened=clean and (not at or issued[at - 1] == MARK))
            at += sum(len(atom.text) for atom in atoms if atom.became is Became.GONE)
            came = [atom for atom in atoms if atom.became is Became.CAME]
            clean = came[-1].text == MARK if came else clean
            continue
        for item in group:
            match item:
                case Atom():
                    at, clean = item.at + len(item.text), item.text.endswith(MARK)
                case Away():
                    yield item
                    at = item.end
                case Here():
                    yield from _arrived(item, issued, at)
                    left = [atom for atom in item.atoms if atom.became in {Became.KEPT, Became.CAME}]
                    clean = left[-1].text.endswith(MARK) if left else clean
                case _:
                    assert_never(item)


def _arrived(here: Here, issued: str, at: int) -> Iterator[Part]:
    """What was moved to a place; paragraphs put in before it, and all that was put in behind it, is not part of it."""
    inner = [part for part in parts(settled(here.atoms), issued, here.start) if isinstance(part, Piece)]
    before = [piece for piece in inner if piece.end == here.start and piece.text.endswith(MARK)]
    behind = [piece for piece in inner if piece.start == here.end]
    yield from (replace(piece, start=at, end=at) for piece in before)
    yield Arrived(at, here, tuple(piece for piece in inner if piece not in before and piece not in behind))
    yield from (replace(piece, start=at, end=at) for piece in behind)


def _behind_away(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, with words that came at the beginning of what went away put behind it: they did not go.

    Whole paragraphs that came there stay before it, as `review.weave.goes_along` has it.
    """
    waiting, at = list[Piece | Arrived](), -1
    for part in parts:
        if isinstance(part, Away) and part.start == at:
            whole = list(takewhile(_is_whole, waiting))
            yield from whole
            yield part
            waiting, at = [_put(each, part.end) for each in waiting[len(whole) :]], part.end
            continue
        start = part.at if isinstance(part, Arrived) else part.start
        if start > at:
            yield from waiting
            waiting, at = [], start
        if isinstance(part, Arrived) or (isinstance(part, Piece) and part.start == part.end):
            waiting.append(part)
        else:
            yield from waiting
            yield part
            waiting = []
    yield from waiting


def _is_whole(part: Piece | Arrived) -> bool:
    """Whether it is whole paragraphs, each with its mark."""
    return isinstance(part, Piece) and part.change is Change.INSERT and part.text.endswith(MARK)


def _put(part: Piece | Arrived, at: int) -> Piece | Arrived:
    return replace(part, at=at) if isinstance(part, Arrived) else replace(part, start=at, end=at)


def _is_change(item: Item) -> bool:
    return isinstance(item, Atom) and item.became is not Became.KEPT
