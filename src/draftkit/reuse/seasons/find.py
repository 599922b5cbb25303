"""Where a text is bound to a part of the year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from draftkit.reuse.seasons.model import MonthDay, Relation, Season, SeasonWords
from draftkit.text.numerals import from_chinese

_YEARS = {"今年": 0, "本年": 0, "今": 0, "明年": 1, "来年": 1, "明": 1, "去年": -1, "上年": -1, "去": -1}
_YEAR = (
    "(?:(?:(?P<calendar>20[0-9]{2})(?:年|(?=年[底末内]))"
    "|(?P<year>今年|本年度?|明年|来年|去年|上年|[今明去](?=年[底末内])))的?)?"
)
_BEFORE = (
    "(?:(?:到来|来临|开始|结束|完成)?(?:之前|以前)|前夕|(?:到来|来临|开始|结束)前"
    "|前(?![来往列三沿景期提进移海身半两十后0-9一二四五六]))"
)
_AFTER = "(?:结束|过)?(?:之后|以后)|[已刚一]过(?!半)|过后|后(?![续来期者半年备勤方台])"
_RELATION = f"(?:(?P<sooner>{_BEFORE})|(?P<later>{_AFTER}))?"
_HAN_MONTH = "十[一二]|[一二三四五六七八九十]"
_MONTH = re.compile(
    f"{_YEAR}(?<![0-9一二三四五六七八九十个每本上下当第几整满多.．-])(?P<month>1[0-2]|0?[1-9]|{_HAN_MONTH})月"
    "(?:(?P<day>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
    f"|(?P<part>[上中下]旬|底|末|初|份))?{_RELATION}"
)
_HABIT = re.compile("(?:每年|每逢|每到|历年|往年|年年|一年一度的?|每个)$")
"""What comes every year is no matter of this one."""
_PARTS = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (25, 31), "末": (25, 31)}
_LAST = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}
_FAR = 5


@dataclass(frozen=True)
class SeasonFinder:
    """Looks for the words of some seasons, and for months."""

    seasons: tuple[Season, ...]
    _by_word: dict[str, Season] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember which words belong to which season; the first one that has them counts."""
        words = {word: season for season in reversed(self.seasons) for word in season.words}
        object.__setattr__(self, "_by_word", words)

    def find(self, text: str) -> list[SeasonWords]:
        """All places of a text in order; none overlaps another, the longer one counts."""
        found = sorted((*self._named(text), *_months(text)), key=lambda each: (each.start, -each.end))
        kept: list[SeasonWords] = []
        for each in found:
            habit = _HABIT.search(text, max(0, each.start - _FAR), each.start)
            if not habit and (not kept or each.start >= kept[-1].end):
                kept.append(each)
        return kept

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(map(re.escape, sorted(self._by_word, key=len, reverse=True)))
        return re.compile(f"{_YEAR}(?P<words>{words}){_RELATION}")

    def _named(self, text: str) -> Iterator[SeasonWords]:
        for match in self._pattern.finditer(text) if self._by_word else ():
            season = self._by_word[match["words"]]
            if not _means_more(season, text, match):
                yield _words(match, season, _year_in(match["words"]))


def _means_more(season: Season, text: str, match: re.Match[str]) -> bool:
    """Whether the words are part of something else: 三“五一”, 劳动奖章."""
    start, end = match.span("words")
    before = text[max(0, start - 4) : start] if not (match["calendar"] or match["year"]) else ""
    stands_before = season.before and re.search(f"(?:{season.before})$", before)
    return bool(stands_before or (season.behind and re.match(season.behind, text[end : end + 8])))


def _year_in(words: str) -> int | None:
    """The year that words say themselves: 今冬, 今春. What runs over two years (今冬明春) begins in the first."""
    return _YEARS.get(words[:1]) if words[:1] in "今去" and not words.startswith("今明") else None


def _words(match: re.Match[str], season: Season, year: int | None) -> SeasonWords:
    said = _YEARS.get((match["year"] or "").removesuffix("度"), year)
    relation = Relation.BEFORE if match["sooner"] else Relation.AFTER if match["later"] else Relation.AT
    return SeasonWords(match.start(), match.end(), season, relation, said, int(match["calendar"] or 0))


def _months(text: str) -> Iterator[SeasonWords]:
    for match in _MONTH.finditer(text) if "月" in text else ():
        season = _of_month(match)
        if season:
            yield _words(match, season, None)


def _of_month(match: re.Match[str]) -> Season | None:
    month, day = _number(match["month"]), _number(match["day"] or "")
    if match["day"] and not 1 <= day <= _LAST.get(month, 31) + (month == 2):  # noqa: PLR2004 - February may have 29
        return None
    first, last = (day, day) if day else _PARTS.get(match["part"] or "", (1, 31))
    name = match[0][match.start("month") - match.start() : match.end("part" if match["part"] else 0) - match.start()]
    if match["sooner"] or match["later"]:
        name = name[: match.start("sooner" if match["sooner"] else "later") - match.start("month")]
    return Season(name, MonthDay(month, first), MonthDay(month, min(last, _LAST.get(month, 31))))


def _number(words: str) -> int:
    return int(words) if words.isdigit() and words.isascii() else from_chinese(words) or 0


def seasons_in(texts: Sequence[str], seasons: tuple[Season, ...]) -> Iterator[tuple[int, SeasonWords]]:
    """All places in some texts: which text, and where in it."""
    finder = SeasonFinder(seasons)
    for at, text in enumerate(texts):
        for found in finder.find(text):
            yield at, found
