"""Growth worked out again: 由100人增加到128人，增加28人，增长28%."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, digits, meet, percent, said
from draftkit.checks.kinds.numbers.changes import HOW, THAN, Change, changes_at, pair
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.figures.arithmetic.interval import Interval
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_CLAIM = re.compile(
    f"[、，,（(]?(?:(?:净|共|累计|增幅|降幅)?{HOW}?(?:了|达到?|为)?|(?P<of>是(?:原来|过去|去年|上年|当初)的))"
)
_DOUBLED = re.compile("[、，,（(]?(?:实现)?翻了?(?P<times>[一两二三四])番")
_OPPOSITES = {
    "增加": "减少",
    "增长": "下降",
    "提高": "降低",
    "上升": "下降",
    "提升": "下降",
    "扩大": "缩小",
    "上涨": "下跌",
    "发展": "减少",
    "壮大": "减少",
    "增": "减",
    "升": "降",
    "扩": "缩",
    "涨": "跌",
    "多": "少",
    "减少": "增加",
    "下降": "增长",
    "降低": "提高",
    "缩短": "延长",
    "压缩": "增加",
    "压减": "增加",
    "缩小": "扩大",
    "收窄": "扩大",
    "回落": "上升",
    "降": "升",
    "减": "增",
    "缩": "扩",
    "少": "多",
}
"""What a change is called that goes the other way."""
_MARKS = "、，,（("
_FAR = Decimal("0.25")
"""Part of a percentage that it may be off before its numbers are looked at again."""
_POINTS = ("个百分点", "百分点")


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of a change, and what it should be; below zero where the change goes the other way."""

    change: Change
    amount: Amount
    how: re.Match[str]
    words: str
    reckoned: Interval

    @property
    def is_backwards(self) -> bool:
        """Whether it is said to rise where it falls, or to fall where it rises."""
        return self.reckoned.high < 0


def growth(fields: Fields) -> Find:
    """What is said of the change between two numbers.

    `test`: `reckoned` finds a difference, percentage or multiple that does not follow from them, `direction` numbers
    that fall where they are said to rise, or rise where they are said to fall.
    """
    test = fields.choice("test", ("reckoned", "direction"), "reckoned")
    return partial(_find, judge=_growth if test == "reckoned" else _direction)


_Judge = Callable[[Passage, Sequence[Amount], int], Iterator[Hit]]


def _find(subject: Subject, judge: _Judge) -> Iterator[Hit]:
    for passage in subject.passages:
        found = amounts(passage.text)
        for at in range(len(found) - 1):
            yield from judge(passage, found, at)


def _growth(passage: Passage, found: Sequence[Amount], at: int) -> Iterator[Hit]:
    for change in changes_at(passage.text, found, at):
        yield from _doubled(passage, change)
        for claim in (each for each in claims(passage.text, change) if not each.is_backwards):
            right = _shown(change, claim.amount, claim.reckoned)
            if _is_of_points(change, claim.amount) or not meet(claim.reckoned, claim.amount.interval):
                yield _hit(passage, change, claim.words, claim.amount.end, right)
            elif _is_far(claim):
                yield replace(_hit(passage, change, claim.words, claim.amount.end, right), severity=Severity.HINT)


def _is_far(claim: Claim) -> bool:
    """Whether only the rounding of the two numbers can make the percentage true: 30万吨 and 32万吨, 增长5%."""
    said_, right = claim.amount.value, _middle(claim.reckoned)
    return claim.amount.unit == "%" and claim.change.unit != "%" and abs(right - said_) > max(Decimal(1), said_ * _FAR)


def _direction(passage: Passage, found: Sequence[Amount], at: int) -> Iterator[Hit]:
    old, new = found[at : at + 2]
    to = pair(passage.text, found, at)
    if to is not None and to[0]:
        wrong = new.interval.high <= old.interval.low if to["up"] else new.interval.low >= old.interval.high
        if wrong:
            numbers = f"{said(passage.text, old)}、{said(passage.text, new)}"
            yield Hit(
                passage.span(old.start, new.end),
                (("numbers", numbers), ("claim", to[0]), ("opposite", _opposite(to))),
            )
            return
    for change in changes_at(passage.text, found, at):
        for claim in claims(passage.text, change):
            if claim.is_backwards:
                right = f"{_opposite(claim.how)}{_shown(change, claim.amount, claim.reckoned)}"
                values = (("numbers", change.words), ("claim", claim.words), ("opposite", right))
                yield Hit(passage.span(change.start, max(change.end, claim.amount.end)), values)


def _opposite(how: re.Match[str]) -> str:
    return _OPPOSITES[how["up"] or how["down"]]


def _doubled(passage: Passage, change: Change) -> Iterator[Hit]:
    doubled = _DOUBLED.match(passage.text, change.end)
    if doubled is None or change.old.low <= 0:
        return
    times = change.new / change.old
    if times.high < 2 ** (from_chinese(doubled["times"]) or 1):
        yield _hit(passage, change, doubled[0].lstrip(_MARKS), doubled.end(), f"{_rounded(times)}倍")


def claims(text: str, change: Change) -> Iterator[Claim]:
    """What a text says of a change right behind its numbers, right or wrong."""
    last = change.last
    for amount in change.claims if change.old.low > 0 else ():
        how = _CLAIM.fullmatch(text, last.end, amount.start)
        if how is None and change.yearly:
            how = THAN.fullmatch(text, last.end, amount.start)
        if how is None or not amount.exact:
            return
        reckoned, last = _reckoned(change, amount, how), amount
        if reckoned is not None:
            yield Claim(change, amount, how, how[0].lstrip(_MARKS) + said(text, amount), reckoned)


def _hit(passage: Passage, change: Change, claim: str, end: int, reckoned: str) -> Hit:
    values = (("numbers", change.words), ("claim", claim), ("reckoned", reckoned))
    return Hit(passage.span(change.start, max(change.end, end)), values)


def _reckoned(change: Change, claim: Amount, how: re.Match[str]) -> Interval | None:
    """What the claim should be, in its unit; None where it is of another kind."""
    if how.groupdict().get("of"):
        return change.new / change.old if claim.unit == "倍" else None
    if not how["up"] and not how["down"]:
        return None
    more = change.old - change.new if how["down"] else change.new - change.old
    of_shares = change.unit == "%"
    if claim.unit == "%":
        return more if _is_of_points(change, claim) else more / change.old * percent()
    if claim.unit in _POINTS:
        return more if of_shares else None
    if claim.unit == "倍":
        return more / change.old if how["up"] and change.unit != "倍" else None
    return more if claim.unit == change.unit else None


def _is_of_points(change: Change, claim: Amount) -> bool:
    """Whether a difference of two percentages is called a percentage itself: 由92%提高到95%，提高3%."""
    return change.unit == claim.unit == "%" and meet(change.new - change.old, claim.interval)


def _shown(change: Change, claim: Amount, reckoned: Interval) -> str:
    """The right number as people write it; between two percentages a difference is one of points."""
    of_shares = claim.unit == change.unit == "%"
    right = change.new - change.old if of_shares else reckoned
    return f"{_rounded(right)}{'个百分点' if of_shares else claim.unit}"


def _rounded(number: Interval) -> str:
    return digits(abs(round(_middle(number), 1)))


def _middle(number: Interval) -> Decimal:
    middle = (number.low + number.high) / 2
    return Decimal(middle.numerator) / Decimal(middle.denominator)
