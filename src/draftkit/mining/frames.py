"""Frames: turns of speech whose local part becomes a gap."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftkit.mining.data.frames import FRAMES, LITERALS, REGISTER_OF
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.model import Candidate
from draftkit.phrases.model import GAP
from draftkit.phrases.taxonomy import Form, PhraseRole

COUNT_GAP = "数"
_NUMBER = r"\d[\d.]*[万亿]?%?|[一二两三四五六七八九十百千万]+"
_INSIDE, _AT_END = r"[^，。；：！？\n]{1,30}?", r"[^，。；：！？\n]{1,30}"
_KEPT = r"[\u4e00-\u9fff]{3,12}(?=[，。；！？：]|$)"
_PART = re.compile(r"\{(?P<gap>[^}]+)\}|<(?P<choice>[^>]*)>|(?P<kept>~)|(?P<maybe>.\?)|(?P<words>[^{<~?](?!\?))")
FIXED = {words: form for words, form, _ in LITERALS}
"""The fixed wordings and their forms; the same words are no phrase of another form."""

_CLAUSE_START = r"(?:(?<=[，。；：！？])|^)"


@dataclass(frozen=True, slots=True)
class Frame:
    """A compiled template; `names` gives for each group of the pattern its gap's name, empty for kept words."""

    pattern: re.Pattern[str]
    names: tuple[str, ...]
    form: Form
    head: str
    role: PhraseRole | None


def compile_frame(template: str, form: Form, head: str, role: PhraseRole | None) -> Frame:
    """A template in the notation of `data.frames` as a pattern."""
    parts = list(_PART.finditer(template))
    names, patterns = [], []
    for at, part in enumerate(parts):
        kind, value = part.lastgroup, part[0]
        names.append(part["gap"] or "")
        if kind == "gap":
            last = at == len(parts) - 1
            patterns.append(_NUMBER if part["gap"] == COUNT_GAP else _AT_END if last else _INSIDE)
        elif kind == "choice":
            patterns.append("|".join(map(re.escape, part["choice"].split("|"))))
        else:
            patterns.append(_KEPT if kind == "kept" else value if kind == "maybe" else re.escape(value))
    start = _CLAUSE_START if names[0] not in ("", COUNT_GAP) else ""
    return Frame(re.compile(start + "".join(f"({pattern})" for pattern in patterns)), tuple(names), form, head, role)


@lru_cache(maxsize=1)
def compiled() -> tuple[Frame, ...]:
    """All frames, in the order of the table: the more special ones first."""
    return tuple(compile_frame(*row) for row in FRAMES)


def from_text(text: str, judge: Judge) -> Iterator[Candidate]:
    """The frames and fixed wordings of a block's words; where two begin at one place, the first of the table."""
    edges = judge.edges(text)
    taken: set[int] = set()
    for frame in compiled():
        for match in frame.pattern.finditer(text):
            if match.start() in taken or not edges.issuperset((match.start(), match.end())):
                continue
            found = "".join(
                f"{{{name}}}" if name else part for name, part in zip(frame.names, match.groups(), strict=True)
            )
            if judge.refuses(found) or not _gaps_close(match, frame):
                continue
            taken.add(match.start())
            register = REGISTER_OF.get(frame.role) if frame.role else None
            yield Candidate(found, frame.form, match.start(), match.end(), frame.head, frame.role, register)
    yield from _literals(text, judge)


def _literals(text: str, judge: Judge) -> Iterator[Candidate]:
    for words, form, role in LITERALS:
        for match in re.finditer(f"{_CLAUSE_START}{words}(?=[，。；：]|$)", text):
            head = "" if form is Form.FRAME else head_of(words, judge)
            yield Candidate(words, form, match.start(), match.end(), head, role, REGISTER_OF.get(role))


def _gaps_close(match: re.Match[str], frame: Frame) -> bool:
    """Whether each gap closes the quotation marks and brackets it opens, and holds no frame of its own."""
    for name, part in zip(frame.names, match.groups(), strict=True):
        if name and (
            part.count("“") != part.count("”") or part.count("（") != part.count("）") or part.strip("、") != part
        ):
            return False
        if name and name != COUNT_GAP and re.search("把|将|要", part) and match[0][0] in "以把将在为从":
            return False
    return True


def pattern_of(text: str) -> re.Pattern[str]:
    """What a frame's text matches: its gaps take anything. For checking a place a frame is said to come from."""
    parts = GAP.split(text)
    return re.compile("".join(".+" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.DOTALL)
