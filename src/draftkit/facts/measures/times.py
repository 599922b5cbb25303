"""Dates, stretches of time and times said from today in the words of one block."""

import re
from collections.abc import Iterator

from draftkit.facts.measures.numbers import chinese_value, decimal_text, half_width, mention_of
from draftkit.facts.measures.time_words import HAN_DAY, SCAN, YEAR
from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import listed

_CAMPAIGN = re.compile("[^，。；：、]{0,4}?(?:行动|攻坚|规划|计划|倍增|禁渔|工程|圈)")
_PROVERB = re.compile(
    "八小时(?:以外|之外|内外)|[九十][二]?年(?:一贯|义务)|[十三]年(?:磨一剑|树木|树人|如一日|寒窗|九[旱涝]|河东|禁渔)"
)
_ON_DUTY = re.compile("24小时[^，。；]{0,4}?(?:值班|值守|在岗|专人|不间断|不打烊|轮班|待命|备勤)")
_MAX_HAN_YEARS = 99


def times(text: str) -> Iterator[Mention]:
    """The points and stretches of time of a block, in order, without overlap.

    Args:
        text: cleaned words of one block.

    Yields:
        DATE for days, months, years, feasts and years that are blacked out (`20**年`, doubtful); PERIOD for lengths of
        time, for ranges and for whatever is said from today (今年, 年内, 每季度). The value of a day is `2018-03-07` or
        `03-07`, of a range of days `04-20/04-21`, of a year `2018`, of a length its number with the unit apart;
        everything else is as written, without quotation marks. 前, 之前, 期间 and the like belong to the words.
    """
    text = half_width(text)
    for match in SCAN.finditer(text):
        mention = _READ[match.lastgroup or ""](match)
        if mention is not None:
            yield mention


def _day(match: re.Match[str]) -> Mention:
    year = [match["y"]] if match["y"] else []
    first = _iso(*year, match["m"], match["d"])
    if match["d2"] is None:
        return mention_of(match, FigureType.DATE, first)
    last = _iso(*year, match["m2"] or match["m"], match["d2"])
    return mention_of(match, FigureType.PERIOD, f"{first}/{last}")


def _iso(*parts: str) -> str:
    return "-".join(part.zfill(2) for part in map(_plain_year, parts))


def _plain_date(match: re.Match[str]) -> Mention:
    return mention_of(match, FigureType.DATE, _iso(match["py"], match["pm"], match["pd"]))


def _chinese_date(match: re.Match[str]) -> Mention:
    year, rest = match[0].split("年")
    return mention_of(
        match, FigureType.DATE, _iso(year, *(_digits_of(part) for part in re.split("[月日]", rest) if part))
    )


def _chinese_month(match: re.Match[str]) -> Mention:
    """九月九日 is 09-09, 九月 and 九月底 stay with their month in digits."""
    month, rest = match[0].split("月", 1)
    number = _digits_of(month)
    day = re.match(f"({HAN_DAY})日", rest)
    value = _iso(number, _digits_of(day[1])) if day else f"{number}月{rest}"
    return mention_of(match, FigureType.DATE, value)


def _digits_of(numeral: str) -> str:
    found = chinese_value(numeral)
    return found[0] if found else numeral


def _year(match: re.Match[str]) -> Mention:
    year, part = _plain_year(match["only"]), match["part"]
    return mention_of(match, FigureType.DATE, f"{year}年{part}" if part else year)


def _plain_year(year: str) -> str:
    """二〇一八 → 2018."""
    return year.translate(_HAN_DIGITS)


_HAN_DIGITS = str.maketrans("〇○零OoＯ一二三四五六七八九", "000000123456789")


def _stretch(match: re.Match[str]) -> Mention:
    years = "-".join(_plain_year(year) for year in re.findall(YEAR, match[0]))
    return mention_of(match, FigureType.PERIOD, _as_written(match) if "月" in match[0] else years)


def _calendar(match: re.Match[str]) -> Mention | None:
    """A time of the day to the second is a machine's stamp."""
    if _STAMP.fullmatch(match[0]):
        return None
    return mention_of(match, FigureType.DATE, _as_written(match))


_STAMP = re.compile("[0-9]{1,2}[:：][0-9]{2}[:：][0-9]{2}")


def _hidden(match: re.Match[str]) -> Mention:
    return mention_of(match, FigureType.DATE, _as_written(match), doubtful=True)


def _spoken(match: re.Match[str]) -> Mention | None:
    """去年 and 昨天 alone only look back, and stay true; with a month or a part of the year they are a date."""
    if match[0] in _LOOKING_BACK:
        return None
    return mention_of(match, FigureType.PERIOD, _as_written(match), doubtful=match[0] in _SAID_OF_MANY)


_LOOKING_BACK = frozenset(listed("去年 上年 前年 上年度 昨天 昨日 今晚 明晚 去年同期 上年同期 前年同期"))
_SAID_OF_MANY = frozenset(listed("年初 半年来 半年多来"))


def _from_now(match: re.Match[str]) -> Mention | None:
    """近三年 is a time said from today; 过去五年 and 今后五年 stay true in many speeches, 这五年 in all."""
    if match[0].startswith("这") and match["few"]:
        return None
    vague = match["few"] == "一" or match[0].startswith(_VAGUE)
    return mention_of(match, FigureType.PERIOD, _as_written(match), doubtful=vague)


_VAGUE = ("过去", "今后", "未来", "头", "这")


def _every(match: re.Match[str]) -> Mention | None:
    """每季度 is a rhythm somebody ordered; 每年 says nothing new, 每月1134元 belongs to a rate."""
    if match[0] == "每年":
        return None
    rate = match.string[match.end() : match.end() + 1].isdigit()
    return mention_of(match, FigureType.PERIOD, match[0], doubtful=rate)


def _feast(match: re.Match[str]) -> Mention:
    """A feast alone may be what the sentence is about, not when something is due."""
    bare = match[0].strip("“”") in _BARE_FEASTS
    return mention_of(match, FigureType.DATE, _as_written(match), doubtful=bare)


_BARE_FEASTS = frozenset(
    listed("""
    春节 元旦 国庆 国庆节 中秋 中秋节 端午 端午节 清明 清明节 元宵 元宵节 重阳节 教师节 劳动节 妇女节 儿童节 建军节
    青年节 五一 七一 十一 八一
""")
)


def _length(match: re.Match[str]) -> Mention | None:
    if _ON_DUTY.match(match.string, match.start()):
        return None
    value = decimal_text(match["n"])
    if match["low"]:
        value = f"{decimal_text(match['low'])}-{value}"
    doubtful = _is_named(match) or _is_recalled(match)
    return mention_of(match, FigureType.PERIOD, value, _unit(match["unit"]), doubtful=doubtful)


def _is_named(match: re.Match[str]) -> bool:
    """Whether the length is part of a name, “15分钟…圈”, 三年行动, or only looks back: 100周年, 三年来."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    vague = "周年" in match[0] or match[0].endswith(("年来", "月来"))
    return before == "“" or match[0] == "24小时" or vague or _CAMPAIGN.match(match.string, match.end()) is not None


def _is_recalled(match: re.Match[str]) -> bool:
    """Whether a year or more is only spoken of: 走过的五年, 极不平凡的五年."""
    return match.string.endswith("的", 0, match.start()) and match[0].endswith("年")


def _han_length(match: re.Match[str]) -> Mention | None:
    """三年 is a length; 一年 only with a limit (一年内); 十年磨一剑, 一百年 and 五千年 are sayings."""
    number = chinese_value(match["han"])
    if number is None or number[1] or int(number[0]) > _MAX_HAN_YEARS:
        return None
    if _PROVERB.match(match.string, match.start()) or _is_recalled(match):
        return None
    value, unit, one = number[0], _unit(match["hanunit"]), number[0] == "1"
    limited = match["since"] in ("内", "以内", "之内")
    if one and not limited and not unit.startswith("个"):
        return None
    doubtful = (one and not limited) or _is_named(match)
    if match["hanlow"] and (low := chinese_value(match["hanlow"])):
        value = f"{low[0]}-{value}"
    return mention_of(match, FigureType.PERIOD, value, unit, doubtful=doubtful)


def _unit(written: str) -> str:
    return written.replace("个多", "个")


def _as_written(match: re.Match[str]) -> str:
    return match[0].translate({ord("“"): None, ord("”"): None})


_READ = {
    "stretch": _stretch,
    "day": _day,
    "plain": _plain_date,
    "handate": _chinese_date,
    "months": _spoken,
    "hanmonth": _chinese_month,
    "year": _year,
    "hidden": _hidden,
    "calendar": _calendar,
    "plan": _spoken,
    "feast": _feast,
    "spoken": _spoken,
    "every": _every,
    "recent": _from_now,
    "length": _length,
    "hanlength": _han_length,
    "clock": _calendar,
}
