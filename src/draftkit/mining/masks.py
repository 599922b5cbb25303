"""Hide what no phrase may hold behind signs of one kind, so that patterns stop there and offsets stay what they are."""

import re
from collections.abc import Iterable

from draftkit.mining.page import Mask

CITED = "cited"
"""The kind of words somebody is credited with."""

GAP_NAMES = {
    "place": "地方",
    "person": "人",
    "organisation": "单位",
    "meeting": "会议",
    "document": "文件",
    "brand": "品牌",
    "slogan": "口号",
    "quotation": "引语",
    "term": "提法",
}
"""What the gap of a turn is called where a fact of that type stood; the names of figure types."""

_FIRST = 0xE000
_KINDS = (*GAP_NAMES, CITED)
_SIGN = {kind: chr(_FIRST + at) for at, kind in enumerate(_KINDS)}
_KIND = {sign: kind for kind, sign in _SIGN.items()}
HIDDEN = re.compile("([\ue000-\ue0ff])\\1*")
"""A hidden stretch; neighbours of one kind read as one."""


def masked(text: str, masks: Iterable[Mask]) -> str:
    """The text with every masked character replaced by the sign of its kind."""
    parts, at = [], 0
    for mask in masks:
        parts += [text[at : mask.start], _SIGN[mask.kind] * (mask.end - mask.start)]
        at = mask.end
    return "".join((*parts, text[at:]))


def kind_of(hidden: str) -> str:
    """The kind of a hidden stretch, `text` for anything else."""
    match = HIDDEN.fullmatch(hidden)
    return _KIND.get(match[1], "text") if match else "text"


def with_gaps(text: str) -> tuple[str, tuple[str, ...]]:
    """A masked stretch with a named gap for every hidden one (在{会议}上讲话), and the kinds of the gaps.

    Two gaps of one kind are told apart: {地方}, {地方二}.
    """
    kinds: list[str] = []

    def gap(match: re.Match[str]) -> str:
        kind = _KIND.get(match[1], CITED)
        kinds.append(kind)
        name = GAP_NAMES.get(kind, "某")
        again = kinds.count(kind) - 1
        return f"{{{name}{'二三四五六七八九'[again - 1] if again else ''}}}"

    return HIDDEN.sub(gap, text), tuple(kinds)
