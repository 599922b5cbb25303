"""Names that stand at other places of the old speech as well, where nothing around them says that they are facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ahocorasick_rs import AhoCorasick

from draftkit.facts.forms import OldValue, OldValues
from draftkit.facts.names.places.tables import WORDLIKE_PLACES
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import words
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


_EVEN_DOUBTFUL = frozenset({FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION})
"""Names that are names wherever they stand, or nowhere."""
_TITLED = frozenset({FigureType.DOCUMENT, FigureType.BRAND, FigureType.SLOGAN})
"""Titles, which stand without their marks as well."""
_OWN_WORDS = 4
"""Characters of a title that is no chance combination: wherever it stands it is the same fact."""
_COMMON = WORDLIKE_PLACES | EVERYDAY_PLACES | COMMON_WORDS
_AROUND = 8
"""Characters on each side that decide where words begin and end."""


def swept(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and every other place where one of the names stands, in the order of the text.

    A place is certain where the words around leave no doubt; else it is a figure of its own, and a doubtful one.
    """
    known = {piece.text: piece for piece in reversed(pieces) if _is_sought(piece)}
    if not known:
        return tuple(pieces)
    names = _Names(tuple(known.values()))
    by_block: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_block.setdefault(piece.block, []).append(piece)
    return tuple(
        piece
        for number, block in enumerate(blocks)
        for piece in _with_others(number, block.text, by_block.get(number, []), names)
    )


class _Names:
    """The names of a speech, and where they stand in a text."""

    def __init__(self, names: tuple[Piece, ...]) -> None:
        self._names = names
        self._values = OldValues(tuple(OldValue(piece.type, piece.text) for piece in names))
        self._stems = [piece for piece in names if _has_wordlike_stem(piece)]
        self._finder = AhoCorasick([piece.value for piece in self._stems]) if self._stems else None

    def find(self, text: str) -> Iterator[tuple[int, int, Piece, bool]]:
        """Start and end of each place, whose name it is, and whether that is certain; some may overlap."""
        for found in self._values.find(text):
            yield found.start, found.end, self._names[found.of], found.certain
        for number, start, end in self._finder.find_matches_as_indexes(text) if self._finder else ():
            if _are_words(text, start, end):
                yield start, end, self._stems[number], False


def _has_wordlike_stem(piece: Piece) -> bool:
    """Whether the name of a place without its unit is a word besides, and none of every day."""
    stem = piece.value
    if piece.type is not FigureType.PLACE or piece.text == stem or not piece.text.startswith(stem):
        return False
    return len(stem) > 1 and stem not in _COMMON and words().is_word(stem)


def _are_words(text: str, start: int, end: int) -> bool:
    low = max(0, start - _AROUND)
    return {start - low, end - low} <= words().edges(text[low : end + _AROUND])


def _is_sought(piece: Piece) -> bool:
    if piece.kind is not Kind.PLAIN or piece.type not in _SOUGHT:
        return False
    return not piece.is_doubtful or piece.type in _EVEN_DOUBTFUL or _is_title(piece)


def _is_title(piece: Piece) -> bool:
    return piece.type in _TITLED and len(piece.text) >= _OWN_WORDS


def _with_others(number: int, text: str, pieces: list[Piece], names: _Names) -> list[Piece]:
    """The pieces of a block and the places outside them; the whole text is asked, because the words around decide."""
    taken = bytearray(len(text))
    found = list(pieces)
    for piece in pieces:
        taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
    for start, end, name, certain in names.find(text):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            place = replace(name, block=number, start=start, end=end, text=text[start:end])
            is_same = certain or (_is_title(name) and place.text == name.text)
            found.append(place if is_same else replace(place, link=("?", *name.link), is_doubtful=True))
    return sorted(found, key=lambda piece: piece.start)
