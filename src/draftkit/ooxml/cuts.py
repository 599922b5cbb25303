"""Where a mark between two characters can stand in a paragraph, and what must be closed and opened again round it."""

import re
from dataclasses import dataclass
from itertools import count
from typing import Final

from draftkit.ooxml.spots import BLANKS, Spot

_OPEN: Final = ("ins", "moveTo", "hyperlink", "smartTag", "bdo", "dir")
"""What is wrapped round runs and may hold marks between them. A content control or field is marked as a whole."""
_CHANGE: Final = re.compile(rb"(<(?:\w+:)?rPrChange\b[^>]*?\bid\s*=\s*[\"'])[^\"']*")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two bytes of a part.

    Attributes:
        byte: what is put there stands before it.
        closing, opening: go before and behind the mark.
        keeping: where the bytes of a text's start tag end whose blanks must be kept from now on; 0 for none.
    """

    byte: int
    closing: bytes = b""
    opening: bytes = b""
    keeping: int = 0


class Cutter:
    """Finds cuts in a part.

    Args:
        data: the part.
        first: the first number that is free for tracked changes of format, which are copied with their runs.
    """

    def __init__(self, data: bytes, first: int) -> None:
        self._data = data
        self._free = count(first)

    def before(self, spot: Spot, characters: int) -> Cut | None:
        """A mark before the character of an element that has so many before it; None where it is in no paragraph."""
        place = _place(spot)
        if place is None:
            return None
        return Cut(place.spot.start) if place.whole else self._in_run(place.spot, spot, characters)

    def behind(self, spot: Spot, characters: int) -> Cut | None:
        """A mark behind so many characters (from 1) of an element; None where it is in no paragraph."""
        place = _place(spot)
        if place is None:
            return None
        return Cut(place.spot.end) if place.whole else self._in_run(place.spot, spot, characters)

    def _in_run(self, run: Spot, spot: Spot, characters: int) -> Cut:
        if characters <= 0:
            begins = spot.start in (run.inner, run.properties.stop)
            return Cut(run.start) if begins else self._between(run, spot.start)
        if spot.local != "t" or characters >= len(spot.text):
            return Cut(run.end) if spot.end == run.last else self._between(run, spot.end)
        keeping = spot.inner - 1 if not spot.kept and spot.text[characters - 1] in BLANKS else 0
        cut = self._between(run, spot.byte(characters))
        closing = f"</{spot.name}>".encode() + cut.closing
        return Cut(cut.byte, closing, cut.opening + f'<{spot.name} xml:space="preserve">'.encode(), keeping)

    def _between(self, run: Spot, byte: int) -> Cut:
        """A run is closed and opened again with the same look."""
        properties = _CHANGE.sub(lambda match: match[1] + b"%d" % next(self._free), self._data[run.properties])
        return Cut(byte, f"</{run.name}>".encode(), f"<{run.name}>".encode() + properties)


@dataclass(frozen=True, slots=True)
class _Place:
    """A run whose characters may be parted; or, as a `whole`, an element that a mark goes round."""

    spot: Spot
    whole: bool


def _place(spot: Spot) -> _Place | None:
    """What a mark goes into or round; None where the element is in no paragraph. A text box is marked at its frame."""
    path = spot.path
    depth = next((at for at, each in enumerate(path) if each.is_word("p")), len(path))
    for at, each in enumerate(path[depth + 1 :], depth + 1):
        if each.is_word("r"):
            return _Place(each, whole=path[at + 1 :] != (spot,) or _is_solid(spot))
        if not each.is_word(*_OPEN):
            return _Place(each, whole=True)
    return None


def _is_solid(spot: Spot) -> bool:
    """Whether its characters cannot be parted. Blanks at the ends stand for nothing, and its parts would keep them."""
    return spot.solid or (not spot.kept and spot.text != spot.text.strip(BLANKS))
