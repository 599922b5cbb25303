"""The places that a document names, to know one inside a longer name: 云溪 in “云溪野茶王”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.words import words

_UNIT = re.compile("[县市镇州](?<!城市)(?![场民区])")
_STEMS = (2, 3)


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """What stands before the words for counties, cities and towns in a document: 云溪, and more by chance."""

    stems: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "OwnPlaces":
        """Collect two and three characters before every such word."""
        ends = [match.start() for match in _UNIT.finditer(text)]
        return cls(frozenset(text[end - size : end] for end in ends for size in _STEMS if end >= size))

    def names(self, word: str) -> bool:
        """Whether a word without unit is a place: of the country, or one of the document and no other word."""
        if gazetteer().names(word, "", words()):
            return True
        return word in self.stems and (word in gazetteer().counties or not words().is_word(word))

    def inside(self, name: str) -> bool:
        """Whether a name begins or ends with a place: 法治云溪, 云溪名师."""
        return any(map(self.names, _sides(name)))


def _sides(name: str) -> Iterator[str]:
    for size in _STEMS:
        yield name[:size]
        yield name[-size:]
