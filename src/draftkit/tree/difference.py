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
    def words(self) -> tuple[Segment, ...]:
        """Its characters without the line feed."""
        return tuple(segment for segment in self.segments if segment.text != "\n")

    @property
    def end(self) -> Segment:
        """The line feed; one that stays where there is none."""
        return self.segments[-1] if self.segments and self.segments[-1].text == "\n" else Segment("\n")

    @property
    def is_torn(self) -> bool:
        """Whether the paragraph was split here, or joined with the next: its end did not share its fate."""
        return self.end.fate is not Fate.STAYS and {segment.fate for segment in self.words} != {self.end.fate}

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is otherwise."""
        return any(segment.fate is not Fate.STAYS for segment in self.segments)
