"""What a document offers, as bytes: texts in parts by their hash, names, marks of paragraphs."""

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from draftkit.mining.duplicates.mark import Marked, pack
from draftkit.mining.duplicates.signature import mark_of
from draftkit.mining.keys import PARTS, part_of
from draftkit.mining.page import Page

_LEVEL = 1
"""Of compression; see `page`."""


@dataclass(frozen=True, slots=True)
class Finds:
    """What a document offers.

    Attributes:
        sections: its texts, each with the sign of its kind before it, by part; see `keys.part_of`.
        names: the names of people, places, bodies and brands in it.
        marks: of its paragraphs, without their words, which stand in the page; see `duplicates.mark.pack`.
    """

    sections: tuple[bytes, ...]
    names: tuple[str, ...]
    marks: bytes


def finds_to_bytes(found: Iterable[str], names: Iterable[str], page: Page) -> bytes:
    """Pack what was found in a page; the same finds give the same bytes with the same zlib.

    Args:
        found: texts, each with the sign of its kind before it.
        names: of the page.
        page: whose paragraphs are marked.
    """
    parts: list[list[str]] = [[] for _ in range(PARTS)]
    for text in sorted(found):
        parts[part_of(text[1:])].append(text)
    sections = ["\n".join(part).encode() for part in (*parts, sorted(names))]
    sizes = json.dumps([len(section) for section in sections]).encode()
    marks = pack((number, chars, replace(mark, words=b"")) for number, chars, mark in _marked(page))
    return zlib.compress(b"\n".join((sizes, b"".join(sections) + marks)), _LEVEL)


def finds_from_bytes(data: bytes) -> Finds:
    """What was packed."""
    sizes, _, rest = zlib.decompress(data).partition(b"\n")
    ends = list(accumulate(json.loads(sizes), initial=0))
    *sections, names = (rest[start:end] for start, end in pairwise(ends))
    return Finds(tuple(sections), tuple(names.decode().split("\n")), rest[ends[-1] :])


def packed_marks(page: Page) -> bytes:
    """The marks of a document with their words, to compare them; see `duplicates.mark.pack`."""
    return pack(_marked(page))


def _marked(page: Page) -> Iterator[Marked]:
    """The paragraphs long enough to be known again."""
    for number, block in enumerate(page.blocks):
        mark = mark_of(page.text[block.start : block.end])
        if mark is not None:
            yield number, block.end - block.start, mark
