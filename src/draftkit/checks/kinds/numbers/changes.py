"""Two numbers of one thing that a text compares: 由100人增加到128人, 去年100人，今年128人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from draftkit.checks.kinds.numbers.amounts import Amount, clause_around, said
from draftkit.figures.arithmetic.interval import Interval

_UP = "增加|增长|提高|上升|提升|扩大|增|升|扩|涨|上涨"
_DOWN = "减少|下降|降低|缩短|压缩|压减|缩小|收窄|回落|降|减|缩"
HOW = f"(?:(?P<up>{_UP}|多)|(?P<down>{_DOWN}|少))"
"""How a change is called: the groups `up` and `down`."""
_TO = re.compile(
    f"[^，,。；0-9]{{0,3}}?(?:(?P<up>{_UP}|发展|壮大)|(?P<down>{_DOWN}))(?:到|至|为)(?:了|现在的|目前的|今年的)?"
)
THAN = re.compile(f"[、，,（(]?(?:同比|[比较](?:上年|去年|上年同期|去年同期|上届|上期|上次|上个?月))(?:净)?{HOW}了?")
"""A change since last year, before its amount."""
_COMPARED = re.compile("[、，,（(]?[比较](?:上年|去年|前年|上届|上期|上次|上个?月|原来|往年)(?:同期)?的?")
_LAST = re.compile("(?:去年|上年|上届|上期|上次|上个?月)[^，,。；0-9]{0,10}$")
_NOW = re.compile("[，,](?:今年|本年|本届|本期|这次|本次|本月)[^，,。；0-9]{0,10}")
_THIS = re.compile("(?:今年|本年|本届|本期|这次|本次|本月)(?:(?:1月?[至到—-]|前)[0-9]{1,2}个?月)?[^，,。；0-9]{0,10}$")
_THEN = re.compile("[，,（(](?P<last>(?:去年|上年|上届|上期|上次|上个?月)(?:同期)?[^，,。；0-9]{0,10})")
_TIME = re.compile("今年|本年|去年|上年|[本这上][届期次]|[本上]个?月|同期|以来|[为是有达到了共约]")
"""What says when, and that a number follows, and names no thing."""
_SPAN = re.compile("上半年|下半年|[一二三四]季度|全年|[0-9一二三四五六七八九十]+个?月|年底|年末")
_RANK = re.compile("位次|排名|名次|[居列排位]第")
_FROM = re.compile("[由从][^，,。；]{0,14}$")


@dataclass(frozen=True, slots=True)
class Change:
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


def changes_at(text: str, found: Sequence[Amount], at: int) -> Iterator[Change]:
    """The change that an amount of a text and the one behind it make, if they are compared.

    Args:
        text: of one passage.
        found: all amounts of the text, in its order.
        at: the index of the first of the two; not the last one.
    """
    one, two = found[at : at + 2]
    behind = found[at + 2 : at + 4]
    made = partial(Change, start=one.start, end=two.end, unit=one.unit, words=text[one.start : two.end], last=two)
    alike = one.unit == two.unit and one.exact and two.exact
    if pair(text, found, at):
        yield made(one.interval, two.interval, claims=behind)
    elif not alike:
        yield from _last_said_last(text, one, two, behind)
    elif than := THAN.fullmatch(text, one.end, two.start):
        old = one.interval - two.interval if than["up"] else one.interval + two.interval
        yield made(old, one.interval, claims=behind[:1])
    elif _COMPARED.fullmatch(text, one.end, two.start):
        yield made(two.interval, one.interval, claims=behind)
    elif one.value and (first := _led_in(text, one, _LAST)) and _of_one_thing(first, text, one, two, _NOW):
        yield made(one.interval, two.interval, claims=behind, words=first[0] + text[one.start : two.end], yearly=True)
    elif (first := _led_in(text, one, _THIS)) and _of_one_thing(first, text, one, two, _THEN):
        yield made(two.interval, one.interval, claims=behind, words=first[0] + text[one.start : two.end], yearly=True)


def _last_said_last(text: str, new: Amount, claim: Amount, behind: Sequence[Amount]) -> Iterator[Change]:
    """达到32万吨，增长5%，去年为30万吨."""
    old = behind[0] if behind and behind[0].unit == new.unit else None
    then = _THEN.fullmatch(text, claim.end, old.start) if old else None
    low, _ = clause_around(text, new.start, new.end)
    if old and then and new.exact and old.exact and _are_of_one_thing(text[low : new.start], then["last"]):
        words = f"{then['last']}{said(text, old)}、{said(text, new)}"
        yield Change(old.interval, new.interval, new.start, old.end, new.unit, words, (claim,), new, yearly=True)


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


def pair(text: str, found: Sequence[Amount], at: int) -> re.Match[str] | None:
    """What leads from a number to the next one of its kind: 由100人[增加到]128人."""
    old, new = found[at : at + 2]
    if old.unit != new.unit or not old.exact or not new.exact or not old.value or text[old.end - 1] == "位":
        return None
    to = _TO.fullmatch(text, old.end, new.start)
    if to is None:
        return None
    low, _ = clause_around(text, old.start, old.end)
    return to if _FROM.search(text, low, old.start) and not _RANK.search(text, low, old.start) else None
