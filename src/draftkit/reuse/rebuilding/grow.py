"""Give the lines of an old speech their places in a tree that can hold them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.reuse.rebuilding.lines import LEADS, Line
from draftkit.reuse.rebuilding.numbers import family_of
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import MAX_DEPTH
from draftkit.tree.reading import Doubt, Role

_UNSURE = frozenset({Doubt.SHARED_SHAPE, Doubt.SERIES})
"""Why a first sentence without a number may be no point: then it stays an ordinary one."""


@dataclass(eq=False, slots=True)
class Grown:
    """A section that may still grow.

    Attributes:
        line: the paragraph it begins with.
        run_in: whether what follows its lead stands on the same line.
        level: as it was read; what stands in it is of a higher one.
        below: in the order of the text.
    """

    line: Line
    run_in: bool
    level: int
    below: list["Line | Grown"] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        """Whether it is a point with nothing behind its lead: a paragraph would be printed on its line."""
        return self.run_in and not self.line.rest and not self.below

    @property
    def last(self) -> "Grown | None":
        """The section that stands last in it."""
        last = self.below[-1] if self.below else None
        return last if isinstance(last, Grown) else None


@dataclass(slots=True)
class Tree:
    """Takes the lines behind title and salutation, in order.

    Attributes:
        top: what stands outside of all sections, and the top sections.
    """

    top: list[Line | Grown] = field(default_factory=list)
    _open: list[Grown] = field(default_factory=list)

    def grow(self, lines: Iterable[Line]) -> None:
        """Take these lines."""
        for line in lines:
            if line.first.block.role is Role.CLOSING:
                self._open.clear()
            if not is_point(line) or not self._section(line):
                self._paragraph(line)

    def _section(self, line: Line) -> bool:
        """Open a section; not where it would stand too deep."""
        level = line.first.block.level
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        run_in = bool(line.rest) or self._run_in(line)
        while run_in and self._open and (last := self._open[-1].last) and not last.run_in:
            self._open.append(last)
        if len(self._open) == MAX_DEPTH:
            return False
        section = Grown(line, run_in, level)
        self._siblings.append(section)
        self._open.append(section)
        return True

    def _run_in(self, line: Line) -> bool:
        """Whether a line of nothing but a lead is a point; it is what the one before it of its family is."""
        if self._open and self._open[-1].run_in:
            return True
        before = self._siblings[-1] if self._siblings else None
        family = family_of(line.first.number)
        if isinstance(before, Grown) and family is not Marker.NONE and family is family_of(before.line.first.number):
            return before.run_in
        return line.first.block.role is Role.REQUIREMENT

    def _paragraph(self, line: Line) -> None:
        """Put a paragraph where the text has come to: in the last of the sections that are open."""
        lines = [line]
        self._go_down()
        while self._open and self._open[-1].is_bare:
            if len(self._open) == 1 or not self._open[-2].run_in:
                self._open[-1].run_in = False
            else:
                # Below a point no line of its own can stand above a paragraph: it becomes one.
                lines.append(self._open.pop().line)
                self._siblings.pop()
                self._go_down()
        self._siblings.extend(reversed(lines))

    def _go_down(self) -> None:
        while self._open and (last := self._open[-1].last):
            self._open.append(last)

    @property
    def _siblings(self) -> list[Line | Grown]:
        return self._open[-1].below if self._open else self.top


def is_point(line: Line) -> bool:
    """Whether a paragraph begins with a heading or point that what stands behind it belongs to.

    Where another one of its level or above follows in the same paragraph, the paragraph is no longer its own.
    """
    block = line.first.block
    if block.role not in LEADS or not block.text or (not line.first.number and block.doubt in _UNSURE):
        return False
    others = (piece.block for piece in line.pieces[1:] if piece.block.role in LEADS)
    return all(other.level > block.level for other in others)
