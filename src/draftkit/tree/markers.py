"""Families of numbers (GB/T 9704-2012, 7.3.3, and the run-in ones of speeches) and how a number is written."""

import re
from enum import StrEnum

from draftkit.text.numerals import to_chinese


class Marker(StrEnum):
    """A family of numbers, named by its first member."""

    CHINESE = "一、"
    CHINESE_BRACKETS = "（一）"
    ARABIC = "1."
    ARABIC_BRACKETS = "（1）"
    ORDINAL = "第一，"
    IS = "一是"
    FIRSTLY = "首先，"
    MUST = "一要"
    GRASP = "一抓"
    NONE = "无"


_HEADINGS = (Marker.CHINESE, Marker.CHINESE_BRACKETS, Marker.ARABIC, Marker.ARABIC_BRACKETS)
_RUN_IN = (Marker.ORDINAL, Marker.IS, Marker.ARABIC_BRACKETS)
RUN_IN = frozenset({Marker.ORDINAL, Marker.IS, Marker.FIRSTLY, Marker.MUST, Marker.GRASP})
"""Families whose leads open a paragraph."""
_FIRSTLY = ("首先，", "其次，", "再次，", "最后，")


def default_marker(depth: int, *, run_in: bool, run_in_depth: int = 1) -> Marker:
    """The family a section has where nobody chose one.

    Args:
        depth: the section's level, from 1.
        run_in: whether its lead opens a paragraph.
        run_in_depth: how many run-in sections it stands in, itself included.
    """
    family, place = (_RUN_IN, run_in_depth) if run_in else (_HEADINGS, depth)
    return family[place - 1] if place <= len(family) else Marker.NONE


def number(marker: Marker, index: int, total: int) -> str:
    """The number as it is written: the `index`th (from 1) of `total` siblings of one family; may be empty."""
    match marker:
        case Marker.NONE:
            return ""
        case Marker.ARABIC | Marker.ARABIC_BRACKETS:
            return marker.replace("1", str(index))
        case Marker.FIRSTLY:
            if index == total and total > 1:
                return _FIRSTLY[-1]
            return _FIRSTLY[index - 1] if index < len(_FIRSTLY) else f"第{to_chinese(index)}，"
        case _:
            return marker.replace("一", to_chinese(index))


_NUMERAL = "[一二三四五六七八九十百零两]{1,5}"
_TYPED = re.compile(
    rf"(?P<CHINESE>{_NUMERAL}[、．.](?!{_NUMERAL}、))"
    rf"|(?P<CHINESE_BRACKETS>[（(]{_NUMERAL}[）)])"
    r"|(?P<ARABIC>[0-9]{1,3}[、．.](?![0-9]))"
    r"|(?P<ARABIC_BRACKETS>[（(][0-9]{1,3}[）)])"
    rf"|(?P<ORDINAL>第{_NUMERAL}[，,、])"
    r"|(?P<FIRSTLY>(?:首先|其次|再次|最后)[，,])"
    rf"|(?P<IS>{_NUMERAL}是(?!一))"
    rf"|(?P<MUST>{_NUMERAL}要(?![素件点义]))"
    rf"|(?P<GRASP>{_NUMERAL}抓(?!到底))"
)
"""A number as people type it. Words that only look like one (一抓到底, 一要素, 一、二、三产业) are none."""


def typed_number(text: str, at: int = 0) -> tuple[Marker, int] | None:
    """The family of the number that stands at an offset of a text, and where the number ends; None without one."""
    found = _TYPED.match(text, at)
    return None if found is None or found.lastgroup is None else (Marker[found.lastgroup], found.end())
