"""Growth worked out again: 由100人增加到128人，增加28人，增长28%."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from draftkit.checks.amounts import Amount, amounts, clause_around, digits, meet, percent, said
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.figures.arithmetic.interval import Interval
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_UP = "增加|增长|提高|上升|提升|扩大|增|升|扩|涨|上涨"
_DOWN = "减少|下降|降低|缩短|压缩|压减|缩小|收窄|回落|降|减|缩"
_HOW = f"(?:(?P<up>{_UP}|多)|(?P<down>{_DOWN}|少))"
_TO = re.compile(
    f"[^，,。；0-9]{{0,3}}?(?:(?P<up>{_UP}|发展|壮大)|(?P<down>{_DOWN}))(?:到|至|为)(?:了|现在的|目前的|今年的)?"
)
_CLAIM = re.compile(
    f"[、，,（(]?(?:(?:净|共|累计|增幅|降幅)?{_HOW}?(?:了|达到?|为)?|(?P<of>是(?:原来|过去|去年|上年|当初)的))"
)
_THAN = re.compile(f"[、，,（(]?(?:同比|[比较](?:上年|去年|上年同期|去年同期|上届|上期|上次|上个?月))(?:净)?{_HOW}了?")
_COMPARED = re.compile("[、，,（(]?[比较](?:上年|去年|前年|上届|上期|上次|上个?月|原来|往年)(?:同期)?的?")
_DOUBLED = re.compile("[、，,（(]?(?:实现)?翻了?(?P<times>[一两二三四])番")
_LAST = re.compile("(?:去年|上年|上届|上期|上次|上个?月)[^，,。；0-9]{0,10}$")
_NOW = re.compile("[，,](?:今年|本年|本届|本期|这次|本次|本月)[^，,。；0-9]{0,10}")
_RANK = re.compile("位次|排名|名次|[居列排位]第")
_MARKS = "、，,（("
_POINTS = ("个百分点", "百分点")
_FROM = re.compile("[由从][^，,。；]{0,14}$")


@dataclass(frozen=True, slots=True)
class _Change:
    """Two numbers of one thing, the earlier one first, and the numbers that follow as what is said of the change."""

    old: Interval
    new: Interval
    start: int
    unit: str
    claims: Sequence[Amount]
    last: Amount


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
    for change in _changes(passage.text, found, at):
        yield from _judged(passage, change)


def _pair(text: str, found: Sequence[Amount], at: int) -> re.Match[str] | None:
    """What leads from a number to the next one of its kind: 由100人[增加到]128人."""
    old, new = found[at : at + 2]
    if old.unit != new.unit or not old.exact or not new.exact or not old.value or text[old.end - 1] == "位":
        return None
    to = _TO.fullmatch(text, old.end, new.start)
    if to is None:
        return None
    low, _ = clause_around(text, old.start, old.end)
    return to if _FROM.search(text, low, old.start) and not _RANK.search(text, low, old.start) else None


def _direction(passage: Passage, found: Sequence[Amount], at: int) -> Iterator[Hit]:
    to = _pair(passage.text, found, at)
    if to is None:
        return
    old, new = found[at : at + 2]
    wrong = new.interval.high <= old.interval.low if to["up"] else new.interval.low >= old.interval.high
    if wrong and to[0]:
        yield Hit(
            passage.span(old.start, new.end),
            values=(("first", said(passage.text, old)), ("second", said(passage.text, new)), ("claim", to[0])),
        )


def _changes(text: str, found: Sequence[Amount], at: int) -> Iterator[_Change]:
    one, two = found[at : at + 2]
    behind = found[at + 2 : at + 4]
    if _pair(text, found, at) or _now_and_last(text, one, two):
        yield _Change(one.interval, two.interval, one.start, one.unit, behind, two)
    elif one.unit == two.unit and one.exact and two.exact and (than := _THAN.fullmatch(text, one.end, two.start)):
        old = one.interval - two.interval if than["up"] else one.interval + two.interval
        yield _Change(old, one.interval, one.start, one.unit, behind[:1], two)
    elif one.unit == two.unit and one.exact and two.exact and _COMPARED.fullmatch(text, one.end, two.start):
        yield _Change(two.interval, one.interval, one.start, one.unit, behind, two)


def _now_and_last(text: str, old: Amount, new: Amount) -> bool:
    told = old.unit == new.unit and old.exact and new.exact and bool(old.value)
    if not told or not _NOW.fullmatch(text, old.end, new.start):
        return False
    low, _ = clause_around(text, old.start, old.end)
    return _LAST.search(text, low, old.start) is not None


def _judged(passage: Passage, change: _Change) -> Iterator[Hit]:
    text, last = passage.text, change.last
    if change.old.low <= 0:
        return
    doubled = _DOUBLED.match(text, last.end)
    times = change.new / change.old
    if doubled and times.high < 2 ** (from_chinese(doubled["times"]) or 1):
        yield _hit(passage, change, doubled[0].lstrip(_MARKS), doubled.end(), f"{_rounded(times)}倍")
    for claim in change.claims:
        how = _CLAIM.fullmatch(text, last.end, claim.start)
        if how is None or not claim.exact:
            return
        reckoned, last = _reckoned(change, claim, how), claim
        if reckoned is not None and (_is_of_points(change, claim) or not meet(reckoned, claim.interval)):
            yield _hit(
                passage, change, how[0].lstrip(_MARKS) + said(text, claim), claim.end, _shown(change, claim, reckoned)
            )


def _hit(passage: Passage, change: _Change, claim: str, end: int, reckoned: str) -> Hit:
    numbers = passage.text[change.start : change.last.end]
    return Hit(passage.span(change.start, end), (("numbers", numbers), ("claim", claim), ("reckoned", reckoned)))


def _reckoned(change: _Change, claim: Amount, how: re.Match[str]) -> Interval | None:
    """What the claim should be, in its unit; None where it is of another kind."""
    if how["of"]:
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


def _is_of_points(change: _Change, claim: Amount) -> bool:
    """Whether a difference of two percentages is called a percentage itself: 由92%提高到95%，提高3%."""
    return change.unit == claim.unit == "%" and meet(change.new - change.old, claim.interval)


def _shown(change: _Change, claim: Amount, reckoned: Interval) -> str:
    """The right number as people write it; between two percentages a difference is one of points."""
    of_shares = claim.unit == change.unit == "%"
    right = change.new - change.old if of_shares else reckoned
    return f"{_rounded(right)}{'个百分点' if of_shares else claim.unit}"


def _rounded(number: Interval) -> str:
    middle = (number.low + number.high) / 2
    return digits(abs(round(Decimal(middle.numerator) / Decimal(middle.denominator), 1)))
