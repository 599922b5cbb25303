"""Frames: turns of speech whose local part becomes a gap.

A page is looked through once for the words that every frame must have; only where they stand is its pattern tried.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, product
from typing import Any

from draftkit.mining.data.frames import FRAMES, LITERALS, REGISTER_OF
from draftkit.mining.model import Candidate
from draftkit.phrases.model import GAP
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.text.places import places_after

COUNT_GAP = "数"
_NUMBER = r"\d[\d.]*[万亿]?%?|[一二两三四五六七八九十百千万]+"
_MARKS = "，。；：！？\n"
_INSIDE, _AT_END = f"[^{_MARKS}]{{1,30}}?", f"[^{_MARKS}]{{1,30}}"
_KEPT = f"[\\u4e00-\\u9fff]{{3,12}}(?=[{_MARKS}]|$)"
_PART = re.compile(
    r"\{(?P<gap>[^}]+)\}|<(?P<choice>[^>]*)>|(?P<kept>~)|(?P<maybe>[^{<~?]\?)|(?P<words>(?:[^{<~?](?!\?))+)"
)
_CLAUSE_START = f"(?:(?<=[{_MARKS}])|^)"
_LONGEST_MATCH = 161
"""More characters than any frame with all its gaps takes in a clause."""

_HARD = re.compile("把|将|要")
_TAKING = "以把将在为从"
_BOUND = re.compile("[“”（）、]")
"""Marks that a gap must close, or may not begin or end with."""

FIXED = {words: (form, role) for words, form, role in LITERALS}
"""The fixed wordings with their forms and roles; the same words are no phrase of another form."""


@dataclass(frozen=True)
class Frame:
    """A template taken apart.

    Attributes:
        source: of its pattern.
        names: for each group of the pattern its gap's name, empty for kept words.
        keys: every match holds one of these.
        clauses: into how many clauses a match reaches.
    """

    source: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    clauses: int
    form: Form
    head: str
    role: PhraseRole | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What it matches. There are 250: each is compiled when a page holds its key."""
        return re.compile(self.source)


def compile_frame(template: str, form: Form, head: str, role: PhraseRole | None) -> Frame:
    """A template in the notation of `data.frames` as a frame."""
    parts = list(_PART.finditer(template))
    names = tuple(part["gap"] or "" for part in parts)
    patterns = [_pattern(part, last=at == len(parts) - 1) for at, part in enumerate(parts)]
    start = _CLAUSE_START if names[0] not in ("", COUNT_GAP) else ""
    source = start + "".join(f"({pattern})" for pattern in patterns)
    clauses = 1 + sum(template.count(mark) for mark in _MARKS)
    return Frame(source, names, _keys(parts), clauses, form, head, role)


def _pattern(part: re.Match[str], *, last: bool) -> str:
    kind, value = part.lastgroup, part[0]
    if kind == "gap":
        return _NUMBER if part["gap"] == COUNT_GAP else _AT_END if last else _INSIDE
    if kind == "choice":
        return "|".join(map(re.escape, part["choice"].split("|")))
    return _KEPT if kind == "kept" else value if kind == "maybe" else re.escape(value)


def _keys(parts: list[re.Match[str]]) -> tuple[str, ...]:
    """The alternatives of the stretch between two gaps whose shortest alternative is longest."""
    stretches = [
        tuple(map("".join, product(*map(_readings, group))))
        for fixed, group in groupby(parts, key=lambda part: part.lastgroup in ("words", "choice", "maybe"))
        if fixed
    ]
    return max(stretches, key=lambda readings: min(map(len, readings)))


def _readings(part: re.Match[str]) -> tuple[str, ...]:
    if part.lastgroup == "choice":
        return tuple(part["choice"].split("|"))
    return ("", part["maybe"][0]) if part.lastgroup == "maybe" else (part[0],)


@lru_cache(maxsize=1)
def compiled() -> tuple[Frame, ...]:
    """All frames, in the order of the table: the more special ones first."""
    return tuple(compile_frame(*row) for row in FRAMES)


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, tuple[tuple[int, ...], ...]]:
    """The automaton of all keys, and for each of its patterns the numbers of the frames it belongs to.

    A fixed wording counts as a frame; their numbers follow those of the frames.
    """
    from ahocorasick_rs import AhoCorasick, Implementation

    owners: dict[str, list[int]] = {}
    keys = [frame.keys for frame in compiled()] + [(words,) for words, _, _ in LITERALS]
    for number, of_one in enumerate(keys):
        for key in of_one:
            owners.setdefault(key, []).append(number)
    return AhoCorasick(list(owners), implementation=Implementation.DFA), tuple(map(tuple, owners.values()))


def frames_in(text: str, is_edge: Callable[[int], object]) -> Iterator[Candidate]:
    """The frames and fixed wordings of some text; where two frames begin at one place, the first of the table.

    Args:
        text: the words of a page; gaps never reach over a line.
        is_edge: whether a word begins at a place, or the text ends there.
    """
    automaton, owners = _automaton()
    hits: dict[int, list[int]] = {}
    for pattern, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        for number in owners[pattern]:
            hits.setdefault(number, []).append(start)
    taken: set[int] = set()
    frames = compiled()
    ends = places_after(text, _MARKS)
    for number in sorted(hits):
        if number >= len(frames):
            yield from _fixed(text, LITERALS[number - len(frames)], hits[number])
            continue
        for match in _matches(text, ends, frames[number], hits[number]):
            if match.start() not in taken and is_edge(match.start()) and is_edge(match.end()):
                found = _candidate(match, frames[number])
                if found is not None:
                    taken.add(match.start())
                    yield found


def _matches(text: str, ends: Sequence[int], frame: Frame, hits: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a frame around its keys, each stretch of text tried once.

    Args:
        text: to look through.
        ends: the places in it after the marks that end clauses.
        frame: to look for.
        hits: where in the text its keys stand.
    """
    reach = 0
    for hit in hits:
        if hit < reach:
            continue
        begin, stop = _around(ends, hit, frame.clauses)
        stop = len(text) if stop < 0 else stop
        found = None
        for found in frame.pattern.finditer(text, max(begin, reach), stop):
            yield found
        reach = found.end() if found else stop if frame.clauses == 1 else reach


def _around(ends: Sequence[int], hit: int, clauses: int) -> tuple[int, int]:
    """Where a match with a key at this place may begin, in the clause of the key, and end; -1 for the end of the text.

    The mark that ends it is within reach of a match of several clauses alone.
    """
    before = bisect_right(ends, hit)
    begin = max(ends[before - 1] if before else 0, hit - clauses * _LONGEST_MATCH)
    last = before + clauses - 1
    return begin, ends[last] - (clauses == 1) if last < len(ends) else -1


def _fixed(text: str, row: tuple[str, Form, PhraseRole], hits: list[int]) -> Iterator[Candidate]:
    """A fixed wording where it fills whole clauses."""
    words, form, role = row
    for start in hits:
        end = start + len(words)
        if (not start or text[start - 1] in _MARKS) and (end == len(text) or text[end] in _MARKS):
            yield Candidate(words, form, start, end, "", role, REGISTER_OF.get(role))


def _candidate(match: re.Match[str], frame: Frame) -> Candidate | None:
    if not _gaps_close(match, frame):
        return None
    words = "".join(f"{{{name}}}" if name else part for name, part in zip(frame.names, match.groups(), strict=True))
    register = REGISTER_OF.get(frame.role) if frame.role else None
    return Candidate(words, frame.form, match.start(), match.end(), frame.head, frame.role, register)


def _gaps_close(match: re.Match[str], frame: Frame) -> bool:
    """Whether each gap closes the quotation marks and brackets it opens, and holds no frame of its own."""
    words = match[0]
    takes = words[0] in _TAKING
    if not takes and not _BOUND.search(words):
        return True  # there is nothing to close, as mostly
    for name, part in zip(frame.names, match.groups(), strict=True):
        if not name:
            continue
        if part.count("“") != part.count("”") or part.count("（") != part.count("）") or part.strip("、") != part:
            return False
        if takes and name != COUNT_GAP and _HARD.search(part):
            return False
    return True


@lru_cache(maxsize=1)
def _texts() -> dict[str, Frame]:
    """Every reading of every template without kept words."""
    found: dict[str, Frame] = {}
    for row, frame in zip(FRAMES, compiled(), strict=True):
        parts = list(_PART.finditer(row[0]))
        if any(part.lastgroup == "kept" for part in parts):
            continue
        for words in product(*((f"{{{part['gap']}}}",) if part["gap"] else _readings(part) for part in parts)):
            found.setdefault("".join(words), frame)
    return found


def frame_of(text: str) -> Frame | None:
    """The frame of the table that a text with gaps is a reading of."""
    frame = _texts().get(text)
    if frame is not None:
        return frame
    if "{甲}" not in text:
        return None
    filled = GAP.sub("某", text)
    likely = (frame for frame in compiled() if any(key in filled for key in frame.keys))
    return next((frame for frame in likely if frame.pattern.fullmatch(filled)), None)


def pattern_of(text: str) -> re.Pattern[str]:
    """What a frame's text matches: its gaps take anything. For checking a place a frame is said to come from."""
    parts = GAP.split(text)
    return re.compile("".join(".+" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.DOTALL)
