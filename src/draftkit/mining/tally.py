"""Count every place the entries of a dictionary stand in, page by page. Sums of sums are the same in any order."""

import marshal
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from draftkit.mining.keys import PARTS
from draftkit.mining.lookup import Dictionary, Hit, dictionary, hits
from draftkit.mining.masks import masked
from draftkit.mining.page import Page, page_from_bytes
from draftkit.mining.roles import ROLE_OF_SIGN
from draftkit.mining.scene import END, Scene
from draftkit.mining.surroundings import Hint
from draftkit.phrases.taxonomy import PhraseRole

KEPT = 5
"""Places of a phrase that are remembered: the first of each document, then the second of each, and so on."""

_LOOKED_AT = 2
"""Places of a phrase in one page that tell how it joins a sentence; for its themes the first is enough."""

_EACH, _OWN = 3, " "
"""Signs for each place, and what stands for its role where the entry's own words say it."""

Place = tuple[int, str, int, int, str]
"""Its number in its document from 0, the document's id, start and end in the original, the role of its block."""

Counts = dict[str, int]
"""How often each was seen."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was seen of one entry.

    Attributes:
        alone: how many of its places no longer entry holds.
        first, last: the years of its documents; empty where none is known.
        left, right: its neighbours, see `scene.END`.
        gaps: of a frame, what filled the gaps: the number of the gap, then the kind.
    """

    count: int
    documents: int
    alone: int
    first: str
    last: str
    places: Sequence[Place]
    roles: Mapping[PhraseRole, int]
    themes: Counts
    hints: Mapping[Hint, int]
    left: Counts
    right: Counts
    gaps: Counts


@dataclass(slots=True)
class _Sum:
    """What was seen of one entry so far, in the order of the fields of a row.

    Signs are cheap to grow, to move and to join, and are counted at the end: three for each place, its neighbours and
    its role, and those of hints.
    """

    documents: int = 0
    alone: int = 0
    first: str = ""
    last: str = ""
    places: list[Place] = field(default_factory=list)
    signs: str = ""
    hints: str = ""
    themes: Counts = field(default_factory=dict)
    gaps: Counts = field(default_factory=dict)

    def year(self, year: str) -> None:
        """A document of that year held it."""
        if year:
            self.first = min(self.first or year, year)
            self.last = max(self.last, year)

    def row(self) -> tuple[object, ...]:
        """All of it, for `marshal`."""
        years, signs = (self.first, self.last), (self.signs, self.hints)
        return self.documents, self.alone, *years, self.places, *signs, self.themes, self.gaps

    def add(self, other: "_Sum") -> None:
        """Take in what was seen elsewhere."""
        self.documents += other.documents
        self.alone += other.alone
        self.year(other.first)
        self.year(other.last)
        self.places = sorted(self.places + other.places)[:KEPT]
        self.signs += other.signs
        self.hints += other.hints
        _add(self.themes, other.themes.items())
        _add(self.gaps, other.gaps.items())

    def tally(self) -> Tally:
        """What it comes to."""
        left, right, shown = (self.signs[at::_EACH] for at in range(_EACH))
        roles = {ROLE_OF_SIGN[sign]: count for sign, count in Counter(shown).items() if sign != _OWN}
        hints = {Hint(sign): count for sign, count in Counter(self.hints).items()}
        seen = (len(left), self.documents, self.alone, self.first, self.last, self.places)
        return Tally(*seen, roles, self.themes, hints, _neighbours(left), _neighbours(right), self.gaps)


def _add(counts: Counts, seen: Iterable[tuple[str, int]]) -> None:
    for name, count in seen:
        counts[name] = counts.get(name, 0) + count


def _neighbours(signs: str) -> Counts:
    """Han characters; everything else is the end of a clause."""
    counts = {sign: count for sign, count in Counter(signs).items() if "\u4e00" <= sign <= "\u9fff"}
    ends = len(signs) - sum(counts.values())
    return counts | {END: ends} if ends else counts


def tally(data: bytes, pages: Iterable[tuple[bytes, Sequence[int]]]) -> list[bytes]:
    """What some pages hold of a dictionary, in `PARTS` sections by the hash of the text.

    Args:
        data: the dictionary, see `dictionary.entries_to_bytes`.
        pages: each with the numbers of its blocks that are not counted, because another document holds them too.
    """
    known = dictionary(data)
    sums: dict[int, _Sum] = {}
    for page, left_out in pages:
        _count(page_from_bytes(page), frozenset(left_out), known, sums)
    sections: list[dict[str, object]] = [{} for _ in range(PARTS)]
    for number in sorted(sums):
        sections[known.parts[number]][known.entries[number].text] = sums[number].row()
    return [marshal.dumps(section) if section else b"" for section in sections]


def _count(page: Page, left_out: frozenset[int], known: Dictionary, sums: dict[int, _Sum]) -> None:
    scene = Scene(page)
    for number, places in hits(page, masked(page.text, page.masks), left_out, known).items():
        seen = sums.get(number)
        if seen is None:
            seen = sums[number] = _Sum()
        _see(seen, known, number, places, scene)


def _see(seen: _Sum, known: Dictionary, number: int, places: Sequence[Hit], scene: Scene) -> None:
    """Take in what one page holds of an entry."""
    seen.documents += 1
    if not seen.first <= scene.page.year <= seen.last:
        seen.year(scene.page.year)
    around, asks_role = scene.around, known.asks_role[number]
    for start, end, alone, gaps in places:
        seen.signs += f"{around[start]}{around[end + 1]}{scene.role(start) if asks_role else _OWN}"
        seen.alone += alone
        if gaps:
            _add(seen.gaps, ((f"{at}{kind}", 1) for at, kind in enumerate(gaps)))
    if len(seen.places) < KEPT or seen.places[-1] > (0, scene.document):
        _keep_places(seen.places, scene, places)
    if not known.themed[number]:
        _add(seen.themes, scene.themes(places[0][0]))
    if not known.settled[number]:
        seen.hints += "".join([scene.hint(start, end) for start, end, _, _ in places[:_LOOKED_AT]])


def _keep_places(kept: list[Place], scene: Scene, places: Sequence[Hit]) -> None:
    """Remember the first places. Pages come by their ids: once enough are kept, later ones change nothing."""
    document = scene.document
    for at, (start, end, _, _) in enumerate(places[:KEPT]):
        if len(kept) == KEPT:
            if kept[-1][:2] < (at, document):
                return
            kept.pop()
        kept.append((at, document, *scene.placed(start, end)))
        kept.sort()


def tallies_of(sections: Iterable[bytes]) -> dict[str, Tally]:
    """The sums of sections of one part, by text.

    Sections live no longer than the run that made them: `marshal` packs and unpacks them in a fifth of the time.
    """
    sums: dict[str, _Sum] = {}
    for section in filter(None, sections):
        rows: dict[str, tuple[Any, ...]] = marshal.loads(section)  # noqa: S302 - our own, and of this run
        for text, row in rows.items():
            known = sums.get(text)
            if known is None:
                sums[text] = _Sum(*row)
            else:
                known.add(_Sum(*row))
    return {text: seen.tally() for text, seen in sums.items()}
