"""Blocks of a Word file to lines of text: the accepted view, with what it hides told beside it."""

import re
from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, assert_never

from draftkit.ooxml.profiles.model import Style
from draftkit.ooxml.reading.model import (
    Anchor,
    Block,
    Bookmark,
    Cell,
    ControlEdge,
    Edge,
    Foreign,
    Look,
    NoteMark,
    PageBreak,
    Paragraph,
    Piece,
    Row,
    Table,
    TextBox,
    Track,
    Unread,
    Words,
)
from draftkit.ooxml.reading.numbering import Counter
from draftkit.ooxml.reading.views import Joined, View, in_view, stands
from draftkit.readers.docx.sheet import Sheet
from draftkit.readers.manuscript import Kind

_TITLES: Final = frozenset({"title", "标题", "讲话标题"})
_HEADING: Final = re.compile(r"(?:heading|标题) ?([1-9])")
_CONTENTS: Final = re.compile(r"(?:toc|目录) ?(?:[1-9]|heading|标题)")
"""Styles of a table of contents: it says again what stands in the text."""
_PAGE_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
PAGE_SIGNS: Final = re.compile(r"[\s\d—–―‑\-_·•.．/／|第页共総总]*|page|of")
"""What stands round a page number: — 1 —, 第 1 页 共 9 页, 1 / 9."""
_SAMPLE: Final = 20


@dataclass(slots=True)
class Seen:
    """What was met on the way.

    Attributes:
        notes: the notes called, and whether the mark that calls them still stands.
    """

    foreign: Tally[Foreign] = field(default_factory=Tally)
    boxes: int = 0
    tables: int = 0
    prompts: int = 0
    hidden: int = 0
    hidden_sample: str = ""
    notes: dict[tuple[str, str], tuple[Track, ...]] = field(default_factory=dict)


class Flow:
    """Writes the blocks of one story onto a sheet.

    Args:
        sheet: grows.
        counter: of automatic numbers.
        apart: everything written is apart from the speech (notes, headers); page numbers are left out of it.
    """

    def __init__(self, sheet: Sheet, counter: Counter, seen: Seen, *, apart: bool = False) -> None:
        self._sheet = sheet
        self._counter = counter
        self._seen = seen
        self._apart = apart
        self._around: tuple[Track, ...] = ()
        self._boxes: list[TextBox] = []
        self._line = (Kind.APART if apart else Kind.TEXT, 0)
        self._in_row = False
        self._cell_start = 0
        self._blank_due = False

    def write(self, blocks: Iterable[Block], around: tuple[Track, ...] = ()) -> None:
        """Write blocks.

        Args:
            blocks: in order.
            around: tracked changes of all of them: a row, a box, the mark of a note. If they take it away, only the
                change is recorded.
        """
        before, inner = self._around, {each.change for each in around}
        self._around = (*(each for each in before if each.change not in inner), *around)
        for block in in_view(blocks, View.ACCEPTED):
            match block:
                case Joined():
                    self._paragraph(block)
                case Table():
                    self._table(block)
                case _:
                    assert_never(block)
        self._around = before

    @property
    def _is_gone(self) -> bool:
        return not stands(self._around, View.ACCEPTED)

    def _table(self, table: Table) -> None:
        self._seen.tables += not self._is_gone
        self._formats(table.changes, self._sheet.at)
        framed = self._in_row or all(len(row.cells) == 1 for row in table.rows)
        for row in table.rows:
            self._row(row, framed=framed)

    def _row(self, row: Row, *, framed: bool) -> None:
        """A row is a line, its cells parted by tabs.

        A table of one column is only a frame round paragraphs; one inside a cell adds to the line of that cell.
        """
        self._formats(row.changes, self._sheet.at)
        gone = self._is_gone or not stands(row.tracks, View.ACCEPTED)
        if not framed:
            self._in_row, self._cell_start = True, self._sheet.at
        for at, cell in enumerate(row.cells):
            if at and not gone:
                self._next_cell(framed=framed)
            self._cell(cell, row.tracks)
        if not framed:
            self._in_row = self._blank_due = False
            if not gone:
                self._sheet.end_line(Kind.APART if self._apart else Kind.CELL)

    def _next_cell(self, *, framed: bool) -> None:
        if framed:
            self._break()
        else:
            self._sheet.write("\t")
            self._cell_start, self._blank_due = self._sheet.at, False

    def _cell(self, cell: Cell, tracks: tuple[Track, ...]) -> None:
        self._formats(cell.changes, self._sheet.at)
        self.write(cell.blocks, (*tracks, *cell.tracks))

    def _paragraph(self, joined: Joined) -> None:
        if self._apart and _is_page_number(joined):
            return
        ruling, start, wrote = joined.ruling, self._sheet.at, False
        before, self._line = self._line, self._kind(ruling)
        if ruling.listed and not self._is_gone and not joined.open_end:
            self._begin_words()
            self._sheet.write(self._counter.text(ruling.listed))
        for part in joined.parts:
            self._seen.prompts += sum(control.placeholder for control in part.controls)
            for piece in part.pieces:
                wrote = self._piece(piece) or wrote
            if part is not ruling or joined.open_end:
                self._changes(part.mark, self._sheet.at, "\n")
            self._formats(part.changes, start)
        if not self._is_gone and (wrote or not joined.open_end):
            self._end_paragraph(() if joined.open_end else ruling.mark)
        self._line = before
        self._write_boxes()

    def _kind(self, paragraph: Paragraph) -> tuple[Kind, int]:
        name = paragraph.style_name.lower()
        if self._apart or _CONTENTS.fullmatch(name):
            return Kind.APART, 0
        if name in _TITLES or paragraph.style == Style.TITLE:
            return Kind.TITLE, 0
        named = _HEADING.fullmatch(name)
        level = paragraph.outline + 1 if paragraph.outline is not None else int(named[1]) if named else 0
        return (Kind.HEADING, level) if level else (Kind.TEXT, 0)

    def _end_paragraph(self, mark: tuple[Track, ...]) -> None:
        at = self._sheet.at
        self._break()
        self._changes(mark, at, "\n")

    def _break(self) -> None:
        """A line ends; inside a row a blank takes its place, once more words come."""
        if self._in_row:
            self._blank_due = self._sheet.at > self._cell_start
        else:
            self._sheet.end_line(*self._line)

    def _begin_words(self) -> None:
        if self._blank_due:
            self._sheet.write(" ")
            self._blank_due = False

    def _write_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.write(box.blocks, box.look.tracks)

    def _piece(self, piece: Piece) -> bool:
        """Whether it is there in the view."""
        match piece:
            case Words():
                return self._words(piece)
            case PageBreak(look):
                return self._words(Words("\n", look))
            case TextBox(_, look):
                self._boxes.append(piece)
                self._seen.boxes += self._stands(look)
            case Unread(kind, look):
                self._seen.foreign[kind] += self._stands(look)
            case NoteMark(kind, note, look):
                self._seen.notes.setdefault((kind, note), self._tracks(look))
            case Anchor(edge, comment):
                self._anchor(edge, comment)
            case ControlEdge(edge, control):
                self._seen.prompts += edge is Edge.START and control.placeholder
            case Bookmark():
                pass
            case _:
                assert_never(piece)
        return False

    def _anchor(self, edge: Edge, comment: str) -> None:
        self._sheet.anchors.setdefault((comment, edge), self._sheet.at)

    def _tracks(self, look: Look) -> tuple[Track, ...]:
        """All changes round a piece; one of the row or box counts once where the piece says the same."""
        own = {each.change for each in look.tracks}
        return (*(each for each in self._around if each.change not in own), *look.tracks)

    def _stands(self, look: Look) -> bool:
        return stands(self._tracks(look), View.ACCEPTED)

    def _words(self, words: Words) -> bool:
        look = words.look
        if self._apart and look.field in _PAGE_FIELDS:
            return False
        tracks = self._tracks(look)
        there = stands(tracks, View.ACCEPTED)
        if there:
            self._begin_words()
        start = self._sheet.at
        if there:
            self._write_words(words)
        self._changes(tracks, start, words.text)
        if look.restyled and there:
            self._sheet.change(look.restyled, start, "")
        return there

    def _write_words(self, words: Words) -> None:
        offset = 0
        for at, line in enumerate(words.text.split("\n")):
            if at:
                self._break()
            if line:
                self._begin_words()
                self._sheet.write(line, words.element, offset)
            offset += len(line) + 1
        if words.look.hidden:
            self._seen.hidden += len(words.text)
            self._seen.hidden_sample = (self._seen.hidden_sample + words.text)[:_SAMPLE]

    def _changes(self, tracks: Iterable[Track], start: int, words: str) -> None:
        for track in tracks:
            self._sheet.change(track, start, words)

    def _formats(self, tracks: Iterable[Track], start: int) -> None:
        if not self._is_gone:
            self._changes(tracks, start, "")


def _is_page_number(joined: Joined) -> bool:
    """Whether a paragraph of a header or footer holds a page number and nothing but what stands round one."""
    words = [piece for part in joined.parts for piece in part.pieces if isinstance(piece, Words)]
    rest = "".join(each.text for each in words if each.look.field not in _PAGE_FIELDS)
    others = any(isinstance(piece, TextBox) for part in joined.parts for piece in part.pieces)
    numbered = any(each.look.field in _PAGE_FIELDS for each in words)
    return numbered and not others and not PAGE_SIGNS.sub("", rest.lower())
