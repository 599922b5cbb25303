"""What a document offers, as bytes: texts in parts by their hash, names, marks of paragraphs."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from draftkit.mining.duplicates.mark import BANDS, Mark, pack
from draftkit.mining.duplicates.signature import marks_of, words_of
from draftkit.mining.packing import first_of, packed, unpacked
from draftkit.mining.page import Page
from draftkit.mining.sections import Found, sections_of


@dataclass(frozen=True, slots=True)
class Finds:
    """What a document offers.

    Attributes:
        sections: its texts by part, see `sections`.
        names: the names of people, places, bodies and brands in it.
        marks: of its paragraphs, without their words, which stand in the page; see `duplicates.mark.pack`.
    """

    sections: tuple[bytes, ...]
    names: tuple[str, ...]
    marks: bytes


def finds_to_bytes(found: Found, names: Iterable[str], page: Page) -> bytes:
    """Pack what was found in a page; the same finds give the same bytes.

    Args:
        found: texts by the way they were cut out.
        names: of the page.
        page: whose paragraphs are marked.
    """
    sections = [*sections_of(found), "\n".join(sorted(names)).encode()]
    sizes = json.dumps([len(section) for section in sections]).encode()
    return packed(_marks(page), b"\n".join((sizes, b"".join(sections))))


def finds_from_bytes(data: bytes) -> Finds:
    """What was packed."""
    marks, small = unpacked(data)
    sizes, _, rest = small.partition(b"\n")
    ends = accumulate(json.loads(sizes), initial=0)
    *sections, names = (rest[start:end] for start, end in pairwise(ends))
    return Finds(tuple(sections), tuple(filter(None, names.decode().split("\n"))), marks)


def marks_from_bytes(data: bytes) -> bytes:
    """The marks alone of what was packed, see `Finds`."""
    return first_of(data)


def packed_words(page: Page) -> bytes:
    """The paragraphs that have marks, to compare them: their words alone; see `duplicates.mark.pack`."""
    words = words_of(_paragraphs(page))
    return pack((number, _chars(page, number), Mark(0, bytes(4 * BANDS), data)) for number, data in words)


def _marks(page: Page) -> bytes:
    """The marks of the paragraphs that have some, without their words."""
    marks = marks_of(_paragraphs(page))
    return pack(((number, _chars(page, number), mark) for number, mark in marks), words=False)


def _paragraphs(page: Page) -> Iterator[str]:
    return (page.text[block.start : block.end] for block in page.blocks)


def _chars(page: Page, number: int) -> int:
    return page.blocks[number].end - page.blocks[number].start
