"""Edits: what a reviewer did to a page that was issued.

Offsets count characters of `tree.page.page_text(issued)`, in which every paragraph ends with a line feed.
"""

from dataclasses import dataclass
from enum import StrEnum

from draftkit.tree.returned import PLAIN, Hand, Look


class Change(StrEnum):
    """What an edit did."""

    WORDING = "wording"
    FIGURE = "figure"
    """Another value where a figure stands."""
    NUMBER = "number"
    """Another number of a section, or another announced count; both come from the structure."""
    INSERT = "insert"
    """A new paragraph, or several."""
    DELETE = "delete"
    """A paragraph gone, or several."""
    MOVE = "move"
    """Whole paragraphs stand elsewhere, reworded perhaps."""
    SPLIT = "split"
    JOIN = "join"
    FORMAT = "format"
    """A look, blanks, or an empty line; nothing that `speech.md` holds."""
    COMMENT = "comment"
    EXTRA = "extra"
    """A table, a picture, a footnote: what a speech does not have."""
    UNDONE = "undone"
    """Put in by one and taken out again before the document came back: nothing is left of it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Characters `start` to `end` of the issued text, wherever they stand now."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class New:
    """Characters somebody wrote; a line feed ends a paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters `start` to `end` of the words `of` that another edit puts in at the same place are taken out again.

    It stands alone in its splice, and does nothing where those words do not come.
    """

    of: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it adds: nothing."""
        return ""


Words = Kept | New | Cut


@dataclass(frozen=True, slots=True)
class Splice:
    """The issued characters `start` to `end` give place to other words.

    Splices of one comparison do not overlap, but for those inside what a move takes along: they change it where it
    stands then (`review.weave.goes_along`). Those at one place stand in the order of `rank`.

    Attributes:
        words: what stands there now; `Kept` only for what was moved here.
        looks: of each paragraph whose mark (line feed) is among the new words, in order.
    """

    start: int
    end: int
    words: tuple[Words, ...] = ()
    rank: int = 0
    looks: tuple[Look, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit.

    Attributes:
        block: the id of the issued block it stands in; of new paragraphs the one before; empty at the very beginning.
        hand: who and when; of an edit without tracking both are empty.
        tracked: whether the file says so itself; else it was found by comparison.
        before, after: the words; of a comment `before` is what it is about and `after` what it says. Paragraphs are
            parted by line feeds.
        splices: what it does to the text; none where it leaves the text alone. Of a move the place it left and the
            place it came to.
        figure: of FIGURE the name of the figure. `after` is its new words then. Of EXTRA its kind (`table`).
        answers: of a comment, the number (from 0, in `Comparison.edits`) of the one it replies to.
        grains: the tracked changes of the file it accounts for, by their numbers (`review.account.grains`).
    """

    change: Change
    block: str
    hand: Hand
    tracked: bool
    before: str = ""
    after: str = ""
    splices: tuple[Splice, ...] = ()
    figure: str = ""
    answers: int | None = None
    grains: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that a returned document has otherwise than the page that was issued.

    Attributes:
        edits: in the order of the page; comments behind the edits of their place.
        unaccounted: tracked changes, comments, extras that no edit accounts for, or more than one, and paragraphs that
            all splices together do not give; 0 is proved by `review.account`.
        restored: whether the document with every tracked change refused reads as issued. Otherwise the difference is
            among the edits, untracked.
    """

    edits: tuple[Edit, ...]
    unaccounted: int = 0
    restored: bool = True


@dataclass(frozen=True, slots=True)
class WantedParagraph:
    """A paragraph as it is to be after the edits that were taken.

    Attributes:
        block: the id of the issued paragraph it is, whose place it takes and whose form it has; empty for a new one.
        words: its characters, without its mark: those that stay in order, and new ones. Of a moved one too.
        look: of a new one.
    """

    block: str
    words: tuple[Words, ...]
    look: Look = PLAIN


Wanted = tuple[WantedParagraph, ...]
