"""Marks and words typed twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.width import FULL

_MARKS = re.compile(
    "[，、；：。][，、；：。！？,;]+|[！？][，、；：。]+|(?<=[\u4e00-\u9fff”》）])[,;][，、；：。！？,;]+"
)
_BEHIND = frozenset("，、.．")
"""Marks behind a number."""
_TWICE = re.compile(r"([\u4e00-\u9fff]{1,12})\1")
_PARTICLES = frozenset("的和与及在是为把被将对从向就都也而或由要了以并")
"""Words of one character that are never said twice; other ones are (看看, 人人, 天天)."""
_VERBS = (
    "研究讨论商量学习了解打听琢磨思考考虑检查调查交流沟通反思总结收拾整理活动"
    "锻炼休息放松高兴热闹体会感受认识参观观察打扫走动合计盘算掂量比较比划评价"
    "评议表扬帮助支持关心准备练习教育敲打提醒改善优化体验见识熟悉适应修改打磨"
    "切磋请教咨询核对对照宣传鼓励批评清理梳理暖和凉快轻松痛快舒服明白清楚精神"
    "亲热"
)
_SAID_TWICE = frozenset(_VERBS[at : at + 2] for at in range(0, len(_VERBS), 2))
"""Words of two characters that are said twice on purpose: 研究研究."""
_PATTERNED = re.compile("^[一每两几半]|着$|^.?[不各没]|[不各没].?$")
"""一件一件, 走着走着, 能不能不, 管各管各: patterns of speech."""
_SO_BE_IT = frozenset("该能想要")
"""该处分处分, 该诫勉诫勉."""
_CALLED = frozenset(("", *"，。；：！？"))
"""干部干部，先干一步: a clause of its own that calls on somebody."""
_SLIP = re.compile("[坐站摆放排写挂停记守印贴]在在|一把把手")
"""Slips that the dictionary of words takes for words (坐在, 一把把)."""
_STILL = re.compile("还还(?=[在没有是要能会需得])")
"""Said twice it is no word: 还还不上 is, of a debt."""
_AROUND = 10
_SHORT = 2


def doubled(fields: Fields) -> Find:
    """Two marks in a row, or the same word twice in a row.

    Option `of`: marks or words. Values: found and instead. Words that are said twice on purpose (一件一件, 研究研究)
    are none, nor what only looks like one (成都都市圈, 为了了解). Marks of addresses, code and markup are left alone.
    """
    of = fields.choice("of", ("marks", "words"), "marks", required=True)
    return _marks if of == "marks" else _words


def _marks(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        if passage.marker[-1:] in _BEHIND and passage.text.startswith(passage.marker[-1]):
            values = ("found", passage.text[0] * 2), ("instead", passage.text[0])
            yield Hit(passage.span(0, 1), values, fix=fix_at(passage, 0, 1, ""))
        for match in _MARKS.finditer(passage.text):
            if subject.is_verbatim(passage.origins[match.start()]):
                continue
            signs = "".join(FULL.get(sign, sign) for sign in match.group())
            instead = signs[0] if len(set(signs)) == 1 else signs[-1]
            sure = set(signs) == {signs[0]} and (len(signs) == 2 or signs[0] != "。")  # noqa: PLR2004 - 。。。 may be ……
            fix = fix_at(passage, *match.span(), instead) if sure else None
            yield Hit(passage.span(*match.span()), (("found", match.group()), ("instead", instead)), fix=fix)


def _words(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        for match in _TWICE.finditer(passage.text):
            word = match[1]
            if _is_meant(passage.text, match) or not _are_words(passage, match):
                continue
            fix = fix_at(passage, *match.span(), word) if word in _PARTICLES else None
            yield Hit(passage.span(*match.span()), (("found", match.group()), ("instead", word)), fix=fix)


def _is_meant(text: str, match: "re.Match[str]") -> bool:
    word = match[1]
    if len(word) == 1:
        return word not in _PARTICLES and not _STILL.match(text, match.start())
    start, end = match.span()
    if text[start - 1 : start] in _CALLED and text.startswith("，", end):
        return True
    so_be_it = text[max(0, start - 1) : start] in _SO_BE_IT and text[end : end + 1] in _CALLED
    return so_be_it or word in _SAID_TWICE or bool(_PATTERNED.search(word))


def _are_words(passage: Passage, match: "re.Match[str]") -> bool:
    """Whether words begin and end where both halves do, read with what stands around them."""
    if _SLIP.search(passage.text, match.start() - 1 if match.start() else 0, match.end() + 1):
        return True
    if _STILL.match(passage.text, match.start()):
        return True
    from draftkit.lexicon.words import words

    low = max(0, match.start() - _AROUND)
    around = passage.text[low : match.end() + _AROUND]
    edges = words().edges(around)
    start, end = match.start() - low, match.end() - low
    half = start + len(match[1])
    if not {start, half, end} <= edges:
        return half in edges and _is_in_compound(edges, start, half, end)
    return list(_cut(around, edges, start, half)) == list(_cut(around, edges, half, end))


def _is_in_compound(edges: frozenset[int], start: int, half: int, end: int) -> bool:
    """Whether a word of two characters stands beside a word of four that begins or ends with it: 贯彻贯彻落实."""
    if half - start != _SHORT or any(edge in edges for edge in (start + 1, half + 1)):
        return False
    longer_behind = start in edges and {end, end + 1} & edges == set() and end + _SHORT in edges
    longer_before = end in edges and {start, start - 1} & edges == set() and start - _SHORT in edges
    return longer_behind or longer_before


def _cut(text: str, edges: frozenset[int], start: int, end: int) -> Iterator[str]:
    inner = sorted(edge for edge in edges if start <= edge <= end)
    return (text[low:high] for low, high in pairwise(inner))
