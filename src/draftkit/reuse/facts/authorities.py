"""市委、市政府: who governs is said by the level alone, and is somebody else where the new place has another one."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from draftkit.figures.model import FigureType
from draftkit.reuse.facts.pieces import Kind, Piece
from draftkit.tree.reading import ReadBlock

_AUTHORITIES = re.compile("([省市县区州盟旗])委、\\1(?:人民)?政府")


def with_authorities(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and every 市委、市政府 outside them as a doubtful one, in the order of the text.

    Args:
        blocks: those that the pieces stand in.
        pieces: in the order of the text; one of them with the same words is the same figure.
    """
    links = {piece.text: piece.link for piece in pieces}
    by_block: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_block.setdefault(piece.block, []).append(piece)
    found = (piece for piece in _found(blocks, links) if _is_free(piece, by_block.get(piece.block, ())))
    return tuple(sorted((*pieces, *found), key=lambda piece: (piece.block, piece.start)))


def _is_free(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether it overlaps none of the others, which are in order."""
    at = bisect_left(others, piece.end, key=lambda other: other.start)
    return at == 0 or others[at - 1].end <= piece.start


def _found(blocks: Sequence[ReadBlock], links: dict[str, tuple[str, ...]]) -> Iterator[Piece]:
    for number, block in enumerate(blocks):
        for match in _AUTHORITIES.finditer(block.text):
            text = match[0]
            link = links.get(text, (Kind.OWN, text))
            yield Piece(number, *match.span(), text, FigureType.TEXT, Kind.OWN, link, text, is_doubtful=True)
