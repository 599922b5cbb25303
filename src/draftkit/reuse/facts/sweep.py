"""Names that stand at other places of the old speech as well, where nothing around them says that they are facts."""

from collections.abc import Sequence
from dataclasses import replace

from draftkit.facts.forms import Leftover, OldValue, OldValues
from draftkit.figures.model import FigureType
from draftkit.reuse.facts.pieces import Kind, Piece
from draftkit.tree.reading import ReadBlock

_SOUGHT = frozenset(
    {
        FigureType.PLACE,
        FigureType.PERSON,
        FigureType.ORGANISATION,
        FigureType.MEETING,
        FigureType.DOCUMENT,
        FigureType.BRAND,
        FigureType.SLOGAN,
    }
)
"""Numbers and days are found wherever they stand; the same number twice is most often not the same fact."""


def swept(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and every other place of a name that is certain, in the order of the text."""
    known = {piece.text: piece for piece in reversed(pieces) if _is_sought(piece)}
    names = tuple(known.values())
    if not names:
        return tuple(pieces)
    values = OldValues(tuple(OldValue(piece.type, piece.text) for piece in names))
    by_block: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_block.setdefault(piece.block, []).append(piece)
    return tuple(
        piece
        for number, block in enumerate(blocks)
        for piece in _with_others(number, block.text, by_block.get(number, []), (values, names))
    )


def _is_sought(piece: Piece) -> bool:
    return piece.type in _SOUGHT and piece.kind is Kind.PLAIN and not piece.is_doubtful


def _with_others(
    number: int, text: str, pieces: list[Piece], known: tuple[OldValues, tuple[Piece, ...]]
) -> list[Piece]:
    """The pieces of a block and the places outside them; the whole text is asked, because the words around decide."""
    values, names = known
    taken = bytearray(len(text))
    for piece in pieces:
        taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
    free = (found for found in values.find(text) if taken.find(1, found.start, found.end) < 0)
    others = [_piece(number, text, found, names[found.of]) for found in free]
    return sorted((*pieces, *others), key=lambda piece: piece.start)


def _piece(number: int, text: str, found: Leftover, of: Piece) -> Piece:
    words = text[found.start : found.end]
    link = of.link if found.certain else ("?", *of.link)
    return replace(
        of, block=number, start=found.start, end=found.end, text=words, link=link, is_doubtful=not found.certain
    )
