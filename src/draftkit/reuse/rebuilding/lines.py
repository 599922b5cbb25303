"""The lines of an old speech: its paragraphs as they were read, without what is no part of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from draftkit.reuse.model import Apart, Unplaced
from draftkit.text.width import FULL, HALF
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

LEADS: Final = frozenset({Role.HEADING, Role.REQUIREMENT})

_REPORTED: Final = frozenset({Role.NEWS, Role.OPENING, Role.CLOSING})
"""Of a report about a speech: what its reporter says. What opens and closes such a text is the reporter's own."""
_BLANKS: Final = re.compile(r"\s+")
_AFTER: Final = "甲"
"""Any character of Chinese: it stands for the words behind a number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the reading that is part of what is said.

    Attributes:
        number: of a heading or point, cleaned as its words are: full-width, without blanks.
    """

    block: ReadBlock
    number: str

    @property
    def text(self) -> str:
        """Number and words."""
        return self.number + self.block.text

    @property
    def origins(self) -> Iterator[int]:
        """For each character of `text` its offset in the source; all of the number stand before the first word."""
        first = self.block.origins[0] if len(self.block.origins) else self.block.span.end
        yield from (first - 1 for _ in self.number)
        yield from self.block.origins


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        pieces: at least one, and together at least one character; where one begins with a point, all but it stand in
            the middle of the paragraph.
    """

    pieces: tuple[Piece, ...]

    @property
    def first(self) -> Piece:
        """What it begins with."""
        return self.pieces[0]

    @property
    def text(self) -> str:
        """All its characters."""
        return "".join(piece.text for piece in self.pieces)

    def origins(self) -> list[int]:
        """For each character of `text` its offset in the source, in order."""
        return [at for piece in self.pieces for at in piece.origins]

    @property
    def rest(self) -> str:
        """The characters behind the first piece."""
        return "".join(piece.text for piece in self.pieces[1:])


def lines_of(document: ReadDocument) -> tuple[Line, ...]:
    """The paragraphs of what is said, in order.

    Noise is left out, and of a report what the reporter says. A paragraph that a page number cuts is one line; one that
    the reader divided into a lead and its body, or into several points, is one line too.
    """
    found = _Found()
    for block, why in _told_apart(document.blocks):
        found.take(block, why)
    return tuple(Line(tuple(pieces)) for pieces in found.lines if any(piece.text for piece in pieces))


def said_blocks(document: ReadDocument) -> tuple[ReadBlock, ...]:
    """The blocks that make up these paragraphs, in order; some may have no words."""
    return tuple(block for block, why in _told_apart(document.blocks) if why is None)


def unplaced_of(document: ReadDocument) -> tuple[Unplaced, ...]:
    """What of the document is no part of what is said, in the order of the text."""
    return tuple(
        Unplaced(why, _cleaned(block.marker) + block.text, block.span)
        for block, why in _told_apart(document.blocks)
        if why is not None
    )


@dataclass(slots=True)
class _Found:
    lines: list[list[Piece]] = field(default_factory=list)
    is_fresh: bool = True

    def take(self, block: ReadBlock, why: Apart | None) -> None:
        """The next block; the first one in a paragraph that is said begins a line."""
        goes_on = block.runs_on or block.continued
        self.is_fresh = self.is_fresh or (not goes_on and why is not Apart.NOISE)
        if why is not None:
            return
        piece = Piece(block, _cleaned(block.marker))
        if self.is_fresh:
            self.lines.append([piece])
        else:
            self.lines[-1].append(piece)
        self.is_fresh = False


def _told_apart(blocks: Sequence[ReadBlock]) -> Iterator[tuple[ReadBlock, Apart | None]]:
    """Each block, and why it is no part of what is said; None where it is."""
    is_report = any(block.role is Role.NEWS for block in blocks)
    last: Apart | None = None
    for block in blocks:
        if block.role is Role.NOISE:
            yield block, Apart.NOISE
            continue
        if not block.continued:
            last = Apart.NEWS if is_report and block.role in _REPORTED else None
        yield block, last


def _cleaned(marker: str) -> str:
    """A number as it is read: without blanks, and its marks full-width."""
    number = _BLANKS.sub("", marker)
    return HALF.sub(lambda found: FULL[found.group()], number + _AFTER)[: len(number)] if number else ""


def text_of(lines: Iterable[Line]) -> str:
    """The lines as one text; each ends with a line feed."""
    return "".join(f"{line.text}\n" for line in lines)
