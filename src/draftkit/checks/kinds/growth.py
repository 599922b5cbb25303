"""Growth worked out again: 由100人增加到128人，增加28人，增长28%."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from draftkit.checks.amounts import Amount, amounts, clause_around, digits, meet, percent, said
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
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
_THIS = re.compile("(?:今年|本年|本届|本期|这次|本次|本月)(?:(?:1月?[至到—-]|前)[0-9]{1,2}个?月)?[^，,。；0-9]{0,10}$")
_THEN = re.compile("[，,（(](?P<last>(?:去年|上年|上届|上期|上次|上个?月)(?:同期)?[^，,。；0-9]{0,10})")
_TIME = re.compile("今年|本年|去年|上年|[本这上][届期次]|[本上]个?月|同期|以来|[为是有达到了共约]")
_SPAN = re.compile("上半年|下半年|[一二三四]季度|全年|[0-9一二三四五六七八九十]+个?月|年底|年末")
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
_RANK = re.compile("位次|排名|名次|[居列排位]第")
_MARKS = "、，,（("
_FAR = Decimal("0.25")
"""Part of a percentage that it may be off before its numbers are looked at again."""
_POINTS = ("个百分点", "百分点")
_FROM = re.compile("[由从][^，,。；]{0,14}$")


@dataclass(frozen=True, slots=True)
class _Change:
    """Two numbers of one thing, and the numbers that follow as what is said of the change.

    Attributes:
        start, end: of what says the two numbers.
        words: what says them, as it is told.
        last: the number that the first claim follows.
        yearly: whether what is said of the last year (同比) is said of it.
    """

    old: Interval
    new: Interval
    start: int
    end: int
    unit: str
    words: str
    claims: Sequence[Amount]
    last: Amount
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    """What is said of a change, and what it should be; below zero where the change goes the other way."""

    change: _Change
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
    for change in _changes(passage.text, found, at):
        yield from _doubled(passage, change)
        for claim in (each for each in _claims(passage.text, change) if not each.is_backwards):
            right = _shown(change, claim.amount, claim.reckoned)
            if _is_of_points(change, claim.amount) or not meet(claim.reckoned, claim.amount.interval):
                yield _hit(passage, change, claim.words, claim.amount.end, right)
            elif _is_far(claim):
                yield replace(_hit(passage, change, claim.words, claim.amount.end, right), severity=Severity.HINT)


def _is_far(claim: _Claim) -> bool:
    """Whether only the rounding of the two numbers can make the percentage true: 30万吨 and 32万吨, 增长5%."""
    said_, right = claim.amount.value, _middle(claim.reckoned)
    return claim.amount.unit == "%" and claim.change.unit != "%" and abs(right - said_) > max(Decimal(1), said_ * _FAR)


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
    old, new = found[at : at + 2]
    to = _pair(passage.text, found, at)
    if to is not None and to[0]:
        wrong = new.interval.high <= old.interval.low if to["up"] else new.interval.low >= old.interval.high
        if wrong:
            numbers = f"{said(passage.text, old)}、{said(passage.text, new)}"
            yield Hit(
                passage.span(old.start, new.end),
                (("numbers", numbers), ("claim", to[0]), ("opposite", _opposite(to))),
            )
            return
    for change in _changes(passage.text, found, at):
        for claim in _claims(passage.text, change):
            if claim.is_backwards:
                right = f"{_opposite(claim.how)}{_shown(change, claim.amount, claim.reckoned)}"
                values = (("numbers", change.words), ("claim", claim.words), ("opposite", right))
                yield Hit(passage.span(change.start, max(change.end, claim.amount.end)), values)


def _opposite(how: re.Match[str]) -> str:
    return _OPPOSITES[how["up"] or how["down"]]


def _changes(text: str, found: Sequence[Amount], at: int) -> Iterator[_Change]:
    one, two = found[at : at + 2]
    behind = found[at + 2 : at + 4]
    made = partial(_Change, start=one.start, end=two.end, unit=one.unit, words=text[one.start : two.end], last=two)
    alike = one.unit == two.unit and one.exact and two.exact
    if _pair(text, found, at):
        yield made(one.interval, two.interval, claims=behind)
    elif not alike:
        yield from _last_said_last(text, one, two, behind)
    elif than := _THAN.fullmatch(text, one.end, two.start):
        old = one.interval - two.interval if than["up"] else one.interval + two.interval
        yield made(old, one.interval, claims=behind[:1])
    elif _COMPARED.fullmatch(text, one.end, two.start):
        yield made(two.interval, one.interval, claims=behind)
    elif one.value and (first := _led_in(text, one, _LAST)) and _of_one_thing(first, text, one, two, _NOW):
        yield made(one.interval, two.interval, claims=behind, words=first[0] + text[one.start : two.end], yearly=True)
    elif (first := _led_in(text, one, _THIS)) and _of_one_thing(first, text, one, two, _THEN):
        yield made(two.interval, one.interval, claims=behind, words=first[0] + text[one.start : two.end], yearly=True)


def _last_said_last(text: str, new: Amount, claim: Amount, behind: Sequence[Amount]) -> Iterator[_Change]:
    """达到32万吨，增长5%，去年为30万吨."""
    old = behind[0] if behind and behind[0].unit == new.unit else None
    then = _THEN.fullmatch(text, claim.end, old.start) if old else None
    low, _ = clause_around(text, new.start, new.end)
    if old and then and new.exact and old.exact and _are_of_one_thing(text[low : new.start], then["last"]):
        words = f"{then['last']}{said(text, old)}、{said(text, new)}"
        yield _Change(old.interval, new.interval, new.start, old.end, new.unit, words, (claim,), new, yearly=True)


def _of_one_thing(first: re.Match[str], text: str, one: Amount, two: Amount, words: re.Pattern[str]) -> bool:
    second = words.fullmatch(text, one.end, two.start)
    return second is not None and _are_of_one_thing(first[0], second[0])


def _are_of_one_thing(one: str, other: str) -> bool:
    """Whether the words before two numbers name one thing in one span of the year, or one of them names nothing."""
    if "同期" not in one + other and set(_SPAN.findall(one)) != set(_SPAN.findall(other)):
        return False
    things = [set(_TIME.sub("", _SPAN.sub("", words))) - set("，,（(") for words in (one, other)]
    return not all(things) or bool(things[0] & things[1])


def _led_in(text: str, amount: Amount, words: re.Pattern[str]) -> re.Match[str] | None:
    low, _ = clause_around(text, amount.start, amount.end)
    return words.search(text, low, amount.start)


def _doubled(passage: Passage, change: _Change) -> Iterator[Hit]:
    doubled = _DOUBLED.match(passage.text, change.end)
    if doubled is None or change.old.low <= 0:
        return
    times = change.new / change.old
    if times.high < 2 ** (from_chinese(doubled["times"]) or 1):
        yield _hit(passage, change, doubled[0].lstrip(_MARKS), doubled.end(), f"{_rounded(times)}倍")


def _claims(text: str, change: _Change) -> Iterator[_Claim]:
    last = change.last
    for amount in change.claims if change.old.low > 0 else ():
        how = _CLAIM.fullmatch(text, last.end, amount.start)
        if how is None and change.yearly:
            how = _THAN.fullmatch(text, last.end, amount.start)
        if how is None or not amount.exact:
            return
        reckoned, last = _reckoned(change, amount, how), amount
        if reckoned is not None:
            yield _Claim(change, amount, how, how[0].lstrip(_MARKS) + said(text, amount), reckoned)


def _hit(passage: Passage, change: _Change, claim: str, end: int, reckoned: str) -> Hit:
    values = (("numbers", change.words), ("claim", claim), ("reckoned", reckoned))
    return Hit(passage.span(change.start, max(change.end, end)), values)


def _reckoned(change: _Change, claim: Amount, how: re.Match[str]) -> Interval | None:
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


def _is_of_points(change: _Change, claim: Amount) -> bool:
    """Whether a difference of two percentages is called a percentage itself: 由92%提高到95%，提高3%."""
    return change.unit == claim.unit == "%" and meet(change.new - change.old, claim.interval)


def _shown(change: _Change, claim: Amount, reckoned: Interval) -> str:
    """The right number as people write it; between two percentages a difference is one of points."""
    of_shares = claim.unit == change.unit == "%"
    right = change.new - change.old if of_shares else reckoned
    return f"{_rounded(right)}{'个百分点' if of_shares else claim.unit}"


def _rounded(number: Interval) -> str:
    return digits(abs(round(_middle(number), 1)))


def _middle(number: Interval) -> Decimal:
    middle = (number.low + number.high) / 2
    return Decimal(middle.numerator) / Decimal(middle.denominator)
