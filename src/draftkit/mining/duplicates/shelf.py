"""All marks of a folder in arrays of numbers, in the order in which paragraphs are kept: 84 bytes a paragraph."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from draftkit.mining.duplicates.mark import BANDS, Columns, DocumentMarks
from draftkit.mining.duplicates.shingles import likeness, shingles

PackedOf = Callable[[str], bytes]
"""The packed marks of the document with a hash, once more."""
ROOM = 8_000_000
"""Bytes of words held for comparison."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Marks by the number of their paragraph, counted over all documents.

    Documents stand in the order of year, then hash, those without a year last: of copies the earliest is kept, and
    among equals always the same. Paragraphs stand in the order of their document.

    Attributes:
        documents: their hashes.
        starts: the first paragraph of each document, and at the end how many paragraphs there are.
        numbers: what the document calls the paragraph.
        chars: how many characters it has.
        exact: its exact hash.
        bands: for each of the 16 keys, the keys of all paragraphs; used up by the comparison, for the room they take.
    """

    documents: tuple[str, ...]
    starts: "array[int]"
    numbers: "array[int]"
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
    numbers, chars, exact = array("I"), array("I"), array("Q")
    bands = [array("I") for _ in range(BANDS)]
    places: list[tuple[str, str, int, int]] = []
    for document in documents:
        start = len(exact)
        columns = Columns.of(document.packed)
        numbers.extend(columns.numbers)
        chars.extend(columns.chars)
        exact.extend(columns.exact)
        for at, band in enumerate(bands):
            band.extend(columns.bands[at::BANDS])
        places.append((document.year or "9999", document.sha256, start, len(exact)))
    places.sort()
    hashes = tuple(sha256 for _, sha256, _, _ in places)
    if len(set(hashes)) < len(hashes):
        raise ValueError("a document is there twice")
    blocks = [slice(start, end) for _, _, start, end in places]
    starts = array("I", accumulate((block.stop - block.start for block in blocks), initial=0))
    for at, band in enumerate(bands):
        bands[at] = _in_order(band, blocks)
    return Shelf(hashes, starts, _in_order(numbers, blocks), _in_order(chars, blocks), _in_order(exact, blocks), bands)


def _in_order(values: "array[int]", blocks: Iterable[slice]) -> "array[int]":
    ordered = array(values.typecode)
    for block in blocks:
        ordered.extend(values[block])
    return ordered


@dataclass(slots=True)
class Texts:
    """The shingles of paragraphs, fetched again when two are compared; the documents used last stay at hand."""

    shelf: Shelf
    packed_of: PackedOf
    _known: OrderedDict[int, Columns] = field(default_factory=OrderedDict)
    _room: int = 0

    def shingles(self, paragraph: int) -> set[int]:
        """The shingles of a paragraph."""
        document = self.shelf.document(paragraph)
        columns, at = self._columns(document), paragraph - self.shelf.starts[document]
        return set(shingles(columns.words[columns.ends[at] : columns.ends[at + 1]]))

    def likeness(self, one: int, other: int) -> float:
        """How alike two paragraphs are, 0 to 1."""
        return likeness(self.shingles(one), self.shingles(other))

    def _columns(self, document: int) -> Columns:
        if document in self._known:
            self._known.move_to_end(document)
            return self._known[document]
        columns = Columns.of(self.packed_of(self.shelf.documents[document]))
        if len(columns.numbers) != len(self.shelf.paragraphs(document)):
            raise ValueError(f"the marks of {self.shelf.documents[document]} are not those given before")
        self._known[document] = columns
        self._room += len(columns.words)
        while self._room > ROOM and len(self._known) > 1:
            self._room -= len(self._known.popitem(last=False)[1].words)
        return columns
