"""How a phrase joins a sentence: `v` after 要, 必须, 坚持 or 做到; `a` says how something is; `n` names a thing.

A table of the genre's set phrases goes first, then the classes of the words, then what the documents show. Where
nothing tells, the head stays empty.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from draftkit.lexicon.listed import listed, one_of
from draftkit.lexicon.words import Words
from draftkit.mining.data.criticism import FAULTY_THINGS
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import ADVERBS, NOMINAL, VERBS
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault, members_of
from draftkit.mining.surroundings import Hint, most

_ACTIVITIES = frozenset(
    listed("""
    组织 考核 考察 学习 分析 研究 管理 监督 检查 评价 教育 宣传 培训 培养 选拔 选调 任用 使用 调整 观察 鼓励 激励 指导
    判断 交流 沟通 整改 改革 发展 建设 服务 保障 担当 创新 奉献 奋斗 合作 治理 领导 协作
""")
)
"""Verbs that name an activity where another verb follows (考核评价), and govern a noun (组织群众)."""

_ABSTRACT = frozenset(
    listed(
        "意识 精神 能力 理念 作风 水平 机制 氛围 格局 体系 质量 效能 力度 思维 路线 方针 环境 成效 成果 本领 热情 方式"
    )
)
"""What an activity gives its name to: 服务意识."""

_VERBAL = VERBS | NOMINAL | _ACTIVITIES
_QUALITIES = ("本领", "能力", "质量", "水平", "效率", "本事", "方法", "办法", "技能")
"""What an activity has: 谋划工作的质量 is a thing, 提高谋划工作的质量 is done."""

_IMPROVING = tuple(
    listed("""
    提高 提升 增强 加强 强化 练就 增长 具备 锻炼 锤炼 培养 掌握 保证 确保 改进 改善 优化 学会 探索 寻找 形成 积累 创新
    完善
    拓展 保持
""")
)
_PREDICATES = (
    "过硬",
    "优良",
    "扎实",
    "坚定",
    "到位",
    "公认",
    "满意",
    "无忧",
    "得力",
    "优先",
    "先行",
    "为先",
    "为重",
    "为要",
)
_STATES = frozenset(listed("安全 卫生 稳定 平衡 健康 文明"))
"""What adjectives name after a noun: 饮水安全 is a thing."""
_SAYING = re.compile("就是|方能|才能|不能代替|离不开|重在|贵在")
_NAMING = re.compile("[观感者论]$|意识$|能力$|作风$")
_NEW_THING = re.compile("[新旧老大小][\u4e00-\u9fff]{2}$")
_FOUR, _THREE = 4, 3
_ADVERB, _VERB = re.compile(one_of(ADVERBS)), re.compile(one_of(VERBS))
_OF_A_MODAL = {Hint.URGED: "v", Hint.TAKEN: "n", Hint.BLAMED: ""}


def head_of(text: str, judge: Judge) -> str:
    """The head of a phrase by its own words, empty where they do not tell; parts of a series must agree."""
    if text in HEADS:
        return HEADS[text]
    members = members_of(text)
    if len(members) > 1 and (all(map(_NAMING.search, members)) or all(map(_NEW_THING.match, members))):
        return "n"
    heads = {_head(member, judge.words) for member in members}
    return heads.pop() if len(heads) == 1 else ""


def settled_head(text: str, head: str, hints: Mapping[Hint, int], *, blamed: bool) -> str:
    """The head after all places were seen: where its words left it open, what most places show."""
    if blamed and text not in HEADS:
        return head if head in ("a", "n") else "a"
    if head or text in HEADS or len(members_of(text)) > 1:
        return head
    shown = most(hints)
    return _OF_A_MODAL[shown] if shown else ""


def _head(text: str, words: Words) -> str:
    if text in HEADS:
        return HEADS[text]
    if is_fault(text):
        return "n" if text in FAULTY_THINGS else "a"
    if text.startswith(("不", "绝不", "严禁")) or _SAYING.search(text):
        return ""
    if len(text) == _THREE:
        return _head_of_three(text, words)
    return _head_of_two(text[:2], text[2:], words) if _is_two(text, words) else _head_of_run(text, words)


def _is_two(text: str, words: Words) -> bool:
    known = words.is_word(text[:2]) and words.is_word(text[2:])
    return len(text) == _FOUR and words.edges(text) <= {0, 2, 4} and (known or text[:2] in VERBS)


def _kind(word: str, words: Words) -> str:
    """The class of a word in one letter; the tables know the verbs of the genre better than the tagger."""
    if word in _VERBAL:
        return "v"
    tag = words.tag_of(word)
    return "d" if tag in ("ad", "d") else tag[:1]


def _head_of_two(first: str, second: str, words: Words) -> str:
    """Two words of two characters: 密切配合, 坚定信念, 考核评价, 任务艰巨, 人才流动."""
    kinds = _kind(first, words), _kind(second, words)
    if second in _PREDICATES:
        return "a"
    if second in _STATES and kinds[0] in ("n", "b", "v"):
        return "n"
    if first in ADVERBS and first not in _ACTIVITIES and kinds[1] == "v":
        return "v"
    if first in _ACTIVITIES and (kinds[1] == "v" or second in _ABSTRACT):
        return "n"
    if kinds[0] == "v":
        return "v" if first in VERBS and kinds[1] in ("n", "v", "l", "i", "j") else ""
    return {("d", "v"): "v", ("n", "a"): "a", ("n", "v"): "n", ("n", "n"): "n", ("a", "n"): "n", ("b", "n"): "n"}.get(
        kinds, ""
    )


def _head_of_three(text: str, words: Words) -> str:
    """讲政治, 作风好, 标准化."""
    if text.endswith("化"):
        return "v"
    tagged = words.tag(text)
    if words.tag_of(text[:2]).startswith("n") and words.tag_of(text[2]).startswith("a"):
        return "a"
    if len(tagged) > 1 and len(tagged[0][0]) > 1:
        return ""
    return "v" if words.tag_of(text[0])[:1] in ("v", "a") else ""


def _head_of_run(text: str, words: Words) -> str:
    """A run of another build: a verb with its object, a noun with what describes it, or nothing certain."""
    rest = without_adverbs(text)
    tagged = words.tag(text)
    is_thing = "的" in rest and rest.endswith(_QUALITIES) and not rest.startswith(_IMPROVING)
    if _VERB.match(rest) and len(text) > _FOUR:
        return "n" if is_thing else "v"
    if text[-2] == "之":
        return "n"
    if len(tagged) == 1:
        return ""
    if tagged[0][1].startswith("v") and tagged[-1][1].startswith("n"):
        return "n" if is_thing else "v"
    return "n" if tagged[0][1][:1] in "nab" and tagged[-1][1][:1] == "n" else ""


@lru_cache(maxsize=4096)
def without_adverbs(text: str) -> str:
    """A run without the adverbs before its verb."""
    adverb = _ADVERB.match(text)
    if adverb is None or adverb[0] == text or (_VERB.match(text) and not _VERB.match(text, adverb.end())):
        return text
    return without_adverbs(text[adverb.end() :])
