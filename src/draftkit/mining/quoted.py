"""Words in quotation marks: figures of speech and abbreviations; never a leader's words, never a local brand."""

import re

from draftkit.lexicon.quoted import FIGURES_OF_SPEECH, NUMBERED
from draftkit.mining.data.figurative import DONE, FIGURE_LAST
from draftkit.mining.find import Judged
from draftkit.mining.judge import Judge
from draftkit.phrases.taxonomy import Form
from draftkit.text.han import is_han

_QUOTED = re.compile(r"“([^“”]+)”")
_LEADER = re.compile(r"总书记|主席|同志|指出|强调|提出的|教导|要求")
_COUNTED = re.compile(r"[一二两三四五六七八九十百千][\u4e00-\u9fff]")
_SPOKEN = re.compile("[。，！？]")
_SAYING = re.compile(r"([\u4e00-\u9fff]{4,8})，([\u4e00-\u9fff]{4,8})。?")
_CITED, _BEFORE = 9, 30
_SUBJECTS = frozenset({"三农", "一把手", "一带一路", "盆景", "风景", "缰绳", "加码", "绣花"})
"""Subjects in quotation marks, and halves of a figure: less wanted."""
_SURE, _LIKELY = 880, 520


def judged(text: str, judge: Judge) -> Judged | None:
    """What words in quotation marks are, the marks included."""
    inner = text[1:-1]
    if inner in _SUBJECTS:
        return Judged(Form.NUMBERED if inner in NUMBERED else Form.METAPHOR, "n", worth=_LIKELY)
    if inner in NUMBERED:
        return Judged(Form.NUMBERED, "n", worth=_SURE)
    if inner in FIGURES_OF_SPEECH:
        return Judged(Form.METAPHOR, "v" if inner in DONE else "n", worth=_SURE)
    return Judged(Form.METAPHOR, "n", worth=_LIKELY) if _is_figurative(inner, judge) else None


def _is_figurative(inner: str, judge: Judge) -> bool:
    """A short noun-like word nobody uses as a name: nothing counted in it, a thing that figures are made of last."""
    if not is_han(inner) or not 3 <= len(inner) <= 4 or _COUNTED.match(inner):  # noqa: PLR2004
        return False
    return inner[-1] in FIGURE_LAST and (judge.words.is_word(inner) or judge.words.is_word(inner[-2:]))


def cited(text: str) -> tuple[tuple[int, int], ...]:
    """The quotations somebody is credited with: nothing in them is taken.

    A saying of two clauses that nobody in the paragraph is said to have spoken is nobody's.
    """
    found = []
    for match in _QUOTED.finditer(text):
        before = text[max(text.rfind("。", 0, match.start()) + 1, match.start() - _BEFORE) : match.start()]
        spoken = _LEADER.search(before) or (_SPOKEN.search(match[1]) and _is_spoken(text[: match.start()], match[1]))
        if len(match[1]) >= _CITED and spoken:
            found.append(match.span())
    return tuple(found)


def _is_spoken(before: str, quoted: str) -> bool:
    """Whether words with marks in them are more than a saying, or somebody before them in the paragraph speaks."""
    return _SAYING.fullmatch(quoted) is None or _LEADER.search(before) is not None
