"""What becomes of a page on its way back, character by character: the terms in which edits are found."""

from dataclasses import dataclass
from enum import Enum, auto

from draftkit.tree.returned import Hand


class Became(Enum):
    """What became of characters."""

    KEPT = auto()
    """Issued, and still there."""
    GONE = auto()
    """Issued, and taken out."""
    CAME = auto()
    """Put in."""
    UNDONE = auto()
    """Put in and taken out again."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters that share everything, or one mark.

    Attributes:
        at: where they stand in the issued text; -1 for those that were not issued.
        hand: who put them in or took them out with tracking on; None where the file does not say.
        paragraph: the number of the returned paragraph they stand in; of what is gone without a trace -1.
        grains: the tracked changes they are part of.
        undone: of what came, who else took it out again.
    """

    text: str
    at: int
    became: Became
    hand: Hand | None = None
    paragraph: int = -1
    grains: tuple[int, ...] = ()
    move: str = ""
    bookmark: str = ""
    undone: Hand | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """Here the issued characters `start` to `end` stood, which stand elsewhere now."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Here:
    """The issued characters `start` to `end` stand here now, changed perhaps."""

    start: int
    end: int
    atoms: tuple[Atom, ...]
    hand: Hand | None = None
    grains: tuple[int, ...] = ()


Item = Atom | Away | Here
