"""Tracked moves: one whose other end is gone is no move any more."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.tree.returned import Marked, ReturnedParagraph


def with_paired_moves(paragraphs: Iterable[ReturnedParagraph]) -> tuple[ReturnedParagraph, ...]:
    """The paragraphs; a move that only left or only came is taken for a deletion or an insertion."""
    paragraphs = tuple(paragraphs)
    moved = [each for each in _pieces(paragraphs) if each.move]
    if not moved:
        return paragraphs
    paired = {each.move for each in moved if each.deleted} & {each.move for each in moved if each.inserted}
    return tuple(_unpaired(paragraph, paired) for paragraph in paragraphs)


def _pieces(paragraphs: Iterable[ReturnedParagraph]) -> Iterator[ReturnedParagraph | Marked]:
    """Marks and words; both can move."""
    for paragraph in paragraphs:
        yield paragraph
        yield from paragraph.marked


def _unpaired(paragraph: ReturnedParagraph, paired: set[str]) -> ReturnedParagraph:
    marked = tuple(_without(each, paired) for each in paragraph.marked)
    move = paragraph.move if paragraph.move in paired else ""
    return replace(paragraph, marked=marked, move=move)


def _without(marked: Marked, paired: set[str]) -> Marked:
    return marked if marked.move in paired or not marked.move else replace(marked, move="")
