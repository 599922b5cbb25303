"""An outline on its way from old speeches to YAML: its texts are templates already, and each says where it is from."""

from dataclasses import dataclass

from draftkit.tree.markers import RUN_IN, Marker


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, or a whole paragraph in several wordings.

    Attributes:
        options: templates, of which one is taken; at least one.
        optional: whether it may be left out where the time is short.
    """

    options: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph.

    Attributes:
        sentences: at least one.
        note: where it stood, for people; may be empty.
    """

    sentences: tuple[Said, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A part or a point.

    Attributes:
        lead: its heading as the outline writes it; empty where its group has sets of headings.
        below: groups of which one is taken.
        marker: where it is another one than that of its group.
        run_in: whether it opens a paragraph, where it does otherwise than its group.
        notes: for people.
    """

    lead: str
    passages: tuple[Passage, ...] = ()
    below: tuple["Points", ...] = ()
    marker: Marker | None = None
    optional: bool = False
    notes: tuple[str, ...] = ()
    run_in: bool | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """Siblings.

    Attributes:
        run_in: whether the headings open a paragraph.
        as_is: whether they are no headings as outlines have them, and are spoken as they are.
        leads: sets of headings, each with one for every item.
        choose: the fewest and the most of the items; None for all.
        notes: for people.
    """

    marker: Marker
    run_in: bool
    items: tuple[Point, ...]
    as_is: bool = False
    leads: tuple[tuple[str, ...], ...] = ()
    choose: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()

    @property
    def all_run_in(self) -> bool:
        """Whether all its headings open a paragraph, so that it can stand below one that does."""
        return all(self.run_in if item.run_in is None else item.run_in for item in self.items)

    @property
    def is_usual(self) -> bool:
        """Whether the headings stand where those of their family usually do."""
        return self.run_in == (self.marker in RUN_IN)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to open or to close; its name is empty where there is only one."""

    name: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """All that an outline says.

    Attributes:
        title: alternatives.
        byline: lines.
        salutation: may be empty.
        body: None for a speech without parts.
        notes: what people are to know of all of it.
        left: what is not in it, for people.
    """

    title: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    salutation: str = ""
    opening: tuple[Way, ...] = ()
    body: Points | None = None
    closing: tuple[Way, ...] = ()
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
