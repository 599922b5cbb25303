"""A page with what is needed to tell what a phrase does in it; each clause and sentence is looked at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from draftkit.mining import roles
from draftkit.mining.data.themes import KEYWORDS
from draftkit.mining.page import Page
from draftkit.mining.surroundings import hint
from draftkit.text.places import places_after
from draftkit.tree.reading import Role

END = "|"
"""Stands for the end of a clause among the neighbours of a phrase."""

_SENTENCE_ENDS, _CLAUSE_ENDS = "。！？；\n", "，：。！？；\n"
_OWN_LIMIT, _NEAR, _ABOVE = 8, 2, 1
_ID = 12
"""Characters of a document's hash that name it."""

Weights = tuple[tuple[str, int], ...]
"""Themes, each with a weight; what comes twice counts twice."""


class Scene:
    """What stands around the places of a page."""

    def __init__(self, page: Page) -> None:
        """Find the clauses of a page."""
        text = page.text
        self.page = page
        self.document = page.sha256[:_ID]
        self.around = f"\n{text}\n"
        """The character before a place and the one after it, at its start and one after its end."""
        self._clauses = places_after(text, _CLAUSE_ENDS)
        self._sentences = places_after(text, _SENTENCE_ENDS)
        self._roles: dict[int, str] = {}
        self._themes: dict[int, Weights] = {}
        self._headings: dict[int, frozenset[int]] = {}
        self._of_headings: dict[int, Weights] = {}

    def role(self, start: int) -> str:
        """The sign of what the clause around a place does, see `roles.SIGN_OF_ROLE`."""
        clause = bisect_right(self._clauses, start)
        known = self._roles.get(clause)
        if known is None:
            known = self._roles[clause] = self._role_of(clause, start)
        return known

    def _role_of(self, clause: int, start: int) -> str:
        text, block = self.page.text, self.page.blocks[self.page.block_at(start)]
        begin, stop = _around(self._clauses, clause, len(text))
        role = roles.role_at(block.role, block.end - block.start, text[begin:stop], lambda: self._sentence(start))
        return roles.SIGN_OF_ROLE[role]

    def _sentence(self, start: int) -> str:
        first, last = _around(self._sentences, bisect_right(self._sentences, start), len(self.page.text))
        return self.page.text[first:last]

    def themes(self, start: int) -> Weights:
        """How much each theme has to do with the sentence around a place, and with the headings above it."""
        sentence = bisect_right(self._sentences, start)
        known = self._themes.get(sentence)
        if known is None:
            begin, stop = _around(self._sentences, sentence, len(self.page.text))
            near = _themes_of(_keywords_in(self.page.text[begin:stop]), _NEAR)
            above = self._weighed_above(self.page.blocks[self.page.block_at(start)].above)
            known = self._themes[sentence] = (*near, *above)
        return known

    def _weighed_above(self, number: int) -> Weights:
        known = self._of_headings.get(number)
        if known is None:
            known = self._of_headings[number] = _themes_of(self._above(number), _ABOVE)
        return known

    def _above(self, number: int) -> frozenset[int]:
        """The keywords in a heading and in all that stand above it; none of -1."""
        if number < 0:
            return frozenset()
        known = self._headings.get(number)
        if known is None:
            heading = self.page.blocks[number]
            own = _keywords_in(self.page.text[heading.start : heading.end])
            known = self._headings[number] = own | self._above(heading.above)
        return known

    def hint(self, start: int, end: int) -> str:
        """The sign of what a place shows of the phrase in it, see `surroundings.Hint`; empty for nothing."""
        block = self.page.blocks[self.page.block_at(start)]
        shown = hint(self.page.text[block.start : block.end], start - block.start, end - block.start)
        return shown.value if shown else ""

    def placed(self, start: int, end: int) -> tuple[int, int, str]:
        """Where these characters stand in the original, and the role of their block, empty for the body's."""
        role = self.page.blocks[self.page.block_at(start)].role
        return *self.page.original(start, end), "" if role is Role.BODY else role.value


def _around(ends: Sequence[int], number: int, size: int) -> tuple[int, int]:
    """Start and end of the stretch of that number; ends of stretches are given."""
    return (ends[number - 1] if number else 0), (ends[number] if number < len(ends) else size)


def _themes_of(keywords: Iterable[int], weight: int) -> Weights:
    """The themes of keywords, each with the weight of its keywords, but not more than any may have."""
    own: dict[str, int] = {}
    for word in keywords:
        own[_THEME_OF[word]] = min(own.get(_THEME_OF[word], 0) + weight, _OWN_LIMIT)
    return tuple(own.items())


_KEYWORDS = [(word, theme) for theme, words in KEYWORDS.items() for word in words]
_THEME_OF = [theme for _, theme in _KEYWORDS]


@lru_cache(maxsize=1)
def _keyword_automaton() -> AhoCorasick:
    return AhoCorasick([word for word, _ in _KEYWORDS])


def _keywords_in(text: str) -> frozenset[int]:
    """The numbers of the keywords in a text."""
    matches = _keyword_automaton().find_matches_as_indexes(text, overlapping=True)
    return frozenset([word for word, _, _ in matches])
