"""Words and their classes. rjieba is loaded on first use; it needs no download and no network."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

Tagged = tuple[str, str]

_REMEMBERED = 50_000
"""Texts whose words are remembered; beyond that all are forgotten, which costs little and bounds the memory."""

NOUN_TAGS = ("n", "nz", "ng", "vn", "an", "l", "j", "nr", "ns", "nt", "b")


@dataclass(frozen=True)
class Words:
    """Cuts text into words. The tagger is weak on names and on set phrases: callers confirm what it says."""

    _known: dict[str, tuple[Tagged, ...]] = field(default_factory=dict, repr=False, compare=False)
    _edges: dict[str, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _jieba(self) -> Any:
        """The tagger that the package itself builds when it is imported: a second one would take as long again."""
        import rjieba

        return rjieba

    def tag(self, text: str) -> tuple[Tagged, ...]:
        """The words of a text, each with its class."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[text] = tuple(self._jieba.tag(text))
        return known

    def tag_once(self, text: str) -> list[Tagged]:
        """Like `tag`, but nothing is remembered: for long stretches of text, of which each is seen once."""
        tagged: list[Tagged] = self._jieba.tag(text)
        return tagged

    def edges(self, text: str) -> frozenset[int]:
        """The places where words begin or end, both ends of the text among them."""
        known = self._edges.get(text)
        if known is None:
            if len(self._edges) > _REMEMBERED:
                self._edges.clear()
            known = self._edges[text] = frozenset(accumulate((len(word) for word, _ in self.tag(text)), initial=0))
        return known

    def is_word(self, text: str) -> bool:
        """Whether the dictionary has the text as one word."""
        return bool(self._jieba.has_word(text))

    def tag_of(self, text: str) -> str:
        """The class of a text that is one word, otherwise empty."""
        tagged = self.tag(text)
        return tagged[0][1] if len(tagged) == 1 else ""


@lru_cache(maxsize=1)
def words() -> Words:
    """The one tagger of the process; building it takes about 0.1 s."""
    return Words()


def tags(tagged: Sequence[Tagged]) -> str:
    """Classes in a row: `v n`."""
    return " ".join(tag for _, tag in tagged)
