"""Find the names of places in a piece of text."""

from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.piece import Piece
from draftkit.facts.names.places.edges import places_by_edge
from draftkit.facts.names.places.units import places_with_unit
from draftkit.facts.names.places.words import places_without_unit
from draftkit.facts.names.places.works import works


def places(piece: Piece) -> Iterator[Mention]:
    """The places of a piece; what is part of a name with unit is no place of its own. Other overlaps are possible."""
    taken = bytearray(len(piece.text))
    for mention in places_with_unit(piece):
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        yield mention
    yield from works(piece)
    yield from (mention for mention in places_by_edge(piece) if not any(taken[mention.start : mention.end]))
    yield from (mention for mention in places_without_unit(piece) if not taken[mention.start])
