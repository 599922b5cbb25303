"""What looks like a local fact and is none: 新建 as a verb, the laws of the country, plain words in quotation marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import listed
from draftkit.lexicon.words import words
from draftkit.reuse.facts.pieces import Piece

_NO_PLACES = frozenset(listed("新建 动力 双城 荣获 荣获自治区 新建省"))
"""Names of places that stand in nearly every speech as other words."""
_NO_BRANDS = frozenset(listed("出圈 破圈 上云 出海"))
_PLAIN_TAGS = frozenset("vnilazdfb")
_NAMED = re.compile("[杯奖榜书卡号站包车队节]$")
"""What names end in that are words of the dictionary as well: 红黑榜, 直通车."""
_ITEMS = re.compile("([0-9]{1,4})([条项件个])")


def sifted(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces without those that are no local facts; “30条” is a number."""
    for piece in pieces:
        items = _ITEMS.fullmatch(piece.text) if piece.type is FigureType.BRAND else None
        if items:
            yield replace(piece, type=FigureType.COUNT, value=items[1], unit=items[2])
        elif not _is_no_fact(piece):
            yield piece


def _is_no_fact(piece: Piece) -> bool:
    match piece.type:
        case FigureType.PLACE:
            return piece.text in _NO_PLACES
        case FigureType.DOCUMENT:
            return piece.is_doubtful and piece.text.endswith("法")
        case FigureType.BRAND:
            return piece.text in _NO_BRANDS or (piece.is_doubtful and _is_plain_word(piece.text))
        case _:
            return False


def _is_plain_word(text: str) -> bool:
    """Whether the dictionary has the words, as no name: 住宿, 高速公路."""
    tag = words().tag_of(text) if words().is_word(text) else ""
    return tag[:1] in _PLAIN_TAGS and not tag.startswith(("nr", "ns", "nz", "nt")) and _NAMED.search(text) is None
