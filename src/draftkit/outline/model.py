"""An outline as data. Every text is a parsed `Template`; nothing here is a string with markup in it."""

from dataclasses import dataclass, field

from draftkit.figures.model import FigureType
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.tree.markers import Marker


@dataclass(frozen=True, slots=True)
class Literal:
    """Words as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A name: a declared slot, a declared phrase gap, or a count (部分数, 要点数)."""

    name: str


@dataclass(frozen=True, slots=True)
class Given:
    """True where all of the names have a value; with `negated`, where one has none."""

    names: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Text that stands only if a value was given."""

    test: Given
    then: tuple["Piece", ...]
    otherwise: tuple["Piece", ...] = ()


Piece = Literal | Reference | Condition


@dataclass(frozen=True, slots=True)
class Template:
    """One text of an outline: its pieces and the line of the file it begins on."""

    pieces: tuple[Piece, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph.

    Attributes:
        options: alternatives, of which one is taken.
        optional: whether it may be left out where the time is short.
        themes: what it speaks of; empty for anything.
    """

    options: tuple[Template, ...]
    optional: bool = False
    themes: tuple[str, ...] = ()


Sentences = tuple[Sentence, ...]
"""The sentences of one paragraph, in order."""


@dataclass(frozen=True, slots=True)
class Item:
    """A part or a point.

    Attributes:
        lead: its heading or run-in lead without end mark; None where the group's `leads` give it.
        role: what it does in the speech (认识、任务、保障 …), for people and checks.
        text: its own paragraph; may be empty.
        points: alternatives for what stands below it, of which one group is taken; empty for nothing.
    """

    lead: Template | None = None
    role: str = ""
    themes: tuple[str, ...] = ()
    text: Sentences = ()
    points: tuple["Group", ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Siblings: one decision, so that their headings match.

    Attributes:
        marker: the family of their numbers.
        items: in the order they are spoken.
        leads: alternative sets of headings, each with one for every item; empty where the items have their own.
        choose: the fewest and the most of the items that may be taken.
    """

    marker: Marker
    items: tuple[Item, ...]
    leads: tuple[tuple[Template, ...], ...] = ()
    choose: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """A local figure, name or date the genre needs; `ask` is what to ask the person who knows."""

    name: str
    type: FigureType = FigureType.TEXT
    unit: str = ""
    required: bool = False
    ask: str = ""


@dataclass(frozen=True, slots=True)
class GapSpec:
    """A gap that is filled from the phrase bank.

    Attributes:
        forms, roles, themes: what the phrase may be; empty for any. Themes listed first are preferred.
        head: how it joins the sentence (`v`, `n`, `a`), empty for any.
        length: fewest and most Han characters.
        count: how many phrases of one length stand there.
        join: what stands between them.
    """

    name: str
    forms: tuple[Form, ...] = ()
    roles: tuple[PhraseRole, ...] = ()
    themes: tuple[str, ...] = ()
    head: str = ""
    length: tuple[int, int] = (2, 16)
    count: int = 1
    join: str = "、"


@dataclass(frozen=True, slots=True)
class Outline:
    """The frame of one genre.

    Attributes:
        genre: its place in the list of genres (G02).
        minutes: the usual length; `rate` is characters a minute.
        title, byline: alternatives for one line each (title) and the lines under it (byline).
    """

    id: str
    name: str
    genre: str = ""
    summary: str = ""
    minutes: int = 10
    rate: int = 200
    themes: tuple[str, ...] = ()
    slots: tuple[SlotSpec, ...] = ()
    gaps: tuple[GapSpec, ...] = ()
    title: tuple[Template, ...] = ()
    byline: tuple[Template, ...] = ()
    salutation: Template | None = None
    opening: tuple[Sentences, ...] = ()
    body: Group = field(default_factory=lambda: Group(Marker.CHINESE, ()))
    closing: tuple[Sentences, ...] = ()
