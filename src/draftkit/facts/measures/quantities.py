"""Counts, shares, sums of money, ratios and ranks in the words of one block.

Numbers in digits are measured (GB/T 15835) and count wherever a unit stands behind them. Chinese numerals mostly
count the parts of the speech (三个方面) or belong to set phrases (四个意识): with them the counted noun decides.
Stretches of time are left to `times`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from draftkit.facts.measures.counted import ANNOUNCED, SMALL, doubt
from draftkit.facts.measures.numbers import (
    DIGITS,
    HAN,
    RANGE,
    SCALE,
    chinese_value,
    decimal_text,
    half_width,
    mention_of,
    scaled,
    times_power,
)
from draftkit.facts.measures.units import HAN_CONTEXT, HAN_SURE, PLACES, UNIT
from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType

_FILL = f"(?:{SCALE})?[余多来几]?(?:{SCALE})?[余多]?"
_TO_NUMBER = rf"[0-9.,，余多来几十百千万亿]{{1,20}}+[^，。；、]{{0,6}}?{RANGE}[0-9]"
"""A quick look whether a number is the low end of a range: 20—30万元."""

_ABOUT = str.maketrans("", "", "余多来几")

_SCAN = re.compile(
    rf"""(?=[0-9一二两三四五六七八九十百翻])(?:
    (?P<share>百分之(?:{DIGITS}|(?!百){HAN})(?:{RANGE}百分之(?:{DIGITS}|{HAN}))?)
    |(?P<fraction>(?<![一二两三四五六七八九十百千万亿零〇0-9])(?:{HAN}|[0-9]{{1,4}}+)分之(?:[一二三四五六七八九十]|[0-9]{{1,4}}+))
    |(?P<fold>翻(?:[一两二三四五六]|{DIGITS})番)
    |(?P<rank>(?<=[第前])(?:[0-9]{{1,4}}+|{HAN})(?:[位名](?![书副])|(?=[，。；、！）（和且比增]|$)))
    |(?<![0-9A-Za-z.+＋·×第])(?:
        (?P<proportion>{DIGITS}(?:[:：∶]{DIGITS})+)
        |(?P<measured>(?:(?={_TO_NUMBER})(?<![从由])(?P<low>{DIGITS})(?P<lowfill>{_FILL}){UNIT}?{RANGE})?
            (?P<digits>{DIGITS})(?P<fill>{_FILL})(?:\ (?=[名个户家位项场次亩条]))?
            (?P<unit>{UNIT}))
        |(?P<shared>(?<=[\u4e00-\u9fff、])(?P<mine>{DIGITS})
            (?=[、和](?:{DIGITS}[、和]){{0,4}}+{DIGITS}(?P<theirs>{_FILL}{UNIT})))
        |(?P<large>(?P<head>{DIGITS})(?P<tail>[余多]?[万亿]{{1,2}}[余多]?)(?![0-9级达载元岁美]))
        |(?P<bare>(?<=[为达至在到])(?:[0-9]{{1,6}}+\.[0-9]{{1,6}}+(?=[，。；、]|以内|左右)|[0-9]{{1,6}}+(?=左右)))
        |(?P<slashed>[1-9][/／][1-9](?![0-9/]))
    )
    |(?<![一二两三四五六七八九十百千万亿零〇第数几“届初])(?P<counted>
        (?P<hanlow>[一二两三四五六七八九十]+[至到])?(?P<han>{HAN})(?P<more>[余多]?[万亿]?)
        (?P<hanunit>元|亿?[美欧]元|倍(?![增速数])|成(?![为立功果效长员本就])|{HAN_SURE}|{HAN_CONTEXT}))
    )""",
    re.VERBOSE,
)

_RANKED = re.compile(r"[居列位排]|排名|名列|全[国省市区县州盟旗球]|名次|总量|增速")
_RANK_WINDOW = 10
_GROWN = re.compile("(?:[增减升降占]|提高|超过|达到|扩大|翻)[^，。；]{0,4}$")
_COUNTED_ON = re.compile("、[0-9]")
_MINUTES = re.compile("[0-5][0-9]")
_BEFORE_CLOCK = ("日", "午", "晨", "晚", "间", " ")
_BEFORE_PROPORTION = ("比", "为", "至", "达", "到")


def quantities(text: str) -> Iterator[Mention]:
    """The measured numbers of a block, in order, without overlap.

    Args:
        text: cleaned words of one block.

    Yields:
        Mentions of type COUNT, PERCENT, MONEY or RATIO. A value is digits (`2258`), a range (`1-2`), parts joined by
        colons (`2.4:51.1:46.5`) or a fraction (`1/3`). 万 and 亿 before a unit belong to the unit (`1.2` `万亩`),
        so do signs such as % and 个百分点. 余, 多 and 几 stand in the words alone, 近 and 以上 outside of them: 200人,
        200余人 and 二百人 have one value. A rank is the number behind 第.
    """
    text = half_width(text)
    for match in _SCAN.finditer(text):
        mention = _READ[match.lastgroup or ""](match)
        if mention is not None:
            yield mention


def _share(match: re.Match[str]) -> Mention | None:
    values = [_number(part) for part in re.split(rf"{RANGE}?百分之", match[0]) if part]
    if any(value is None for value in values):
        return None
    return mention_of(match, FigureType.PERCENT, "-".join(filter(None, values)), "%")


def _fraction(match: re.Match[str]) -> Mention | None:
    whole, part = (_number(side) for side in match[0].split("分之"))
    return mention_of(match, FigureType.RATIO, f"{part}/{whole}") if whole and part else None


def _fold(match: re.Match[str]) -> Mention | None:
    value = _number(match[0][1:-1])
    return mention_of(match, FigureType.RATIO, value, "番") if value else None


def _slashed(match: re.Match[str]) -> Mention | None:
    return mention_of(match, FigureType.RATIO, match[0].replace("／", "/"))


def _proportion(match: re.Match[str]) -> Mention | None:
    parts = re.split("[:：∶]", match[0])
    if _is_clock(match, parts):
        return None
    return mention_of(match, FigureType.RATIO, ":".join(decimal_text(part) for part in parts))


def _is_clock(match: re.Match[str], parts: list[str]) -> bool:
    """Whether 14:30 or 9:30 is a time of the day and no proportion like 1:15 or 为3:10."""
    if not all(part.isdigit() for part in parts) or not _MINUTES.fullmatch(parts[1]):
        return False
    before = match.string[: match.start()]
    if len(parts[0]) > 1 or before.endswith(_BEFORE_CLOCK):
        return True
    return parts[0] != "1" and not before.endswith(_BEFORE_PROPORTION)


def _measured(match: re.Match[str]) -> Mention | None:
    if match.string.endswith("第 ", 0, match.start()):
        return None
    value, fill, scale = decimal_text(match["digits"]), match["fill"], ""
    if fill:
        value, scale = scaled(value, fill.translate(_ABOUT))
    if match["low"]:
        value, scale = _range(match, value, scale)
    if match["unit"] == "个" and _announces(match, value):
        return None
    unit = scale + match["unit"].replace("／", "/")
    doubtful = match["unit"] in PLACES or _opens_quotation(match)
    return mention_of(match, type_of(unit), value, unit, doubtful=doubtful)


def _range(match: re.Match[str], high: str, scale: str) -> tuple[str, str]:
    """Both ends on one scale: 20—30万元 and 5万-8万元 keep 万, 8000至1万元 is 8000-10000 without it."""
    low, low_scale = scaled(decimal_text(match["low"]), match["lowfill"].translate(_ABOUT))
    if low_scale == scale or (not low_scale and Decimal(low) < Decimal(high)):
        return f"{low}-{high}", scale
    return f"{times_power(low, low_scale)}-{times_power(high, scale)}", ""


def _shared(match: re.Match[str]) -> Mention:
    """The first of numbers in a row of which only the last has the unit: 0.4、0.5个百分点."""
    unit = match["theirs"].translate(_ABOUT)
    return mention_of(match, type_of(unit), decimal_text(match["mine"]), unit)


def _large(match: re.Match[str]) -> Mention | None:
    return mention_of(match, FigureType.COUNT, decimal_text(match["head"]), match["tail"].translate(_ABOUT))


def _bare(match: re.Match[str]) -> Mention | None:
    return mention_of(match, FigureType.COUNT, match[0], doubtful=True)


def _rank(match: re.Match[str]) -> Mention | None:
    """第三 counts where the words before it say that something is ranked, and no measure word makes it an ordinal.

    第一 alone is praise rather than a figure.
    """
    start, text = match.start() - 1, match.string
    unit = match[0][-1] if match[0][-1] in "位名" else ""
    if unit and match[0][0].isascii():
        return mention_of(match, FigureType.COUNT, match[0].rstrip(unit), unit)
    if not _RANKED.search(text, max(0, start - _RANK_WINDOW), start):
        return None
    value = _number(match[0].rstrip("位名"))
    return mention_of(match, FigureType.COUNT, value, unit) if value and match[0] != "一" else None


def _counted(match: re.Match[str]) -> Mention | None:
    number = chinese_value(match["han"])
    if number is None:
        return None
    value, scale = number[0], number[1] + match["more"].translate(_ABOUT)
    unit = scale + match["hanunit"]
    share = match["hanunit"] in ("倍", "成")
    certain = bool(scale) or share or _is_large_sum(match, value)
    doubtful = None if value == "1" and not certain else False if certain else doubt(match, int(value))
    if doubtful is None or (match["hanunit"] == "元" and not certain):
        return None
    doubtful = doubtful or (share and not _GROWN.search(match.string, max(0, match.start() - 6), match.start()))
    if match["hanlow"] and (low := _number(match["hanlow"][:-1])):
        value = f"{low}-{value}"
    return mention_of(match, type_of(unit), value, unit, doubtful=doubtful)


def _is_large_sum(match: re.Match[str], value: str) -> bool:
    return match["hanunit"].endswith("元") and int(value) >= 100  # noqa: PLR2004 - 二元 and 三元 are words


def _announces(match: re.Match[str], value: str) -> bool:
    """Whether 3个方面 announces the parts of what follows; 3个方面、13项… counts."""
    if not value.isdigit() or int(value) > SMALL:
        return False
    announced = ANNOUNCED.match(match.string, match.end())
    return announced is not None and not _COUNTED_ON.match(match.string, announced.end())


def _opens_quotation(match: re.Match[str]) -> bool:
    """Whether the number begins a name in quotation marks: “18条”."""
    return match.string[max(0, match.start() - 1) : match.start()] == "“"


@cache
def type_of(unit: str) -> FigureType:
    """What a number with that unit is."""
    if unit in ("%", "‰", "成", "百分点", "个百分点"):
        return FigureType.PERCENT
    if unit.endswith("倍"):
        return FigureType.RATIO
    money = unit.partition("/")[0].endswith(("元", "块钱", "个亿", "英镑", "人民币"))
    return FigureType.MONEY if money else FigureType.COUNT


def _number(text: str) -> str | None:
    """A whole number in digits or Chinese, as digits; None where it is none."""
    if text[0] in "0123456789":
        return decimal_text(text)
    found = chinese_value(text)
    return None if found is None else found[0] + found[1]


_READ = {
    "share": _share,
    "fraction": _fraction,
    "fold": _fold,
    "rank": _rank,
    "proportion": _proportion,
    "measured": _measured,
    "shared": _shared,
    "large": _large,
    "bare": _bare,
    "slashed": _slashed,
    "counted": _counted,
}
