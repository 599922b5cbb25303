"""A page with what is needed to tell what a phrase does in it; each clause and sentence is looked at once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from draftkit.mining import roles
from draftkit.mining.data.themes import KEYWORDS
from draftkit.mining.page import Page
from draftkit.mining.surroundings import hint
from draftkit.tree.reading import Role

END = "|"
"""Stands for the end of a clause among the neighbours of a phrase."""

_SENTENCE_ENDS = frozenset("。！？；\n")
_CLAUSE_END = re.compile("[，：。！？；\n]")
_OWN_LIMIT, _NEAR, _ABOVE = 8, 2, 1


class Scene:
    """What stands around the places of a page."""

    def __init__(self, page: Page) -> None:
        """Find the clauses of a page."""
        text = page.text
        self.page = page
        self._clauses = [match.end() for match in _CLAUSE_END.finditer(text)]
        self._sentences = [end for end in self._clauses if text[end - 1] in _SENTENCE_ENDS]
        self._roles: dict[int, str] = {}
        self._themes: dict[int, tuple[tuple[str, int], ...]] = {}
        self._headings: dict[int, frozenset[int]] = {}

    def role(self, start: int) -> str:
        """What the clause around a place does."""
        clause = bisect_right(self._clauses, start)
        known = self._roles.get(clause)
        if known is None:
            known = self._roles[clause] = self._role_of(clause, start)
        return known

    def _role_of(self, clause: int, start: int) -> str:
        text, block = self.page.text, self.page.blocks[self.page.block_at(start)]
        begin, stop = _around(self._clauses, clause, len(text))
        first, last = _around(self._sentences, bisect_right(self._sentences, start), len(text))
        return roles.role_at(block.role, block.end - block.start, text[begin:stop], text[first:last]).value

    def themes(self, start: int) -> Iterable[tuple[str, int]]:
        """How much each theme has to do with the sentence around a place and the headings above it."""
        sentence = bisect_right(self._sentences, start)
        known = self._themes.get(sentence)
        if known is None:
            known = self._themes[sentence] = tuple(self._weighed(sentence, start).items())
        return known

    def _weighed(self, sentence: int, start: int) -> dict[str, int]:
        begin, stop = _around(self._sentences, sentence, len(self.page.text))
        near = _keywords_in(self.page.text[begin:stop])
        above = self._above(self.page.blocks[self.page.block_at(start)].above)
        weights: dict[str, int] = {}
        for words, weight in ((near, _NEAR), (above, _ABOVE)):
            own: dict[str, int] = {}
            for word in words:
                own[_THEME_OF[word]] = own.get(_THEME_OF[word], 0) + weight
            for theme, total in own.items():
                weights[theme] = weights.get(theme, 0) + min(total, _OWN_LIMIT)
        return weights

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
        """What a place shows of the phrase in it, see `surroundings.hint`; empty for nothing."""
        block = self.page.blocks[self.page.block_at(start)]
        shown = hint(self.page.text[block.start : block.end], start - block.start, end - block.start)
        return shown.name if shown else ""

    def neighbours(self, start: int, end: int) -> tuple[str, str]:
        """The Han characters before and after a place, `END` for anything else."""
        text = self.page.text
        before, after = text[start - 1 : start], text[end : end + 1]
        return before if "\u4e00" <= before <= "\u9fff" else END, after if "\u4e00" <= after <= "\u9fff" else END

    def placed(self, start: int, end: int) -> tuple[int, int, str]:
        """Where these characters stand in the original, and the role of their block, empty for the body's."""
        role = self.page.blocks[self.page.block_at(start)].role
        return *self.page.original(start, end), "" if role is Role.BODY else role.value


def _around(ends: Sequence[int], number: int, size: int) -> tuple[int, int]:
    """Start and end of the stretch of that number; ends of stretches are given."""
    return (ends[number - 1] if number else 0), (ends[number] if number < len(ends) else size)


_KEYWORDS = [(word, theme) for theme, words in KEYWORDS.items() for word in words]
_THEME_OF = [theme for _, theme in _KEYWORDS]


@lru_cache(maxsize=1)
def _keyword_automaton() -> AhoCorasick:
    return AhoCorasick([word for word, _ in _KEYWORDS])


def _keywords_in(text: str) -> frozenset[int]:
    """The numbers of the keywords in a text."""
    matches = _keyword_automaton().find_matches_as_indexes(text, overlapping=True)
    return frozenset([word for word, _, _ in matches])
