"""What a sheet has as numbers, days and telephone numbers, for what is typed to be compared with."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from draftkit.checks.kinds.numbers.amounts import Amount, amounts
from draftkit.checks.subject import MEETING_DATE
from draftkit.figures.model import Sheet
from draftkit.figures.units import NUMBERS
from draftkit.figures.values import display
from draftkit.text.numerals import from_chinese

_COUNTED = re.compile(
    "(?:[场人户件架]次|总?[人件条个户场次天项处家名份期批亩篇台起组]{1,2}数|总[数量额]|数量?|比例|占比|金额|资金|[率数])$"
)
_RATE = re.compile("[\u4e00-\u9fff]{2}率$")
_SHORTEST = 3
_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = re.compile(
    "(?:(?P<year>(?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年)?"
    f"(?<![0-9.一二三四五六七八九十])(?P<month>{_NUMBER})月(?P<day>{_NUMBER})[日号]"
)
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_CALLED = re.compile(
    "(?:电话|热线|专线|手机|座机|短号|号码|拨打?)(?:号码)?(?:是|为|：|:|（|\\()?(?P<after>[0-9][0-9-]{1,14}[0-9])"
    "|(?<![0-9A-Za-z.-])(?P<before>[0-9]{5,12})(?=(?:这部|这个|服务|便民|咨询|举报|监督|投诉)?(?:热线|电话|专线))"
    "|(?<![0-9A-Za-z.-])(?P<bare>1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|400-?[0-9]{3}-?[0-9]{4})(?![0-9])"
)
_OF_ALL = frozenset({"110", "112", "119", "120", "122"})
"""Numbers that are the same everywhere."""
_MONTHS = 12
_LEAP_YEAR = 2000
_DIGITS = re.compile("[0-9-]+")
_PHONE = re.compile("电话|热线|手机|号码")
_AROUND = frozenset({"", "前", "之前", "以前", "起", "电话"})
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure that is one number: what it is called, what stands in the text, and what words a clause has of it."""

    name: str
    words: str
    amount: Amount
    stems: tuple[str, ...]

    @property
    def noun(self) -> str:
        """What is counted: the last two characters of its name without the measure."""
        return self.stems[0][-2:]

    def is_in(self, words: str) -> bool:
        """Whether the words are about it."""
        return any(stem in words for stem in self.stems)


class PointKind(Enum):
    """What a point is."""

    DAY = auto()
    PHONE = auto()


@dataclass(frozen=True, slots=True)
class Point:
    """A day or a telephone number.

    Attributes:
        start, end: in the text.
        digits: of a day two for the month and two for the day; of a telephone number all.
        year: of a day where it is said, else empty.
    """

    kind: PointKind
    start: int
    end: int
    digits: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class DrawnPoint:
    """A figure that is one day or one telephone number; the day of the meeting is `known_besides`."""

    name: str
    words: str
    point: Point
    known_besides: bool = False


def drawn_numbers(sheet: Sheet) -> tuple[Drawn, ...]:
    """The figures that are one number."""
    return tuple(_numbers(sheet))


def _numbers(sheet: Sheet) -> Iterator[Drawn]:
    for figure in sheet.figures:
        words = display(figure) if figure.type in NUMBERS and figure.value else ""
        found = amounts(words)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)):
            rate = _RATE.search(figure.name)
            stems = (_COUNTED.sub("", figure.name), rate[0] if rate else "")
            named = tuple(stem for stem in stems if len(stem) > 1) or (figure.name,)
            yield Drawn(figure.name, words, found[0], named)


def drawn_points(sheet: Sheet) -> tuple[DrawnPoint, ...]:
    """The figures that are one day or one telephone number."""
    return tuple(_points(sheet))


def _points(sheet: Sheet) -> Iterator[DrawnPoint]:
    for figure in sheet.figures:
        words = display(figure) if figure.value else ""
        # A number that its name calls one of a telephone is led in by the word.
        called = f"电话{words}" if _DIGITS.fullmatch(words) and _PHONE.search(figure.name) else words
        found = points(called) if len(called) <= _LONGEST else ()
        if len(found) == 1 and called[: found[0].start] + called[found[0].end :] in _AROUND:
            yield DrawnPoint(figure.name, words, found[0], figure.name == MEETING_DATE)


def points(text: str) -> tuple[Point, ...]:
    """The days of the calendar, with their month, and the telephone numbers of a text."""
    return (*_days(text), *_phones(text))


def _days(text: str) -> Iterator[Point]:
    for match in _DAY.finditer(text) if "月" in text else ():
        year = (match["year"] or "").translate(_HAN_DIGITS)
        month, day = _value(match["month"]), _value(match["day"])
        if 1 <= month <= _MONTHS and 1 <= day <= monthrange(int(year or _LEAP_YEAR), month)[1]:
            yield Point(PointKind.DAY, match.start(), match.end(), f"{month:02}{day:02}", year)


def _value(number: str) -> int:
    return int(number) if number.isdigit() and number.isascii() else from_chinese(number) or 0


def _phones(text: str) -> Iterator[Point]:
    for match in _CALLED.finditer(text):
        group = match.lastgroup or ""
        digits = match[group].replace("-", "")
        if digits not in _OF_ALL:
            yield Point(PointKind.PHONE, match.start(group), match.end(group), digits)


def is_slip(one: str, other: str) -> bool:
    """Whether one number is the other with a digit changed, left out or put in, or with its digits in another order."""
    if min(len(one), len(other)) < _SHORTEST - (len(one) != len(other)):
        return False
    if len(one) == len(other):
        return one != other and (sum(map(str.__ne__, one, other)) == 1 or sorted(one) == sorted(other))
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
