"""Cut out of a page everything that may be a phrase. Fast and wide: what it is worth is judged later, once a text."""

import re
from collections.abc import Iterator

from draftkit.mining.data.leads import LEADS
from draftkit.mining.find import Kind
from draftkit.mining.masks import CITED, HIDDEN, with_gaps
from draftkit.mining.page import Framed, PageBlock
from draftkit.mining.stems import tails, without_lead
from draftkit.phrases.model import MAX_HAN
from draftkit.tree.reading import Role

Run = tuple[int, int]
_NOWHERE = (-1, -1)

_HAN = "\u4e00-\u9fff"
_MARKS = "，、；：。！？“”‘’《》（）()【】…—\\s"
_RUN = re.compile(f"([{_HAN}]++)(?=[{_MARKS}]|$)|[^{_MARKS}]+")
_ENDS = frozenset("，。；！？：\n“”")
_DESCRIBED = re.compile(f"[{_HAN}]{{4}}的[{_HAN}]{{2,4}}$")
_QUOTED = re.compile("“[^“”\n]{2,9}”")
_TURNING = frozenset({Role.TITLE, Role.OPENING, Role.HEADING, Role.CLOSING, Role.SALUTATION, Role.NEWS})
_ALL_HAN = re.compile(f"[{_HAN}]+")
_CUT = (Kind.CLAUSE, Kind.TAIL, Kind.MODIFIER, Kind.SERIES, Kind.MEMBER, Kind.LISTED)
_SHORTEST, _LONGEST_MEMBER, _LONGEST_HALF, _LONG = 3, 12, 8, 8
_MIN_AROUND_GAP = 4
_SETTING = frozenset({"坚持", "做到", "确保"})
"""What may lead to a phrase and may as well be its verb (做到令行禁止)."""


def cuts(text: str, edges: bytes) -> dict[Kind, set[str]]:
    """The distinct texts of a page's masked words by the way they were cut out, turns and frames with gaps apart."""
    cutter = _Cutter(text, edges)
    around = cutter.around
    members: list[Run] = []
    before = _NOWHERE
    for match in _RUN.finditer(text):
        run = start, end = match.span()
        behind = around[end + 1]
        if behind == "、":
            members.append(run)
        elif members:
            cutter.series([*members, run])
            cutter.tails(run)
            members, before = [], _NOWHERE
        elif match.lastindex and behind in _ENDS and around[start] in _ENDS:
            cutter.clause(run)
            if before[1] + 1 == start:
                cutter.pair(before, run)
            before = run
        else:
            cutter.tails(run)
            before = _NOWHERE
    return {**cutter.found, Kind.QUOTED: set(_QUOTED.findall(text))}


class _Cutter:
    """Gathers what is cut out of a text."""

    def __init__(self, text: str, edges: bytes) -> None:
        self.text = text
        self.around = f"\n{text}\n"
        """The characters before a stretch and after it, at its start and one after its end."""
        self.edges = edges
        self.found: dict[Kind, set[str]] = {kind: set() for kind in _CUT}
        self.clauses = self.found[Kind.CLAUSE]

    def is_closed(self, start: int, end: int) -> bool:
        """Whether a stretch stands between marks that end clauses."""
        around = self.around
        return around[start] in _ENDS and around[end + 1] in _ENDS

    def clause(self, run: Run) -> None:
        """A whole clause without its lead, its end from a verb on, the noun at its end with what describes it."""
        start, end = run
        words = self.text[start:end]
        if end - start > _LONG:
            self.tails(run)
        stem = without_lead(words)
        if _SHORTEST <= len(stem) <= MAX_HAN:
            self.clauses.add(stem)
        if words[:2] in _SETTING and len(words) <= MAX_HAN:
            self.clauses.add(words)
        described = _DESCRIBED.search(words) if "的" in words[-5:-2] else None
        if described and self.edges[start + described.start()] and len(described[0]) < len(stem):
            self.found[Kind.MODIFIER].add(described[0])

    def tails(self, run: Run) -> None:
        """The ends of a long run that may stand by themselves, whatever name or figure stands before them."""
        start, end = run
        if end - start <= _LONG:
            return
        words = self.text[start:end]
        for at in tails(words):
            tail = words[at:]
            if self.edges[start + at] and _SHORTEST <= len(tail) <= MAX_HAN and _ALL_HAN.fullmatch(tail):
                self.found[Kind.TAIL].add(tail)

    def pair(self, first: Run, second: Run) -> None:
        """Two neighbouring clauses of one length."""
        size = second[1] - second[0]
        lead = first[1] - first[0] - size
        if 0 <= lead <= _SHORTEST <= size <= _LONGEST_HALF and self.text[first[1]] == "，":
            start = first[1] - size
            if not lead or self.text[first[0] : start] in LEADS:
                self.found[Kind.SERIES].add(self.text[start : second[1]])

    def series(self, runs: list[Run]) -> None:
        """The members of a series, and the whole where they have one length."""
        text, last = self.text, runs[-1]
        size = _size(runs)
        aligned = self._aligned(runs, size) if size else ()
        if not aligned:
            self._loose(runs)
            return
        listed = Kind.LISTED if "等" in text[last[0] : last[0] + 9] else Kind.MEMBER
        members = [text[start:end] for start, end in aligned]
        if listed is Kind.MEMBER and size * len(members) <= MAX_HAN:
            self.found[Kind.SERIES].add(text[aligned[0][0] : aligned[-1][1]])
        same_end = len(members) > 2 and len({member[-2:] for member in members}) == 1  # noqa: PLR2004
        leaning = members[1][:2] in text[runs[0][0] + 1 : runs[0][1]]
        if size >= _SHORTEST and not same_end and not leaning:
            self.found[listed].update(members)

    def _loose(self, runs: list[Run]) -> None:
        """The members of a series of different lengths: those between two marks are whole."""
        text, last = self.text, runs[-1]
        whole = runs[1:] if text[last[1] : last[1] + 1] in _ENDS else runs[1:-1]
        for start, end in whole:
            if _SHORTEST <= end - start <= _LONGEST_MEMBER and _ALL_HAN.fullmatch(text, start, end):
                self.found[Kind.LISTED].add(text[start:end])

    def _aligned(self, runs: list[Run], size: int) -> list[Run]:
        """The members cut to one length, without what leads to the first and follows the last; none if they differ."""
        text, (first_start, first_end), (last_start, last_end) = self.text, runs[0], runs[-1]
        start, end = first_end - size, last_start + size
        if start < first_start or end > last_end:
            return []
        lead = text[first_start:start]
        leads = not lead or lead in LEADS
        if not (leads or self.edges[start]) or not self.edges[end]:
            return []
        if len(runs) == 2 and not (  # noqa: PLR2004
            self.is_closed(first_start, last_end) and (end == last_end or text[end] == "的")
        ):
            return []
        cut = [(start, first_end), *runs[1:-1], (last_start, end)]
        return cut if all(_ALL_HAN.fullmatch(text, *run) for run in cut) else []


def _size(runs: list[Run]) -> int:
    """How many characters the members have, of three or more the inner ones; 0 where they differ."""
    inner = runs[1:-1] or runs
    sizes = {end - start for start, end in inner}
    size = min(sizes) if len(sizes) == 1 or len(runs) == 2 else 0  # noqa: PLR2004
    shortest = 2 if len(runs) > 2 else _SHORTEST  # noqa: PLR2004
    return size if shortest <= size <= _LONGEST_MEMBER else 0


def turns(text: str, blocks: tuple[PageBlock, ...]) -> Iterator[str]:
    """Whole short blocks and the clauses of blocks that open, lead over or close."""
    for block in blocks:
        if block.role not in _TURNING and block.end - block.start > MAX_HAN + 2:
            continue
        words = text[block.start : block.end]
        for clause in re.split("[，。；！？：]", words):
            if _SHORTEST < len(clause) <= MAX_HAN and _ALL_HAN.fullmatch(clause):
                yield clause


def slotted(text: str) -> Iterator[Framed]:
    """The runs with local facts, the facts as gaps: 在{会议}上讲话."""
    for match in _HIDING.finditer(text):
        around = len(HIDDEN.sub("", match[1]))
        if not _MIN_AROUND_GAP <= around <= MAX_HAN - 2:
            continue
        words, kinds = with_gaps(match[1])
        if CITED not in kinds and len(set(kinds)) == len(kinds) and around <= MAX_HAN - 2 * len(kinds):
            yield Framed(words, *match.span(1), kinds)


_HIDING = re.compile(
    f"[，。；！？：\n](?=[{_HAN}]{{0,14}}+[\ue000-\ue0ff])([{_HAN}\ue000-\ue0ff]{{4,60}}+)(?=[，。；！？：\n])"
)
