"""Find small places that no table has by what stands before them: 在|苍竹坑村, 和|沙柳镇.

The tagger cuts such names anywhere, so no word is asked for: a name is what lies between a mark or a word that opens a
phrase and the unit, if neither it nor its parts are words.
"""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.piece import Piece
from draftkit.facts.names.places.tables import (
    LONG_UNITS,
    NO_SMALL_PLACES,
    NOT_BEFORE_UNIT,
    NOT_IN_NAME,
    NOT_PLACES,
    WEAK_FIRST,
)
from draftkit.facts.names.places.units import is_kind, place
from draftkit.lexicon.namelike import COMMON_WORDS

_HAN = "[\u4e00-\u9fff]"
_OPENS = "(?:[^\u4e00-\u9fff“‘《「0-9A-Za-z·]|[在到从由去往把对和与至赴给的了年月日仅只])"
_TERRAIN = "圩湖河沟寨坪垭岭"
_UNIT = re.compile(
    f"[镇乡村{_TERRAIN}街社工产物](?:"
    f"(?<=[镇乡村{_TERRAIN}])(?:(?<={_OPENS}{_HAN}{{2}}.)|(?<={_OPENS}{_HAN}{{3}}.)|(?<=^{_HAN}{{2}}.)|(?<=^{_HAN}{{3}}.))"
    f"|(?:(?<=街)道|(?<=社)区)(?:(?<={_OPENS}{_HAN}{{2}}..)|(?<={_OPENS}{_HAN}{{3}}..))"
    f"|(?:(?<=[工产])业园|(?<=物)流园)(?<=[在到从去]{_HAN}{{2}}...))"
    f"(?!(?<=[{_TERRAIN}])(?:[流涌道长沟湖岸港滩底面通谷畔心北南区池\\s　]|$)|[村镇乡级庄民治社街舍改容貌])",
    re.MULTILINE,
)
_WATERS = frozenset("圩湖河")
_OF_WATER = ("水位", "大堤", "干堤", "堤", "流域", "沿岸", "支流", "水质", "防汛")
"""What is said of a river, a lake or a polder: before it even a word of every day is a name, 清水湖."""
_OPENED = re.compile(_OPENS)
_NOT_FIRST = frozenset("以环沿仅只")
_SIDES = frozenset({"城东", "城西", "城南", "城北"})
_NAMED = ("ns", "nr", "nz")
_TOWNS = frozenset("镇乡")
_SHORTEST, _LONGEST = 2, 3


def places_by_edge(piece: Piece) -> Iterator[Mention]:
    """The small places of a piece whose name has a clear beginning; overlaps with others are possible."""
    for match in _UNIT.finditer(piece.text):
        unit = match.start()
        for size in (_SHORTEST, _LONGEST):
            start = unit - size
            if start == 0 or (start > 0 and _OPENED.match(piece.text, start - 1)):
                water = match[0] in _WATERS and piece.text.startswith(_OF_WATER, match.end())
                if _is_name(piece, piece.text[start:unit], match[0], of_water=water):
                    yield place(start, match.end(), piece.text[start : match.end()])
                break


def _is_name(piece: Piece, name: str, unit: str, *, of_water: bool) -> bool:
    """Whether what stands before a unit is a name: no word, no kind of place, and made of no words of a sentence."""
    if unit in LONG_UNITS and name in _SIDES:
        return True
    whole = name + unit
    if name in NOT_BEFORE_UNIT or name in COMMON_WORDS or is_kind(name, unit) or not NOT_IN_NAME.isdisjoint(name[1:]):
        return False
    if name[0] in _NOT_FIRST or not NO_SMALL_PLACES.isdisjoint((whole, whole[-2:])) or whole[-2:] in NOT_PLACES:
        return False
    return of_water or _is_no_word(piece, name, unit)


def _is_no_word(piece: Piece, name: str, unit: str) -> bool:
    """Whether a name and its parts are no words of a sentence."""
    tagger, short = piece.tagger, len(name) == _SHORTEST
    named = _NAMED if short or unit not in _TOWNS else (*_NAMED, "n")
    if tagger.is_word(name) and not tagger.tag_of(name).startswith(named):
        return False
    if unit in _TERRAIN and (name[-1] in _TERRAIN or (not short and tagger.is_word(name[-1] + unit))):
        return False
    if short:
        return name[0] not in WEAK_FIRST
    return not any(_carries(piece, name[at : at + 2]) for at in (0, 1))


def _carries(piece: Piece, word: str) -> bool:
    """Whether two characters are a word that can be no part of a name."""
    return piece.tagger.is_word(word) and not piece.tagger.tag_of(word).startswith(("n", "s", "f", "m"))
