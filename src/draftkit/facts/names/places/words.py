"""Find places that are named without unit, streets, and places that are blacked out.

A name is taken from the table of the country; where it is a word of every day as well (安康, 来宾), only where it is
used like a place: 加快安康发展.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count

from draftkit.facts.model import Mention
from draftkit.facts.names.people.tables import FAMILY
from draftkit.facts.names.piece import NAME_TAGS, Piece
from draftkit.facts.names.places.tables import (
    AFTER_PLACE,
    AT_PLACE,
    BEFORE_PLACE,
    NATIONAL_TERMS,
    NOT_BEFORE_UNIT,
    NOT_IN_NAME,
    TO_PLACE,
    WEAK_IN_TABLE,
    WORDLIKE_PLACES,
)
from draftkit.facts.names.places.units import place
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import listed, one_of
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import words
from draftkit.text.han import is_han

_REDACTED = re.compile(
    "(?:[*＊×]{1,4}|[xX]{1,4}|[A-H]|某{1,3}|○{2,3})"
    "(?:自治[区州县]|省|市|县|区(?![域间])|镇|乡(?!村)|村|街道|社区|州(?!级))"
)
_SIGN = re.compile("[*＊×xXA-H某○]")
_CODE = re.compile("[0-9A-Za-z*＊×某]")
_LISTED = re.compile(
    "[个等这](?:(?<=[0-9一二两三四五六七八九十几多]个)|(?<=[等这])(?:[0-9一二两三四五六七八九十几多]+个)?)"
    "(?:乡镇|镇|乡|村|街道|社区|县区|区县|县|州)"
)
_COUNT = re.compile("(?:等|这)?[0-9一二两三四五六七八九十几多]*$")
_LIST = re.compile("(?:[，。；：\n在到对从和是]|^)([\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+)$")
_LONGEST_LIST = 40
_STREET = re.compile("[路街]")
_NO_STREET = frozenset("之公铁道思出线网电水陆")
_TERRAIN = frozenset("沟湾坝寨岭坪垭坡塘冲屯庄")
"""Last characters of the names of small places: 青崖沟."""
_NAME_AND_KIND = 3
_NO_NAME_TAGS = frozenset("vdpcum")
_QUALITIES = frozenset(listed("文明 民主 平安 建设 振兴 惠民 惠农 富民 共和 康乐 大同 南部 北部 西部 东部 中部"))
"""What says of a village how it is, or where: 文明村."""
_NUMERALS = frozenset("一二两三四五六七八九十几每半")
_COMMON = WORDLIKE_PLACES | EVERYDAY_PLACES | COMMON_WORDS


def places_without_unit(piece: Piece) -> Iterator[Mention]:
    """The names of places that stand alone in a piece."""
    yield from _bare(piece)
    yield from _small(piece)
    yield from _everyday(piece)
    yield from _listed(piece)
    yield from _streets(piece)
    if not _SIGN.search(piece.text):
        return
    for match in _REDACTED.finditer(piece.text):
        if not _CODE.match(piece.text[match.start() - 1 : match.start()]):
            yield place(match.start(), match.end(), match[0])


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return gazetteer().cities | gazetteer().counties


def _bare(piece: Piece) -> Iterator[Mention]:
    """Names of the table without unit; a doubtful one counts beside another one in a list: 昆山、义乌.

    So does what only the tagger knows as a place: 井冈山、浦东.
    """
    table, edges, weak = _stems(), set[int](), []
    for index in compress(count(), map(table.__contains__, piece.spellings)):
        word, start = piece.spellings[index], piece.starts[index]
        if _stands_for_place(piece, index):
            edges |= {start - 1, start + len(word)}
            yield place(start, start + len(word), word)
        elif word not in _COMMON:
            weak.append((start, word))
    weak += [(piece.starts[index], piece.spellings[index]) for index in piece.named if _is_tagged(piece, index)]
    for start, word in weak:
        end = start + len(word)
        if (start - 1 in edges and piece.text[start - 1] == "、") or (end in edges and piece.text[end] == "、"):
            yield place(start, end, word)


def _is_tagged(piece: Piece, index: int) -> bool:
    word, tag = piece.words[index]
    return tag == "ns" and len(word) > 1 and word not in _COMMON and word not in _stems()


def _small(piece: Piece) -> Iterator[Mention]:
    """Places that no table has: 青崖沟."""
    for index in piece.named:
        word = piece.spellings[index]
        small = word[-1] in _TERRAIN and len(word) == _NAME_AND_KIND and piece.words[index][1] == "ns"
        if small and not piece.tagger.is_word(word):
            start = piece.starts[index]
            yield place(start, start + len(word), word)


@lru_cache(maxsize=1)
def _everyday_units() -> re.Pattern[str]:
    units = "镇(?!区)|街道|社区|村(?![民庄级集镇])|乡(?![村镇亲土愁风])"
    return re.compile(f"{one_of(EVERYDAY_PLACES - _QUALITIES)}(?:{units})")


def _everyday(piece: Piece) -> Iterator[Mention]:
    """向阳村, 和平镇: words of every day that are the names of many small places."""
    for match in _everyday_units().finditer(piece.text):
        if piece.is_edge(match.start()):
            yield place(match.start(), match.end(), match[0])


def _stands_for_place(piece: Piece, index: int) -> bool:
    word, tag = piece.words[index]
    if tag[0] in _NO_NAME_TAGS:
        return False
    start = piece.starts[index]
    end = start + len(word)
    if piece.text[start : end + 2] in NATIONAL_TERMS or _is_given_name(piece, index) or is_counted(piece.text, start):
        return False
    is_weak = word in WEAK_IN_TABLE  # 柳河乡|和县劳动局
    if not is_weak and _is_sure(word, tag):
        return True
    if tag[0] == "a":  # 平安中国, 平安建设
        return False
    if not is_weak and used_as_place(piece.text, start, end):
        return True
    return (tag in NAME_TAGS or word in gazetteer().cities) and _is_gone_to(piece.text, start, end)


@lru_cache(maxsize=4096)
def _is_sure(word: str, tag: str) -> bool:
    return word not in WORDLIKE_PLACES and gazetteer().names(word, tag, words())


def _is_given_name(piece: Piece, index: int) -> bool:
    """Whether a family name stands as a word before: 秀英 in 王秀英."""
    word, tag = piece.words[index - 1] if index else ("", "")
    return len(word) == 1 and word in FAMILY and tag.startswith("nr")


def _listed(piece: Piece) -> Iterator[Mention]:
    """Names set apart by 、 before the unit of all of them: 青石、柳林等3个乡镇."""
    for kind in _LISTED.finditer(piece.text):
        before = _COUNT.sub("", piece.before(kind.start(), _LONGEST_LIST))
        found = _LIST.search(before)
        names = found[1].split("、") if found else []
        if any(name in NOT_BEFORE_UNIT or name[0] in NOT_IN_NAME or name in COMMON_WORDS for name in names):
            continue
        at = max(0, kind.start() - _LONGEST_LIST) + len(before) - len("、".join(names))
        for name in names:
            yield place(at, at + len(name), name)
            at += len(name) + 1


def _streets(piece: Piece) -> Iterator[Mention]:
    for match in _STREET.finditer(piece.text):
        index = piece.word_at(match.start())
        word, tag = piece.words[index]
        start = piece.starts[index]
        whole = len(word) >= _NAME_AND_KIND and start + len(word) == match.end()
        if whole and tag in NAME_TAGS and word[-2] not in _NO_STREET:
            yield place(start, match.end(), word)


def is_counted(text: str, start: int) -> bool:
    """Whether a numeral before makes another word of the first character: 一天|门, cut by the tagger before 天门."""
    return start > 0 and text[start - 1] in _NUMERALS and words().is_word(text[start - 1 : start + 1])


def used_as_place(text: str, start: int, end: int) -> bool:
    """Whether the words on both sides of a name of every day use it as a place: 加快安康发展, not 人民安康."""
    return text.startswith(AFTER_PLACE, end) and (
        text[max(0, start - 1) : start] in ("", "\n") or text.endswith(BEFORE_PLACE, 0, start)
    )


def _is_gone_to(text: str, start: int, end: int) -> bool:
    """Whether somebody goes there, or a sentence begins with it: 赴安康考察. 安康人民……."""
    if text.endswith(TO_PLACE, 0, start) and text.startswith(AT_PLACE, end):
        return True
    return not is_han(text[start - 1 : start] or "。") and text.startswith(AFTER_PLACE, end)
