"""All marks of a folder in arrays of numbers, in the order in which paragraphs are kept: 84 bytes a paragraph."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from draftkit.mining.duplicates.mark import BANDS, DocumentMarks
from draftkit.mining.duplicates.shingles import likeness, shingles

MarksOf = Callable[[str], DocumentMarks]
"""The marks of the document with a hash, once more."""
ROOM = 16_000_000
"""Bytes of words held for comparison."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Marks by the number of their paragraph, counted over all documents.

    Documents stand in the order of year, then hash, those without a year last: of copies the earliest is kept, and
    among equals always the same. Paragraphs stand in the order of their document.

    Attributes:
        documents: their hashes.
        starts: the first paragraph of each document, and at the end how many paragraphs there are.
        indexes: what the document calls the paragraph.
        chars: how many characters it has.
        exact: its exact hash.
        bands: for each of the 16 keys, the keys of all paragraphs; used up by the comparison, for the room they take.
    """

    documents: tuple[str, ...]
    starts: "array[int]"
    indexes: "array[int]"
    chars: "array[int]"
    exact: "array[int]"
    bands: "list[array[int]]"

    def document(self, paragraph: int) -> int:
        """Which document the paragraph stands in."""
        return bisect_right(self.starts, paragraph) - 1

    def paragraphs(self, document: int) -> range:
        """The paragraphs of a document."""
        return range(self.starts[document], self.starts[document + 1])


def shelve(documents: Iterable[DocumentMarks]) -> Shelf:
    """Read all marks once; the words are not kept.

    Raises:
        ValueError: two documents have the same hash.
    """
    indexes, chars, exact = array("I"), array("I"), array("Q")
    bands = [array("I") for _ in range(BANDS)]
    places: list[tuple[str, str, int, int]] = []
    for document in documents:
        start = len(exact)
        indexes.extend(number for number, _, _ in document.marks)
        chars.extend(size for _, size, _ in document.marks)
        exact.extend(mark.exact for _, _, mark in document.marks)
        keys = array("I", b"".join(mark.bands for _, _, mark in document.marks))
        for at, band in enumerate(bands):
            band.extend(keys[at::BANDS])
        places.append((document.year or "9999", document.sha256, start, len(exact)))
    places.sort()
    hashes = tuple(sha256 for _, sha256, _, _ in places)
    if len(set(hashes)) < len(hashes):
        raise ValueError("a document is there twice")
    blocks = [slice(start, end) for _, _, start, end in places]
    starts = array("I", accumulate((block.stop - block.start for block in blocks), initial=0))
    for at, band in enumerate(bands):
        bands[at] = _in_order(band, blocks)
    return Shelf(hashes, starts, _in_order(indexes, blocks), _in_order(chars, blocks), _in_order(exact, blocks), bands)


def _in_order(values: "array[int]", blocks: Iterable[slice]) -> "array[int]":
    ordered = array(values.typecode)
    for block in blocks:
        ordered.extend(values[block])
    return ordered


@dataclass(slots=True)
class Texts:
    """The shingles of paragraphs, fetched again when two are compared; the documents used last stay at hand."""

    shelf: Shelf
    marks_of: MarksOf
    _known: OrderedDict[int, tuple[bytes, ...]] = field(default_factory=OrderedDict)
    _room: int = 0

    def shingles(self, paragraph: int) -> set[int]:
        """The shingles of a paragraph."""
        document = self.shelf.document(paragraph)
        return set(shingles(self._words(document)[paragraph - self.shelf.starts[document]]))

    def likeness(self, one: int, other: int) -> float:
        """How alike two paragraphs are, 0 to 1."""
        return likeness(self.shingles(one), self.shingles(other))

    def _words(self, document: int) -> tuple[bytes, ...]:
        if document in self._known:
            self._known.move_to_end(document)
            return self._known[document]
        words = tuple(mark.words for _, _, mark in self.marks_of(self.shelf.documents[document]).marks)
        if len(words) != len(self.shelf.paragraphs(document)):
            raise ValueError(f"the marks of {self.shelf.documents[document]} are not those given before")
        self._known[document] = words
        self._room += sum(map(len, words))
        while self._room > ROOM and len(self._known) > 1:
            self._room -= sum(map(len, self._known.popitem(last=False)[1]))
        return words
