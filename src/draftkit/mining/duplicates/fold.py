"""Which paragraphs are not counted, for another says the same, and which documents are copies as a whole."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from draftkit.mining.duplicates.kin import NEAR, akin, families, first_of_equals
from draftkit.mining.duplicates.mark import DocumentMarks
from draftkit.mining.duplicates.shelf import PackedOf, Shelf, Texts, shelve
from draftkit.mining.duplicates.shingles import likeness

WHOLE = 80
"""Per cent of a document's characters, in paragraphs that have a mark, that make it a copy of one other document."""
LEADERS = 8
"""Paragraphs of one family that the others are compared with: the first that are counted. What is near none of them is
counted too; so a family of thousands costs thousands of comparisons."""


class Copy(NamedTuple):
    """What a document is a copy of.

    Attributes:
        of: the hash of the other document, which is none itself.
        share: how much of its marked text stands in the other: paragraphs by their characters, times their likeness.
            1.0: all of it, to the letter.
    """

    of: str
    share: float


@dataclass(frozen=True, slots=True)
class Folded:
    """What is not to be counted.

    Attributes:
        folded: by the hash of a document, the numbers of its folded paragraphs; of a copy, all that have a mark.
            A document that is not here has none.
        copies: by the hash of a document that is not to be counted at all, what it is a copy of.
    """

    folded: Mapping[str, tuple[int, ...]]
    copies: Mapping[str, Copy]


def fold(documents: Iterable[DocumentMarks], packed_of: PackedOf) -> Folded:
    """Find what says the same.

    Of equal paragraphs, and of near-copies, the first in the order of year and hash is counted. In a family of near-
    copies where A is near B and B near C, but C not near A, A stands for B, and C for itself: a paragraph is only ever
    folded into one that its own words are near to (0.7 of all 4-character shingles in common). What only copies of
    documents hold besides is not counted; but a paragraph elsewhere is never folded into one of a copy.

    Args:
        documents: each once, in any order: the result is the same.
        packed_of: the packed marks of a document once more, by its hash; called where near-copies are likely.

    Raises:
        ValueError: a document comes twice, or `packed_of` gives other marks than before.
    """
    shelf = shelve(documents)
    texts = Texts(shelf, packed_of)
    first = first_of_equals(shelf.exact)
    kin = akin(shelf.bands, first, texts)
    standing = _Standing.of(len(first))
    for family in families(kin):
        _settle(standing, family, texts)
    copies = _copies(shelf, first, standing)
    heirs = _disinherit(shelf, first, copies)
    for family in families(kin):
        if any(shelf.document(member) in copies for member in family):
            _settle(standing, _living(family, shelf, copies, heirs), texts)
    return Folded(
        dict(_folded(shelf, first, standing, copies)),
        {shelf.documents[copy]: Copy(shelf.documents[of], share) for copy, (of, share) in sorted(copies.items())},
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """Which paragraph stands for each, by number, and how like it is; of equals, only the first is looked at."""

    leader: "array[int]"
    likeness: "array[float]"

    @classmethod
    def of(cls, count: int) -> "_Standing":
        return cls(array("I", range(count)), array("f", (1.0,)) * count)


def _settle(standing: _Standing, family: Sequence[int], texts: Texts) -> None:
    """Fold each of a family into the first before it that is near and counted."""
    leaders: list[tuple[int, set[int]]] = []
    for member in family:
        own = texts.shingles(member)
        alike = ((leader, likeness(own, words)) for leader, words in leaders)
        near = next(((leader, share) for leader, share in alike if share >= NEAR), None)
        standing.leader[member], standing.likeness[member] = near or (member, 1.0)
        if near is None and len(leaders) < LEADERS:
            leaders.append((member, own))


_Copies = dict[int, tuple[int, float]]


def _copies(shelf: Shelf, first: "array[int]", standing: _Standing) -> _Copies:
    """The documents that are copies, each with the other and the share; none is a copy of a copy."""
    copies: _Copies = {}
    for document in range(len(shelf.documents)):
        chars, alike = Counter[int](), defaultdict[int, float](float)
        for paragraph in shelf.paragraphs(document):
            other = shelf.document(standing.leader[first[paragraph]])
            chars[other] += shelf.chars[paragraph]
            alike[other] += shelf.chars[paragraph] * standing.likeness[first[paragraph]]
        total = chars.total()
        for other, count in chars.items():
            if other != document and other not in copies and total and count * 100 >= WHOLE * total:
                copies[document] = (other, alike[other] / total)
    return copies


def _disinherit(shelf: Shelf, first: "array[int]", copies: _Copies) -> dict[int, int]:
    """Let equals of a paragraph in a copy follow the first of them that is in none: which follows which."""
    heirs: dict[int, int] = {}
    for document in range(len(shelf.documents)):
        for paragraph in () if document in copies else shelf.paragraphs(document):
            if shelf.document(first[paragraph]) in copies:
                first[paragraph] = heirs.setdefault(first[paragraph], paragraph)
    return heirs


def _living(family: Iterable[int], shelf: Shelf, copies: _Copies, heirs: Mapping[int, int]) -> list[int]:
    members = (heirs.get(member, member) for member in family)
    return sorted(member for member in members if shelf.document(member) not in copies)


def _folded(
    shelf: Shelf, first: "array[int]", standing: _Standing, copies: _Copies
) -> Iterator[tuple[str, tuple[int, ...]]]:
    for document, sha256 in enumerate(shelf.documents):
        numbers = tuple(
            shelf.numbers[paragraph]
            for paragraph in shelf.paragraphs(document)
            if document in copies or standing.leader[first[paragraph]] != paragraph
        )
        if numbers:
            yield sha256, numbers
