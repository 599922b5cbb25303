"""The measured numbers of a text as amounts that can be compared and reckoned with."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from draftkit.facts.measures.numbers import plain_amount
from draftkit.facts.model import Mention
from draftkit.figures.arithmetic.interval import Interval
from draftkit.figures.units import WHOLE_UNITS

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGIT = re.compile("[0-9０-９一二两三四五六七八九十百千]")
_PEOPLE = frozenset({"名", "位"})
_SENTENCE_END = re.compile("[。；;！!？?\n]")
_CLAUSE_END = re.compile("[。；;！!？?\n，,：:]")
_FILLED = re.compile("[余多来几]")
_LOWER_BEFORE = re.compile("(?:超过?|突破|逾|不少于|不低于|不下|至少|多达|力争|确保|高于|多于|大于)$")
_LOWER_BEHIND = re.compile("以上|多(?![个家])|之多")
_UPPER_BEFORE = re.compile("(?:不足|不到|不超过|不高于|低于|少于|小于|近|接近|将近|以内|至多)$")
_UPPER_BEHIND = re.compile("以下|以内|之内")
_ABOUT_BEFORE = re.compile("(?:约|大约|大概|平均|均)$")
_ABOUT_BEHIND = re.compile("左右|上下")
_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, as one passage has it.

    Attributes:
        start, end: in the text, its unit and the 余 inside it included.
        value: with 万 and 亿 counted out.
        unit: without 万 and 亿; 名 and 位 count as 人.
        step: what one more in its last written digit would add.
        least: whether it is a lower bound (超过, 余, 以上).
        most: whether it is an upper bound (近, 不足, 以内).
        about: whether it is only about so much (约, 左右).
    """

    start: int
    end: int
    value: Decimal
    unit: str
    step: Decimal
    least: bool = False
    most: bool = False
    about: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is said without any 约, 余 or 以上; a rounded 3.2万 is."""
        return not (self.least or self.most or self.about)

    @property
    def interval(self) -> Interval:
        """What it may stand for: rounded at its last digit, unless it counts things one by one."""
        value = Fraction(self.value)
        slack = Fraction(0) if self.step == 1 and self.unit in WHOLE_UNITS else Fraction(self.step) / 2
        return Interval(value - slack, value + slack)


@lru_cache(maxsize=2048)
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text in order, lengths of time among them. Ranges, fractions, proportions and ranks are none.

    Several rules ask for those of the same passages, one after another: they are kept.
    """
    if not _DIGIT.search(text):
        return ()
    # The patterns of these two take a while to compile: whoever only reads rules does without.
    from draftkit.facts.measures.quantities import quantities
    from draftkit.facts.measures.times import times

    lengths = (each for each in times(text) if each.unit)
    return tuple(_amounts(text, sorted((*quantities(text), *lengths), key=lambda each: each.start)))


def _amounts(text: str, mentions: Iterable[Mention]) -> Iterator[Amount]:
    for found in mentions:
        if not _NUMBER.fullmatch(found.value) or _is_rank(text, found):
            continue
        value, unit = plain_amount(found.value, found.unit)
        power = Decimal(plain_amount("1", found.unit)[0])
        decimals = len(found.value.partition(".")[2])
        before = text[max(0, found.start - _BEFORE) : found.start]
        yield Amount(
            start=found.start,
            end=found.end,
            value=Decimal(value),
            unit="人" if unit in _PEOPLE else unit,
            step=power.scaleb(-decimals),
            least=bool(
                _LOWER_BEFORE.search(before)
                or _LOWER_BEHIND.match(text, found.end)
                or _FILLED.search(text, found.start, found.end)
            ),
            most=bool(_UPPER_BEFORE.search(before) or _UPPER_BEHIND.match(text, found.end)),
            about=bool(_ABOUT_BEFORE.search(before) or _ABOUT_BEHIND.match(text, found.end)),
        )


def _is_rank(text: str, found: Mention) -> bool:
    before = text[max(0, found.start - 1) : found.start]
    return before == "第" or (before == "前" and (not found.unit or found.unit in _PEOPLE))


def inside(found: Sequence[Amount], start: int, end: int) -> list[Amount]:
    """Those that stand between two places of the text, of some that stand in its order."""
    low = bisect_left(found, start, key=_start)
    high = bisect_right(found, end, lo=low, key=_start)
    return [each for each in found[low:high] if each.end <= end]


def _start(amount: Amount) -> int:
    return amount.start


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence, up to 。 or ；, that a stretch of the text stands in."""
    return _bounds(text, start, end, _SENTENCE_END)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause, up to the next comma, that a stretch of the text stands in."""
    return _bounds(text, start, end, _CLAUSE_END)


_LONGEST = 400
"""Characters looked at on either side for the end of a sentence, so that a text without marks costs no more."""


def _bounds(text: str, start: int, end: int, mark: re.Pattern[str]) -> tuple[int, int]:
    low = max(0, start - _LONGEST)
    for match in mark.finditer(text, low, start):
        low = match.end()
    behind = mark.search(text, end, end + _LONGEST)
    return low, behind.start() if behind else min(len(text), end + _LONGEST)


def said(text: str, amount: Amount) -> str:
    """An amount as the text has it."""
    return text[amount.start : amount.end]


def digits(value: Decimal) -> str:
    """A number as people write it, without zeros at the end of the decimals."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def meet(left: Interval, right: Interval) -> bool:
    """Whether two numbers may be the same."""
    return left.low <= right.high and right.low <= left.high


def percent() -> Interval:
    """A hundred, to make a percentage of a quotient."""
    return Interval(Fraction(100), Fraction(100))


def same(left: Amount, right: Amount) -> bool:
    """Whether two amounts of one unit may be one number, the one with fewer digits being rounded."""
    slack = max(left.step, right.step) / 2 if left.step != right.step else Decimal(0)
    return abs(left.value - right.value) <= slack
