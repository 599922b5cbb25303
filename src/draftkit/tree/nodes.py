"""The nodes. Every record is frozen; sequences are tuples; unions are closed (`match` with `assert_never`)."""

from dataclasses import dataclass, field
from enum import StrEnum

from draftkit.tree.markers import Marker

MAX_DEPTH = 5


class Origin(StrEnum):
    """Who a stretch of words comes from."""

    PHRASE = "phrase"
    OUTLINE = "outline"
    FRAME = "frame"
    BRIEF = "brief"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where words come from.

    Attributes:
        origin: a bank entry, an outline line, a sentence frame, the brief, or a person's edit.
        reference: the entry's id; `outline-id:line`; `frame-file:line`; the brief's key; or the person's name.
    """

    origin: Origin
    reference: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand. Not empty, no line breaks."""

    text: str
    provenance: Provenance | None = None

    def __post_init__(self) -> None:
        """Refuse what no document can hold."""
        if not self.text or "\n" in self.text or "\r" in self.text:
            raise ValueError(f"text must be one line and not empty: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A local figure, name or date: a gap until somebody supplies it. Never markup inside a string.

    Attributes:
        name: the figure's name in figures.yaml.
        unit: its measure word, may be empty.
        value: the words that stand in the document once it is filled, unit included; None while open.
        gap_unit: the unit its gap shows while it is open, where the figure has one (% of a percentage). It belongs to
            the figure: it is never written into `speech.md`, and makes no other slot.
        is_old: whether the value is what an older speech said, and nobody has given one for this speech.
    """

    name: str
    unit: str = ""
    value: str | None = None
    gap_unit: str = field(default="", compare=False, repr=False)
    is_old: bool = field(default=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a gap nobody could ask for."""
        if not self.name or any(sign in self.name + self.unit for sign in "\r\n"):
            raise ValueError(f"a slot must have a name, and name and unit stand on one line: {self.name!r}")

    @property
    def is_open(self) -> bool:
        """Whether nobody has given a value for this speech: it shows as a gap, or as the words of an older speech."""
        return self.value is None or self.is_old


class Counted(StrEnum):
    """What an announced number counts; the value is the name it has in `speech.md`."""

    PARTS = "部分数"
    POINTS = "要点数"


@dataclass(frozen=True, slots=True)
class Count:
    """An announced number (讲三点意见), computed from the tree so that it cannot lie.

    `PARTS` counts the top sections of the speech, `POINTS` the sections directly below the enclosing one.
    """

    of: Counted


Word = Text | Slot | Count
"""What a heading may hold: anything inline but emphasis."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Emphasised words."""

    content: tuple[Word, ...]


Inline = Text | Slot | Count | Strong


@dataclass(frozen=True, slots=True)
class Title:
    """One line of the title."""

    content: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Byline:
    """One line under the title: the speaker's office and name, or the date."""

    content: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line that addresses the audience, its colon included (同志们：)."""

    content: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading or a run-in point, and what stands under it.

    A section's level is its depth in the tree, counted from 1, at most `MAX_DEPTH`. Its number is never stored:
    writers produce it from the marker and the section's place among its siblings.

    Attributes:
        lead: the heading's words; of a run-in point, the lead with its end mark (加强领导，周密部署。).
        blocks: paragraphs first, then run-in points, then headings. A paragraph after a subsection belongs to that
            subsection, and a run-in point after a heading to that heading, as they do for every reader of the page.
        marker: the family of its number.
        run_in: whether the lead opens a paragraph instead of standing on a line of its own. Then the first
            paragraph in `blocks` continues the lead's line, and every section below is run-in too.
    """

    lead: tuple[Word, ...]
    blocks: tuple["Paragraph | Section", ...] = ()
    marker: Marker = Marker.NONE
    run_in: bool = False

    def __post_init__(self) -> None:
        """Refuse an order of blocks that no format can show."""
        ranks = [0 if isinstance(block, Paragraph) else 1 if block.run_in else 2 for block in self.blocks]
        if ranks != sorted(ranks):
            raise ValueError("in a section, paragraphs stand before run-in points, and these before headings")
        if self.run_in and not all(section.run_in for section in self.sections):
            raise ValueError("a heading cannot stand below a run-in point")

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs directly in this section."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def sections(self) -> tuple["Section", ...]:
        """The sections directly below this one."""
        return tuple(block for block in self.blocks if isinstance(block, Section))


Block = Title | Byline | Salutation | Paragraph | Section

_RANKS: dict[type[Block], int] = {Title: 0, Byline: 0, Salutation: 1, Paragraph: 2, Section: 2}


def _height(section: Section) -> int:
    return 1 + max((_height(below) for below in section.sections), default=0)


@dataclass(frozen=True, slots=True)
class Speech:
    """A whole speech: title lines and bylines, at most one salutation, then paragraphs and sections.

    Paragraphs before the first section open the speech, those after it close it. Sections nest at most `MAX_DEPTH`
    levels deep.
    """

    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an order of blocks that no page shows."""
        ranks = [_RANKS[type(block)] for block in self.blocks]
        if ranks != sorted(ranks) or ranks.count(_RANKS[Salutation]) > 1:
            raise ValueError("title lines and bylines stand first, then at most one salutation, then the rest")
        if any(_height(section) > MAX_DEPTH for section in self.sections):
            raise ValueError(f"sections nest more than {MAX_DEPTH} levels deep")

    @property
    def sections(self) -> tuple[Section, ...]:
        """The top sections."""
        return tuple(block for block in self.blocks if isinstance(block, Section))
