"""What stands in a view of the tracked changes: all taken, or none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from draftkit.ooxml.reading.model import Block, Paragraph, Table, Track
from draftkit.tree.reading import Change


class View(Enum):
    """How tracked changes are seen."""

    ACCEPTED = auto()
    """As if all were accepted."""
    ORIGINAL = auto()
    """As if all were rejected."""


_GONE: Final = {
    View.ACCEPTED: frozenset({Change.DELETED, Change.MOVED_AWAY}),
    View.ORIGINAL: frozenset({Change.INSERTED, Change.MOVED_HERE}),
}


@dataclass(frozen=True, slots=True)
class Joined:
    """Paragraphs that are one in the view, because the marks between them do not stand; often just one.

    Attributes:
        parts: at least one. The last gives style and number: a paragraph's properties belong to its mark.
        open_end: the mark of the last does not stand either (nothing follows that it could join).
    """

    parts: tuple[Paragraph, ...]
    open_end: bool = False

    @property
    def ruling(self) -> Paragraph:
        """The paragraph whose properties hold."""
        return self.parts[-1]


def stands(tracks: Iterable[Track], view: View) -> bool:
    """Whether what stands in these changes is there in the view."""
    return not any(each.change in _GONE[view] for each in tracks)


def in_view(blocks: Iterable[Block], view: View) -> Iterator[Joined | Table]:
    """The blocks, paragraphs joined where a mark does not stand. Nothing is left out: a part may be empty."""
    parts: list[Paragraph] = []
    for block in blocks:
        match block:
            case Table():
                if parts:
                    yield Joined(tuple(parts), open_end=True)
                    parts = []
                yield block
            case Paragraph():
                parts.append(block)
                if stands(block.mark, view):
                    yield Joined(tuple(parts))
                    parts = []
    if parts:
        yield Joined(tuple(parts), open_end=True)
