"""Blocks of a Word file written down for the comparison: words of both views, and what is no paragraph of a speech."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from draftkit.ooxml.reading.model import (
    Anchor,
    Block,
    Bookmark,
    ControlEdge,
    Edge,
    Look,
    NoteMark,
    PageBreak,
    Paragraph,
    Piece,
    Table,
    TextBox,
    Track,
    Unread,
    Words,
)
from draftkit.ooxml.reading.numbering import Counter
from draftkit.ooxml.reading.views import View, stands
from draftkit.readers.returned.looks import Looks, is_contents
from draftkit.readers.returned.pen import NO_TRACKS, Pen, Tracks, hand_of, tracks_of
from draftkit.readers.returned.wording import pieces_of, wording
from draftkit.tree.marks import APPENDIX, is_paragraph_mark
from draftkit.tree.returned import Extra, Hand

_SAMPLE: Final = 20


@dataclass(slots=True)
class Scribe:
    """Walks the text of a document.

    Attributes:
        notes: number of a note (kind and id) to its words.
        framed: whether all tables are taken for frames, as in a speech that was pasted into one.
        hidden: the text met that Word does not show.
        behind: what stands behind the speech.
    """

    counter: Counter
    notes: dict[tuple[str, str], str]
    framed: bool = False
    pen: Pen = field(default_factory=Pen)
    hidden: str = ""
    behind: list[Block] = field(default_factory=list)
    _prompts: int = 0
    _is_behind: bool = False
    _rest: list[Piece] = field(default_factory=list)
    _move: str = ""

    def write(self, blocks: Iterable[Block]) -> None:
        """All of the text, in order."""
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(block)
                case Table():
                    self._table(block)
                case _:
                    assert_never(block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        looks = Looks(paragraph, self._number(paragraph))
        if is_contents(paragraph):
            self._contents(paragraph)
            return
        prompts = self._prompts = sum(control.placeholder for control in paragraph.controls)
        self._move = ""
        for piece in paragraph.pieces:
            self._piece(piece, looks)
        self._prompts -= prompts
        if self._is_behind:
            self.behind.append(replace(paragraph, pieces=tuple(self._rest)))
            self._rest.clear()
            if self.pen.is_fresh:
                return
        mark = NO_TRACKS if self._is_behind else self._mark(paragraph.mark)
        self.pen.end(mark, looks.taken(self.pen.lead), map(hand_of, paragraph.changes))

    def _number(self, paragraph: Paragraph) -> str:
        """The automatic number it shows; a paragraph whose mark is gone has none of its own."""
        if paragraph.listed is None or not stands(paragraph.mark, View.ACCEPTED):
            return ""
        return self.counter.text(paragraph.listed).strip()

    def _mark(self, tracks: tuple[Track, ...]) -> Tracks:
        """What became of the mark; one that moved belongs to the move of the words before it."""
        found = tracks_of(tracks)
        moved = any(each.change.value.startswith("moved") for each in tracks)
        return found._replace(move=found.move or self._move) if moved else found

    def _contents(self, paragraph: Paragraph) -> None:
        """A line of a table of contents, which says again what stands in the text: all its lines are one thing."""
        self._anchors((paragraph,))
        extras, at = self.pen.extras, len(self.pen.paragraphs) - 1
        said = wording((paragraph,))
        if extras and extras[-1].kind == "table of contents":
            said = f"{extras.pop().text}\n{said}"
        extras.append(Extra("table of contents", said, at))

    def _table(self, table: Table) -> None:
        if self._is_behind:
            for piece in pieces_of((table,)):
                self._behind(piece)
            self._rest.clear()
            self.behind.append(table)
            return
        if self.framed or _is_frame(table):
            self._frame(table)
            return
        self._anchors((table,))
        self._add("table", wording((table,)), _of_table(table), len(self.pen.paragraphs) - 1)

    def _frame(self, table: Table) -> None:
        """A table that only stands round paragraphs of the speech: told, and they are read as such."""
        self._add("table", "", _of_all(tracks_of(row.tracks) for row in table.rows), len(self.pen.paragraphs) - 1)
        for cell in (cell for row in table.rows for cell in row.cells):
            self.write(cell.blocks)

    def _anchors(self, blocks: Iterable[Block]) -> None:
        """Comments on what is written down in one piece are about the place where it stands."""
        for piece in pieces_of(blocks):
            if isinstance(piece, Anchor):
                self.pen.anchor(piece.edge, piece.comment)

    def _add(self, kind: str, text: str, tracks: Tracks, after: int | None = None) -> None:
        at = len(self.pen.paragraphs) if after is None else after
        hand = tracks.deleted or tracks.inserted
        self.pen.extras.append(Extra(kind, text, at, hand, gone=tracks.deleted is not None))

    def _piece(self, piece: Piece, looks: Looks) -> None:
        if self._is_behind:
            self._behind(piece)
            return
        match piece:
            case Words(text, look):
                self._words(text, look, looks)
            case PageBreak(look):
                self._words("\n", look, looks)
            case TextBox(blocks, look):
                self._anchors(blocks)
                self._add("text box", wording(blocks), tracks_of(look.tracks))
            case Unread() | NoteMark():
                self._beside(piece)
            case Anchor(edge, comment):
                self.pen.anchor(edge, comment)
            case Bookmark(edge, name):
                self._bookmark(edge, name)
            case ControlEdge(edge, control):
                self.pen.control(edge)
                self._prompts += control.placeholder * (1 if edge is Edge.START else -1)
            case _:
                assert_never(piece)

    def _bookmark(self, edge: Edge, name: str) -> None:
        self._is_behind = name == APPENDIX
        self.pen.bookmark(edge, name)

    def _behind(self, piece: Piece) -> None:
        """What stands behind the speech is kept, to be compared with what was put there."""
        self._rest.append(piece)
        if isinstance(piece, Unread | NoteMark):
            self._beside(piece)

    def _beside(self, piece: Unread | NoteMark) -> None:
        text = self.notes.get((piece.kind, piece.note), "") if isinstance(piece, NoteMark) else ""
        self._add(str(piece.kind), text, tracks_of(piece.look.tracks))

    def _words(self, text: str, look: Look, looks: Looks) -> None:
        """Words; a field that shows its prompt says nothing. A break inside a paragraph ends it."""
        if self._prompts > 0:
            return
        tracks = tracks_of(look.tracks)
        self._move = tracks.move or self._move
        restyled = hand_of(look.restyled) if look.restyled else None
        for at, line in enumerate(text.split("\n")):
            if at:
                self.pen.end(tracks, looks.taken(self.pen.lead))
            if line:
                self.pen.write(line, tracks, restyled, strong=look.strong)
        if look.hidden:
            self.hidden += text


def _is_frame(table: Table) -> bool:
    """Whether a table of one column has paragraphs in it that were issued."""
    names = (piece.name for piece in pieces_of((table,)) if isinstance(piece, Bookmark))
    return all(len(row.cells) == 1 for row in table.rows) and any(map(is_paragraph_mark, names))


def _of_table(table: Table) -> Tracks:
    """What holds of a table: of all its rows, or (LibreOffice does not track rows) of all its words."""
    by_rows = _of_all(tracks_of(row.tracks) for row in table.rows)
    if by_rows != NO_TRACKS:
        return by_rows
    return _of_all(tracks_of(piece.look.tracks) for piece in pieces_of((table,)) if isinstance(piece, Words))


def _of_all(tracks: Iterable[Tracks]) -> Tracks:
    """The first insertion and deletion, each where all have one."""
    all_ = tuple(tracks)
    inserted: Hand | None = all_[0].inserted if all_ and all(each.inserted for each in all_) else None
    deleted: Hand | None = all_[0].deleted if all_ and all(each.deleted for each in all_) else None
    return Tracks(inserted, deleted)
