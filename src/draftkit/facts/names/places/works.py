"""Find works that bear the name of their place, and roads with a number: 临江云溪国际会议中心, 国道109线.

Such a work is one place with the names before it: 临江|云溪|港.
"""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.piece import NAME_TAGS, Piece
from draftkit.facts.names.places.tables import NOT_BEFORE_UNIT, WORKS
from draftkit.facts.names.places.units import place
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import one_of
from draftkit.lexicon.namelike import EVERYDAY_PLACES
from draftkit.text.han import is_han

_WORK = re.compile(f"{one_of(WORKS)}(?![口区澳资股币元式化型制建级舞通])")
_ROAD = re.compile("[道GSX](?:(?<=[国省县]道)[0-9A-Z]{1,4}线?|(?<=[GSX])[0-9]{1,4}(?:国道|省道|线|高速公路|高速))")
_STATIONS = frozenset({"机场", "火车站", "高铁站", "汽车站"})
"""Works before which any name of a county is one, words of every day among them."""
_PART_TAGS = frozenset({"n", "nz", "ns", "nr", "nt", "nrt", "j", "b", "s", "vn"})
_SHORTEST, _LONGEST = 2, 12


def works(piece: Piece) -> Iterator[Mention]:
    """The works and roads of a piece that have a name or a number."""
    for match in _WORK.finditer(piece.text):
        start = _start(piece, match) if piece.is_edge(match.end()) else None
        if start is not None:
            yield place(start, match.end(), piece.text[start : match.end()])
    for match in _ROAD.finditer(piece.text):
        start = match.start() - (match[0][0] == "道")
        yield place(start, match.end(), piece.text[start : match.end()])


def _start(piece: Piece, work: re.Match[str]) -> int | None:
    """Where the name of a work begins: as far back as nouns go, with the first of them that is a name."""
    index, end = piece.word_at(work.start()), work.start()
    inner = piece.text[piece.starts[index] : end]
    first = piece.starts[index] if inner and _is_one_name(inner, piece.words[index][1], work[0]) else None
    while index > 0 and end - piece.starts[index - 1] <= _LONGEST:
        word, tag = piece.words[index - 1]
        if (tag not in _PART_TAGS and word not in EVERYDAY_PLACES) or not is_han(word) or (inner and work[0] == "港"):
            break
        index -= 1
        if _is_name(word, tag) or (work[0] in _STATIONS and word in gazetteer().counties):
            first = piece.starts[index]
    return first


def _is_one_name(inner: str, tag: str, work: str) -> bool:
    """Whether a name and its work, which the tagger has as one word, are a place: 龙门大桥, not 临港."""
    return tag in NAME_TAGS and len(inner) >= _SHORTEST and len(work) > 1 and inner not in NOT_BEFORE_UNIT


def _is_name(word: str, tag: str) -> bool:
    named = word in gazetteer().cities or tag == "ns" or (tag in NAME_TAGS and word in gazetteer().counties)
    return named and len(word) >= _SHORTEST and word not in NOT_BEFORE_UNIT
