"""Numbers that an older speech has in words, with their units: 五十四岁, 200余人; their figures are text."""

import re

from draftkit.figures.model import Figure, FigureType
from draftkit.figures.typed.plain import half_width
from draftkit.figures.units import scale_and_rest

_NUMERAL = "0-9〇零一二两三四五六七八九十百千万亿余多来几"
_BARE = re.compile(f"[约近超逾不足将过接到]*[{_NUMERAL}.,，—~-]*[{_NUMERAL}]")
_SCALES = ("万", "亿")


def is_measured(figure: Figure) -> bool:
    """Whether its value is a number with a unit, though any words may be typed: 五十四岁."""
    return figure.type is FigureType.TEXT and bool(figure.unit and figure.old)


def with_unit(figure: Figure, text: str) -> str:
    """What was typed, with the unit of the figure where it is a number alone: 两 → 两个, 420 and 420万 → 420万元.

    Args:
        figure: one that `is_measured`.
        text: half- or full-width.
    """
    if not is_bare(text):
        return text
    scale, rest = scale_and_rest(figure.unit)
    return text + (rest if scale and text.endswith(_SCALES) else figure.unit)


def is_bare(text: str) -> bool:
    """Whether it is a number without anything behind it: 55, 两, 近三百."""
    return _BARE.fullmatch(half_width(text)) is not None
