"""Find the points of a paragraph that carry a number, by the families of numbers there are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from draftkit.readers.speech.sentences import Bounds
from draftkit.text.numerals import from_chinese, to_chinese

_NUMBER = "[一二三四五六七八九十]{1,3}"
INLINE = "1…"
"""1. 2. 3. inside a paragraph."""
LOOSE = "一…"
"""Any character after the number: only a row of them shows that it is one."""
_AT_START = (
    ("第一部分", re.compile(f"第({_NUMBER})(?:部分|章|讲|个(?:问题|方面|部分|环节))[，、：]?(?=[^。]{{2,45}}$)")),
    ("一、", re.compile(f"({_NUMBER})[、.．，]")),
    ("（一）", re.compile(f"（({_NUMBER})）")),
    ("1.", re.compile(r"(\d{1,2})[.．、](?!\d)")),
    ("——", re.compile(r"(——|--|—)(?=[\u4e00-\u9fff“])")),
)
_ANYWHERE = (
    (INLINE, re.compile(r"(\d{1,2})[.．、](?=[\u4e00-\u9fff“])")),
    ("（1）", re.compile(r"[（(](\d{1,2})[）)]|([①-⑳])|(\d{1,2})[）)]")),
    (
        "第一，",
        re.compile(
            f"第({_NUMBER})(?![篇届次期批季产书责线时人名章节位])(?:[\u4e00-\u9fff]{{0,3}}?[，、：]|(?:[个点条件]|方面|个方面|个问题)?是)"
        ),
    ),
    ("首先，", re.compile(r"(首先|其次|再次|最后)[，、](?!祝|预祝|让|我|衷心|向)")),
    ("一是", re.compile(f"({_NUMBER})是")),
    ("一要", re.compile(f"({_NUMBER})要")),
    ("其一", re.compile(f"其({_NUMBER})[，、：]")),
    ("一抓", re.compile(f"({_NUMBER})[抓看查靠促严建强]")),
    (LOOSE, re.compile(f"({_NUMBER})(?![年月日个名级批线定些])[\u4e00-\u9fff]")),
)
RELAY = "转述"
_RELAY = re.compile("([\u4e00-\u9fff]{1,8}?)(?:指出|强调|要求|提出|表示)[，：](?=要|必须)")
_NUMBER_BEGINS = frozenset("第首其再最一二三四五六七八九十（(—-0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ORDER = ("首先", "其次", "再次", "最后")
HEADING_FAMILIES = ("第一部分", "一、", "（一）", "1.", "（1）")
"""The outermost first."""
_BULLETS = "·•●■◆▪○★☆◎"
_INSIDE = re.compile("(一)(?<![第十].)(是|要)[^。；]{2,60}?，二\\2")
"""Points in the middle of a sentence (要做到一是…，二是…)."""
_BETWEEN_COMMAS = ("一是", "一要")
_AFTER_COLON = re.compile(r"：|(?:指出|强调|要求|提出|建议)，")
SAME_SHAPE = "同形"
"""First sentences of paragraphs that match each other."""
SAME_LENGTH = "同长"
"""Sentences of one length inside a paragraph."""
SAME_BEGINNING = "同头"
"""Sentences inside a paragraph with the same beginning, which follows."""
MUST = "要"
"""Sentences that begin with 要."""
GLUED = "连写"
"""Headings run together with their paragraph."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A point found in a paragraph's words.

    Attributes:
        family: the name of its number's family, or of what it shares with its siblings.
        index: its number, 0 where it has none.
        start: where its number, or its words, begin.
        words: where its words begin, after the number.
        end: where its words end, the end mark included.
        sure: whether enough siblings beside it make up for the number it has not.
    """

    family: str
    index: int
    start: int
    words: int
    end: int
    sure: bool = False


def numbered(text: str, bounds: Bounds) -> Iterator[Lead]:
    """The points that carry a number, in order; `bounds` are the text's sentences."""
    for start, end in bounds:
        families = _ANYWHERE if start else _AT_START + _ANYWHERE
        begin = start or len(text) - len(text.lstrip(_BULLETS))
        lead = _match(families, text, begin, end) or _relay(text, start, end)
        loose = lead is None or lead.family == LOOSE
        colon = _AFTER_COLON.search(text, start, end) if loose else None
        if colon:
            lead = _match(_ANYWHERE, text, colon.end(), end) or lead
        inside = None if lead else _INSIDE.search(text, start, end)
        if inside:
            lead = Lead(f"一{inside[2]}", 1, inside.start(1), inside.end(2), end)
        if lead:
            yield from _at_commas(text, replace(lead, start=start) if lead.start == begin != start else lead)


def _at_commas(text: str, lead: Lead) -> Iterator[Lead]:
    """A point, or the several a sentence holds between its commas (一是…，二是…，三是…)."""
    while lead.family in _BETWEEN_COMMAS:
        following = re.compile(f"，({to_chinese(lead.index + 1)}{lead.family[-1]})").search(text, lead.words, lead.end)
        if following is None:
            break
        yield replace(lead, end=following.start(1))
        lead = Lead(lead.family, lead.index + 1, following.start(1), following.end(), lead.end)
    yield lead


def _match(families: Iterable[tuple[str, re.Pattern[str]]], text: str, start: int, end: int) -> Lead | None:
    if text[start : start + 1] not in _NUMBER_BEGINS:
        return None
    for family, pattern in families:
        match = pattern.match(text, start, end)
        index = _index(family, match) if match else None
        if match and index is not None:
            return Lead(family, index, start, match.end(), end)
    return None


def _relay(text: str, start: int, end: int) -> Lead | None:
    match = _RELAY.match(text, start, end)
    return Lead(RELAY, 0, start, match.end(), end) if match else None


def _index(family: str, match: re.Match[str]) -> int | None:
    """The number; None where the signs are none, as in 一一落实."""
    sign = next(group for group in match.groups() if group)
    if family == "首先，":
        return _ORDER.index(sign) + 1
    if family == "——":
        return 0
    if sign.isdecimal():
        return int(sign)
    return ord(sign) - ord("①") + 1 if "①" <= sign[0] <= "⑳" else from_chinese(sign)
