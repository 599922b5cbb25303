"""An outline as data. Every text is a parsed `Template`; nothing here is a string with markup in it."""

from dataclasses import dataclass, field

from draftkit.figures.model import FigureType
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.tree.markers import RUN_IN, Marker


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
    """One text of an outline: its pieces, and the outline and line it begins on (`deployment:12`)."""

    pieces: tuple[Piece, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph.

    Attributes:
        options: alternatives, of which one is taken; empty where it is drawn from the sentence frames.
        optional: whether it may be left out where the time is short.
        themes: what it speaks of; empty for anything, and for a drawn one the themes of what it stands in.
        frame: what a drawn sentence does in the speech; None for one that has `options`.
    """

    options: tuple[Template, ...] = ()
    optional: bool = False
    themes: tuple[str, ...] = ()
    frame: PhraseRole | None = None


Sentences = tuple[Sentence, ...]
"""The sentences of one paragraph, in order."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to open or to close, taken whole.

    Attributes:
        name: as writers call it (缘由式); empty where the outline has one way only.
    """

    name: str
    paragraphs: tuple[Sentences, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A part or a point.

    Attributes:
        lead: its heading or run-in lead without end mark; None where the group's `leads` give it.
        role: what it does in the speech (认识、任务、保障 …), for people and checks.
        text: its own paragraph; may be empty.
        more: further paragraphs of its own.
        marker: the family of its number where it is another one than that of its siblings.
        optional: whether it comes after all others of its group, where not all are taken.
        opens: whether its heading opens a paragraph; None for what those of its group do.
        cue: its one line on the page of headings; None where its text gives one.
        points: alternatives for what stands below it, of which one group is taken; empty for nothing.
    """

    lead: Template | None = None
    role: str = ""
    themes: tuple[str, ...] = ()
    text: Sentences = ()
    cue: Template | None = None
    points: tuple["Group", ...] = ()
    more: tuple[Sentences, ...] = ()
    marker: Marker | None = None
    optional: bool = False
    opens: bool | None = None

    @property
    def paragraphs(self) -> tuple[Sentences, ...]:
        """All of its own paragraphs."""
        return self.text, *self.more


@dataclass(frozen=True, slots=True)
class Group:
    """Siblings: one decision, so that their headings match.

    Attributes:
        marker: the family of their numbers.
        items: in the order they are spoken.
        leads: alternative sets of headings, each with one for every item; empty where the items have their own.
        choose: the fewest and the most of the items that may be taken.
        opens: whether the headings open a paragraph; None for what is usual in the family of their numbers.
        as_is: whether the headings are spoken as they are written: with their own end marks, of any length.
    """

    marker: Marker
    items: tuple[Item, ...]
    leads: tuple[tuple[Template, ...], ...] = ()
    choose: tuple[int, int] = (1, 1)
    opens: bool | None = None
    as_is: bool = False

    @property
    def run_in(self) -> bool:
        """Whether the headings open a paragraph."""
        return self.marker in RUN_IN if self.opens is None else self.opens

    def is_run_in(self, item: Item) -> bool:
        """Whether the heading of one of its items opens a paragraph."""
        return self.run_in if item.opens is None else item.opens


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """A local figure, name or date the genre needs.

    Attributes:
        ask: what to ask the person who knows.
        leave_out: whether there may be none: what names it is then left out, and no gap stands there.
        least, most: bounds of a number in its unit, in digits; empty for none.
    """

    name: str
    type: FigureType = FigureType.TEXT
    unit: str = ""
    required: bool = False
    ask: str = ""
    leave_out: bool = False
    least: str = ""
    most: str = ""


@dataclass(frozen=True, slots=True)
class GapSpec:
    """A gap that is filled from the phrase bank.

    Attributes:
        forms, roles, themes: what the phrase may be; empty for any. Themes listed first are preferred.
        head: how it joins the sentence (`v`, `n`, `a`), empty for any.
        length: fewest and most Han characters.
        count: how many phrases of one length stand there.
        join: what stands between them.
        unwanted: phrases that fit but do not go with the sentence.
    """

    name: str
    forms: tuple[Form, ...] = ()
    roles: tuple[PhraseRole, ...] = ()
    themes: tuple[str, ...] = ()
    head: str = ""
    length: tuple[int, int] = (2, 16)
    count: int = 1
    join: str = "、"
    unwanted: tuple[str, ...] = ()


FRAME_ROLES = (
    PhraseRole.ARGUMENT,
    PhraseRole.PROBLEM,
    PhraseRole.MEASURE,
    PhraseRole.REQUIREMENT,
    PhraseRole.DISCIPLINE,
    PhraseRole.EVALUATION,
    PhraseRole.CLOSING,
)
"""What a sentence frame can do in a speech."""

COMMON_SLOTS = (
    "会议名称",
    "会议日期",
    "职务",
    "姓名",
    "听众",
    "上级会议",
    "前一讲话人",
    "本级党委政府",
    "牵头单位",
    "完成日期",
    "督查主体",
)
"""The slots a sentence frame may name: those that mean the same in every outline that declares them."""


@dataclass(frozen=True, slots=True)
class SentenceFrame:
    """A sentence of no outline, that every outline may draw.

    Attributes:
        id: the name of its file and its line (`safety:12`), as its template has them.
        theme, role: what it speaks of, and what it does in a speech.
        gaps: the phrase gaps it has; their names begin with the file's name, so that no two files share one.
        slots: the slots it has: it is drawn only where the outline declares them all.
    """

    id: str
    theme: str
    role: PhraseRole
    template: Template
    gaps: tuple[GapSpec, ...] = ()
    slots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long speeches of a genre are."""

    shortest: int
    usual: int
    longest: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The frame of one genre.

    Attributes:
        genre: its place in the list of genres (G02).
        rate: Han characters a minute.
        title, byline: alternatives for one line each (title) and the lines under it (byline).
        opening, closing: the ways to open and to close, of which one is taken.
    """

    id: str
    name: str
    genre: str = ""
    summary: str = ""
    minutes: Minutes = Minutes(10, 10, 10)
    rate: int = 200
    themes: tuple[str, ...] = ()
    slots: tuple[SlotSpec, ...] = ()
    gaps: tuple[GapSpec, ...] = ()
    title: tuple[Template, ...] = ()
    byline: tuple[Template, ...] = ()
    salutation: Template | None = None
    opening: tuple[Kind, ...] = ()
    body: Group = field(default_factory=lambda: Group(Marker.CHINESE, ()))
    closing: tuple[Kind, ...] = ()
