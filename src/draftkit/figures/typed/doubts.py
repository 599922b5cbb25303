"""Values that may be meant as they were typed, and mostly are not: words for what is missing, 0.985 for 98.5%."""

import re
from dataclasses import replace

from draftkit.diagnostics import Message
from draftkit.figures import messages, messages_old
from draftkit.figures.basis import says_its_basis
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.numbers import RANGE, amounts, plain_digits, shifted
from draftkit.figures.typed.measured import is_bare
from draftkit.figures.typed.plain import Refusal, half_width
from draftkit.figures.units import NUMBERS, unit_of
from draftkit.figures.written.words import display

DOUBTS: frozenset[Message] = frozenset(
    {messages.STANDS_FOR_NOTHING, messages.LOOKS_LIKE_FRACTION, messages_old.WITHOUT_UNIT}
)
"""What is told of a value until somebody says that it is meant so (`is_meant`)."""

_DAYS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})
_GAPS = ("【待填", "{{")
_MISSING = (
    "待定 待补 待补充 待填 待填写 待填报 待报 待核 待核实 待核定 待确认 待明确 待提供 待统计 待公布 待通知 "
    "未定 未知 不详 暂缺 空缺 缺 缺失 请填写 请填报 略 空 同上 无数据 暂无数据 tbd n/a na #n/a none null nan"
)
_NOTHING = frozenset(("无", "暂无", "没有"))
"""Words for nothing that may be just what is to be printed."""
_WORDS = frozenset(_MISSING.split()) | _NOTHING
_MARKS = frozenset("/／\\-–—_＿…·.。、?？*＊×xX○〇□")
_PARTS = ("某某", "××", "**", "??", "？？", "__", "＿＿", "□□", "＊＊")
_ROUND_WORDS = "（）()[]【】〔〕“”\"'。.；;，, "
_BRACKETS = r"【[^【】]*】|\[[^\[\]]*\]|［[^［］]*］"
_CROSSES = r"(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])"


def is_gap(text: str) -> bool:
    """Whether it is, or holds, what the program writes where a value is missing."""
    return any(sign in text for sign in _GAPS)


def doubt(figure: Figure, text: str) -> Refusal | None:
    """Why a value that was accepted may not be what somebody meant.

    Args:
        figure: with the value.
        text: what was typed for it.
    """
    if figure.type is FigureType.PERCENT:
        return _fraction(figure, text)
    if figure.type in NUMBERS:
        return None
    if _is_stand_in(text):
        return messages.STANDS_FOR_NOTHING, {}
    return (messages_old.WITHOUT_UNIT, {"old": figure.old}) if _lacks_unit(figure) else None


def _lacks_unit(figure: Figure) -> bool:
    """Whether a number stands alone for what was a number with something behind it: 5 for 三年, 20 for 3月20日.

    A day is checked by the calendar, and kept as 2026-12-03.
    """
    if figure.type in _DAYS:
        return False
    value, old = figure.value or "", figure.old
    return bool(old) and value != old and is_bare(value) and is_bare(old[:1]) and not is_bare(old)


def is_meant(figure: Figure, text: str) -> bool:
    """Whether what is said beside a doubted value lets it stand: a note, or for some values where they come from.

    A day or a supplier does not: `fill` records them itself, whatever was typed.

    Args:
        figure: with what is said of its value.
        text: the value as it stands there.
    """
    if figure.note:
        return True
    can_be = figure.type is FigureType.PERCENT or _bare(text) in _NOTHING
    return can_be and says_its_basis(figure.source)


def _bare(text: str) -> str:
    """The words without brackets, quotes and points around them."""
    return text.strip(_ROUND_WORDS).lower()


def _is_stand_in(text: str) -> bool:
    """Whether it stands for a value that is missing: 待定, ×××, 某某同志, 【地点】."""
    if not _bare(text) or (text[:1] in "【[［" and re.fullmatch(_BRACKETS, text)):
        return True
    if _bare(text) in _WORDS or _MARKS.issuperset(text) or any(part in text for part in _PARTS):
        return True
    return "xx" in text.lower() and re.search(_CROSSES, text) is not None


def _fraction(figure: Figure, text: str) -> Refusal | None:
    """The doubt about a percentage below 1 that was typed without its sign."""
    if unit_of(figure) not in ("%", "％") or not half_width(text)[-1:].isdigit():
        return None
    ends = amounts(figure.value or "")
    if not all(end.digits.lstrip("-").startswith("0") and end.digits.strip("-0.") for end in ends):
        return None
    hundredfold = RANGE.join(plain_digits(shifted(end.digits, 2)) for end in ends)
    return messages.LOOKS_LIKE_FRACTION, {
        "read": display(figure),
        "meant": display(replace(figure, value=hundredfold)),
    }
