"""Units of figures, and the 万 and 亿 that may stand before them."""

import re

from draftkit.figures.model import Figure, FigureType

NUMBERS = frozenset({FigureType.COUNT, FigureType.PERCENT, FigureType.MONEY, FigureType.RATIO})
"""Types whose value is a decimal number."""

SCALED = frozenset({FigureType.COUNT, FigureType.MONEY, FigureType.RATIO})
"""Types whose number may have a 万 or 亿 behind it; a percentage has none."""

MAX_UNIT = 10
"""Characters of a unit."""

POWERS = {"万亿": 12, "亿": 8, "万": 4, "": 0}
"""What may stand between a number and its unit (1.2万人), as powers of ten, the largest first."""

_ONE_BY_ONE = (
    "人 名 位 户 家 个 件 次 人次 户次 场 场次 期 项 宗 起 条 支 辆 台 套 座 所 村 组 份 本 册 篇 类 门 处 批 批次 "
    "班次 届 轮"
)
WHOLE_UNITS = frozenset(_ONE_BY_ONE.split())
"""Units of what is counted one by one and has no parts; other units (亩, 公里, 吨, 天) have."""

_BAD_UNIT = re.compile(r"[0-9|{}\x00-\x1f\x7f]")


def unit_of(figure: Figure) -> str:
    """Its unit; a percentage has one even where none is written."""
    return figure.unit or ("%" if figure.type is FigureType.PERCENT else "")


def is_unit(unit: str) -> bool:
    """Whether it can be a unit: at most `MAX_UNIT` characters, no digits, nothing that ends a slot."""
    return len(unit) <= MAX_UNIT and not _BAD_UNIT.search(unit)


def scale_and_rest(unit: str) -> tuple[str, str]:
    """The 万 or 亿 a unit begins with, empty for none, and what follows: 万元 → 万, 元."""
    scale = next(scale for scale in POWERS if unit.startswith(scale))
    return scale, unit.removeprefix(scale)


def is_counted_whole(figure: Figure) -> bool:
    """Whether it says how many there are of what has no parts: 126人, 1.2万人, not 12.5人."""
    return figure.type is FigureType.COUNT and scale_and_rest(figure.unit)[1] in WHOLE_UNITS
