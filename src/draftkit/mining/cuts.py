"""Cut out of a page everything that may be a phrase. Fast and wide: what it is worth is judged later, once a text."""

import re
from collections.abc import Iterator

from draftkit.mining.data.leads import LEADS
from draftkit.mining.find import Kind
from draftkit.mining.masks import CITED, with_gaps
from draftkit.mining.page import Framed, PageBlock
from draftkit.mining.stems import tails, without_lead
from draftkit.phrases.model import MAX_HAN
from draftkit.tree.reading import Role

Found = set[str]
"""Texts, each with the sign of its kind before it: strings are far cheaper to gather than pairs."""
Run = tuple[int, int]

_HAN = "\u4e00-\u9fff"
_MARKS = "，、；：。！？“”‘’《》（）()【】…—\\s"
_RUN = re.compile(f"([{_HAN}]+)(?=[{_MARKS}]|$)|[^{_MARKS}]+")
_ENDS = frozenset("，。；！？：\n“”")
_DESCRIBED = re.compile(f"[{_HAN}]{{4}}的[{_HAN}]{{2,4}}$")
_QUOTED = re.compile("“[^“”\n]{2,9}”")
_TURNING = frozenset({Role.TITLE, Role.OPENING, Role.HEADING, Role.CLOSING, Role.SALUTATION, Role.NEWS})
_ALL_HAN = re.compile(f"[{_HAN}]+")
_CLAUSE, _TAIL, _MODIFIER = Kind.CLAUSE.value, Kind.TAIL.value, Kind.MODIFIER.value
_SERIES, _MEMBER, _LISTED = Kind.SERIES.value, Kind.MEMBER.value, Kind.LISTED.value
_QUOTE, _TURN = Kind.QUOTED.value, Kind.TURN.value
_SHORTEST, _LONGEST_MEMBER, _LONGEST_HALF, _LONG = 3, 12, 8, 8
_MIN_AROUND_GAP = 4
_SETTING = frozenset({"坚持", "做到", "确保"})
"""What may lead to a phrase and may as well be its verb (做到令行禁止)."""


def cuts(text: str, edges: bytes) -> Found:
    """The distinct texts of a page's masked words with the ways they were cut out, frames with gaps apart."""
    found: Found = set()
    members: list[Run] = []
    before: Run = (-1, -1)
    for match in _RUN.finditer(text):
        run = match.span()
        if text[run[1] : run[1] + 1] == "、":
            members.append(run)
            continue
        if members:
            found.update(_series(text, edges, [*members, run]))
            found.update(_tails(text, edges, run))
            members = []
        elif (
            match.lastindex
            and (text[run[0] - 1 : run[0]] or "\n") in _ENDS
            and (text[run[1] : run[1] + 1] or "\n") in _ENDS
        ):
            found.update(_clause(text, edges, run))
            if before[1] + 1 == run[0]:
                found.update(_pair(text, before, run))
            before = run
            continue
        elif run[1] - run[0] > _LONG:
            found.update(_tails(text, edges, run))
        before = (-1, -1)
    found.update(_QUOTE + match[0] for match in _QUOTED.finditer(text))
    return found


def _clause(text: str, edges: bytes, run: Run) -> Iterator[str]:
    """A whole clause without its lead, its end from a verb on, the noun at its end with what describes it."""
    start, end = run
    words = text[start:end]
    yield from _tails(text, edges, run)
    stem = without_lead(words)
    if words[:2] in _SETTING and len(words) <= MAX_HAN:
        yield _CLAUSE + words
    if _SHORTEST <= len(stem) <= MAX_HAN:
        yield _CLAUSE + stem
    described = _DESCRIBED.search(words) if "的" in words else None
    if described and edges[start + described.start()] and len(described[0]) < len(stem):
        yield _MODIFIER + described[0]


def _tails(text: str, edges: bytes, run: Run) -> Iterator[str]:
    """The ends of a long run that may stand by themselves, whatever name or figure stands before them."""
    start, end = run
    for at in tails(text[start:end]) if end - start > _LONG else ():
        tail = text[start + at : end]
        if edges[start + at] and _SHORTEST <= len(tail) <= MAX_HAN and _ALL_HAN.fullmatch(tail):
            yield _TAIL + tail


def _pair(text: str, first: Run, second: Run) -> Iterator[str]:
    """Two neighbouring clauses of one length."""
    size = second[1] - second[0]
    lead = first[1] - first[0] - size
    if text[first[1]] == "，" and _SHORTEST <= size <= _LONGEST_HALF and 0 <= lead <= _SHORTEST:
        start = first[1] - size
        if not lead or text[first[0] : start] in LEADS:
            yield _SERIES + text[start : second[1]]


def _series(text: str, edges: bytes, runs: list[Run]) -> Iterator[str]:
    """The members of a series, and the whole where they have one length."""
    size = _size(runs)
    listed = _LISTED if "等" in text[runs[-1][0] : runs[-1][0] + 9] else _MEMBER
    aligned = _aligned(text, edges, runs, size) if size else ()
    if not aligned:
        yield from _loose(text, runs)
        return
    members = [text[start:end] for start, end in aligned]
    whole = text[aligned[0][0] : aligned[-1][1]]
    if listed is _MEMBER and size * len(members) <= MAX_HAN:
        yield _SERIES + whole
    same_end = len(members) > 2 and len({member[-2:] for member in members}) == 1  # noqa: PLR2004
    leaning = members[1][:2] in text[runs[0][0] + 1 : runs[0][1]]
    if size >= _SHORTEST and not same_end and not leaning:
        yield from (listed + member for member in members)


def _loose(text: str, runs: list[Run]) -> Iterator[str]:
    """The members of a series of different lengths: those between two marks are whole."""
    last = runs[-1]
    whole = runs[1:] if text[last[1] : last[1] + 1] in _ENDS else runs[1:-1]
    for start, end in whole:
        member = text[start:end]
        if _SHORTEST <= end - start <= _LONGEST_MEMBER and _ALL_HAN.fullmatch(member):
            yield _LISTED + member


def _size(runs: list[Run]) -> int:
    """How many characters the members have, of three or more the inner ones; 0 where they differ."""
    inner = runs[1:-1] or runs
    sizes = {end - start for start, end in inner}
    size = min(sizes) if len(sizes) == 1 or len(runs) == 2 else 0  # noqa: PLR2004
    shortest = 2 if len(runs) > 2 else _SHORTEST  # noqa: PLR2004
    return size if shortest <= size <= _LONGEST_MEMBER else 0


def _aligned(text: str, edges: bytes, runs: list[Run], size: int) -> list[Run]:
    """The members cut to one length, without what leads to the first and follows the last; none if they do not fit."""
    (first_start, first_end), (last_start, last_end) = runs[0], runs[-1]
    start, end = first_end - size, last_start + size
    if start < first_start or end > last_end:
        return []
    lead = text[first_start:start]
    leads = not lead or lead in LEADS
    if not (leads or edges[start]) or not edges[end]:
        return []
    if len(runs) == 2 and not (_is_closed(text, runs) and (end == last_end or text[end] == "的")):  # noqa: PLR2004
        return []
    cut = [(start, first_end), *runs[1:-1], (last_start, end)]
    return cut if all(_ALL_HAN.fullmatch(text, *run) for run in cut) else []


def _is_closed(text: str, runs: list[Run]) -> bool:
    return (text[runs[0][0] - 1 : runs[0][0]] or "\n") in _ENDS and (
        text[runs[-1][1] : runs[-1][1] + 1] or "\n"
    ) in _ENDS


def turns(text: str, blocks: tuple[PageBlock, ...]) -> Iterator[str]:
    """Whole short blocks and the clauses of blocks that open, lead over or close."""
    for block in blocks:
        if block.role not in _TURNING and block.end - block.start > MAX_HAN + 2:
            continue
        words = text[block.start : block.end]
        for clause in re.split("[，。；！？：]", words):
            if _SHORTEST < len(clause) <= MAX_HAN and _ALL_HAN.fullmatch(clause):
                yield _TURN + clause


def slotted(text: str) -> Iterator[Framed]:
    """The runs with local facts, the facts as gaps: 在{会议}上讲话."""
    for match in _HIDING.finditer(text):
        words, kinds = with_gaps(match[0])
        if CITED in kinds or len(set(kinds)) < len(kinds):
            continue
        around = sum(len(part) for part in _GAP.split(words))
        if _MIN_AROUND_GAP <= around <= MAX_HAN - 2 * len(kinds):
            yield Framed(words, match.start(), match.end(), kinds)


_GAP = re.compile(r"\{[^}]*\}")
_HIDING = re.compile(
    f"(?<=[，。；！？：\n])(?=[{_HAN}]{{0,14}}[\ue000-\ue0ff])[{_HAN}\ue000-\ue0ff]{{4,60}}(?=[，。；！？：\n])"
)
