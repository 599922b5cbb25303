"""Every point of a document: those with numbers where they form a series, those without where they match each other."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from draftkit.readers.speech import leads, series, structure
from draftkit.readers.speech.glued import glued
from draftkit.readers.speech.leads import HEADING_FAMILIES, Lead
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.rows import numbered
from draftkit.readers.speech.sentences import sentence_bounds, shape
from draftkit.text.han import count_han

_MIN_SHARED = 3
_PAIR = 2
_REFRAIN = 4
_SHORTEST_PARAGRAPH = 40
_SPEAKING = re.compile("我|同志|各位|大家|要|.{0,3}[指强]|会议|老师|朋友")
_SHORT_LEAD = 20
_NARRATIVE = re.compile(
    "[我这那你他她它]|作为|让我|最后|总之|今天|刚才|根据|下面|同志们|各位|去年|今年|当前|目前|近|过去|一年来|"
    "长期|古人|有人|有的|同时|此外|另外|但|而且|因此|所以|\\d{4}年"
)
_MOST = 0.6
"""Least share of a part's paragraphs that begin with a short sentence, for these to be its points."""


class Points:
    """The points of a document's paragraphs.

    Attributes:
        numbered: for each paragraph its points with numbers.
    """

    def __init__(self, found: Sequence[Paragraph]) -> None:
        self._found = found
        self._matching: dict[int, frozenset[int]] = {}
        self._sure: set[int] = set()
        refrains = _refrains(found)
        texts = tuple(paragraph.text for paragraph in found)
        self._bounds = tuple(tuple(sentence_bounds(text)) for text in texts)
        self._shared = tuple(
            structure.shared_lead(item, bounds[0][1], repeated=item.text[:_REFRAIN] in refrains)
            for item, bounds in zip(found, self._bounds, strict=True)
        )
        self.numbered = numbered(texts, self._bounds)
        self._glued = glued(found, [self._begins(at) for at in range(len(found))])

    def _begins(self, at: int) -> bool:
        """Whether paragraph `at` begins with a number, or is a line of its own."""
        numbers = self.numbered[at][:1]
        return bool(numbers and not numbers[0].start) or self.heading(at, len(self._found)) is not None

    def heading(self, at: int, last: int) -> Lead | None:
        """The heading that paragraph `at` is as a whole; None where it is none. `last` is where the body ends."""
        following = self._found[at + 1] if at + 1 < last else None
        return structure.heading(self._found[at], self.numbered[at], following)

    def is_line(self, at: int) -> bool:
        """Whether paragraph `at` is a numbered heading on a line of its own."""
        leading = self.numbered[at][:1]
        return bool(leading) and leading[0].start == 0 and leading[0].end == len(self._found[at].text)

    def is_bare_heading(self, at: int) -> bool:
        """Whether paragraph `at` is a heading by nothing but its length."""
        lead = self.heading(at, len(self._found))
        return lead is not None and lead.family == structure.BARE

    def family(self, at: int, first: int) -> str:
        """The family of the run-in point a paragraph begins with; empty where it begins with none."""
        if at in self.matching(first):
            return leads.SAME_SHAPE
        begins = self.numbered[at][:1]
        return begins[0].family if begins and not begins[0].start and begins[0].end < len(self._found[at].text) else ""

    def matching(self, first: int) -> frozenset[int]:
        """The paragraphs from `first` on that begin with a short sentence as their point, as those around them do."""
        if first not in self._matching:
            self._matching[first] = self._match(first)
        return self._matching[first]

    def _match(self, first: int) -> frozenset[int]:
        parts = tuple(self._parts(first, len(self._found)))
        chosen = {part: self._alike(part) for part in parts}
        any_clear = any(chosen.values())
        for part in parts:
            if any_clear and len(part) == _PAIR and self._short(part) == part:
                chosen[part] = part
            if chosen[part] and part[-len(chosen[part]) :] == chosen[part]:
                self._sure.update(chosen[part])
        return frozenset(at for paragraphs in chosen.values() for at in paragraphs)

    def of(self, at: int, first: int) -> tuple[Lead, ...]:
        """Every point of a paragraph, in order; `first` is where the body begins."""
        text, bounds = self._found[at].text, self._bounds[at]
        found = {lead.start: lead for lead in self.numbered[at]}
        if at in self._glued:
            found[self._glued[at].start] = self._glued[at]
        if 0 not in found and at in self.matching(first) and (lead := self._shared[at]):
            found[0] = replace(lead, sure=at in self._sure)
        found = found or {lead.start: lead for lead in series.listed(text)}
        if not found:
            return series.alike(text, bounds) or series.tasks(text, bounds)
        starts = [start for start, _ in bounds]
        after = bounds[bisect_right(starts, min(found)) :]
        found |= {lead.start: lead for lead in series.alike(text, after) if lead.start not in found}
        for start, end in pairwise([*sorted(found), len(text)]):
            inside = bounds[bisect_left(starts, found[start].end) : bisect_left(starts, end)]
            whole = inside if not inside or inside[-1][1] <= end else inside[:-1]
            found |= {lead.start: lead for lead in series.series(text, whole)}
        return tuple(found[start] for start in sorted(found))

    def _parts(self, first: int, last: int) -> Iterator[tuple[int, ...]]:
        """The paragraphs between two headings; those that begin with a number are left out."""
        part: list[int] = []
        for at in range(first, last):
            begins = self.numbered[at][:1]
            if self.heading(at, last) or (begins and not begins[0].start and begins[0].family in HEADING_FAMILIES):
                yield tuple(part)
                part = []
            elif not begins or begins[0].start:
                part.append(at)
        yield tuple(part)

    def _alike(self, part: tuple[int, ...]) -> tuple[int, ...]:
        """Those of a part whose first sentences have one shape or one beginning, or as many clauses where most do."""
        opening = self._opening(part)
        first = {at: self._first(at) for at in opening}
        if same := _largest(opening, {at: _beginning(words) for at, words in first.items()}):
            return same
        same = _largest(opening, {at: shape(words) for at, words in first.items()})
        short = self._short(opening)
        most = short if len(short) >= max(_MIN_SHARED, _MOST * len(part)) else ()
        return tuple(at for at in opening if at in same or at in most)

    def _short(self, part: tuple[int, ...]) -> tuple[int, ...]:
        """Those of a part that begin with a short sentence, of as many clauses as most of them have."""
        first = {at: self._first(at) for at in self._opening(part)}
        clauses = {
            at: sentence.count("，")
            for at, sentence in first.items()
            if count_han(sentence) <= _SHORT_LEAD and not _NARRATIVE.match(sentence)
        }
        usual = Counter(clauses.values()).most_common(1)
        return tuple(at for at, count in clauses.items() if count == usual[0][0])

    def _opening(self, part: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(at for at in part if self._shared[at])

    def _first(self, at: int) -> str:
        lead = self._shared[at]
        return self._found[at].text[: lead.end] if lead else ""


def _refrains(found: Sequence[Paragraph]) -> frozenset[str]:
    """What three or more paragraphs begin with, and is no address (这五年，我们…)."""
    groups = Counter(paragraph.text[:_REFRAIN] for paragraph in found if len(paragraph.text) > _SHORTEST_PARAGRAPH)
    return frozenset(words for words, count in groups.items() if count >= _MIN_SHARED and not _SPEAKING.match(words))


def _largest(paragraphs: tuple[int, ...], key: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """The paragraphs with a key that three or more of them have."""
    groups = Counter(key.values())
    return tuple(at for at in paragraphs if groups[key[at]] >= _MIN_SHARED)


def _beginning(sentence: str) -> tuple[int, ...]:
    return tuple(map(ord, sentence[:2]))
