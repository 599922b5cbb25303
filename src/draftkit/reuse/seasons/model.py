"""A part of the year that words are bound to, and how a day stands to it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year; the 29th of February is the 28th where there is none."""

    month: int
    day: int

    def of(self, year: int) -> date:
        """That day of a year."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, self.month + 1, 1) - timedelta(days=1)

    @property
    def shown(self) -> str:
        """As people say it: 9月15日."""
        return f"{self.month}月{self.day}日"


@dataclass(frozen=True, slots=True)
class Season:
    """A span of the year with the words for it.

    Attributes:
        name: what it is called.
        first, last: both inclusive; where the last one is the earlier of the two, the span runs over the turn of the
            year.
        words: as they stand in speeches.
        of_year: whether the year that is spoken in is meant (年底), and not the nearest time (春节).
        before, behind: regular expressions of what may not stand right before or behind the words; empty for nothing.
        again: a second span of the same year; None for none.
    """

    name: str
    first: MonthDay
    last: MonthDay
    words: tuple[str, ...] = ()
    of_year: bool = False
    before: str = ""
    behind: str = ""
    again: tuple[MonthDay, MonthDay] | None = None

    @property
    def shown(self) -> str:
        """The span, or both, as people say it."""
        spans = ((self.first, self.last), *((self.again,) if self.again else ()))
        return "、".join(one.shown if one == other else f"{one.shown}至{other.shown}" for one, other in spans)

    def in_year(self, year: int) -> tuple[tuple[date, date], ...]:
        """The spans that begin in a year."""
        spans = ((self.first, self.last), *((self.again,) if self.again else ()))
        return tuple(_in_year(first, last, year) for first, last in spans)


def _in_year(first: MonthDay, last: MonthDay, year: int) -> tuple[date, date]:
    ends = last.of(year)
    return first.of(year), ends if ends >= first.of(year) else last.of(year + 1)


class Relation(Enum):
    """How words are bound to a season."""

    BEFORE = auto()
    """It is a deadline: 春节之前, 汛期到来前."""
    AT = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class SeasonWords:
    """Where words that are bound to a season stand.

    Attributes:
        start, end: offsets in the text, what says the year and the relation included.
        year: 0 for 今年, 1 for 明年, -1 for 去年, None where nothing is said.
        calendar: the year of the calendar where it is written (2018年9月底前); 0 where it is not.
    """

    start: int
    end: int
    season: Season
    relation: Relation = Relation.AT
    year: int | None = None
    calendar: int = 0


class Time(Enum):
    """How a season stands to a day."""

    OVER = auto()
    NOW = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a season stands to a day; `days` since it was over, or until it begins."""

    time: Time
    days: int = 0


_LONG = timedelta(days=45)
"""Who asks for something before so long a time is late when it has begun; of a shorter one the day is not known."""


def standing(words: SeasonWords, day: date) -> Standing:
    """How the season that words name stands to the day they are said on."""
    return min((_to(words, span, day) for span in _spans(words, day)), key=lambda each: each.days)


def _spans(words: SeasonWords, day: date) -> list[tuple[date, date]]:
    """The times that may be meant: of one year where the words or their kind say which, else those around the day."""
    season = words.season
    years: tuple[int, ...] = (day.year - 1, day.year, day.year + 1)
    if words.calendar:
        years = (words.calendar,)
    elif words.year is not None or season.of_year:
        years = (day.year + (words.year or 0),)
    return [span for year in years for span in season.in_year(min(max(year, date.min.year), date.max.year - 1))]


def _to(words: SeasonWords, span: tuple[date, date], day: date) -> Standing:
    first, last = span
    if words.relation is Relation.BEFORE and last - first > _LONG:
        last = first
    if day < first:
        return Standing(Time.AHEAD, (first - day).days)
    if day > last:
        return Standing(Time.OVER, (day - last).days)
    return Standing(Time.NOW)
