"""Dates that cannot be, that contradict themselves or the day of the meeting."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from draftkit.checks.kinds.numbers.amounts import around
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = "(?:(?P<y>(?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年|(?P<said>去年|今年|明年|本年))"
_DAY = re.compile(f"(?:{_YEAR})?(?<![0-9.一二三四五六七八九十])(?P<m>{_NUMBER})月(?P<d>{_NUMBER})[日号]")
_TODAY = re.compile(f"(?<!到)今天(?:就?是|，)?(?:(?:19|20)[0-9]{{2}}年)?{_NUMBER}月{_NUMBER}[日号]")
_WEEKDAY = re.compile(
    "[日号]?[）)]?(?:是|就是|，是)?[，,（(]?(?:星期|周|礼拜)(?P<day>[一二三四五六日天])(?![至到—\\-])"
)
_TODAY_WEEKDAY = re.compile("(?<![到截])今天(?:就?是|，)?(?:星期|周|礼拜)(?P<day>[一二三四五六日天])(?![至到—\\-])")
_STORY = re.compile("说|问|喊|答|那天|当时|有一[天次回]|记得")
"""Words before the 今天 of somebody else."""
_DAYS = "一二三四五六日"
_TO = "(?:[—–\\-－~～]{1,2}|至|到)"
_SAME_MONTH = re.compile(f"(?P<m>{_NUMBER})月(?P<d>{_NUMBER})[日号]?{_TO}(?:(?P=m)月)?(?P<d2>{_NUMBER})[日号]")
_YEARS = re.compile(f"(?<![0-9])(?P<y>(?:19|20)[0-9]{{2}})年?{_TO}(?P<y2>(?:19|20)[0-9]{{2}})年")
_RANGE = re.compile(f"[0-9一二三四五六七八九十百千万亿%]{_TO}[0-9一二三四五六七八九十百]")
_ENDS = re.compile(r"([0-9]+(?:\.[0-9]+)?)-([0-9]+(?:\.[0-9]+)?)")
_LIMIT = re.compile(
    f"{_YEAR}?(?<![0-9.一二三四五六七八九十])(?P<m>{_NUMBER})月(?:(?P<d>{_NUMBER})[日号]|(?P<end>[底末])|(?P<part>[上中]旬))?"
    "(?:之前|以前|前(?![一二三四五六七八九十0-9来往后]))"
)
_DONE = re.compile("已|曾|了|原[定计]|提前|去年|上年|此前|当年|就")
_TOLD = re.compile(
    "(?:已经?)?(?:全部|全面|均|都)(?:完工|竣工|完成|建成|投用|通车|入住|到位|清零)，[^。；！？]*[。；！]"
)
_WANTED = re.compile("要|须|务|应|将|请|确保|力争|争取|力求|保证|推动|推进|加快|抓好|做好")
_SUCCEEDED = re.compile("如期|圆满|顺利|打赢|[获荣]得|获评|成功")
_SAID_YEAR = re.compile(
    "(?P<said>去年|上年|前年|今年|本年度?|明年)(?:（|\\(|即|是|，?也就是)(?P<y>20[0-9]{2})年(?!.{0,6}[—~至到])"
    "|(?P<y2>20[0-9]{2})年(?:（|\\(|，?也就是|，?即)(?P<said2>去年|上年|前年|今年|明年)(?=[）)，。是])"
)
_OFFSET = {"去年": -1, "上年": -1, "前年": -2, "明年": 1}
_AIM = re.compile(
    "(?:到|至|力争|确保|争取|力争到|确保到)(?P<found>(?P<y>20[0-9]{2})年(?:底|末|年底)?(?:之?前)?)，?[^，。；]{0,12}?"
    "(?:要|力争|确保|争取|实现|达到|建成|完成|基本)"
    "|(?P<found2>(?P<of>20[0-9]{2})年)是[^，。；]{0,16}(?:一年|之年)，(?:(?:各[^，。；]{1,6}|大家|我们)?(?:都|更)?要|必须|务必)"
)
_PAST = re.compile("提出|已|曾|当时|回顾|规划|计划|印发|目标是|了|以来")
_NEAR = timedelta(days=120)
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


@dataclass(frozen=True, slots=True)
class _Text:
    passage: Passage
    meeting: date | None

    @property
    def words(self) -> str:
        return self.passage.text

    def hit(self, match: re.Match[str], **values: str) -> Hit:
        return Hit(self.passage.span(match.start(), match.end()), (("found", match[0]), *values.items()))


_Judge = Callable[[_Text], Iterator[Hit]]


def dates(fields: Fields) -> Find:
    """What is wrong with dates.

    `test`: `impossible` (2月30日), `weekday` (not that day), `order` (the end before the beginning), `limit` (a term
    that was over before the meeting), `year` (今年 is another year than that of the meeting), `aim` (an aim for a year
    that is past), `today` (今天 is another day than that of the meeting). The last four look at speeches whose meeting
    has a date.
    """
    tests: dict[str, _Judge] = {
        "impossible": _impossible,
        "weekday": _weekdays,
        "order": _backwards,
        "limit": _limits,
        "year": _years,
        "aim": _aims,
        "today": _today,
    }
    return partial(_find, judge=tests[fields.choice("test", tests, "impossible")])


def _find(subject: Subject, judge: _Judge) -> Iterator[Hit]:
    for passage in subject.passages:
        if any(sign in passage.text for sign in "月年—") or "今天" in passage.text:
            yield from judge(_Text(passage, subject.context.meeting))


def _impossible(text: _Text) -> Iterator[Hit]:
    for match in _DAY.finditer(text.words):
        month, day = _value(match["m"]), _value(match["d"])
        year = _year(match, text.meeting) or 2000
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004 - months of a year
            yield text.hit(match)


def _weekdays(text: _Text) -> Iterator[Hit]:
    for match in _DAY.finditer(text.words):
        weekday = _WEEKDAY.match(text.words, match.end())
        day = _day(match, text.meeting) if weekday else None
        if weekday and day:
            yield from _wrong_weekday(text, match.start(), weekday, day)
    for match in _TODAY_WEEKDAY.finditer(text.words) if text.meeting else ():
        low, _ = around(text.words, match.start(), match.end())
        told = _STORY.search(text.words, low, match.start()) or text.passage.is_quoted(match.start(), match.end())
        if text.meeting and not told:
            yield from _wrong_weekday(text, match.start(), match, text.meeting)


def _wrong_weekday(text: _Text, start: int, weekday: re.Match[str], day: date) -> Iterator[Hit]:
    if day.weekday() != _DAYS.index(weekday["day"].replace("天", "日")):
        real = f"{day.year}年{day.month}月{day.day}日是星期{_DAYS[day.weekday()]}"
        found = text.words[start : weekday.end()].lstrip("，")
        found = f"{found}）" if "（" in found else found.replace("）", "")
        yield Hit(text.passage.span(start, weekday.end()), (("found", found), ("real", real)))


def _backwards(text: _Text) -> Iterator[Hit]:
    for match in _SAME_MONTH.finditer(text.words):
        if _value(match["d"]) > _value(match["d2"]):
            yield text.hit(match)
    for match in _YEARS.finditer(text.words):
        if match["y"] > match["y2"]:
            yield text.hit(match)
    if not _RANGE.search(text.words):
        return
    from draftkit.facts.measures.quantities import quantities

    for found in quantities(text.words):
        ends = _ENDS.fullmatch(found.value)
        if ends and Decimal(ends[1]) > Decimal(ends[2]):
            span = text.passage.span(found.start, found.end)
            yield Hit(span, (("found", text.words[found.start : found.end]),))


def _limits(text: _Text) -> Iterator[Hit]:
    for match in _LIMIT.finditer(text.words) if text.meeting else ():
        limit, meeting = _limit(match, text.meeting), text.meeting
        if limit is None or meeting is None or limit >= meeting:
            continue
        named = match["y"] or match["said"]
        low, high = around(text.words, match.start(), match.end())
        is_told = _DONE.search(text.words[low:high]) or _looks_back(text.passage, match)
        if (named or meeting - limit < _NEAR) and not is_told:
            yield text.hit(match, meeting=_written(meeting))


def _looks_back(passage: Passage, match: re.Match[str]) -> bool:
    """Whether all was finished by then with a result behind it, in a paragraph of what was achieved."""
    start, end = next(span for span in passage.sentences if match.start() < span[1])
    if not _TOLD.match(passage.text, match.end()) or _WANTED.search(passage.text, start, end):
        return False
    return _SUCCEEDED.search(passage.text) is not None


def _limit(match: re.Match[str], meeting: date | None) -> date | None:
    """The last day of a term; a bare month is the one before its first day."""
    year = _year(match, meeting) or (meeting.year if meeting else 0)
    month = _value(match["m"])
    if not year or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    days = monthrange(year, month)[1]
    if match["d"]:
        return date(year, month, min(days, max(1, _value(match["d"]))))
    return date(year, month, days if match["end"] else 20 if match["part"] else 1)


def _years(text: _Text) -> Iterator[Hit]:
    for match in _SAID_YEAR.finditer(text.words) if text.meeting else ():
        said, year = match["said"] or match["said2"], int(match["y"] or match["y2"])
        real = (text.meeting.year if text.meeting else 0) + _OFFSET.get(said, 0)
        if year != real and not text.passage.is_quoted(match.start(), match.end()):
            yield text.hit(match, said=said, real=f"{real}年")


def _aims(text: _Text) -> Iterator[Hit]:
    for match in _AIM.finditer(text.words) if text.meeting else ():
        low, high = around(text.words, match.start(), match.end())
        past = text.meeting is not None and int(match["y"] or match["of"]) < text.meeting.year
        if past and text.meeting and not _PAST.search(text.words[low:high]):
            start, end = match.span("found" if match["found"] else "found2")
            values = (("found", text.words[start:end]), ("meeting", _written(text.meeting)))
            yield Hit(text.passage.span(start, end), values)


def _today(text: _Text) -> Iterator[Hit]:
    for match in _TODAY.finditer(text.words) if text.meeting else ():
        day = _DAY.search(match[0])
        if day is None or text.meeting is None or text.passage.is_quoted(match.start(), match.end()):
            continue
        year = _year(day, text.meeting) or text.meeting.year
        if (year, _value(day["m"]), _value(day["d"])) != (text.meeting.year, text.meeting.month, text.meeting.day):
            yield text.hit(match, meeting=_written(text.meeting))


def _day(match: re.Match[str], meeting: date | None) -> date | None:
    """The day that is meant: of the year that is said, or else of the meeting where it is near that."""
    year = _year(match, meeting)
    month, day = _value(match["m"]), _value(match["d"])
    years = (year,) if year else (meeting.year - 1, meeting.year, meeting.year + 1) if meeting else ()
    for each in years:
        if 1 <= month <= 12 and 1 <= day <= monthrange(each, month)[1]:  # noqa: PLR2004 - months of a year
            found = date(each, month, day)
            if year or (meeting and abs(found - meeting) < _NEAR):
                return found
    return None


def _year(match: re.Match[str], meeting: date | None) -> int | None:
    if match["y"]:
        return int(match["y"].translate(_HAN_DIGITS))
    return meeting.year + _OFFSET.get(match["said"], 0) if match["said"] and meeting else None


def _value(number: str) -> int:
    return int(number) if number.isdigit() and number.isascii() else from_chinese(number) or 0


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
