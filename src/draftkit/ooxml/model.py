"""Word's own view of a speech: paragraphs of runs and content controls. It knows nothing of points or salutations."""

from dataclasses import dataclass
from datetime import datetime

from draftkit.ooxml.profiles.model import Style


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look.

    Attributes:
        text: a line break in it becomes a break inside the paragraph, a tab a tab.
        lead: the lead of a run-in point (a character style).
        bold: emphasis.
        gap: highlighted, because something is still to be filled in.
    """

    text: str
    lead: bool = False
    bold: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """A content control round a figure, inside a bookmark of its own.

    Attributes:
        bookmark: unique in the document.
        tag: the slot's name, found again as the control's tag and title.
        run: what it holds.
    """

    bookmark: str
    tag: str
    run: Run


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph of one style; `bookmark` spans all of it and is empty where the paragraph is."""

    style: Style
    pieces: tuple[Run | Control, ...] = ()
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; without a moment it does not say when it was made."""

    title: str
    modified: datetime | None
