"""Whether words that look like a name are one where they stand: 天门 is none in 一天|门."""

import re

from draftkit.facts.names.people.tables import FAMILY, OFFICE_ENDS, TITLES_AFTER
from draftkit.facts.names.places.tables import AT_PLACE, NOT_AFTER, NOT_FOLLOWED, TO_PLACE, WORDLIKE_PLACES
from draftkit.facts.names.places.words import used_as_place
from draftkit.facts.written.names import Trust
from draftkit.lexicon.listed import listed
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import words
from draftkit.text.han import is_han

_ORDINARY = WORDLIKE_PLACES | EVERYDAY_PLACES | COMMON_WORDS
_NAME_TAGS = ("nr", "ns", "nt", "nz")
_UNITS = tuple("省市县区州镇乡村")
_SETTLED = tuple("村庄屯寨沟湾坪坝镇乡县市区河山")
_PLACE_MADE = ("市场", "市值", "市民", "县域", "区域", "区别", "村庄", "州郡")
_TITLES = (*TITLES_AFTER, *OFFICE_ENDS)
_WORD_BEFORE = (
    *NOT_AFTER,
    "前景",
    "前途",
    "一片",
    "关系",
    "带来",
    "奔向",
    "重见",
    "促进",
    "爱好",
    "共建",
    "持久",
    "精神",
    *("要", "很", "更", "更加", "求", "爱"),
)
_WORD_AFTER = (
    *NOT_FOLLOWED,
    "而",
    "与",
    "稳定",
    "磊落",
    "共处",
    "统一",
    "力量",
    "的前",
    "未来",
    "使者",
    "年代",
    "时期",
    "相处",
)
"""What makes a word of every day of the name of a place: 前景光明, 和平年代."""
_VERY_COMMON = COMMON_WORDS | frozenset(
    listed("""
    建设 海洋 中央 发展 团结 文明 解放 前进 幸福 平安 友谊 复兴 振兴 民主 富民 惠民 惠农 通道 公安 阳光 开放 创新 改革
    繁荣 健康 胜利 共和 东方 南部 北部 西部 东部 中部 江南 江北 江东 路桥 中原 商城 高明 兴业 新兴 振华 方正 前锋 先锋
    """)
)
"""Words that stand in every speech: only their surroundings make a place of them."""
_ANNIVERSARY = re.compile("[0-9一二三四五六七八九十百]{1,4}[多余]?(?:周年|年)|以来|之初|初期|大业|方略")
"""What makes a word of a given name: 建国75周年."""
_AROUND = 10
_REACH = 3
_SURELY_GONE_TO = tuple(each for each in TO_PLACE if each not in ("到", "在"))


def is_sure(text: str, start: int, end: int, trust: Trust, *, is_quoted: bool = False) -> bool | None:
    """Whether the words are surely the value, perhaps (False), or not at all (None).

    Args:
        text: as `plain` gives it.
        start: offset of the first character of the words.
        end: behind the last one.
        trust: what it takes to be sure.
        is_quoted: whether quotation marks stand around them.
    """
    if _cuts_latin(text, start, end):
        return None
    match trust:
        case Trust.SURE:
            return True
        case Trust.WORD | Trust.NAME:
            look = _is_word if trust is Trust.WORD else _is_name
            return is_quoted or look(text, start, end)
        case Trust.GIVEN:
            return _is_given(text, start, end)
        case Trust.CALLED | Trust.FAMILIAR:
            is_other = _is_inside(text, start) if trust is Trust.CALLED else _is_part(text, start, end)
            return None if is_other else False
        case Trust.WEAK:
            return False


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Whether a word of letters or digits goes on beyond: G20 in G200."""
    before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) > 1 and pair.isascii() and pair.isalnum() for pair in (before, after))


def _is_word(text: str, start: int, end: int) -> bool | None:
    word = text[start:end]
    if is_everyday(word):
        if _is_used_as_name(text, start, end):
            return True
        return False if _is_alone(text, start, end) else None
    pair = text[start - 1 : start + 1] if start else ""
    if is_han(pair) and words().is_word(pair):
        return False
    return not (_is_inside(text, start) or _is_inside(text, end))


def _is_name(text: str, start: int, end: int) -> bool | None:
    """A word of every day is no name where its neighbours are those of the word: 人民安康, 和平与发展."""
    found = _is_word(text, start, end)
    if (
        found is not None
        or text[start:end] in _VERY_COMMON
        or text.endswith(_WORD_BEFORE, 0, start)
        or text.startswith(_WORD_AFTER, end)
    ):
        return found
    return None if _is_inside(text, start) or _is_inside(text, end) else False


def is_everyday(word: str) -> bool:
    """Whether a word means something besides the name that it is."""
    if word in _ORDINARY:
        return True
    return words().is_word(word) and not words().tag_of(word).startswith(_NAME_TAGS)


def _is_used_as_name(text: str, start: int, end: int) -> bool:
    if used_as_place(text, start, end) or text.startswith(_TITLES, end):
        return True
    if text.startswith(_UNITS, end):
        return not text.startswith(_PLACE_MADE, end)
    if text.endswith(TO_PLACE, 0, start) and text.startswith(AT_PLACE, end):
        return True
    return text.endswith(_SURELY_GONE_TO, 0, start)


def _is_alone(text: str, start: int, end: int) -> bool:
    return not text[:start].strip() and not text[end:].strip(" 。")


def _is_given(text: str, start: int, end: int) -> bool | None:
    """A given name with 同志 or an office is one for sure; behind another surname it is somebody else's."""
    if text.startswith(_TITLES, end):
        return not (start and text[start - 1] in FAMILY and not words().is_word(text[start - 2 : start]))
    if is_everyday(text[start:end]) or (start and text[start - 1] in FAMILY) or _ANNIVERSARY.match(text, end):
        return None
    return None if _is_inside(text, start) or _is_inside(text, end) else False


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the first or last character of a short name makes a word with its neighbour: 最|小王, 小王|子."""
    beside = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    longer = text[start : end + 1] if end < len(text) else ""
    return text.startswith(_SETTLED, end) or any(map(_is_han_word, (*beside, longer)))


def _is_han_word(piece: str) -> bool:
    return len(piece) > 1 and is_han(piece) and words().is_word(piece)


def _is_inside(text: str, at: int) -> bool:
    """Whether this place is inside a word of the language, both by the dictionary and as the text is cut."""
    if not 0 < at < len(text) or not (is_han(text[at - 1]) and is_han(text[at])):
        return False
    low = max(0, at - _AROUND)
    if not any(words().is_word(text[at - left : at + right]) for left, right in _SIZES if at >= left):
        return False
    return at - low not in words().edges(text[low : at + _AROUND])


_SIZES = tuple((left, right) for left in range(1, _REACH) for right in range(1, _REACH))
