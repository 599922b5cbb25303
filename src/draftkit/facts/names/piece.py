"""A stretch of text cut into words, as the finders of names look at it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from draftkit.lexicon.words import Tagged, Words

NAME_TAGS = frozenset({"ns", "nr", "nrt", "nrfg", "nz", "nt"})
"""Classes the tagger gives to names, of places, people and others alike."""

MAX_PIECE = 1000
"""Characters. The words of one piece are in memory at a time, some 100 bytes a character: they stay near the processor.
Pieces of one paragraph or of 8000 characters took a fifth longer."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in the order of the text. A line break in the text ends a paragraph; no name runs over it.

    Attributes:
        text: the characters.
        words: the words of the text, each with its class; they tile it.
        spellings: the same words without their classes.
        starts: where each word begins, and at last the length of the text.
        named: the numbers of the words that the tagger takes for names.
        tagger: what cut the text.
    """

    text: str
    words: list[Tagged]
    spellings: Sequence[str]
    starts: list[int]
    named: list[int]
    tagger: Words

    def word_at(self, at: int) -> int:
        """The number of the word that holds the character at this offset, or ends before it."""
        index = bisect_left(self.starts, at)
        return index if index < len(self.words) and self.starts[index] == at else index - 1

    def is_edge(self, at: int) -> bool:
        """Whether a word begins or ends here."""
        index = bisect_left(self.starts, at)
        return index < len(self.starts) and self.starts[index] == at

    def before(self, at: int, size: int) -> str:
        """The characters before an offset, at most that many."""
        return self.text[max(0, at - size) : at]


def cut(text: str, tagger: Words) -> Piece:
    """The words of a text."""
    words = tagger.tag_once(text)
    spellings = [word for word, _ in words]
    starts = [*accumulate(map(len, spellings), initial=0)]
    named = [number for number, (_, tag) in enumerate(words) if tag in NAME_TAGS]
    return Piece(text, words, spellings, starts, named, tagger)


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces of at most `MAX_PIECE` characters, each with its offset.

    They are cut after a line break, or a 。 where there is none.
    """
    start = 0
    while len(text) - start > MAX_PIECE:
        half, whole = start + MAX_PIECE // 2, start + MAX_PIECE
        end = (text.rfind("\n", half, whole) + 1) or (text.rfind("。", half, whole) + 1) or whole
        yield start, text[start:end]
        start = end
    yield start, text[start:]
