"""Dates, stretches of time and times said from today in the words of one block."""

import re
from collections.abc import Iterator

from draftkit.facts.measures.numbers import DIGITS, HAN, RANGE, chinese_value, decimal_text, half_width, mention_of
from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import listed

_YEAR = "(?:(?:1[89]|2[01])[0-9]{2}|[一二][〇○零九八0OoＯ][〇○零一二三四五六七八九0OoＯ]{2})"
_MONTH = "(?:1[0-2]|0?[1-9])(?![0-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
_HAN_DAY = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_RELATION = (
    "(?:之前|以前|前夕|前后|之后|以后|期间"
    "|前(?![来往列三沿景期提进移海身十N0-9一二四五六七八九])|后(?![续来期者半年备勤方台]))?"
)
_BEFORE = "(?:之?前)?"
_QUARTER = "(?:第?[一二三四]季度|前[二两三]季度|首季度?)"
_EDGE = "(?:底(?![线气子层座蕴0-9])|末(?!端)|初(?![级中步期衷心])|内(?![蒙外部涝需地容陆销]))"
_PART_OF_MONTH = "(?:[上中下]旬|底|末|初|份)?"
_FEAST = (
    f"(?:(?:第(?:{DIGITS}|{HAN})个)?(?:春节|元旦|国庆节?|中秋节?|端午节?|清明(?!上河)节?|元宵节?|重阳节|劳动节|建军节|妇女节|儿童节|教师节|青年节"
    "|“(?:七一|五一|十一|八一|三八|六一|五四|双节|两节)”|(?:五一|十一|七一)(?=节|假期|长假|期间|前|小长假))"
    "(?:长假|小长假|假期|假日|黄金周)?(?!联欢|日?快乐|愉快|幸福|祝福|晚会|习俗|民俗)|除夕夜?)"
)
_PART_OF_YEAR = (
    f"(?:[上下]半年|{_QUARTER}|年?{_EDGE}|[春夏秋冬]季?(?![节运游训奥])|{_FEAST}"
    f"|{_MONTH}月?{RANGE}{_MONTH}月|{_MONTH}月(?:{_DAY}日|{_PART_OF_MONTH})|前[0-9一二三四五六七八九十]+个月)"
)
_NO_YEAR = "(?![级代轻龄薪均产度会底末初终报货味])"
_NO_DAY = "(?![然下津空府山水地网])"
_NO_WEEK = "(?![边岁围期到末密转长报刊])"
_LENGTH_UNIT = (
    f"(?:年{_NO_YEAR}|个[多半]?(?:月|季度|星期|小时|工作日|学期|年头)|天{_NO_DAY}|周年|周{_NO_WEEK}"
    "|小时|分钟|工作日|日(?=内|以内|之内))"
)
_HAN_LENGTH_UNIT = (
    f"(?:年{_NO_YEAR}|个多?(?:月|季度|星期|小时|工作日|学期)|天{_NO_DAY}|周年|周{_NO_WEEK}|小时|分钟|季度)"
)
_SINCE = "(?:以内|之内|内|来(?![自到])|间(?![隔接]))?"

_HIDDEN = "[*＊×✕xX]"
_BLANKED = rf"""(?:(?:19|20)[0-9]?)?(?:{_HIDDEN}{{1,4}}|[_＿]{{1,4}}|(?<=20)[-—]{{1,2}})年
    (?:(?:{_HIDDEN}{{1,2}}|[0-9]{{1,2}})月)?(?:(?:{_HIDDEN}{{1,2}}|[0-9]{{1,2}})日)?{_RELATION}
    |{_HIDDEN}{{1,2}}月(?:{_HIDDEN}{{1,2}}日)?"""

_RELATIVE = rf"""(?:今年(?![轻龄代])|(?<!过)去年(?![轻龄])|(?<![文说证])明年(?![度轻])
    |(?<![以目之当年])前年(?![度均产轻龄])
    |(?<!基)本年度|(?<!以)上年度?(?![均产])|(?<![年月以近])来年(?![均产度])|下一?年度)
    (?:同期|{_PART_OF_YEAR})?{_RELATION}
    |今明两年|去今两年|今后一两年|去冬今春|今冬明春|(?<![至如当])今[春夏秋冬](?![节运])|(?<!文)明[春夏秋](?!节)
    |(?:昨天|昨日|[今明]天[上下]午|今晚|明晚)(?:[0-2]?[0-9][时点](?:半|[0-5]?[0-9]分)?{_RELATION})?
    |(?<![上下前后大每近])半年多?(?:时间|来|内|以内)
    |[今明]天(?:[0-2]?[0-9][时点](?:半|[0-5]?[0-9]分)?{_RELATION}|(?=起|开始))
    |(?:秋季|春季)(?:学期|开学){_RELATION}"""

_WITHIN = rf"""年内适当时候|(?<![0-9一二两三四五六七八九十今去明来近整多])年{_EDGE}
    {_BEFORE}|(?<![0-9])[上下]半年(?![0-9])|{_QUARTER}末?{_BEFORE}(?!度)|本季度|[上下]个?季度
    |主?汛期(?:来临|到来)?之?前|(?<!基)本月[底末初]?{_BEFORE}|(?<!以)[上下]个?月(?![0-9])底?|(?<![0-9一二三四五六七八九十个每本当各逐])月[底末]之?前
    |本周[一二三四五六日末]?(?!年)|[上下]周[一二三四五六日末](?!年)"""

_EVERY = (
    "每(?:学[期年](?![的初末])|半年|半个?月|季度|季(?!度)|年(?![轻龄])|个?月|个?星期|周(?![边围])"
    "|[两二三四五六七八九十0-9]+(?:年|个月|个季度|周|天))"
)

# The second and the fourth lookahead only save time: what begins like 建军节 but is none, numbers that are no dates.
_SCAN = re.compile(
    rf"""(?=[0-9一二两三四五六七八九十第今去明前本上下来年月每昨近过未最头这半秋除主汛“元春国中端清重劳建妇儿教青首早晚凌*＊×✕xX])
    (?![建国中重主元教清儿青妇劳端来首上下本“](?![军庆秋阳汛旦宵师明童年女动午五七十八三六双两一二四季半个月周]))(?:
    (?=[0-9一二*＊×✕xX])(?![0-9]{{1,3}}+[^0-9年月日号时点至到:：/／.—–－~～*＊×✕xX_＿OoＯ-])(?<![0-9A-Za-z])(?:
        (?P<stretch>{_YEAR}(?:年(?:{_MONTH}月)?)?(?:{RANGE}|[/／]){_YEAR}(?:年度?(?:{_MONTH}月)?)
            |(?<=（){_YEAR}{RANGE}{_YEAR}(?=）))
        |(?P<day>(?:(?P<y>{_YEAR})年)?(?P<m>{_MONTH})月(?P<d>{_DAY})[日号]
            (?:{RANGE}(?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})日)?{_RELATION})
        |(?P<plain>(?P<py>{_YEAR})(?P<sign>[-/.])(?P<pm>{_MONTH})(?P=sign)(?P<pd>{_DAY}))
        |(?P<handate>{_YEAR}年{_HAN_MONTH}月(?:{_HAN_DAY}日)?)
        |(?P<months>(?:{_YEAR}年)?{_MONTH}月?{RANGE}{_MONTH}月{_PART_OF_MONTH}{_RELATION})
        |(?P<year>(?P<only>{_YEAR})年(?:度(?![假汛])|(?P<part>{_PART_OF_YEAR}))?{_RELATION})
        |(?P<hidden>20[0-4][0-9](?=[“”，。；、）首世中全行])|{_BLANKED})
        |(?P<calendar>{_MONTH}月{_PART_OF_MONTH}{_RELATION}
            |{_DAY}日?{RANGE}{_DAY}日(?![均产常])|{_DAY}日(?:之?前|(?=[上下]午|晚|凌晨|起|止|的[\u4e00-\u9fff]{{0,6}}会))
            |(?<![.:：])(?:[0-2][0-9]|(?<=[日晨间\ ])[0-9]|(?<![比为至达到])[2-9])
                [:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9:：.])
            |[0-2]?[0-9]时(?:(?:[0-5]?[0-9]分|整)(?!之)|之?前(?![来往列沿])))
    )
    |(?<![一二两三四五六七八九十个每第满近整多0-9])(?<!阳春|烟花|人间)(?P<hanmonth>{_HAN_MONTH}月(?:{_HAN_DAY}日|[上中下]旬|底|初|份)?
        (?!革命|围城|流火|奔){_RELATION})
    |(?P<plan>“?十[一二三四五六七八九]五(?:”|(?=时期|期间|规划|末|以来))(?:时期|期间|末期?|初期?)?)
    |(?=[第春元国中端清重劳建妇儿教青“五十七除])(?P<feast>{_FEAST}{_RELATION})
    |(?![0-9中国建这])(?P<spoken>{_RELATIVE}|{_WITHIN})
    |(?P<every>{_EVERY})
    |(?=[近今未过最这前后头])(?P<recent>(?:近|今后|未来|过去|最近|这|(?<!学)前|后|头)(?:{DIGITS}|(?P<few>[一两二三四五六七八九十]{{1,3}}))[多余]?
        (?:年(?![级代轻龄])|个月)(?:来|内|间(?![隔接]))?)
    |(?<![0-9A-Za-z.第])(?P<length>(?:(?P<low>{DIGITS})(?:年|天|个月|小时|分钟)?{RANGE})?
        (?P<n>{DIGITS})[余多]?(?P<unit>{_LENGTH_UNIT}){_SINCE})
    |(?<![一二两三四五六七八九十百千万亿第个“星初〇零○几数天])(?<!一、|学前)(?P<hanlength>
        (?:(?P<hanlow>[一二两三四五六七八九十])[至到])?(?P<han>{HAN})[余多]?(?P<hanunit>{_HAN_LENGTH_UNIT})
        (?P<since>{_SINCE}))
    |(?P<clock>(?:上午|下午|晚上|凌晨|中午|早上)[0-9]{{1,2}}(?:[:：][0-9]{{2}}|[时点](?:半|[0-9]{{1,2}}分)?))
    )""",
    re.VERBOSE,
)

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
    for match in _SCAN.finditer(text):
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
    day = re.match(f"({_HAN_DAY})日", rest)
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
    years = "-".join(_plain_year(year) for year in re.findall(_YEAR, match[0]))
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
