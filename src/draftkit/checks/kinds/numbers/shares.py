"""Percentages worked out again where both numbers stand near: 应到128人，实到120人，到会率93.8%."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, around, inside, meet, percent, said
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_DONE = {
    "到会": "实到|到会|参会|出席",
    "参会": "实到|到会|参会|参加",
    "出席": "实到|到会|出席",
    "出勤": "实到|出勤|到岗|全勤",
    "参训": "实到|参训|参加|实训",
    "参与": "参与|参加",
    "参评": "参评|参加",
    "回收": "回收|收回",
    "收回": "回收|收回",
    "整改": "整改|改完|改好",
    "办结": "办结|办理完|办完",
    "办复": "办复|答复|办结",
    "完成": "完成",
    "化解": "化解",
    "销号": "销号",
    "合格": "合格|达标",
    "达标": "达标|合格",
    "优秀": "优秀",
    "优良": "优良",
    "通过": "通过",
    "满意": "满意",
    "开工": "开工",
    "竣工": "竣工",
    "投产": "投产",
    "签约": "签约",
    "结业": "结业",
    "就业": "就业",
    "覆盖": "覆盖",
    "有效": "有效",
    "回访": "回访",
}
"""A rate, and what the number of those it counts is said with."""

_RATE = re.compile(f"[、，,（(][^，。；、0-9]{{0,4}}?({'|'.join(_DONE)})率(?:达到?|为|是)?")
_SHARE = re.compile(
    "[、，,（(](?:占比|占(?!全[国省市区县州]|全社会|全行业)[^，。；、0-9]{0,8}?的?(?:比例|比重)?)(?:达到?|为|是)?"
)
_SHARE_OF = re.compile("[、，,（(]?占[^，。；、0-9]{0,10}")
_AIMED = re.compile("计划|任务|目标|预算|指标")
"""What is more than done of it when a part is more than the whole."""
_PART_OF = "其中|[中里]有?|已|有|男|女"
_OTHERS = re.compile("增长|同比|较|比|新增")
_CHANGED = re.compile(f"{_OTHERS.pattern}|减少|增加|下降")
_HUNDRED = 100


def shares(fields: Fields) -> Find:
    """A percentage that does not follow from the part and the whole before it."""
    del fields
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        if "率" in passage.text or "占" in passage.text:
            found = amounts(passage.text)
            for at, (part, share) in enumerate(pairwise(found)):
                if share.unit == "%" and share.exact and part.exact and part.unit != "%":
                    yield from _judged(passage, found, part, share) if share.value <= _HUNDRED else ()
                    yield from _of_whole(passage, found[max(0, at - 1) : at], part, share)


def _of_whole(passage: Passage, before: Sequence[Amount], whole: Amount, share: Amount) -> Iterator[Hit]:
    """党员118人，占总数236人的50%; what was planned may be done more than once."""
    text = passage.text
    for part in before:
        of = _SHARE_OF.fullmatch(text, part.end, whole.start) if text[whole.end : share.start] == "的" else None
        alike = part.unit == whole.unit and part.exact and whole.value != 0
        if of is None or not alike or (part.value > whole.value and not _AIMED.search(of[0])):
            continue
        if not meet(part.interval / whole.interval * percent(), share.interval):
            yield _hit(passage, whole, part, share)


def share_of(text: str, found: Sequence[Amount], part: Amount, share: Amount) -> Amount | None:
    """The whole before a part that a percentage behind the part is reckoned from; None where there is none."""
    if not (_RATE.fullmatch(text, part.end, share.start) or _SHARE.fullmatch(text, part.end, share.start)):
        return None
    low, _ = around(text, part.start, part.end)
    wholes = [each for each in inside(found, low, part.start) if each.unit == part.unit and each.value >= part.value]
    return wholes[-1] if wholes and not _CHANGED.search(text[wholes[-1].end : part.start]) else None


def _judged(passage: Passage, found: Sequence[Amount], part: Amount, share: Amount) -> Iterator[Hit]:
    text = passage.text
    rate = _RATE.fullmatch(text, part.end, share.start)
    if rate is None and not _SHARE.fullmatch(text, part.end, share.start):
        return
    low, _ = around(text, part.start, part.end)
    wholes = [each for each in inside(found, low, part.start) if each.unit == part.unit and each.value >= part.value]
    if not wholes or not all(each.exact and each.value for each in wholes):
        return
    if any(meet(part.interval / each.interval * percent(), share.interval) for each in wholes):
        return
    whole = wholes[-1]
    between = text[whole.end : part.start]
    if _OTHERS.search(between) or not re.search(f"{_DONE[rate[1]]}|已|实际" if rate else _PART_OF, between):
        return
    yield _hit(passage, whole, part, share)


def _hit(passage: Passage, whole: Amount, part: Amount, share: Amount) -> Hit:
    text = passage.text
    return Hit(
        passage.span(min(whole.start, part.start), share.end),
        values=(
            ("whole", said(text, whole)),
            ("part", said(text, part)),
            ("percent", said(text, share)),
            ("reckoned", f"{100 * part.value / whole.value:.1f}%"),
        ),
    )
