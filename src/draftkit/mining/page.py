"""What the miner keeps of one document: its cleaned words as one text, and what stands where in it.

A page is all that later stages need: the document itself is read once in its life. It is kept by the content hash of
the file, and it is the same on every machine. What stands in it are named tuples: a page has a thousand, and JSON takes
them as they are.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from draftkit.mining.packing import packed, unpacked
from draftkit.tree.reading import Role

VERSION = 2
"""Of a page's bytes, and of the rules it was made by: a page of another version is made again."""

_ROLES = {str(role): role for role in Role}


class PageBlock(NamedTuple):
    """A block of a document, noise left out.

    Attributes:
        start, end: offsets in the page's text, end exclusive.
        level: depth of a heading or point, 0 otherwise.
        above: the number of the heading it stands under, -1 where there is none.
    """

    start: int
    end: int
    role: Role
    level: int
    above: int


class Mask(NamedTuple):
    """A stretch no phrase may hold: a local name (`place`, `person`, …) or words of somebody else (`cited`)."""

    start: int
    end: int
    kind: str


class Framed(NamedTuple):
    """A turn with gaps as it stands in a page.

    Attributes:
        text: the turn, its gaps as {甲}.
        start, end: offsets in the page's text, end exclusive.
        gaps: what fills each gap: the kind of a mask, or `text`.
    """

    text: str
    start: int
    end: int
    gaps: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A document as the miner sees it.

    Attributes:
        sha256: of the file's bytes.
        title: at most 16 characters of its first line.
        year: in which it was given, four digits; empty where it does not say.
        text: the cleaned words of all blocks, joined by line breaks.
        blocks: in order; they tile the text but for the line breaks between them.
        masks: in order; none overlaps another.
        edges: one byte for each character and one for the end: 1 where a word begins or the text ends.
        shifts: pairs (offset in the text, offset in the original): from there on both run on together.
        framed: turns with gaps.
    """

    sha256: str
    title: str
    year: str
    text: str
    blocks: tuple[PageBlock, ...]
    masks: tuple[Mask, ...]
    edges: bytes
    shifts: tuple[tuple[int, int], ...]
    framed: tuple[Framed, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _shift_starts(self) -> list[int]:
        return [at for at, _ in self.shifts]

    def block_at(self, at: int) -> int:
        """The number of the block that holds this character."""
        return bisect_right(self._starts, at) - 1

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where these characters (at least one) start and end in the decoded original."""
        number = bisect_right(self._shift_starts, start)
        clean, original = self.shifts[number - 1]
        begin, last = original + start - clean, end - 1
        if number == len(self.shifts) or last < self.shifts[number][0]:
            return begin, begin + end - start
        clean, original = self.shifts[bisect_right(self._shift_starts, last) - 1]
        return begin, original + end - clean


def page_to_bytes(page: Page) -> bytes:
    """The page; the same page gives the same bytes.

    Its words in UTF-16 take two thirds of the room they had in the file; where words begin is a bit for each character.
    """
    text = page.text.encode(_WORDS)
    head = {
        "version": VERSION,
        "sha256": page.sha256,
        "title": page.title,
        "year": page.year,
        "text": len(text),
        "blocks": page.blocks,
        "masks": page.masks,
        "shifts": page.shifts,
        "framed": page.framed,
    }
    lines = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return packed(text + _bits(page.edges), lines)


def page_from_bytes(data: bytes) -> Page:
    """The page in such bytes."""
    words, lines = unpacked(data)
    head: dict[str, Any] = json.loads(lines)
    text = words[: head["text"]].decode(_WORDS)
    return Page(
        head["sha256"],
        head["title"],
        head["year"],
        text,
        tuple([PageBlock(start, end, _ROLES[role], level, above) for start, end, role, level, above in head["blocks"]]),
        tuple(map(Mask._make, head["masks"])),
        _from_bits(words[head["text"] :], len(text) + 1),
        tuple(map(tuple, head["shifts"])),
        tuple(Framed(words, start, end, tuple(gaps)) for words, start, end, gaps in head["framed"]),
    )


_WORDS = "utf-16-le"
_DIGITS = bytes.maketrans(b"\0\1", b"01")
_VALUES = bytes.maketrans(b"01", b"\0\1")


def _bits(edges: bytes) -> bytes:
    """A bit for each byte, which is 0 or 1; the last byte's is the lowest."""
    return int(edges.translate(_DIGITS), 2).to_bytes((len(edges) + 7) // 8, "little")


def _from_bits(data: bytes, count: int) -> bytes:
    return f"{int.from_bytes(data, 'little'):0{count}b}".encode().translate(_VALUES)
