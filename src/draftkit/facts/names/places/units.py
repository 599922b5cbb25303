"""Find places that are named with their unit: 云溪县, 青石镇青石村 as one.

A name is taken from the table of the country, or where words that are no kind of place stand before a unit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftkit.facts.model import Mention
from draftkit.facts.names.piece import NAME_TAGS, Piece
from draftkit.facts.names.places.tables import (
    AREAS,
    KINDS_OF_AREA,
    LONG_UNITS,
    NOT_BEFORE_UNIT,
    NOT_IN_NAME,
    NOT_PLACES,
    NOT_UNITS,
    ONLY,
    ORGANS,
    UNIT_SIGNS,
    WEAK_FIRST,
    WEAK_IN_TABLE,
)
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, stem_of
from draftkit.lexicon.listed import one_of
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.text.han import is_han

_NOT_LAST = NOT_IN_NAME | frozenset(UNIT_SIGNS)
"""Characters in which no name before a unit ends, but for those of the table."""
_SHORTEST, _LONGEST, _LONGEST_OF_PEOPLES = 2, 4, 10
_TOWNS = frozenset("镇乡村")
_SETTLEMENTS = frozenset({"镇", "乡", "村", "街道", "社区"})
_WORKS = frozenset({"水库", "大道"})
_CITIES = frozenset("市县区州盟旗省")
_KINDS = frozenset(word for word in NOT_BEFORE_UNIT if len(word) > 1)


def place(start: int, end: int, value: str, *, doubtful: bool = False) -> Mention:
    """The mention of a place."""
    return Mention(FigureType.PLACE, start, end, value, doubtful=doubtful)


def places_with_unit(piece: Piece) -> Iterator[Mention]:
    """The places of a piece with their units, from left to right; those that touch are one."""
    return _chained(_with_list(piece, _with_unit(piece)))


def _with_list(piece: Piece, found: Iterable[Mention]) -> Iterator[Mention]:
    """The same, and before each what stands in a list with it and has its unit: 古城乡、三里乡."""
    last = 0
    for mention in found:
        unit = piece.text[mention.end - 1]
        before = _LISTED.search(piece.text, last, mention.start) if unit in _TOWNS and not mention.doubtful else None
        if before and before[2] == unit:
            yield place(before.start(1), mention.start - 1, before[1])
        last = mention.end
        yield mention


@lru_cache(maxsize=1)
def _sizes() -> dict[str, tuple[int, ...]]:
    """For the last two characters of the names of the table how long these names are, the longest first."""
    sizes: dict[str, set[int]] = {}
    for name in gazetteer().full:
        sizes.setdefault(name[-2:], set()).add(len(name))
    return {ending: tuple(sorted(found, reverse=True)) for ending, found in sizes.items()}


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    """A unit: the longest that begins somewhere, behind a character in which a name can end, and no other word."""
    in_table = {name[-2] for name in gazetteer().full}
    no_last = "".join(sorted(NOT_IN_NAME - in_table))
    first = "".join(sorted({unit[0] for unit in LONG_UNITS})) + UNIT_SIGNS
    unit = f"(?:{one_of(LONG_UNITS)}|[{UNIT_SIGNS}])"
    return re.compile(f"(?=[{first}])(?<=[\u4e00-\u9fff])(?<![{no_last}])(?!{'|'.join(NOT_UNITS)}){unit}")


@lru_cache(maxsize=1)
def _no_ends() -> frozenset[str]:
    """What ends in the sign of a unit, and is no end of a name: 城乡, and 苏州, whose name holds it."""
    return NOT_PLACES | gazetteer().cities


_LISTED = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}([镇乡村]))、$")


@dataclass(frozen=True, slots=True)
class _Unit:
    """The unit of a place as it stands in a text."""

    text: str
    start: int
    end: int


def _with_unit(piece: Piece) -> Iterator[Mention]:
    last, text, sizes, never = -1, piece.text, _sizes(), _no_ends()
    for match in _unit().finditer(text):
        start, end = match.span()
        if start < last:
            continue
        size = sizes.get(text[end - 2 : end])
        found = _in_table(piece, end, size) if size else None
        no_name = text[start - 1] in _NOT_LAST or text[start - 1 : end] in never
        if not found and not no_name and text[start - 2 : start] not in NOT_BEFORE_UNIT:
            found = _by_shape(piece, _Unit(match[0], start, end), last)
        if found:
            last = found.end
            yield found


def _in_table(piece: Piece, end: int, sizes: tuple[int, ...]) -> Mention | None:
    """A name of the table, of one of these sizes, that ends here; a word must begin where it begins."""
    text = piece.text
    for size in sizes:
        start = end - size
        name = text[max(0, start) : end]
        if name in gazetteer().full and piece.is_edge(start):
            if name in WEAK_IN_TABLE or (size == _SHORTEST and not piece.is_edge(end)):
                return None
            return place(start, end, stem_of(name) or name)
    return None


def _by_shape(piece: Piece, unit: _Unit, last: int) -> Mention | None:
    """A name no table has: 青石镇. Doubtful where the tagger takes it for common words."""
    start = _name_start(piece, unit, last)
    if start is None:
        return None
    start += piece.text.startswith(ONLY, start, unit.start - 1)
    name = piece.text[start : unit.start]
    whole = name + unit.text
    chained = last >= 0 and start - last <= 1 and piece.text[last:start] in ("", "、")
    tag = piece.words[piece.word_at(start)][1]
    last_tag = piece.words[piece.word_at(unit.start - 1)][1]
    sure = chained or tag in NAME_TAGS or last_tag == "ns" or name in gazetteer().cities
    # What the tagger says is known already: of what stands before a unit, it rules half out.
    if not (sure or _plain(unit.text, tag)) or not _is_name(name, unit.start, unit.text, piece):
        return None
    value = name if unit.text in AREAS and len(name) > 1 else (unit.text.startswith("自治") and stem_of(whole)) or whole
    return place(start, unit.end, value, doubtful=not sure)


def _plain(unit: str, tag: str) -> bool:
    """Whether a common word of this class before the unit makes a name as well: 青石镇, not 加快社区."""
    return unit in _WORKS or (unit in "县市区" and tag[0] in "nagz") or (unit in _SETTLEMENTS and tag[0] == "n")


def _name_start(piece: Piece, unit: _Unit, last: int) -> int | None:
    """Where the name before a unit begins; None where the unit is only the beginning or the middle of a word."""
    at = unit.start
    after_place = _after_place(piece, unit, last)
    if after_place is not None:
        return after_place
    return _name_of_peoples(piece, at) if unit.text.startswith("自治") else _by_words(piece, unit)


def _by_words(piece: Piece, unit: _Unit) -> int | None:
    at, index = unit.start, piece.word_at(unit.start)
    ends = piece.starts[index + 1] == unit.end
    if piece.starts[index] < at:  # the unit is the end of a word, or in its middle
        if not ends:
            return None
        cut_in_two = index > 0 and at - piece.starts[index] == 1 and _is_half(piece, index)
        return piece.starts[index - cut_in_two]
    if ends or len(unit.text) > 1 or piece.text.startswith(ORGANS, unit.end):
        return _first_word(piece, index - 1, at)
    return None


def _is_half(piece: Piece, index: int) -> bool:
    """Whether a word that no dictionary has is the rest of a name which the tagger cut in two: 青|石镇."""
    (before, before_tag), (word, tag) = piece.words[index - 1 : index + 1]
    return tag == "ns" and before_tag[0] in "na" and is_han(before) and not piece.tagger.is_word(word)


def _after_place(piece: Piece, unit: _Unit, last: int) -> int | None:
    """Where a name begins that follows the place which ends at `last`: 云溪县|青石镇, or in a list 青石镇、三里桥村."""
    at, text = unit.start, piece.text
    in_list = 0 < last < at and text[last] == "、" and text[last - 1] == unit.text
    start = last + in_list
    if last < 0 or not 1 < at - start <= _LONGEST or not is_han(text[start:at]):
        return None
    inside = piece.words[piece.word_at(start) : piece.word_at(at)]
    return start if in_list or not any(tag[0] in "vpcdurst" for _, tag in inside) else None


def _name_of_peoples(piece: Piece, at: int) -> int | None:
    """Where the name begins of an autonomous county: 瑶山 of 瑶山瑶族自治县."""
    index = piece.word_at(at) - 1
    while index > 0 and piece.words[index][0].endswith("族"):
        index -= 1
    named = piece.words[index][1] == "ns" and at - piece.starts[index] <= _LONGEST_OF_PEOPLES
    return piece.starts[index] if named else None


def _first_word(piece: Piece, index: int, at: int) -> int:
    """Where a name begins whose last word this is: a short word takes the one before along."""
    start = piece.starts[index]
    if index == 0 or at - piece.starts[index - 1] >= _LONGEST:
        return start
    word, tag = piece.words[index - 1]
    if at - start == 1:
        return piece.starts[index - 1] if tag[0] in "nabvgz" and is_han(word) else start
    joined = len(word) == 1 and is_han(word) and tag.startswith(("a", "n", "zg", "g")) and word not in NOT_IN_NAME
    return piece.starts[index - 1] if joined and piece.text[at] in _TOWNS else start


def _is_name(name: str, at: int, unit: str, piece: Piece) -> bool:
    """Whether the words before a unit, which begins at this offset, can be a name."""
    longest = _LONGEST_OF_PEOPLES if unit.startswith("自治") else _LONGEST - (unit in "县市")
    if not _SHORTEST <= len(name) <= longest or not is_han(name) or name + unit in NOT_PLACES:
        return False
    if is_kind(name, unit) or _is_part_of_sentence(name, at, unit, piece):
        return False
    if not piece.tagger.is_word(name + unit):
        return True
    tag = piece.tagger.tag_of(name + unit)
    return not tag or tag.startswith(("ns", "nr", "nt", "nz"))


def is_kind(name: str, unit: str) -> bool:
    """Whether what stands before a unit says which kind of place it is: 示范区, 各县, 强镇."""
    if name in NOT_BEFORE_UNIT or name[0] in NOT_IN_NAME:
        return True
    if any(name[:size] in _KINDS or name[-size:] in _KINDS for size in range(2, len(name))):
        return True
    return unit in _CITIES and (name in COMMON_WORDS or unit == "省" or (unit == "区" and name[-1] in KINDS_OF_AREA))


def _is_part_of_sentence(name: str, at: int, unit: str, piece: Piece) -> bool:
    """Whether words that the tagger does not take for a name are none: 大|县, 执行|市|委."""
    start = at - len(name)
    first, last = piece.words[piece.word_at(start)][1], piece.words[piece.word_at(at - 1)][1]
    if name[0] in WEAK_FIRST and first not in NAME_TAGS and not piece.text[:start].endswith("、"):
        return True
    return last not in NAME_TAGS and piece.text.startswith(ORGANS, at + len(unit))


def _chained(found: Iterable[Mention]) -> Iterator[Mention]:
    """Places that follow one another without anything between are one: 云溪县青石镇. Its value is the last one's."""
    chain: list[Mention] = []
    for mention in found:
        if chain and chain[-1].end != mention.start:
            yield _joined(chain)
            chain = []
        chain.append(mention)
    if chain:
        yield _joined(chain)


def _joined(chain: list[Mention]) -> Mention:
    if len(chain) == 1:
        return chain[0]
    return place(chain[0].start, chain[-1].end, chain[-1].value, doubtful=chain[0].doubtful and chain[-1].doubtful)
