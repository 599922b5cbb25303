"""What every writer may be told."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.ooxml.profiles.model import Profile
    from draftkit.tree.returned import Identity
    from draftkit.writers.table import TablePage


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How to write a document.

    Attributes:
        modified: the moment recorded inside formats that record one; None records none, so that bytes repeat.
        show_gaps: whether open slots show as 【待填：…】. A final document has none: its workflow refuses first.
    """

    modified: datetime | None = None
    show_gaps: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say at the margin.

    Attributes:
        block: the id of the paragraph of the page (`tree.page.PageParagraph.block`).
        figure: the number, from 1, of the figure in it that it is about, as in `tree.marks.figure_mark`; 0 for all of
            the paragraph.
    """

    block: str
    figure: int
    text: str


@dataclass(frozen=True, slots=True)
class WordOptions:
    """What a Word file can have besides the page.

    Attributes:
        profile: the page it is printed on; None for the standard one.
        identity: what it is issued from; None for a document that cannot come back to a folder.
        remarks: comments, in the program's name.
        remarked: the moment they are dated with, as it was where they were written; None for no date.
        appendix: tables that stand behind the speech, each beginning a page.
    """

    profile: "Profile | None" = None
    identity: "Identity | None" = None
    remarks: "tuple[Remark, ...]" = ()
    remarked: datetime | None = None
    appendix: "tuple[TablePage, ...]" = ()
