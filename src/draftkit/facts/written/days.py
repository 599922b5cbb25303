"""Days, months and years in all their forms: 3月7日, 三月七日, 2018-03-07, 2018.3.7; 2018年, 二〇一八年."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from draftkit.facts.measures.numbers import chinese_value

_YEAR = "(?:[0-9]{4}|[一二][〇零一二三四五六七八九]{3})"
_MONTH = "(?:[0-9]{1,2}|十[一二]|[一二三四五六七八九十])"
_DAY = "(?:[0-9]{1,2}|[二三]十[一二三四五六七八九]|[一二三]?十|十[一二三四五六七八九]|[一二三四五六七八九])"
_SCAN = re.compile(
    f"(?<![0-9])(?:(?P<y>{_YEAR})年)?(?<![0-9百千第])(?P<m>{_MONTH})月(?:份?(?P<d>{_DAY})(?=[日号]|[-至到]{_DAY}[日号])[日号]?"
    f"(?:[-至到](?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号])?|份)?"
    f"|(?<![0-9])(?P<py>[0-9]{{4}})(?P<sep>[-./])(?P<pm>[0-9]{{1,2}})(?P=sep)(?P<pd>[0-9]{{1,2}})(?![0-9])"
    f"|(?<![0-9./-])(?P<sm>[0-9]{{1,2}})/(?P<sd>[0-9]{{1,2}})(?![0-9/.%])"
    f"|(?<![0-9./-])(?P<dm>[0-9]{{1,2}})\\.(?P<dd>[0-9]{{1,2}})(?=以?[前后]|之[前后]|起|止|开会|召开)"
    f"|(?<![0-9])(?P<only>{_YEAR})年(?!来|间)"
    f"|(?<![0-9])(?P<low>[0-9]{{4}})年?[-至到](?P<high>[0-9]{{4}})年"
)
_BEFORE = re.compile("(?:截至|截止|到|自|从|于|在)?")
_AFTER = re.compile(
    "(?:(?:上午|下午|晚上?|凌晨)|[周星期]+[一二三四五六日天]|[（(]?星期[一二三四五六日天][)）]?|以?前|以?后|之[前后]|起|止|底|初|末|中旬|上旬|下旬|度)*"
)
_TWELVE, _THIRTY_ONE = 12, 31
_YEARS = str.maketrans("〇零一二三四五六七八九", "00123456789")


class Day(NamedTuple):
    """A day, a month or a year; 0 for what is not said."""

    year: int = 0
    month: int = 0
    day: int = 0


class FoundDay(NamedTuple):
    """A day in a text.

    Attributes:
        is_short: whether it is written 3/7 or 3.7, which may be a share or a number as well.
    """

    start: int
    end: int
    day: Day
    is_short: bool = False


def days(text: str) -> Iterator[FoundDay]:
    """The days, months and years of a text, in order; both ends of a range, each over all of its words.

    Args:
        text: as `plain` gives it.
    """
    for match in _SCAN.finditer(text):
        for day in _days(match):
            if day.month <= _TWELVE and day.day <= _THIRTY_ONE:
                yield FoundDay(match.start(), match.end(), day, is_short=bool(match["sm"] or match["dm"]))


def _days(match: re.Match[str]) -> tuple[Day, ...]:
    if match["py"]:
        return (Day(int(match["py"]), int(match["pm"]), int(match["pd"])),)
    if match["sm"] or match["dm"]:
        return (Day(0, int(match["sm"] or match["dm"]), int(match["sd"] or match["dd"])),)
    if match["only"]:
        return (Day(_year(match["only"])),)
    if match["low"]:
        return Day(_year(match["low"])), Day(_year(match["high"]))
    first = Day(_year(match["y"]), _number(match["m"]), _number(match["d"]))
    if match["d2"] is None:
        return (first,)
    return first, Day(first.year, _number(match["m2"]) or first.month, _number(match["d2"]))


def _year(written: str | None) -> int:
    return int(written.translate(_YEARS)) if written else 0


def _number(written: str | None) -> int:
    if not written:
        return 0
    found = written if written.isascii() else (chinese_value(written) or ("0", ""))[0]
    return int(found)


def days_of(words: str) -> tuple[Day, ...]:
    """The days that an old value is: one, or both ends of a range; none where it is more than that.

    Args:
        words: as `plain` gives them: 3月7日, 2018年3月7日上午, 4月20日-21日.
    """
    start = _BEFORE.match(words)
    found = list(days(words[start.end() :] if start else words))
    if not found or found[0].start != 0 or len({(each.start, each.end) for each in found}) != 1:
        return ()
    rest = words[(start.end() if start else 0) + found[0].end :]
    return tuple(each.day for each in found) if _AFTER.fullmatch(rest) else ()


def means(found: Day, old: Day) -> bool | None:
    """Whether a day of a text is an old one: True surely, False perhaps, None not at all."""
    if old.day:
        return _agree(found, old) if found.day == old.day and found.month == old.month else None
    if old.month:
        return False if found.month == old.month and _agree(found, old) else None
    return (not found.month) if found.year == old.year else None


def _agree(one: Day, other: Day) -> bool | None:
    return True if not (one.year and other.year) or one.year == other.year else None
