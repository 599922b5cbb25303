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
)
from draftkit.facts.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, stem_of
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.text.han import is_han

_UNIT = re.compile("|".join(sorted(LONG_UNITS, key=len, reverse=True)) + f"|[{UNIT_SIGNS}]")
_REDACTED = re.compile(
    "(?<![0-9A-Za-z*＊×某])(?:[*＊×]{1,4}|[xX]{1,4}|某{1,3}|○{2,3})"
    "(?:自治[区州县]|省|市|县|区(?![域间])|镇|乡(?!村)|村|街道|社区|州(?!级))"
)
_NO_UNIT = re.compile("市场|市民|市值|市政|市域|市容|市属|县域|县城|区域|区间|区块|区位|区别|区分|区划|村级|村庄|村民|村落|乡亲|乡愁|乡土|乡贤|旗帜|旗舰|镇区|省级|省份|省内|省外")
_NAME_TAGS = frozenset({"ns", "nr", "nrt", "nrfg", "nz", "nt"})
_WEAK_FULL = frozenset("老城区 新城区 城中区 一区 二区 东区 西区 富县 兴县 新县 古县 和县 定县 成县 南县 市区 高新区".split())
_SETTLEMENTS = frozenset("镇 乡 村 街道 社区".split())
_WORKS = frozenset({"水库", "大道"})
_CITY = frozenset("市县区州盟旗省")


@lru_cache(maxsize=1)
def _full_sizes() -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in gazetteer().full}, reverse=True))


def places(piece: Piece) -> Iterator[Mention]:
    """The places of a piece, from left to right within each kind; overlaps are possible."""
    chain = list(_chained(piece, sorted(_with_unit(piece), key=lambda mention: mention.start)))
    yield from chain
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
    for size in _full_sizes():
        start = end - size
        name = text[max(0, start) : end]
        if len(name) == size and name in gazetteer().full and piece.is_edge(start):
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
    chained = start == last
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
    if 0 < at - last <= 4 and last >= 0 and is_han(text[last:at]):  # noqa: PLR2004
        return last if at - last > 1 or not piece.is_edge(at) else None
    index = piece.word_at(at)
    if piece.starts[index] < at:  # the unit is the end of a word, or in its middle
        return piece.starts[index] if piece.starts[index + 1] == unit.end() else None
    if piece.starts[index + 1] != unit.end() and not text.startswith(ORGANS, unit.end()) and len(unit[0]) == 1:
        return None
    start = piece.starts[index - 1]
    if at - start == 1 and index > 1 and at - piece.starts[index - 2] <= 3:  # noqa: PLR2004
        before = piece.words[index - 2]
        start = piece.starts[index - 2] if before[1][0] in "nabvgz" and is_han(before[0]) else start
    return start


def _is_name(name: str, at: int, unit: str, piece: Piece) -> bool:
    """Whether the words before a unit, which begins at this offset, can be a name."""
    whole = name + unit
    if not 2 <= len(name) <= 4 or not is_han(name) or whole in NOT_PLACES:  # noqa: PLR2004
        return False
    if name in NOT_BEFORE_UNIT or name[0] in NOT_IN_NAME or name[-1] in NOT_IN_NAME or name[-1] in UNIT_SIGNS:
        return False
    if name in COMMON_WORDS and unit in _CITY:
        return False
    if piece.text.startswith(ORGANS, at + len(unit)) and piece.words[piece.word_at(at - 1)][1] not in _NAME_TAGS:
        return False
    if any(name.startswith(word) or name.endswith(word) for word in NOT_BEFORE_UNIT if len(word) > 1):
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
    cities, counties = gazetteer().cities, gazetteer().counties
    for (word, tag), start in zip(piece.words, piece.starts, strict=False):
        if (word in cities or word in counties) and (tag[0] == "n" or word not in EVERYDAY_PLACES):
            if gazetteer().names(word, tag, piece.tagger):
                if not piece.text.startswith(("精神", "经验", "会议", "冬奥", "会址"), start + len(word)) or (
                    piece.text[start : start + len(word) + 2] not in NATIONAL_TERMS
                ):
                    yield _place(start, start + len(word), word)
            elif used_as_place(piece, start, start + len(word)):
                yield _place(start, start + len(word), word)


def used_as_place(piece: Piece, start: int, end: int) -> bool:
    """Whether the words around a name of every day use it as a place: 加快安康发展, not 人民安康."""
    return piece.text.startswith(AFTER_PLACE, end) and piece.text.endswith(BEFORE_PLACE, 0, start)
