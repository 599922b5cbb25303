"""Words in quotation marks: figures of speech and abbreviations; never a leader's words, never a local brand."""

import re
from collections.abc import Iterator

from draftkit.lexicon.quoted import FIGURES_OF_SPEECH, NUMBERED
from draftkit.mining import clauses
from draftkit.mining.data.figurative import BRAND_AFTER, DONE
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.model import Candidate
from draftkit.phrases.taxonomy import Form

_QUOTED = re.compile(r"“([^“”]+)”")
_BRAND = re.compile("|".join(map(re.escape, BRAND_AFTER)))
_LEADER = re.compile(r"总书记|主席|同志|指出|强调|提出的|教导|要求")
_COUNTED = re.compile(r"[一二两三四五六七八九十百千][\u4e00-\u9fff]")
_CITED = 9


def from_text(text: str, judge: Judge) -> Iterator[Candidate]:
    """The figures of speech and abbreviations of a block's words, quotation marks included."""
    for match in _QUOTED.finditer(text):
        inner = match[1]
        if inner in NUMBERED:
            yield Candidate(match[0], Form.NUMBERED, match.start(), match.end(), "n")
        elif (
            inner not in FIGURES_OF_SPEECH
            and len(inner) == clauses.THREE
            and clauses.is_three(inner, judge)
            and not _BRAND.match(text, match.end())
        ):
            yield Candidate(inner, Form.THREE, match.start() + 1, match.end() - 1, head_of(inner, judge))
        elif inner in FIGURES_OF_SPEECH or _is_figurative(inner, text, match.end()):
            yield Candidate(match[0], Form.METAPHOR, match.start(), match.end(), "v" if inner in DONE else "n")


def _is_figurative(inner: str, text: str, end: int) -> bool:
    """A short noun-like word nobody uses as a name: nothing counted in it, no campaign after it."""
    alone = 3 <= len(inner) <= 4 and re.fullmatch(r"[\u4e00-\u9fff]+", inner) is not None  # noqa: PLR2004
    branded = _BRAND.match(text, end) or _COUNTED.match(inner)
    return bool(alone and not branded and inner[-1] in "石表计雁田匙关针网桥器阀池牌棋梁根魂剑刀军兵虎人仗")


def cited(text: str) -> tuple[tuple[int, int], ...]:
    """The quotations somebody is credited with: nothing in them is taken."""
    found = []
    for match in _QUOTED.finditer(text):
        before = text[max(text.rfind("。", 0, match.start()) + 1, match.start() - 30) : match.start()]
        if len(match[1]) >= _CITED and (_LEADER.search(before) or re.search("[。，！？]", match[1])):
            found.append(match.span())
    return tuple(found)
