"""Count every place the entries of a dictionary stand in, page by page. Sums of sums are the same in any order."""

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from draftkit.mining import roles
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.themes import KEYWORDS
from draftkit.mining.dictionary import Entry, entries_from_bytes
from draftkit.mining.keys import PARTS, parts_of
from draftkit.mining.masks import masked
from draftkit.mining.page import Page, page_from_bytes
from draftkit.mining.surroundings import hint
from draftkit.text.han import is_han
from draftkit.tree.reading import Role

KEPT = 5
"""Places of a phrase that are remembered: the first of each document, then the second of each, and so on."""

END = "|"
"""Stands for the end of a clause among the neighbours of a phrase."""

_ID = 12
_LONG_ENOUGH = 4
_LOOKED_AT = 2
"""Places of a phrase in one page that tell how it joins a sentence; for its themes the first is enough."""

_SENTENCE_END = re.compile("[。！？；\n]")
_CLAUSE_END = re.compile("[，：。！？；\n]")
_OWN_LIMIT, _NEAR, _ABOVE = 8, 2, 1

Place = tuple[int, str, int, int, str]
"""Its number in its document from 0, the document's id, start and end in the original, the role of its block."""


@dataclass(slots=True)
class Tally:
    """What was seen of one entry."""

    count: int = 0
    documents: int = 0
    first: str = ""
    last: str = ""
    alone: int = 0
    places: list[Place] = field(default_factory=list)
    roles: Counter[str] = field(default_factory=Counter)
    themes: Counter[str] = field(default_factory=Counter)
    hints: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    gaps: Counter[str] = field(default_factory=Counter)

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
        for name in _COUNTERS:
            getattr(self, name).update(getattr(other, name))


_COUNTERS = ("roles", "themes", "hints", "left", "right", "gaps")


@dataclass(frozen=True)
class Dictionary:
    """The entries, and what finds them in a text."""

    entries: tuple[Entry, ...]
    automaton: AhoCorasick
    numbers: tuple[int, ...]
    """For each pattern of the automaton, the number of its entry."""
    frames: dict[str, int]
    themed: tuple[bool, ...]
    """For each entry, whether its own words say what it speaks of."""
    plain: tuple[bool, ...]
    """For each entry, whether it has no marks: what stands inside one that has is not hidden by it."""
    anywhere: tuple[bool, ...]
    """For each entry, whether it is so well known that the tagger's edges are not asked (力争|在工|作中|争先|进位)."""
    settled: tuple[bool, ...]
    """For each entry, whether its own words say how it joins a sentence, and that it is no fault."""


@lru_cache(maxsize=1)
def dictionary(data: bytes) -> Dictionary:
    """The dictionary in such bytes; a process makes it once."""
    entries = tuple(entries_from_bytes(data))
    patterns = [
        (words, number)
        for number, entry in enumerate(entries)
        if not entry.is_frame
        for words in (entry.text, *entry.variants)
    ]
    automaton = AhoCorasick([words for words, _ in patterns], implementation=Implementation.ContiguousNFA)
    frames = {
        words: at for at, entry in enumerate(entries) if entry.is_frame for words in (entry.text, *entry.variants)
    }
    themed = tuple(bool(roles.own_themes(entry.text)) for entry in entries)
    settled = tuple(entry.is_frame or entry.judged.head in ("v", "a") for entry in entries)
    plain = tuple(is_han(entry.text) for entry in entries)
    anywhere = tuple(len(entry.text) >= _LONG_ENOUGH and entry.text in KNOWN for entry in entries)
    numbers = tuple(number for _, number in patterns)
    return Dictionary(entries, automaton, numbers, frames, themed, plain, anywhere, settled)


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
    sections: list[list[str]] = [[] for _ in range(PARTS)]
    numbers = sorted(sums)
    texts = [known.entries[number].text for number in numbers]
    for number, text, part in zip(numbers, texts, parts_of(texts), strict=True):
        sections[part].append(_line(text, sums[number]))
    return ["\n".join(section).encode() for section in sections]


def _count(page: Page, left_out: frozenset[int], known: Dictionary, sums: dict[int, Tally]) -> None:
    scene = _Scene(page)
    for number, hits in _hits(page, scene.hidden, left_out, known).items():
        total = sums.get(number)
        if total is None:
            total = sums[number] = Tally()
        _see(total, known, number, hits, scene)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    alone: bool
    gaps: tuple[str, ...] = ()


def _hits(page: Page, hidden: str, left_out: frozenset[int], known: Dictionary) -> dict[int, list[_Hit]]:
    """The places of each entry as whole words, in order."""
    edges, numbers, plain, anywhere = page.edges, known.numbers, known.plain, known.anywhere
    found: dict[int, list[_Hit]] = {}
    reach = quoted = -1
    matches = known.automaton.find_matches_as_indexes(hidden, overlapping=True)
    for pattern, start, end in sorted(matches, key=_by_place):
        number = numbers[pattern]
        if not (edges[start] and edges[end]) and not anywhere[number]:
            continue
        if end <= quoted:
            continue
        if left_out and page.block_at(start) in left_out:
            continue
        alone = end > reach
        if plain[number]:
            reach = max(reach, end)
        elif hidden[start] == "“":
            quoted = end
        found.setdefault(number, []).append(_Hit(start, end, alone))
    for framed in page.framed:
        frame = known.frames.get(framed.text)
        if frame is not None and page.block_at(framed.start) not in left_out:
            found.setdefault(frame, []).append(_Hit(framed.start, framed.end, alone=True, gaps=framed.gaps))
    return found


def _by_place(match: tuple[int, int, int]) -> tuple[int, int]:
    return match[1], -match[2]


class _Scene:
    """A page with what is needed to tell what a phrase does in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hidden = masked(page.text, page.masks)
        self.sentences = [match.end() for match in _SENTENCE_END.finditer(page.text)]
        self.clauses = [match.end() for match in _CLAUSE_END.finditer(page.text)]
        self._roles: dict[int, str] = {}
        self._themes: dict[int, tuple[tuple[str, int], ...]] = {}
        self._keywords = _keywords_in(page.text)
        self._at = [at for at, _ in self._keywords]

    def role(self, start: int) -> str:
        """What the clause around a place does."""
        clause = bisect_right(self.clauses, start)
        known = self._roles.get(clause)
        if known is None:
            known = self._roles[clause] = self._role_of(clause, start)
        return known

    def _role_of(self, clause: int, start: int) -> str:
        text, block = self.page.text, self.page.blocks[self.page.block_at(start)]
        begin, stop = _around(self.clauses, clause, len(text))
        first, last = _around(self.sentences, bisect_right(self.sentences, start), len(text))
        return str(roles.role_at(block.role, block.end - block.start, text[begin:stop], text[first:last]))

    def themes(self, start: int) -> Iterable[tuple[str, int]]:
        """How much each theme has to do with the sentence around a place and the headings above it."""
        sentence = bisect_right(self.sentences, start)
        known = self._themes.get(sentence)
        if known is None:
            known = self._themes[sentence] = tuple(self._weighed(sentence, start).items())
        return known

    def _weighed(self, sentence: int, start: int) -> dict[str, int]:
        near = self._seen(*_around(self.sentences, sentence, len(self.page.text)))
        above: set[int] = set()
        number = self.page.blocks[self.page.block_at(start)].above
        while number >= 0:
            heading = self.page.blocks[number]
            above |= self._seen(heading.start, heading.end)
            number = heading.above
        weights: dict[str, int] = {}
        for words, weight in ((near, _NEAR), (above, _ABOVE)):
            own: dict[str, int] = {}
            for word in words:
                own[_THEME_OF[word]] = own.get(_THEME_OF[word], 0) + weight
            for theme, total in own.items():
                weights[theme] = weights.get(theme, 0) + min(total, _OWN_LIMIT)
        return weights

    def _seen(self, start: int, end: int) -> set[int]:
        """The numbers of the keywords in a stretch."""
        first, last = bisect_left(self._at, start), bisect_left(self._at, end)
        return {word for _, word in self._keywords[first:last]}


def _around(ends: Sequence[int], number: int, size: int) -> tuple[int, int]:
    """Start and end of the stretch of that number; ends of stretches are given."""
    return (ends[number - 1] if number else 0), (ends[number] if number < len(ends) else size)


_KEYWORDS = [(word, theme) for theme, words in KEYWORDS.items() for word in words]
_THEME_OF = [theme for _, theme in _KEYWORDS]


@lru_cache(maxsize=1)
def _keyword_automaton() -> AhoCorasick:
    return AhoCorasick([word for word, _ in _KEYWORDS])


def _keywords_in(text: str) -> list[tuple[int, int]]:
    matches = _keyword_automaton().find_matches_as_indexes(text, overlapping=True)
    return sorted((start, word) for word, start, _ in matches)


def _see(total: Tally, known: Dictionary, number: int, hits: Sequence[_Hit], scene: _Scene) -> None:
    """Take in what one page holds of an entry. Most pages hold it once: plain sums are faster than `Counter.update`."""
    page, text = scene.page, scene.page.text
    total.count += len(hits)
    total.documents += 1
    total.year(page.year)
    left, right, gaps = total.left, total.right, total.gaps
    for hit in hits:
        total.alone += hit.alone
        before, after = _neighbour(text, hit.start - 1), _neighbour(text, hit.end)
        left[before] = left.get(before, 0) + 1
        right[after] = right.get(after, 0) + 1
        for at, kind in enumerate(hit.gaps):
            gaps[f"{at}{kind}"] += 1
    if len(total.places) < KEPT or page.sha256 < total.places[-1][1] or total.places[-1][0]:
        _keep_places(total, page, hits)
    if known.entries[number].judged.role is None:
        _add(total.roles, map(scene.role, [hit.start for hit in hits]))
    if not known.themed[number]:
        themes = total.themes
        for theme, weight in scene.themes(hits[0].start):
            themes[theme] = themes.get(theme, 0) + weight
    if not known.settled[number]:
        total.hints.update(filter(None, [_hint(scene, hit) for hit in hits[:_LOOKED_AT]]))


def _add(counts: Counter[str], items: Iterable[str]) -> None:
    for item in items:
        counts[item] = counts.get(item, 0) + 1


def _keep_places(total: Tally, page: Page, hits: Sequence[_Hit]) -> None:
    """Remember the first places. Pages come by their ids: once enough are kept, later ones change nothing."""
    document = page.sha256[:_ID]
    for at, hit in enumerate(hits[:KEPT]):
        if len(total.places) == KEPT and (at, document) > total.places[-1][:2]:
            return
        total.places = sorted((*total.places, (at, document, *_placed(page, hit))))[:KEPT]


def _hint(scene: _Scene, hit: _Hit) -> str:
    block = scene.page.blocks[scene.page.block_at(hit.start)]
    shown = hint(scene.page.text[block.start : block.end], hit.start - block.start, hit.end - block.start)
    return shown.name if shown else ""


def _neighbour(text: str, at: int) -> str:
    sign = text[at] if 0 <= at < len(text) else ""
    return sign if "\u4e00" <= sign <= "\u9fff" else END


def _placed(page: Page, hit: _Hit) -> tuple[int, int, str]:
    span, role = page.original(hit.start, hit.end), page.blocks[page.block_at(hit.start)].role
    return span.start, span.end, "" if role is Role.BODY else str(role)


def _line(text: str, total: Tally) -> str:
    row = [text, total.count, total.documents, total.alone, total.first, total.last, total.places]
    counters = [dict(sorted(getattr(total, name).items())) for name in _COUNTERS]
    return json.dumps([*row, *counters], ensure_ascii=False, separators=(",", ":"))


def tallies_of(sections: Iterable[bytes]) -> dict[str, Tally]:
    """The sums of sections of one part, by text."""
    sums: dict[str, Tally] = {}
    for line in chain.from_iterable(section.splitlines() for section in sections):
        text, total = _read(json.loads(line))
        known = sums.get(text)
        if known is None:
            sums[text] = total
        else:
            known.add(total)
    return sums


def _read(row: list[Any]) -> tuple[str, Tally]:
    text, count, documents, alone, first, last, places, *counters = row
    total = Tally(count, documents, first, last, alone, [tuple(place) for place in places])
    for name, values in zip(_COUNTERS, counters, strict=True):
        getattr(total, name).update(values)
    return text, total
