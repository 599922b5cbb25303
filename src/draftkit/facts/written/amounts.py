"""Amounts in all forms they are written in: 200人, 二百人, 200余人, ２００名; 3000万元, 0.3亿元; 5%, 百分之五."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from draftkit.facts.measures.numbers import DIGITS, HAN, chinese_value, decimal_text, times_power
from draftkit.lexicon.listed import listed, one_of

_SCALE = "[百千]?万亿|[十百千]?[亿万]|[十百千]"
_MORE = "[余多来几]"
_NUMBER = re.compile(
    f"(?:百分之(?P<share>{HAN}(?:点[〇零一二三四五六七八九]+)?|{DIGITS})"
    f"|(?<![0-9.A-Za-z第])(?P<digits>{DIGITS})(?P<more>{_MORE})?(?P<scale>{_SCALE})?"
    f"|(?<![第之])(?P<han>{HAN}(?:点[〇零一二三四五六七八九]+)?)(?P<filled>{_MORE})?(?P<large>[万亿])?)",
    re.VERBOSE,
)
_BEFORE = re.compile("(?:约|近|超过?|逾|达到?|不足|将近|接近|至少|最多|为期|不少于|不低于|不超过|突破|共)*")
_AFTER = re.compile("(?:以上|以下|以内|之内|左右|上下|之多|多|余|内)+$")
_DIGITS_OF_HAN = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ROUGHLY = re.compile("(?:近|约|上)$")
_RANGE = re.compile("[-至到]")
_LONGEST_UNIT = 8
_NO_UNIT = re.compile("[0-9。；！？]")
_ALIKE = tuple(
    frozenset(listed(words))
    for words in (
        "人 名 位",
        "个 家 户",
        "天 日",
        "公里 千米",
        "公斤 千克",
        "平方米 平米 ㎡",
        "件 项 个",
        "场 次",
        "元 块 块钱 人民币",
        "座 个",
        "处 个",
        "所 个",
        "个月 月",
        "% 个百分点 百分点",
        "辆 台",
        "支 个",
    )
)
"""Measure words that stand for one another."""
_LONGER = re.compile(
    r"次|份|天|/|平方|(?<=人)群|"
    + one_of(
        listed("千瓦 立方 大代表 民币 均 口 类 才 员 级 间 别 钟 法 制 效 身 体 数 性 气 格 质 情 家 籍 外 用 长 庭 属")
    )
)
"""What makes another measure or another word of what begins like a unit: 人次, 人均, 户籍."""
_SURE_DIGITS = 3
_ROUND = 2
_ANYTHING = frozenset(listed("个 项 条 件 次 场 家 种 类 大 年 天 名 人 位 所 处 座 批 支 篇 户"))


class Amount(NamedTuple):
    """A number in a text.

    Attributes:
        start, end: of the number with its scale and 余, without unit.
        value: in plain digits, scales counted out: 3000万 and 0.3亿 are 30000000; of shares the number before %.
        unit: `%` where the words say so before it (百分之五), else empty: it follows.
        is_scaled: whether 万 or 亿 stands behind it; then its unit is often left out.
        is_rough: whether it is said to be only about so much: 120余, 近四百.
    """

    start: int
    end: int
    value: str
    unit: str
    is_scaled: bool
    is_rough: bool = False


class Counted(NamedTuple):
    """An amount that is looked for: its value and its unit, empty for none."""

    value: str
    unit: str


def amounts(text: str) -> Iterator[Amount]:
    """The numbers of a text, in order; time grows with the text.

    Args:
        text: as `plain` gives it.
    """
    for match in _NUMBER.finditer(text):
        found = _amount(match)
        if found is not None:
            yield found


def _amount(match: re.Match[str]) -> Amount | None:
    if match["share"]:
        value = _value(match["share"], "")
        return None if value is None else Amount(match.start(), match.end(), value, "%", is_scaled=False)
    scale = match["scale"] or match["large"] or ""
    value = _value(match["digits"] or match["han"], scale)
    if value is None:
        return None
    is_scaled = match.string[match.end() - 1] in "万亿"
    is_rough = bool(match["more"] or match["filled"] or _ROUGHLY.search(match.string, 0, match.start()))
    return Amount(match.start(), match.end(), value, "", is_scaled, is_rough)


def _value(number: str, scale: str) -> str | None:
    """A number and what multiplies it as plain digits; None where the characters are no number."""
    if number[0].isascii():
        return _trimmed(times_power(decimal_text(number), scale))
    whole, _, rest = number.partition("点")
    found = chinese_value(whole)
    if found is None or (rest and found[1]):
        return None
    value = times_power(found[0], found[1])
    return _trimmed(times_power(f"{value}.{rest.translate(_DIGITS_OF_HAN)}" if rest else value, scale))


def _trimmed(value: str) -> str:
    whole, _, rest = value.partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")


def counted(words: str) -> tuple[Counted, ...]:
    """The amounts that an old value is: one, or both ends of a range; none where it is no amount.

    Args:
        words: as `plain` gives them: 200余人, 约1.2万亩, 15-20人, 二百人以上.
    """
    start = _BEFORE.match(words)
    core = _AFTER.sub("", words[start.end() if start else 0 :])
    found = list(amounts(core))
    if not found or found[0].start != 0:
        return ()
    unit = found[-1].unit or core[found[-1].end :].removeprefix("多").removeprefix("余")
    if len(unit) > _LONGEST_UNIT or _NO_UNIT.search(unit):
        return ()
    match found:
        case [one]:
            return (Counted(one.value, unit),)
        case [low, high] if _RANGE.fullmatch(core[low.end : high.start].removeprefix(unit)):
            return Counted(low.value, unit), Counted(high.value, unit)
    return ()


def rounded(value: str) -> dict[str, bool]:
    """What an amount is called where it is said roughly, and whether nothing else is hardly meant.

    126 is 120余 and 近130, perhaps 100多 and 近200.

    Args:
        value: in plain digits; of less than three digits, and of what has decimals, there is none.
    """
    if not value.isdecimal() or len(value) < _SURE_DIGITS:
        return {}
    found: dict[str, bool] = {}
    for kept in range(len(value.rstrip("0")) - 1, 0, -1):
        step = 10 ** (len(value) - kept)
        low = int(value) // step * step
        found |= {str(each): kept > 1 for each in (low, low + step) if str(each) not in found}
    return found


def unit_end(text: str, amount: Amount, wanted: Counted) -> int | None:
    """Where an amount ends that has the unit wanted, or one that stands for it; None where it has another one."""
    if amount.unit:
        return amount.end if "%" in _alike(wanted.unit) else None
    at = amount.end + (text[amount.end : amount.end + 1] in ("余", "多"))
    for unit in _alike(wanted.unit):
        if unit and text.startswith(unit, at) and not _LONGER.match(text, at + len(unit)):
            return at + len(unit)
    return None


def _alike(unit: str) -> list[str]:
    """A unit and those that stand for it; the longest first."""
    others = {other for group in _ALIKE if unit in group for other in group}
    return sorted({unit, *others}, key=lambda each: (each != unit, -len(each), each))


def is_bare(amount: Amount, before: str, after: str) -> bool:
    """Whether a number of some length stands without unit, as in the cell of a table.

    Args:
        amount: the number.
        before: the character before it in the text as it is written; empty for none.
        after: the one behind it.
    """
    if (before + after).strip(" \u3000\t|，,。；;、：:()（）[]\n"):
        return False
    return is_telling(amount.value) or (not before + after and len(amount.value) > 1 and not _is_year(amount.value))


def is_telling(value: str) -> bool:
    """Whether a number is hardly there by chance."""
    return ("." in value or len(value) >= _SURE_DIGITS) and not _is_year(value)


def is_common(value: str, unit: str) -> bool:
    """Whether an amount stands in every text: one digit, or a round one of things that can be anything (10项, 30家)."""
    if "." in value or "%" in unit:
        return False
    return len(value) == 1 or (len(value) <= _ROUND and value.endswith("0") and unit in _ANYTHING)


def _is_year(value: str) -> bool:
    return re.fullmatch("(?:19|20)[0-9]{2}", value) is not None
