"""Find the names of places in a piece of text.

A name with its unit (云溪县, 青石镇青石村 as one) is taken from the table of the country, or where words that are no
kind of place stand before a unit. A name without unit is taken from the table; where it is a word of every day as well
(安康, 来宾), only where it is used like a place: 加快安康发展.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from draftkit.facts.model import Mention
from draftkit.facts.name_tables import (
    AFTER_PLACE,
    AREAS,
    BEFORE_PLACE,
    LONG_UNITS,
    NATIONAL_TERMS,
    NOT_BEFORE_UNIT,
    NOT_IN_NAME,
    NOT_PLACES,
    ORGANS,
    UNIT_SIGNS,
    WEAK_FIRST,
    WORDLIKE_PLACES,
)
from draftkit.facts.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, stem_of
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.text.han import is_han

_UNIT = re.compile("|".join(sorted(LONG_UNITS, key=len, reverse=True)) + f"|[{UNIT_SIGNS}]")
_REDACTED = re.compile(
    "(?<![0-9A-Za-z*＊×某])(?:[*＊×]{1,4}|[xX]{1,4}|某{1,3}|○{2,3})"
    "(?:自治[区州县]|省|市|县|区(?![域间])|镇|乡(?!村)|村|街道|社区|州(?!级))"
)
_NO_UNIT = re.compile(
    "市场|市民|市值|市政|市域|市容|市属|县域|县城|区域|区间|区块|区位|区别|区分|区划|村级|村庄|村民|村落|乡亲|乡愁|乡土|乡贤|旗帜|旗舰|镇区|省级|省份|省内|省外"
)
_NAME_TAGS = frozenset({"ns", "nr", "nrt", "nrfg", "nz", "nt"})
_STREET = re.compile("[路街]")
_LONGEST_NAME = 4
_NO_STREET = frozenset("之公铁道思出线网电水陆")
_KIND_OF_AREA = frozenset("库地城园景新湖林牧矿厂社片专特湾")
"""What stands before 区 where it is a kind of area: 三峡库区, 西南地区."""
_WEAK_FULL = frozenset(
    "老城区 新城区 城中区 一区 二区 东区 西区 富县 兴县 新县 古县 和县 定县 成县 南县 市区 高新区".split()
)
_SETTLEMENTS = frozenset("镇 乡 村 街道 社区".split())
_WORKS = frozenset({"水库", "大道"})
_CITY = frozenset("市县区州盟旗省")


_KINDS = tuple(word for word in NOT_BEFORE_UNIT if len(word) > 1)


@lru_cache(maxsize=1)
def _sizes() -> dict[str, tuple[int, ...]]:
    """For the last two characters of the names of the table how long these names are, the longest first."""
    sizes: dict[str, set[int]] = {}
    for name in gazetteer().full:
        sizes.setdefault(name[-2:], set()).add(len(name))
    return {ending: tuple(sorted(found, reverse=True)) for ending, found in sizes.items()}


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return gazetteer().cities | gazetteer().counties


def places(piece: Piece) -> Iterator[Mention]:
    """The places of a piece, from left to right within each kind; overlaps are possible."""
    chain = list(_chained(piece, sorted(_with_unit(piece), key=lambda mention: mention.start)))
    yield from chain
    yield from _streets(piece)
    taken = {at for mention in chain for at in range(mention.start, mention.end)}
    yield from (mention for mention in _bare(piece) if mention.start not in taken)
    for match in _REDACTED.finditer(piece.text):
        yield Mention(FigureType.PLACE, match.start(), match.end(), match[0])


def _place(start: int, end: int, value: str, *, doubtful: bool = False) -> Mention:
    return Mention(FigureType.PLACE, start, end, value, doubtful=doubtful)


def _with_unit(piece: Piece) -> Iterator[Mention]:
    last = -1
    for match in _UNIT.finditer(piece.text):
        if match.start() < last:
            continue
        found = _in_table(piece, match) or _by_shape(piece, match, last)
        if found:
            last = found.end
            yield found


def _in_table(piece: Piece, unit: re.Match[str]) -> Mention | None:
    """A name of the table that ends with this unit; a word must begin where it begins."""
    end, text = unit.end(), piece.text
    if len(unit[0]) > 1 and not unit[0].startswith("自治"):
        return None
    for size in _sizes().get(text[max(0, end - 2) : end], ()):
        start = end - size
        name = text[max(0, start) : end]
        if name in gazetteer().full and piece.is_edge(start):
            if name in _WEAK_FULL or _NO_UNIT.match(text, unit.start()) or (size == 2 and not piece.is_edge(end)):  # noqa: PLR2004
                return None
            return _place(start, end, stem_of(name) or name)
    return None


def _by_shape(piece: Piece, unit: re.Match[str], last: int) -> Mention | None:
    """A name no table has: 青石镇. Doubtful where the tagger takes it for common words."""
    start = _name_start(piece, unit, last)
    if start is None:
        return None
    name = piece.text[start : unit.start()]
    whole = name + unit[0]
    if not _is_name(name, unit.start(), unit[0], piece):
        return None
    chained = last >= 0 and start - last <= 1 and piece.text[last:start] in ("", "、")
    tag = piece.words[piece.word_at(start)][1]
    sure = chained or tag in _NAME_TAGS or name in gazetteer().cities
    if not sure and not _plain(unit[0], tag):
        return None
    value = name if unit[0] in AREAS and len(name) > 1 else whole
    return _place(start, unit.end(), value, doubtful=not sure)


def _plain(unit: str, tag: str) -> bool:
    """Whether a common word of this class before the unit makes a name as well: 青石镇, not 加快社区."""
    return unit in _WORKS or (unit in _SETTLEMENTS and tag[0] == "n")


def _name_start(piece: Piece, unit: re.Match[str], last: int) -> int | None:
    """Where the name before a unit begins; None where the unit is only the beginning or the middle of a word."""
    at, text = unit.start(), piece.text
    if _NO_UNIT.match(text, at) or at == 0:
        return None
    after_place = _after_place(piece, unit, last)
    if after_place is not None:
        return after_place
    index = piece.word_at(at)
    if piece.starts[index] < at:  # the unit is the end of a word, or in its middle
        return piece.starts[index] if piece.starts[index + 1] == unit.end() else None
    if piece.starts[index + 1] != unit.end() and not text.startswith(ORGANS, unit.end()) and len(unit[0]) == 1:
        return None
    return _first_word(piece, index - 1, at)


def _after_place(piece: Piece, unit: re.Match[str], last: int) -> int | None:
    """Where a name begins that follows the place which ends at `last`: 云溪县|青石镇, or in a list 青石镇、三里桥村."""
    at, text = unit.start(), piece.text
    in_list = 0 < last < at and text[last] == "、" and text[last - 1] == unit[0]
    start = last + in_list
    if last < 0 or not 1 < at - start <= _LONGEST_NAME or not is_han(text[start:at]):
        return None
    inside = piece.words[piece.word_at(start) : piece.word_at(at)]
    return start if in_list or not any(tag[0] in "vpcdurst" for _, tag in inside) else None


def _first_word(piece: Piece, index: int, at: int) -> int:
    """Where a name begins whose last word this is: a short word takes the one before along."""
    start = piece.starts[index]
    if at - start == 1 and index > 0 and at - piece.starts[index - 1] <= _LONGEST_NAME - 1:
        word, tag = piece.words[index - 1]
        return piece.starts[index - 1] if tag[0] in "nabvgz" and is_han(word) else start
    return start


def _is_name(name: str, at: int, unit: str, piece: Piece) -> bool:
    """Whether the words before a unit, which begins at this offset, can be a name."""
    whole = name + unit
    if not 2 <= len(name) <= _LONGEST_NAME or not is_han(name) or whole in NOT_PLACES:  # noqa: PLR2004
        return False
    if name in NOT_BEFORE_UNIT or name[0] in NOT_IN_NAME or name[-1] in NOT_IN_NAME or name[-1] in UNIT_SIGNS:
        return False
    if unit in _CITY and (name in COMMON_WORDS or unit == "省" or (unit == "区" and name[-1] in _KIND_OF_AREA)):
        return False
    first = piece.words[piece.word_at(at - len(name))][1]
    if name[0] in WEAK_FIRST and first not in _NAME_TAGS and piece.text[at - len(name) - 1 : at - len(name)] != "、":
        return False
    if piece.text.startswith(ORGANS, at + len(unit)) and piece.words[piece.word_at(at - 1)][1] not in _NAME_TAGS:
        return False
    if name.startswith(_KINDS) or name.endswith(_KINDS):
        return False
    tag = piece.tagger.tag_of(whole)
    return not tag or tag.startswith(("ns", "nr", "nt", "nz"))


def _chained(piece: Piece, found: list[Mention]) -> Iterator[Mention]:
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
    return _place(chain[0].start, chain[-1].end, chain[-1].value, doubtful=chain[0].doubtful and chain[-1].doubtful)


def _bare(piece: Piece) -> Iterator[Mention]:
    """Names of the table without unit."""
    table = _stems()
    for (word, tag), start in zip(piece.words, piece.starts, strict=False):
        if word in table and _stands_for_place(piece, word, tag, start):
            yield _place(start, start + len(word), word)


def _stands_for_place(piece: Piece, word: str, tag: str, start: int) -> bool:
    end = start + len(word)
    if piece.text[start : end + 2] in NATIONAL_TERMS:
        return False
    sure = word not in WORDLIKE_PLACES and gazetteer().names(word, tag, piece.tagger)
    return sure or used_as_place(piece.text, start, end)


def _streets(piece: Piece) -> Iterator[Mention]:
    for match in _STREET.finditer(piece.text):
        index = piece.word_at(match.start())
        word, tag = piece.words[index]
        start = piece.starts[index]
        whole = len(word) > 2 and start + len(word) == match.end()  # noqa: PLR2004
        if whole and tag in _NAME_TAGS and word[-2] not in _NO_STREET:
            yield _place(start, match.end(), word)


def used_as_place(text: str, start: int, end: int) -> bool:
    """Whether the words around a name of every day use it as a place: 加快安康发展, not 人民安康."""
    return text.startswith(AFTER_PLACE, end) and (start == 0 or text.endswith(BEFORE_PLACE, 0, start))
