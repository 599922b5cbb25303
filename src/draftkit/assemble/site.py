"""Places a speech has in its outline: sections that stand, and extras it may have."""

from collections.abc import Mapping
from dataclasses import dataclass

from draftkit.outline.model import Group, Item
from draftkit.tree.nodes import Speech, Word


@dataclass(frozen=True, slots=True, order=True)
class Extra:
    """Something a longer speech may have.

    Attributes:
        round: extras of an earlier round come in first, each part by itself.
        order: by seed, within a round.
        key: its place in the outline.
    """

    round: int
    order: int
    key: str

    @property
    def part(self) -> str:
        """The opening, the closing, or the part of the body it stands in."""
        return ".".join(self.key.split(".")[:2])


@dataclass(frozen=True, slots=True)
class Site:
    """Where a section of the speech stands in the outline.

    Attributes:
        group: it and its siblings.
        key: the group's place in the outline.
        at: which item of the group it is.
        themes: of what the group stands in.
        id: of the section in the speech (`2.1`).
        heading, said: its heading as the outline has it, and as it is said.
        cue: its one line on the page of headings; empty where the outline has none.
    """

    group: Group
    key: str
    at: int
    themes: tuple[str, ...]
    id: str
    heading: str = ""
    said: str = ""
    cue: tuple[Word, ...] = ()

    @property
    def item(self) -> Item:
        """The part or point itself."""
        return self.group.items[self.at]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A speech, and where each of its sections stands in the outline, by the section's id (`2.1`)."""

    speech: Speech
    sites: Mapping[str, Site]
