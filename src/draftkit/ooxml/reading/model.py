"""What a Word file says, as frozen records; deleted and inserted words stand side by side, each with its tracks."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Final

from draftkit.tree.reading import Change

UNNUMBERED: Final = -1
"""In place of the number of an element, where elements were not numbered."""


@dataclass(frozen=True, slots=True)
class Track:
    """One tracked change, as the element that records it says.

    Attributes:
        author: as written; empty where the file does not say.
        date: as written. Word writes local time, although it ends in Z.
        move: the name both ends of a move share; empty for anything else.
    """

    change: Change
    author: str = ""
    date: str = ""
    move: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of a piece of text.

    Attributes:
        tracks: the tracked changes it stands in, outermost first: an insertion deleted again has two.
        restyled: the tracked change of its format.
        hidden: not shown and not printed (`w:vanish`), by itself or by its style.
        strong: bold, by itself or by its character style; what the paragraph's style makes bold is not.
        field: the first word of the field it is the result of: `PAGE`, `TOC`; empty elsewhere.
        link: where it leads, as written; `#name` for a bookmark.
    """

    tracks: tuple[Track, ...] = ()
    restyled: Track | None = None
    hidden: bool = False
    strong: bool = False
    field: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Characters; a line feed is a break inside the paragraph, a tab a tab.

    Attributes:
        element: the number of the element they stand in, among all of its part in document order from 0; `UNNUMBERED`
            unless numbers were asked for (`read_word`).
    """

    text: str
    look: Look = Look()
    element: int = field(default=UNNUMBERED, compare=False)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page or column ends here."""

    look: Look = Look()


class Edge(Enum):
    """Which end of a range; or a point, for a mark that has no length."""

    START = auto()
    END = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An end of a bookmark. The name is the same at both; empty at an end without a start."""

    edge: Edge
    name: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """An end of the words a comment is about, or (a point) the mark that calls the comment."""

    edge: Edge
    comment: str


@dataclass(frozen=True, slots=True)
class Control:
    """A content control: what its properties say.

    Attributes:
        placeholder: it shows its prompt, because nobody has filled it in.
    """

    tag: str = ""
    alias: str = ""
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class ControlEdge:
    """An end of a content control in a paragraph."""

    edge: Edge
    control: Control


class NoteKind(StrEnum):
    """Where a note stands."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark in the text that calls a note."""

    kind: NoteKind
    note: str
    look: Look = Look()


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box of text, anchored here."""

    blocks: tuple["Block", ...]
    look: Look = Look()


class Foreign(StrEnum):
    """What is not read, because it holds no words or not in a form we know."""

    PICTURE = "picture"
    CHART = "chart"
    DIAGRAM = "diagram"
    OBJECT = "embedded object"
    IMPORTED = "imported document"
    DRAWN = "words in a drawing"
    PHONETIC = "phonetic guide"


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that stands here and is not read."""

    kind: Foreign
    look: Look = Look()


Piece = Words | PageBreak | Bookmark | Anchor | ControlEdge | NoteMark | TextBox | Unread


@dataclass(frozen=True, slots=True)
class Listed:
    """A paragraph is numbered: which list, and its level in it from 0. `numbering.Counter` gives the number."""

    number: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        style: the id of its style; `style_name` as people see it.
        outline: its level in the navigation pane, 0 to 8, by itself or by its styles; None for text.
        align: as written (`center`, `both`); empty where nothing says.
        mark: the tracked changes its mark stands in: with a deleted mark it is one with the next paragraph.
        changes: tracked changes of its format and of the section that ends with it.
        controls: the content controls round the whole of it, outermost first.
        para_id: `w14:paraId`; a hint only, programs give new ones.
    """

    pieces: tuple[Piece, ...] = ()
    style: str = ""
    style_name: str = ""
    outline: int | None = None
    listed: Listed | None = None
    align: str = ""
    mark: tuple[Track, ...] = ()
    changes: tuple[Track, ...] = ()
    controls: tuple[Control, ...] = ()
    para_id: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple["Block", ...]
    tracks: tuple[Track, ...] = ()
    changes: tuple[Track, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `tracks` where all of it was inserted or deleted."""

    cells: tuple[Cell, ...]
    tracks: tuple[Track, ...] = ()
    changes: tuple[Track, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]
    changes: tuple[Track, ...] = ()


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote."""

    kind: NoteKind
    identifier: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A header or footer; `kind` is `header` or `footer`."""

    kind: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment.

    Attributes:
        identifier: as in `Anchor.comment`.
        para_id: of its last paragraph; replies name it.
        parent: the identifier of the comment it answers; empty for the first of a thread.
        done: marked as dealt with.
    """

    identifier: str
    author: str
    initials: str
    date: str
    blocks: tuple[Block, ...]
    para_id: str = ""
    parent: str = ""
    done: bool = False
