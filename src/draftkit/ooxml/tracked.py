"""Paragraphs with tracked changes: insertions, deletions and moves, of characters and of paragraph marks."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from draftkit.ooxml.body import run
from draftkit.ooxml.document import build_xml
from draftkit.ooxml.markup import Xml, w
from draftkit.ooxml.model import Properties, Run
from draftkit.ooxml.profiles.model import Profile, Style
from draftkit.tree.difference import Fate


@dataclass(frozen=True, slots=True)
class TrackedRun:
    """Characters of one look and one fate; `move` is the number of the move they are part of, 0 for none."""

    run: Run
    fate: Fate = Fate.STAYS
    move: int = 0


@dataclass(frozen=True, slots=True)
class TrackedParagraph:
    """A paragraph; its mark, which parts it from the next, has a fate of its own."""

    style: Style
    runs: tuple[TrackedRun, ...] = ()
    mark: Fate = Fate.STAYS
    move: int = 0


@dataclass(slots=True)
class _Numbers:
    """What is counted through a document: tracked changes, ranges, and the pieces of each move at either end."""

    changes: int = 0
    pieces: dict[tuple[int, Fate], int] = field(default_factory=dict)

    def piece(self, move: int, fate: Fate) -> str:
        """The name of the next piece of a move; that of the same number at the other end is called the same."""
        number = self.pieces.get((move, fate), 0) + 1
        self.pieces[move, fate] = number
        return f"dk_move_{move}_{number}"


_CHANGES: Final = {Fate.GOES: "del", Fate.COMES: "ins"}
_MOVES: Final = {Fate.GOES: "moveFrom", Fate.COMES: "moveTo"}


def build_tracked(
    paragraphs: Iterable[TrackedParagraph], properties: Properties, author: str, profile: Profile | None = None
) -> bytes:
    """The .docx. Taking all changes gives the newer version, refusing all the older one. Equal arguments, equal bytes.

    Args:
        paragraphs: of both versions, in order.
        properties: what the file says of itself; its moment dates the changes, which have no date without it.
        author: who the changes are by.
        profile: the page; the standard one if none is given.
    """
    writer = _Writer(author, "" if properties.modified is None else f"{properties.modified:%Y-%m-%dT%H:%M:%SZ}")
    return build_xml(map(writer.paragraph, paragraphs), properties, profile)


class _Writer:
    """Writes paragraphs one after the other."""

    def __init__(self, author: str, date: str) -> None:
        self._by = {"author": author} | ({"date": date} if date else {})
        self._numbers = _Numbers()

    def paragraph(self, paragraph: TrackedParagraph) -> Xml:
        names = _MOVES if paragraph.move else _CHANGES
        mark = () if paragraph.mark is Fate.STAYS else (w("rPr", self._change(names[paragraph.mark])),)
        inner = "".join(
            self._group(fate, move, tuple(runs))
            for (fate, move), runs in groupby(paragraph.runs, key=lambda each: (each.fate, each.move))
        )
        return w("p", w("pPr", w("pStyle", val=paragraph.style), *mark), inner)

    def _group(self, fate: Fate, move: int, runs: tuple[TrackedRun, ...]) -> Xml:
        """Neighbouring characters of one fate."""
        inner = "".join(run(each.run) for each in runs)
        if fate is Fate.STAYS:
            return inner
        if not move:
            inner = inner if fate is Fate.COMES else _deleted(inner)
            return self._change(_CHANGES[fate], inner)
        name, range_id = _MOVES[fate], self._number()
        start = w(f"{name}RangeStart", id=range_id, name=self._numbers.piece(move, fate), **self._by)
        return f"{start}{self._change(name, inner)}{w(f'{name}RangeEnd', id=range_id)}"

    def _change(self, name: str, *inner: Xml) -> Xml:
        return w(name, *inner, id=self._number(), **self._by)

    def _number(self) -> int:
        self._numbers.changes += 1
        return self._numbers.changes


def _deleted(runs: Xml) -> Xml:
    """Runs whose characters are no longer text: `w:t` has another name there."""
    return runs.replace("<w:t>", "<w:delText>").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
