"""Numbers of a text that were worked out from others beside them: they are right together or not at all."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, around, inside, meet
from draftkit.checks.kinds.numbers.changes import changes_at
from draftkit.checks.kinds.numbers.growth import claims
from draftkit.checks.kinds.numbers.parts import made_up, of_which
from draftkit.checks.kinds.numbers.shares import share_of
from draftkit.figures.arithmetic.interval import Interval


class Reckoning(Enum):
    """How a number was worked out."""

    TOTAL = auto()
    """It is the sum of the others, or they are parts of it."""
    GROWTH = auto()
    SHARE = auto()
    REST = auto()
    """It is what is left."""
    MEAN = auto()


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """Numbers of a text that belong together.

    Attributes:
        start, end: of the first and behind the last of them.
        result: the one that was worked out.
        others: those it was worked out from, in the order of the text.
    """

    start: int
    end: int
    how: Reckoning
    result: Amount
    others: tuple[Amount, ...]


_TOTAL = re.compile(
    "(?:总共|一共|合计|共计|总计|累计|总数|总[额量]|共)(?:有|为|是|达到?|完成|实现|投入|安排|新增)?(?:了)?$"
)
_REST = re.compile(
    "(?:还剩下?|剩余|剩下|尚余|还差|尚差|缺口|结余|尚有|还有|未完成的?(?:有|还有)?|其余|余下)(?:有|为|是|达到?)?$"
)
_MEAN = re.compile("(?:人均|户均|平均每[\u4e00-\u9fff]{1,3}|每[人户村镇月天]平均|平均|均)(?:[^，。；、0-9]{0,6})$")
_BEFORE = 12
_UNRECKONED = frozenset({"", "%", "倍", "个百分点", "百分点", "年", "岁", "个月", "天", "小时", "分钟"})


def worked_out(text: str) -> tuple[WorkedOut, ...]:
    """The numbers of a passage that were worked out from others in it, whether they are right or not; in order.

    One that lies within another is left out.
    """
    found = amounts(text)
    every = sorted(_every(text, found), key=lambda each: (each.start, -each.end))
    kept: list[WorkedOut] = []
    for each in every:
        if not kept or each.end > kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _every(text: str, found: Sequence[Amount]) -> Iterator[WorkedOut]:
    if len(found) < 2:  # noqa: PLR2004 - nothing is worked out from nothing
        return
    for whole in (*of_which(text, found), *made_up(text, found)):
        yield _of(Reckoning.TOTAL, whole.total, whole.parts)
    for at, (one, two) in enumerate(pairwise(found)):
        for change in changes_at(text, found, at):
            for claim in claims(text, change):
                yield _of(Reckoning.GROWTH, claim.amount, (one, two) if claim.amount not in (one, two) else (one,))
        if two.unit == "%" and one.unit != "%" and (whole_ := share_of(text, found, one, two)):
            yield _of(Reckoning.SHARE, two, (whole_, one))
    for amount in found:
        yield from _led_in(text, found, amount)


def _led_in(text: str, found: Sequence[Amount], amount: Amount) -> Iterator[WorkedOut]:
    """A number that the word before it calls a total, a rest or a mean, if it comes to that of those before it."""
    before = text[max(0, amount.start - _BEFORE) : amount.start]
    how = next((each for each, words in _WORDS.items() if words.search(before)), None)
    if how is None or amount.unit in _UNRECKONED or amount.least or amount.most:
        return
    low, _ = around(text, amount.start, amount.end)
    others = [each for each in inside(found, low, amount.start) if each.unit not in _UNRECKONED and each.exact]
    of = _REASONS[how](amount, others[-_MOST:])
    if of:
        yield _of(how, amount, of)


_MOST = 12
"""Numbers of a sentence that are tried."""


def _total_of(amount: Amount, others: Sequence[Amount]) -> tuple[Amount, ...]:
    """The nearest numbers of its unit that come to a total."""
    alike = [each for each in others if each.unit == amount.unit]
    rows = (tuple(alike[at:]) for at in range(len(alike) - 2, -1, -1))
    return next((row for row in rows if meet(_sum(row), amount.interval)), ())


def _rest_of(amount: Amount, others: Sequence[Amount]) -> tuple[Amount, ...]:
    """A number of its unit, and those behind it that are taken from it."""
    alike = [each for each in others if each.unit == amount.unit]
    rows = (tuple(alike[at:]) for at in range(len(alike) - 2, -1, -1))
    return next((row for row in rows if meet(row[0].interval - _sum(row[1:]), amount.interval)), ())


def _mean_of(amount: Amount, others: Sequence[Amount]) -> tuple[Amount, ...]:
    """A number of its unit, and one of another unit by which it is divided."""
    for whole in others:
        for count in others:
            differ = whole.unit == amount.unit != count.unit and count.interval.low > 0
            if differ and meet(whole.interval / count.interval, amount.interval):
                return tuple(sorted((whole, count), key=lambda each: each.start))
    return ()


def _sum(row: Sequence[Amount]) -> Interval:
    total = row[0].interval
    for each in row[1:]:
        total += each.interval
    return total


_WORDS = {Reckoning.TOTAL: _TOTAL, Reckoning.REST: _REST, Reckoning.MEAN: _MEAN}
_REASONS: Mapping[Reckoning, Callable[[Amount, Sequence[Amount]], tuple[Amount, ...]]] = {
    Reckoning.TOTAL: _total_of,
    Reckoning.REST: _rest_of,
    Reckoning.MEAN: _mean_of,
}


def _of(how: Reckoning, result: Amount, others: tuple[Amount, ...]) -> WorkedOut:
    every = (result, *others)
    return WorkedOut(min(each.start for each in every), max(each.end for each in every), how, result, others)
