"""What is counted, from the words around a number: 参训 of 参训120人, 村民代表 of 20名村民代表."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftkit.figures.model import FigureType
from draftkit.figures.units import NUMBERS
from draftkit.lexicon.listed import listed
from draftkit.lexicon.words import NOUN_TAGS, words
from draftkit.reuse.facts.pieces import Piece
from draftkit.tree.reading import ReadBlock

_LOOKED_AT = 14
"""Characters before and after the number that are looked at."""
_LONGEST = 6
"""Characters of what is counted."""
_BEFORE = re.compile(r"[\u4e00-\u9fff]*\Z")
_AFTER = re.compile(r"[\u4e00-\u9fff]*")
_SAYS_HOW_MUCH = frozenset(
    listed("""
    达 达到 共 共有 有 约 近 为 是 至 到 到达 不少于 不低于 不超过 不足 不到 超过 超 突破 逾 累计 总计 合计 共计 仅 已
    了 少 于 不 低 低于 高于 同比 各 每 分别 其中 全部 占 只 就 还有 个 完成 实现 直接 抓好 增加 减少 增长 下降 提高
    提升 降到 升到 在 用 从 由
    """)
)
"""Words that say how much, and nothing of what."""
_SUFFIXES = (
    ("人次", "人次"),
    ("场次", "场次"),
    ("批次", "批次"),
    ("人 名 位", "人数"),
    ("户", "户数"),
    ("元 万元 亿元 美元", "金额"),
    ("% ％", "比例"),
    ("天 日", "天数"),
    ("亩 公顷 平方米 平方公里", "面积"),
    ("公里 千米 里", "里程"),
    ("次 场", "次数"),
    ("吨 公斤 斤 千克", "产量"),
    ("岁 周岁", "年龄"),
)
_BY_UNIT = {unit: suffix for units, suffix in _SUFFIXES for unit in units.split()}
_ENOUGH = {
    "比例": ("率", "比例", "比重", "增幅"),
    "金额": ("额", "收入", "资金", "产值", "投资", "总值", "预算", "补助", "奖金"),
    "面积": ("面积",),
    "产量": ("量", "产"),
    "次数": ("次数",),
}
"""Endings that say by themselves what the number is."""


_DONE = ("人数", "金额", "天数", "比例")
"""What a verb alone says enough of: 选派人数, 投入金额."""
_DAYS = re.compile("[0-9一二两三四五六七八九十]+[天日]")


def measured(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, numbers with what they count.

    The same round number twice is the same fact only where the words around say that the same is counted; 2258 and 56
    are nobody's by chance.
    """
    for at, piece in enumerate(pieces):
        if piece.type not in NUMBERS and not (piece.type is FigureType.PERIOD and _DAYS.fullmatch(piece.text)):
            yield piece
            continue
        before, after = _around(blocks[piece.block].text, piece, pieces[max(0, at - 1) : at + 2])
        counted = measured_name(before, after, _unit(piece))
        told_apart = () if _is_rare(piece.value) else (counted or str(at),)
        yield replace(piece, counted=counted, link=(*piece.link, *told_apart))


def _is_rare(value: str) -> bool:
    return len(re.sub("[^0-9]", "", value).strip("0")) > 1


def _unit(piece: Piece) -> str:
    if piece.type is FigureType.PERCENT:
        return "%"
    return "天" if piece.type is FigureType.PERIOD else piece.unit


def _around(text: str, piece: Piece, beside: Sequence[Piece]) -> tuple[str, str]:
    """The words before and behind a piece in its block, up to the pieces beside it."""
    ends = [other.end for other in beside if other.block == piece.block and other.end <= piece.start]
    starts = [other.start for other in beside if other.block == piece.block and other.start >= piece.end]
    begin, end = max(ends, default=0), min(starts, default=len(text))
    return text[max(begin, piece.start - _LOOKED_AT) : piece.start], text[piece.end : min(end, piece.end + _LOOKED_AT)]


def measured_name(before: str, after: str, unit: str) -> str:
    """A name for a number; empty where the words around do not say what is counted.

    Args:
        before: some words before it.
        after: some words behind it.
        unit: its measure word.
    """
    suffix = _BY_UNIT.get(unit.lstrip("万亿"), _BY_UNIT.get(unit, "数"))
    verb, nouns = _before(_BEFORE.search(before))
    head = verb + nouns
    if not nouns and not (verb and suffix in _DONE):
        head = _after(_AFTER.match(after)) or head
    if not head:
        return ""
    return head if head.endswith(_ENOUGH.get(suffix, (suffix,))) else head + suffix


def _before(match: re.Match[str] | None) -> tuple[str, str]:
    """The verb before the nouns right before the number, and these: 培训, 干部 of 培训干部5120人."""
    nouns: list[str] = []
    tagged = words().tag_once(match[0]) if match and match[0] else []
    while tagged and tagged[-1][0] in _SAYS_HOW_MUCH:
        tagged.pop()
    for word, tag in reversed(tagged):
        if word in _SAYS_HOW_MUCH or len(word) == 1 or not _fits(word, tag, nouns):
            break
        if tag == "v":
            return word, "".join(nouns)
        nouns.insert(0, word)
    return "", "".join(nouns)


def _after(match: re.Match[str] | None) -> str:
    """The nouns right behind the number."""
    taken: list[str] = []
    for word, tag in words().tag_once(match[0]) if match and match[0] else []:
        if tag not in NOUN_TAGS or not _fits(word, tag, taken):
            break
        taken.append(word)
    return "".join(taken) if sum(map(len, taken)) > 1 else ""


def _fits(word: str, tag: str, taken: list[str]) -> bool:
    return tag in (*NOUN_TAGS, "v") and len(word) + sum(map(len, taken)) <= _LONGEST
