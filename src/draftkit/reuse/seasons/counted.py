"""Days and years that an old speech counted from its own day: 离清明只有二十三天, 建国75周年, 本月25日前."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from draftkit.reuse.seasons.find import SeasonFinder
from draftkit.reuse.seasons.model import MonthDay, SeasonWords, Time, standing
from draftkit.text.numerals import from_chinese

_NUMBER = "[0-9]{1,4}|[一二两三四五六七八九十百零〇]{1,6}"
_LEFT = "只有|仅有|还有|只剩|仅剩|还剩|剩下|不到|不足|不满|尚有|只剩下|还剩下"
_DAYS = re.compile(
    f"(?:距离|距|离)(?P<what>[^，。；：！？、\n]{{0,20}}?)(?:{_LEFT})(?:短短|不到|不足|最后)?的?(?:{_NUMBER})[多来余几]?"
    "个?(?:天|日|周|星期|半?月)(?![元份])"
)
_THIS_MONTH = re.compile("本月(?:(?P<day>3[01]|[12][0-9]|0?[1-9])[日号]|[上中下]旬|底|末)(?:之前|以前|前)")
_YEARS = re.compile(f"(?P<what>[\u4e00-\u9fff]{{0,16}}?)(?<![0-9一二三四五六七八九十百第])(?P<number>{_NUMBER})周年")
_CLAUSE = re.compile(
    "迎接|庆祝|纪念|喜迎|正值|恰逢|适逢|时值|欢庆|今年是|是我?|在我?|为我?|围绕|以|向|(?<!共)和|与|暨|的"
)
"""What stands before the occasion itself."""
_BEGUN: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(f"(?:{words})$"), year)
    for words, year in (
        ("建国|(?:新中国|共和国|中华人民共和国)(?:成立|诞辰|华诞)", 1949),
        ("建党|(?:共产党|中国共产党|我们?党)(?:成立|建党|诞辰|华诞)", 1921),
        ("(?<!建)建军|解放军(?:成立|建军)|人民军队(?:成立|建军)", 1927),
        ("改革开放", 1978),
        ("(?:抗战|抗日战争|反法西斯战争)胜利", 1945),
        ("长征胜利", 1936),
        ("五四运动", 1919),
        ("抗美援朝(?:出国作战)?", 1950),
        ("香港回归(?:祖国)?", 1997),
        ("澳门回归(?:祖国)?", 1999),
    )
)
"""Years that everybody counts from; of any other occasion the old speech says how many there were in its year."""
_LONG_AGO = 500
"""Years of which nobody says which one this is to the year."""
_END = re.compile("[。；！？]")
_REACH = 24
_SHOWN = 10
"""Characters of an occasion that are kept."""


class Count(Enum):
    """What was counted."""

    DAYS = auto()
    """The days until something: 离清明只有二十三天."""
    MONTH = auto()
    """A deadline in the month that was spoken in: 本月25日前."""
    YEARS = auto()
    """The years since something: 建国75周年."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Words with a count that another day makes wrong.

    Attributes:
        start, end: offsets in the text.
        season: of `DAYS`, what they lead to, where it is known.
        occasion: of `YEARS`, as it is written: 建国.
        number: of `YEARS`, how many.
        day: of `MONTH`, the day; 0 where it is none.
    """

    start: int
    end: int
    count: Count
    season: SeasonWords | None = None
    occasion: str = ""
    number: int = 0
    day: int = 0

    @property
    def begun(self) -> int | None:
        """The year an occasion is counted from, where everybody knows it."""
        return next((year for words, year in _BEGUN if words.search(self.occasion)), None)


def counted_in(text: str, finder: SeasonFinder) -> Iterator[Counted]:
    """All such words of a text, those of a kind together."""
    for match in _DAYS.finditer(text) if "离" in text or "距" in text else ():
        season = next(iter(finder.find(match["what"])), None) or _before(text, match.start(), finder)
        yield Counted(match.start(), match.end(), Count.DAYS, season)
    for match in _THIS_MONTH.finditer(text):
        yield Counted(match.start(), match.end(), Count.MONTH, day=int(match["day"] or 0))
    for match in _YEARS.finditer(text) if "周年" in text else ():
        yield from _anniversary(match)


def _before(text: str, start: int, finder: SeasonFinder) -> SeasonWords | None:
    """The season that the same sentence named before: 清明就在眼前，距今只有二十三天."""
    sentence = _END.split(text[max(0, start - _REACH) : start])[-1]
    return next(iter(finder.find(sentence)[::-1]), None)


def _anniversary(match: re.Match[str]) -> Iterator[Counted]:
    number = int(match["number"]) if match["number"].isdigit() else from_chinese(match["number"]) or 0
    occasion = _CLAUSE.split(match["what"])[-1][-_SHOWN:]
    if 0 < number < _LONG_AGO and occasion:
        yield Counted(match.start("number") - len(occasion), match.end(), Count.YEARS, None, occasion, number)


def count_advice(counted: Counted, then: date | None, now: date | None) -> tuple[str, str] | None:
    """What to do about it, in Chinese and English; None where it is right on the new day too.

    Args:
        counted: the words.
        then: the day of the old meeting; None where it is not known.
        now: that of the new one; None where it is not known.
    """
    if now is None:
        return "会议日期定了再重新数", "count it again when the day of the meeting is known"
    match counted.count:
        case Count.DAYS:
            return _days(counted, now)
        case Count.MONTH:
            return _month(counted, then, now)
        case Count.YEARS:
            return _years(counted, then, now)


def _days(counted: Counted, now: date) -> tuple[str, str]:
    stands = standing(counted.season, now) if counted.season else None
    if counted.season and stands and stands.time is Time.AHEAD:
        season = counted.season.season
        span = f"（一般在{season.shown}）" if season.words else ""
        return (
            f"天数要重新数：从{now}到{season.name}{span}还有{stands.days}天左右",
            f"count the days again: from {now} to {season.name} ({season.shown}) there are about {stands.days}",
        )
    return f"天数是从旧会那天数的：从{now}起重新数，或删去", f"the days count from the old meeting: count from {now}"


def _month(counted: Counted, then: date | None, now: date) -> tuple[str, str] | None:
    if then and (then.month, then.day) == (now.month, now.day):
        return None
    day = counted.day and MonthDay(now.month, counted.day).of(now.year)
    if not day:
        return f"“本月”现在是{now.month}月：看这个期限还成不成立", f"this month is now {now:%Y-%m}: see whether it fits"
    left = (day - now).days
    if left < 0:
        return f"到{now}，本月{counted.day}日已过去{-left}天：改写", f"on {now} that day is over by {-left}: reword it"
    return f"“本月”现在是{now.month}月，到{day}还有{left}天：看还来不来得及", f"{left} days are left until {day}"


def _years(counted: Counted, then: date | None, now: date) -> tuple[str, str] | None:
    begun = counted.begun or (then.year - counted.number if then else None)
    if begun is None:
        return f"核对：{now.year}年是第几个周年", f"work out which anniversary {now.year} is"
    number = now.year - begun
    if number == counted.number:
        return None
    source = f"从{begun}年算起" if counted.begun or not then else f"旧会在{then.year}年，照此推算"
    return (
        f"{source}，{now.year}年是{number}周年：改写，或删去",
        f"{number} years since {begun} in {now.year}, and not {counted.number}: reword it or take it out",
    )
