"""What must be remembered while a part is walked: open fields, moves and bookmarks; and what holds just here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.model import Control, Look, Piece, Track
from draftkit.ooxml.reading.numbering import Numbering
from draftkit.ooxml.reading.styles import Styles
from draftkit.ooxml.reading.tags import wn
from draftkit.tree.reading import Change

MAX_TRACKS: Final = 4
"""Tracked changes round one piece that are kept, from the outermost; people make two (insert, then delete)."""
_CODE_LENGTH: Final = 200
"""Characters of a field's instruction that are kept: its first word is wanted."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """What the parts beside the text define: styles, lists, and where hyperlinks lead."""

    styles: Styles
    numbering: Numbering
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Field:
    """An open field: its instruction so far; `in_code` until its result begins."""

    code: str = ""
    in_code: bool = True

    @property
    def name(self) -> str:
        """The first word of the instruction."""
        return next(iter(self.code.split()), "").upper()


@dataclass(slots=True)
class Story:
    """What is open while one part is walked in the order of its elements.

    Attributes:
        unended: marks that begin a field which never ends: taken for no field, or they would swallow the rest.
        pending: ends of ranges that stand between paragraphs: they go to the next one.
        read_box: adds a text box, which holds paragraphs of its own, to the paragraph it stands in.
        numbers: of the part's elements in document order, where they are wanted.
    """

    definitions: Definitions
    read_box: Callable[[etree._Element, "Here"], None]
    unended: frozenset[etree._Element] = frozenset()
    numbers: Mapping[etree._Element, int] = field(default_factory=dict)
    fields: list[Field] = field(default_factory=list)
    bookmarks: dict[str, str] = field(default_factory=dict)
    moves: dict[Change, dict[str, str]] = field(default_factory=dict)
    pending: list[Piece] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether what stands here is an instruction of a field, and no text."""
        return any(each.in_code for each in self.fields)

    def move(self, change: Change) -> str:
        """The name of the innermost open move range of that direction."""
        return next(reversed(self.moves.get(change, {}).values()), "")


@dataclass(frozen=True, slots=True)
class Here:
    """What holds at one place.

    Attributes:
        out: pieces of the paragraph are added here.
        controls: the content controls round whole paragraphs.
        font: of the run.
    """

    story: Story
    look: Look
    out: list[Piece]
    controls: tuple[Control, ...] = ()
    font: str = ""

    def tracked(self, track: Track) -> "Here":
        """The same place inside a tracked change."""
        look = self.look
        tracks = (*look.tracks, track)[:MAX_TRACKS]
        return self.looking(Look(tracks, look.restyled, look.hidden, look.strong, look.field, look.link))

    def looking(self, look: Look) -> "Here":
        """The same place where something else is said of the text."""
        return Here(self.story, look, self.out, self.controls, self.font)

    def collecting(self, out: list[Piece]) -> "Here":
        """A new paragraph at the same place."""
        return replace(self, out=out)


def add_code(story: Story, text: str) -> None:
    """Part of the instruction of the innermost field."""
    if story.fields:
        story.fields[-1].code = (story.fields[-1].code + text)[:_CODE_LENGTH]


def unended_fields(root: etree._Element) -> frozenset[etree._Element]:
    """Marks that begin a field for which no end is found. Held, so that lxml gives the same objects while walking."""
    opened: list[etree._Element] = []
    for each in root.iter(wn("fldChar")):
        kind = each.get(wn("fldCharType"))
        if kind == "begin":
            opened.append(each)
        elif kind == "end" and opened:
            opened.pop()
    return frozenset(opened)
