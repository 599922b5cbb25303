"""Values that may be meant as they were typed, and mostly are not: words for what is missing, 0.985 for 98.5%."""

import re
from dataclasses import replace

from draftkit.diagnostics import Message
from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.numbers import RANGE, amounts, plain_digits, shifted
from draftkit.figures.typed.plain import Refusal, half_width
from draftkit.figures.units import NUMBERS, unit_of
from draftkit.figures.written.words import display

DOUBTS: frozenset[Message] = frozenset({messages.STANDS_FOR_NOTHING, messages.LOOKS_LIKE_FRACTION})
"""What is told of a value when somebody supplies it; never of one that somebody stands for."""

_GAPS = ("【待填", "{{")
_MISSING = (
    "待定 待补 待补充 待填 待核 待核实 待确认 待提供 待统计 未定 未知 不详 无 暂无 没有 暂缺 略 空 同上 "
    "无数据 暂无数据 tbd n/a na"
)
_WORDS = frozenset(_MISSING.split())
_MARKS = frozenset("/／\\-–—_…·.。、?？*＊×xX○〇□")
_PARTS = ("某某", "××", "**", "??", "？？", "__", "□□", "＊＊")
_ROUND_WORDS = "（）()[]【】〔〕“”\"'。.；;，, "
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
    return (messages.STANDS_FOR_NOTHING, {}) if figure.type not in NUMBERS and _is_stand_in(text) else None


def _is_stand_in(text: str) -> bool:
    """Whether it stands for a value that is missing: 待定, ×××, 某某同志."""
    if text.strip(_ROUND_WORDS).lower() in _WORDS or _MARKS.issuperset(text) or any(part in text for part in _PARTS):
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
