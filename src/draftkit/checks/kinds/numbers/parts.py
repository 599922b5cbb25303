"""A total and its parts: 其中 parts are never more than the whole, and parts that make up a total come to it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, around, digits, inside, said
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.figures.arithmetic.interval import Interval
from draftkit.strictyaml import Fields

_OF_WHICH = re.compile("其中")
_IN_ALL = re.compile("(?:[，,、（(]|^)(?:总共|一共|合计|共计|总计|共|计)(?:有|为|是|达到?)?$")
_ALL = re.compile("[共计][有为是达到]{0,2}$")
_NO_WHOLE = re.compile("人均|户均|平均|均|率|价|增速|最[高低大小多]|占比|比重|之?比|倍")
"""Words before a number that no parts add up to."""
_THRESHOLD = re.compile("以[上下]的?[^，。；、0-9]")
_NESTED = re.compile("[0-9百千十万亿元]以上|[级型]|[0-9十百千]+[亿万]|分别|增长|同比|较|比|达(?!标)|累计|总")
_THRESHOLDS = re.compile("[0-9百千十万亿元]以上|[0-9十百千]+[亿万]|分别|增长|同比|较|比|达(?!标)|累计|总")
_VERBS = "推|新|完|实施|建|引|签|开|竣|累|实现|带|全|组|举|整|化|办|投|培|增|扩|改|落|争|查|处|帮|发|收|出|共|合|总"
_LINK = re.compile(f"(?:、|和|及|与)[^，,、0-9]{{1,14}}|[，,](?!{_VERBS})[^，,、0-9]{{1,6}}")
"""Between two parts: 、 and a name, or a comma and a short name without a verb that begins something else."""
_STATE = re.compile("[^，,、0-9]{0,4}(?:已|未|没|不|还)[^，,、0-9]{0,6}[、，,](?:还有)?")
"""What stands behind the first of two parts of which one is so and the other is not: 100个[村已完工、]30个村未完工."""
_REST = re.compile("其余|其他|剩余|余下")
_HALVES = (
    ("男", "女"),
    ("不合格", "合格"),
    ("线上", "线下"),
    ("上半年", "下半年"),
    ("不同意", "同意"),
    ("不满意", "满意"),
    ("未", "已"),
)
"""Words of two parts that are the whole together; of a pair that begins alike the longer one first."""
_UNCOUNTED = ("%", "倍", "个百分点")
_BREAK = re.compile("[0-9（）()。；]|其中|增长|累计|新增|净增")
_JOINS = frozenset("、，,和及与")
_MOST_BETWEEN = 16


@dataclass(frozen=True, slots=True)
class Whole:
    """A total and the parts said of it, in the order of the text."""

    total: Amount
    parts: tuple[Amount, ...]


_Finder = Callable[[Passage, Sequence[Amount]], Iterator[Hit]]


def parts(fields: Fields) -> Find:
    """`test`: `within` finds parts that are more than their whole, `complete` parts that do not come to their total."""
    test = fields.choice("test", ("within", "complete"), "within")
    return partial(_find, find=_exceeding if test == "within" else _differing)


def _find(subject: Subject, find: _Finder) -> Iterator[Hit]:
    for passage in subject.passages:
        yield from find(passage, amounts(passage.text))


def _exceeding(passage: Passage, found: Sequence[Amount]) -> Iterator[Hit]:
    for whole in of_which(passage.text, found):
        total = whole.total.interval.high
        larger = next((part for part in whole.parts if part.interval.low > total), None)
        if larger is not None:
            yield _hit(passage, whole.total, (larger,))
        elif _sum(whole.parts).low > total and not _may_overlap(passage.text, whole.parts):
            yield _hit(passage, whole.total, whole.parts)


def _differing(passage: Passage, found: Sequence[Amount]) -> Iterator[Hit]:
    """What `_exceeding` finds is left to it."""
    text = passage.text
    for whole in made_up(text, found):
        sum_, total = _sum(whole.parts), whole.total.interval
        more = sum_.low > total.high and "其中" in text[whole.total.end : whole.parts[0].start]
        if not more and (sum_.low > total.high or sum_.high < total.low):
            yield _hit(passage, whole.total, whole.parts)


def made_up(text: str, found: Sequence[Amount]) -> Iterator[Whole]:
    """The totals that are no more and no less than the parts said of them."""
    return chain(_added_up(text, found), _with_rest(text, found), _in_halves(text, found))


def of_which(text: str, found: Sequence[Amount]) -> Iterator[Whole]:
    """What 其中 says of the last number before it that its own number can be a part of."""
    for match in _OF_WHICH.finditer(text):
        low, high = around(text, match.start(), match.end())
        if text.endswith(("（", "("), 0, match.start()):
            high = min((at for sign in "）)" if (at := text.find(sign, match.end(), high)) >= 0), default=high)
        next_ = text.find("其中", match.end(), high)
        behind = _row(text, inside(found, match.end(), high if next_ < 0 else next_))
        if not behind:
            continue
        wholes = [
            each
            for each in inside(found, low, match.start())
            if each.unit == behind[0].unit and not _NO_WHOLE.search(text[max(low, each.start - 10) : each.start])
        ]
        if wholes and all(each.exact for each in wholes):
            yield Whole(max(wholes, key=lambda each: each.value), behind)


def _row(text: str, behind: Sequence[Amount]) -> tuple[Amount, ...]:
    """The first number that is a part, and those of its unit that follow in the same list."""
    counted = [each for each in behind if not _THRESHOLD.match(text, each.end)]
    if not counted or counted[0].unit in _UNCOUNTED:
        return ()
    row = [counted[0]]
    for left, right in pairwise(counted):
        if right.unit != row[0].unit or right.start - left.end > _MOST_BETWEEN:
            break
        if not _LINK.fullmatch(text, left.end, right.start) and not _STATE.fullmatch(text, left.end, right.start):
            break
        row.append(right)
    return tuple(each for each in row if not each.most and not each.about)


def _may_overlap(text: str, found: Sequence[Amount]) -> bool:
    """Whether the names of the parts say that one may hold the other: 10亿元以上 and 50亿元以上, 国家级 and 省级."""
    nested = _NESTED if found[0].unit != "元" else _THRESHOLDS
    return any(nested.search(text, left.end, right.start) for left, right in pairwise(found))


def _added_up(text: str, found: Sequence[Amount]) -> Iterator[Whole]:
    """A12个、B8个，共20个."""
    for total in found:
        if not total.exact or not _ALL.search(text, max(0, total.start - _MOST_BETWEEN), total.start):
            continue
        low, _ = around(text, total.start, total.end)
        if not _IN_ALL.search(text, low, total.start):
            continue
        said_before = [each for each in inside(found, low, total.start) if each.unit == total.unit]
        listed = _listed_up_to(text, said_before, total)
        if len(listed) > 1 and all(each.exact for each in listed):
            yield Whole(total, listed)


def _listed_up_to(text: str, before: Sequence[Amount], total: Amount) -> tuple[Amount, ...]:
    """The numbers that follow one another in a list right up to their total."""
    listed: list[Amount] = []
    behind = total
    for each in reversed(before):
        if behind.start - each.end > _MOST_BETWEEN or not _is_list(text, each, behind):
            break
        listed.append(each)
        behind = each
    return tuple(reversed(listed))


def _is_list(text: str, left: Amount, right: Amount) -> bool:
    between = text[left.end : right.start]
    return between[:1] in _JOINS and not _BREAK.search(between)


def _with_rest(text: str, found: Sequence[Amount]) -> Iterator[Whole]:
    """共20个，其中A12个，其余8个."""
    for whole in of_which(text, found):
        last = whole.parts[-1]
        rest = _REST.search(text, whole.parts[0].end if len(whole.parts) > 1 else last.end, last.start)
        if len(whole.parts) > 1 and rest and all(each.exact for each in whole.parts):
            yield whole


def _in_halves(text: str, found: Sequence[Amount]) -> Iterator[Whole]:
    """共60人，男35人、女30人: two parts that are all there is."""
    for total, one, other in zip(found, found[1:], found[2:], strict=False):
        alike = total.unit == one.unit == other.unit and total.exact and one.exact and other.exact
        if alike and total.unit not in _UNCOUNTED and _are_halves(text, total, one, other):
            yield Whole(total, (one, other))


def _are_halves(text: str, total: Amount, one: Amount, other: Amount) -> bool:
    first, second = text[total.end : one.start], text[one.end : other.start]
    if max(len(first), len(second)) > _MOST_BETWEEN or "。" in first + second or "；" in first + second:
        return False
    return any({_kind_of(first, pair), _kind_of(second, pair)} == set(pair) for pair in _HALVES)


def _kind_of(words: str, pair: tuple[str, str]) -> str:
    """Which of the two the words name; empty where they name none."""
    return next((half for half in pair if half in words), "")


def _sum(found: Sequence[Amount]) -> Interval:
    sum_ = found[0].interval
    for each in found[1:]:
        sum_ += each.interval
    return sum_


def _hit(passage: Passage, total: Amount, found: Sequence[Amount]) -> Hit:
    text = passage.text
    value = sum((each.value for each in found[1:]), found[0].value)
    ends = min(total.start, found[0].start), max(total.end, found[-1].end)
    return Hit(
        passage.span(*ends),
        values=(
            ("total", said(text, total)),
            ("parts", "、".join(said(text, each) for each in found)),
            ("sum", digits(value)),
        ),
    )
