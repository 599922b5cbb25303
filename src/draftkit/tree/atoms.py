"""The words of a block as they are written in `speech.md`, piece by piece, each with what it shows."""

from dataclasses import dataclass

from draftkit.tree.nodes import Count, Slot


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece that is written as one.

    Attributes:
        start, end: in the text of `speech.md`.
        shown: its characters; a figure or a count shows others on the page. Of a line break a space, or nothing.
        strong: emphasised. The stars themselves are no atoms.
        wraps: whether it is a line break, with the blanks round it.
    """

    start: int
    end: int
    shown: str | Slot | Count
    strong: bool = False
    wraps: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether each of its characters is written as it is shown."""
        return isinstance(self.shown, str) and not self.wraps and len(self.shown) == self.end - self.start
