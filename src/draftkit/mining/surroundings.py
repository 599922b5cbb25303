"""What the words around a phrase say of it: asked for, blamed, or taken as a thing."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import pairwise

from draftkit.lexicon.listed import listed
from draftkit.mining.data.criticism import BLAMING, DENYING
from draftkit.mining.data.lexicon import ADVERBS

_CLAUSE_ENDS = frozenset(("", *"，。；！？："))
_MARK = re.compile(r"[，、；：。！？“”‘’《》（）()【】…—\s]")
_MARKS = frozenset("，、；：。！？“”‘’《》（）()【】…—")
_URGED = re.compile(
    "(?:(?<![重主需纲首紧摘概简])要|(?<![适相反对响供回])应|必须|务必|应当|需要|坚持|做到|能够|敢于|勇于|善于|自觉|主动|努力|真正|"
    "切实|不断|学会|带头)$"
)
_URGING = (
    *(
        "要",
        "应",
        "必须",
        "务必",
        "应当",
        "坚持",
        "做到",
        "能够",
        "敢于",
        "勇于",
        "善于",
        "自觉",
        "主动",
        "努力",
        "真正",
    ),
    *("切实", "不断", "学会", "带头"),
)
"""How leads end in which these are worth looking for."""

_URGED_FIRST = re.compile("^(?:要|必须|务必|应当|坚持|做到|真正做到)")
_BLAMED = re.compile(f"(?<!能)(?:{'|'.join(DENYING)})$")
_BLAMED_AFTER = re.compile(BLAMING)
_LONGEST_ADVERB = max(map(len, ADVERBS))
_LAST_OF_ADVERBS = frozenset(adverb[-1] for adverb in ADVERBS)
_TAKING = listed(
    "发扬 弘扬 增强 树立 树牢 涵养 激发 强化 提高 提升 加强 凝聚 汇聚 营造 赢得 充满 彰显 展现 体现 抓好 做好"
)


class Hint(Enum):
    """What a place shows of a phrase."""

    URGED = "u"
    BLAMED = "b"
    TAKEN = "t"


def hint(text: str, start: int, end: int) -> Hint | None:
    """What a place shows; a member of a series joined by 、 is led by what leads to the first.

    Args:
        text: a block's words.
        start: where the phrase begins in them.
        end: where it ends, exclusive.
    """
    before, after = _before(text, start, end - start), _after(text, start, end)
    leads = tuple(_without_adverbs(before)) if before else ()
    if any(lead.endswith(DENYING) and _BLAMED.search(lead) for lead in leads) or _BLAMED_AFTER.match(after):
        return Hint.BLAMED
    if any(lead.endswith(_URGING) and _URGED.search(lead) for lead in leads):
        return Hint.URGED
    return Hint.TAKEN if text[end : end + 1] in _CLAUSE_ENDS and before.endswith(_TAKING) else None


def _without_adverbs(before: str) -> Iterator[str]:
    """What leads to a phrase, then the same with one adverb less each time (要始终… is like 要…)."""
    yield before
    sizes = range(_LONGEST_ADVERB, 0, -1)
    while before[-1:] in _LAST_OF_ADVERBS and (size := next((size for size in sizes if before[-size:] in ADVERBS), 0)):
        before = before[:-size]
        yield before


def _before(text: str, start: int, size: int) -> str:
    """The words before a phrase in its run, or before the first member of its series."""
    begin = _run_start(text, start)
    members = []
    while begin and text[begin - 1] == "、" and begin == start:
        start = _run_start(text, begin - 1)
        members.append(text[start : begin - 1])
        begin = start
    if not members:
        return text[begin:start]
    first, inner = members[-1], members[:-1]
    if len(first) > size and all(len(member) == size for member in inner):
        return first[:-size]
    urged = _URGED_FIRST.match(first)
    return urged[0] if urged else ""


def _after(text: str, start: int, end: int) -> str:
    """The words after a phrase, or after the last member of its series if that has its length."""
    size = end - start
    while text[end : end + 1] == "、":
        following = text[end + 1 :]
        stop = _MARK.search(following)
        run = following[: stop.start()] if stop else following
        if len(run) < size:
            return ""
        end += 1 + size
        if len(run) > size:
            break
    return text[end : end + 12]


def _run_start(text: str, at: int) -> int:
    """Where the run begins that ends here; at most 40 characters are looked at."""
    first = max(at - 40, 0)
    while at > first and (sign := text[at - 1]) not in _MARKS and not sign.isspace():
        at -= 1
    return at


def most(hints: Mapping[Hint, int]) -> Hint | None:
    """What most places show; None where two are even or nothing was shown."""
    ranked = sorted(hints.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and any(a[1] == b[1] for a, b in pairwise(ranked[:2])):
        return None
    return ranked[0][0] if ranked else None
