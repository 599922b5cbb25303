"""Two pages in one: every paragraph of either, with what stays, what goes and what comes."""

from dataclasses import dataclass
from enum import StrEnum

from draftkit.tree.page import PageParagraph


class Fate(StrEnum):
    """What becomes of a piece of text."""

    STAYS = "stays"
    GOES = "goes"
    COMES = "comes"


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that share everything. Not empty; a line feed ends a paragraph.

    Attributes:
        move: of words that only moved, the number of the move (from 1), where they go and where they come; else 0.
    """

    text: str
    fate: Fate = Fate.STAYS
    move: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of either version, or of both, up to a line feed of either.

    Attributes:
        segments: its characters; the last one is the line feed.
        before, after: the paragraph of the older and of the newer version whose characters these are; None where it
            has none of them.
        begins: how many characters of `before` and of `after` stand in the row above already.
    """

    segments: tuple[Segment, ...]
    before: PageParagraph | None = None
    after: PageParagraph | None = None
    begins: tuple[int, int] = (0, 0)

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is otherwise."""
        return any(segment.fate is not Fate.STAYS for segment in self.segments)
