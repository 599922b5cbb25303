"""Word's own view of a speech: paragraphs of runs and figures. It knows nothing of points or salutations."""

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
    """A figure inside a bookmark of its own, and inside a content control where it has a tag.

    Attributes:
        bookmark: unique in the document.
        tag: the slot's name, found again as the control's tag and title; empty for no control.
        run: what it holds.
        remarks: comments about it.
    """

    bookmark: str
    tag: str
    run: Run
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph of one style.

    Attributes:
        bookmark: begins at its beginning; empty for none, as where the paragraph is empty.
        remarks: comments about all of it.
        keep_next: stays on one page with the next, whatever its style says.
    """

    style: Style
    pieces: tuple[Run | Control, ...] = ()
    bookmark: str = ""
    remarks: tuple[str, ...] = ()
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table.

    Attributes:
        widths: of the columns, in millimetres.
        headings: of the columns.
        groups: rows, as many cells each, that stay on one page if they have room there.
    """

    widths: tuple[float, ...]
    headings: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table and what stands above it, on pages of A4 on their side."""

    paragraphs: tuple[WordParagraph, ...]
    table: WordTable


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; without a moment it does not say when it was made."""

    title: str
    modified: datetime | None
