"""What is otherwise in a sentence that stands in both speeches."""

import re
from collections.abc import Iterable, Sequence

from draftkit.reuse.compare.model import Kind, Line, Stretch, inside
from draftkit.reuse.compare.units import Unit
from draftkit.text.diff import Hunk, hunks

_LONGEST = 12
"""Characters that can stand for a fact where only the other speech shows that it is one."""


_RANKS = re.compile("[省市州盟县区旗乡镇街道村社]+")
"""What an area is called by its rank: 全市 and 全县, 各县区 and 各乡镇 differ by nothing else."""
_NUMBER = re.compile("[0-9０-９.,．％%‰〇零一二三四五六七八九十百千万亿两]+")
_BETWEEN = "和与及"
"""Words between facts that stand in a row, besides punctuation."""


def judged(old: tuple[Line, Unit], new: tuple[Line, Unit]) -> tuple[Kind, tuple[Stretch, ...], tuple[Stretch, ...]]:
    """What became of a sentence, and where it is otherwise: in the older paragraph, and in the newer one."""
    (line, unit), (other_line, other) = old, new
    before, after = line.text[unit.start : unit.end], other_line.text[other.start : other.end]
    found = [_moved(hunk, unit.start, other.start) for hunk in hunks(before, after)]
    gone = _stretches((hunk.start, hunk.end) for hunk in found)
    come = _stretches((hunk.first, hunk.last) for hunk in found)
    return _kind(found, (line, unit), (other_line, other)), gone, come


def _kind(found: Sequence[Hunk], old: tuple[Line, Unit], new: tuple[Line, Unit]) -> Kind:
    (line, unit), (other_line, other) = old, new
    if unit.key == other.key:
        return Kind.TAKEN
    if unit.frame == other.frame or all(_is_fact(hunk, line, other_line) for hunk in found):
        return Kind.FIGURES
    return Kind.REWORDED


def _is_fact(hunk: Hunk, old: Line, new: Line) -> bool:
    """Whether a fact stands for a fact; it is enough that one of both is known, and the other is short."""
    was, is_now = (hunk.start, hunk.end), (hunk.first, hunk.last)
    for words in (_RANKS, _NUMBER):
        if words.fullmatch(old.text, *was) and words.fullmatch(new.text, *is_now):
            return True
    known = [stretch for stretch, line in ((was, old), (is_now, new)) if _within(stretch, line)]
    return len(known) == len((was, is_now)) or (bool(known) and max(map(_length, (was, is_now))) <= _LONGEST)


def _within(stretch: Stretch, line: Line) -> bool:
    """Whether all its words belong to facts."""
    start, end = stretch
    facts = inside(line.facts, start, end)
    starts, ends = (low for low, _ in (*facts, (end, end))), (high for _, high in ((start, start), *facts))
    rest = "".join(line.text[low:high] for low, high in zip(ends, starts, strict=True))
    return bool(facts) and all(sign in _BETWEEN or not sign.isalnum() for sign in rest)


def _length(stretch: Stretch) -> int:
    return stretch[1] - stretch[0]


def _moved(hunk: Hunk, old: int, new: int) -> Hunk:
    return Hunk(hunk.start + old, hunk.end + old, hunk.first + new, hunk.last + new)


def _stretches(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple((start, end) for start, end in found if start < end)
