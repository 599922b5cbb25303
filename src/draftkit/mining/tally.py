"""Count every place the entries of a dictionary stand in, page by page. Sums of sums are the same in any order."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from draftkit.mining.keys import PARTS
from draftkit.mining.lookup import Dictionary, Hit, dictionary, hits
from draftkit.mining.masks import masked
from draftkit.mining.page import Page, page_from_bytes
from draftkit.mining.scene import Scene

KEPT = 5
"""Places of a phrase that are remembered: the first of each document, then the second of each, and so on."""

_ID = 12
_LOOKED_AT = 2
"""Places of a phrase in one page that tell how it joins a sentence; for its themes the first is enough."""

Place = tuple[int, str, int, int, str]
"""Its number in its document from 0, the document's id, start and end in the original, the role of its block."""

Counts = dict[str, int]
"""How often each was seen. Plain dictionaries: most hold one thing, and there are six for each phrase of each task."""


@dataclass(slots=True)
class Tally:
    """What was seen of one entry. The order of the fields is that of a row, see `_row`."""

    count: int = 0
    documents: int = 0
    alone: int = 0
    first: str = ""
    last: str = ""
    places: list[Place] = field(default_factory=list)
    roles: Counts = field(default_factory=dict)
    themes: Counts = field(default_factory=dict)
    hints: Counts = field(default_factory=dict)
    left: Counts = field(default_factory=dict)
    right: Counts = field(default_factory=dict)
    gaps: Counts = field(default_factory=dict)

    def year(self, year: str) -> None:
        """A document of that year held it."""
        if year:
            self.first = min(self.first or year, year)
            self.last = max(self.last, year)

    def add(self, other: "Tally") -> None:
        """Take in what was seen elsewhere."""
        self.count += other.count
        self.documents += other.documents
        self.alone += other.alone
        self.year(other.first)
        self.year(other.last)
        self.places = sorted((*self.places, *other.places))[:KEPT]
        for name in _COUNTS:
            _add(getattr(self, name), getattr(other, name).items())


_COUNTS = ("roles", "themes", "hints", "left", "right", "gaps")


def tally(data: bytes, pages: Iterable[tuple[bytes, Sequence[int]]]) -> list[bytes]:
    """What some pages hold of a dictionary, in `PARTS` sections by the hash of the text.

    Args:
        data: the dictionary, see `dictionary.entries_to_bytes`.
        pages: each with the numbers of its blocks that are not counted, because another document holds them too.
    """
    known = dictionary(data)
    sums: dict[int, Tally] = {}
    for page, left_out in pages:
        _count(page_from_bytes(page), frozenset(left_out), known, sums)
    sections: list[list[object]] = [[] for _ in range(PARTS)]
    for number in sorted(sums):
        sections[known.parts[number]].append(_row(known.entries[number].text, sums[number]))
    return [_encode(section).encode() if section else b"" for section in sections]


def _count(page: Page, left_out: frozenset[int], known: Dictionary, sums: dict[int, Tally]) -> None:
    scene = Scene(page)
    for number, places in hits(page, masked(page.text, page.masks), left_out, known).items():
        total = sums.get(number)
        if total is None:
            total = sums[number] = Tally()
        _see(total, known, number, places, scene)


def _see(total: Tally, known: Dictionary, number: int, places: Sequence[Hit], scene: Scene) -> None:
    """Take in what one page holds of an entry."""
    total.count += len(places)
    total.documents += 1
    total.year(scene.page.year)
    has_role = known.entries[number].judged.role is not None
    for start, end, alone, gaps in places:
        before, after = scene.neighbours(start, end)
        _count_one(total.left, before)
        _count_one(total.right, after)
        total.alone += alone
        if not has_role:
            _count_one(total.roles, scene.role(start))
        for at, kind in enumerate(gaps):
            _count_one(total.gaps, f"{at}{kind}")
    _keep_places(total, scene, places)
    if not known.themed[number]:
        _add(total.themes, scene.themes(places[0].start))
    if not known.settled[number]:
        for start, end, _, _ in places[:_LOOKED_AT]:
            if shown := scene.hint(start, end):
                _count_one(total.hints, shown)


def _count_one(counts: Counts, name: str) -> None:
    counts[name] = counts.get(name, 0) + 1


def _add(counts: Counts, seen: Iterable[tuple[str, int]]) -> None:
    for name, count in seen:
        counts[name] = counts.get(name, 0) + count


def _keep_places(total: Tally, scene: Scene, places: Sequence[Hit]) -> None:
    """Remember the first places. Pages come by their ids: once enough are kept, later ones change nothing."""
    document, kept = scene.page.sha256[:_ID], total.places
    for at, hit in enumerate(places[:KEPT]):
        if len(kept) == KEPT:
            if kept[-1][:2] < (at, document):
                return
            kept.pop()
        kept.append((at, document, *scene.placed(hit.start, hit.end)))
        kept.sort()


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _row(text: str, total: Tally) -> list[object]:
    numbers = (text, total.count, total.documents, total.alone, total.first, total.last, total.places)
    return [*numbers, total.roles, total.themes, total.hints, total.left, total.right, total.gaps]


def tallies_of(sections: Iterable[bytes]) -> dict[str, Tally]:
    """The sums of sections of one part, by text."""
    sums: dict[str, Tally] = {}
    for section in filter(None, sections):
        for row in json.loads(section):
            text, total = _read(row)
            known = sums.get(text)
            if known is None:
                sums[text] = total
            else:
                known.add(total)
    return sums


def _read(row: list[Any]) -> tuple[str, Tally]:
    text, count, documents, alone, first, last, places, *counts = row
    return text, Tally(count, documents, alone, first, last, [tuple(place) for place in places], *counts)
