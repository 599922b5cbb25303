"""Paragraphs and tables, through whatever is wrapped round them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.inline import HANDLERS, alternative, control_of, walk
from draftkit.ooxml.reading.model import (
    Anchor,
    Block,
    Bookmark,
    Cell,
    ControlEdge,
    Foreign,
    Listed,
    Look,
    Paragraph,
    Piece,
    Row,
    Table,
    TextBox,
    Unread,
)
from draftkit.ooxml.reading.scope import Definitions, Here, Story, unended_fields
from draftkit.ooxml.reading.styles import Style, is_heading, properties
from draftkit.ooxml.reading.tags import MC, PARA_ID, value, wn
from draftkit.ooxml.reading.tracks import KINDS, formats_in, track, tracks_in

_WITH_WORDS: Final = frozenset(wn(name) for name in ("r", "hyperlink", "fldSimple"))
"""Elements of a paragraph; where one stands outside, it is taken for a paragraph of its own."""
_CHUNK: Final = wn("altChunk")
_ENDS: Final = (Anchor, Bookmark, ControlEdge)
_NO_LIST: Final = "0"


def read_blocks(root: etree._Element, definitions: Definitions, *, numbered: bool = False) -> tuple[Block, ...]:
    """The blocks of a part's root, of its body, or of one note or comment.

    Args:
        root: the element.
        definitions: what other parts define.
        numbered: `Words.element` is to be filled in; costs an object for each element.

    Raises:
        RecursionError: the XML is nested more deeply than Python allows.
    """
    numbers = {element: number for number, element in enumerate(root.iter())} if numbered else {}
    story = Story(definitions, _text_box, unended_fields(root), numbers)
    blocks = blocks_in(root, Here(story, Look(), []))
    section, last = formats_in(root.find(f"{wn('body')}/{wn('sectPr')}")), blocks[-1] if blocks else None
    if section and isinstance(last, Paragraph):
        return (*blocks[:-1], replace(last, changes=(*last.changes, *section)))
    return blocks


def blocks_in(element: etree._Element, here: Here) -> tuple[Block, ...]:
    """The blocks inside an element; what stands after the last paragraph goes to that one.

    Content after a table (where no Word file has any) becomes a paragraph; ends of ranges wait for the next one.
    """
    blocks, pending = list(_blocks(element, here)), here.story.pending
    last = blocks[-1] if blocks else None
    if pending and isinstance(last, Paragraph):
        blocks[-1] = replace(last, pieces=(*last.pieces, *_begun(here)))
    elif not all(isinstance(piece, _ENDS) for piece in pending):
        blocks.append(Paragraph(tuple(_begun(here))))
    return tuple(blocks)


def _text_box(element: etree._Element, here: Here) -> None:
    """Add a text box to the paragraph it is anchored in; its own paragraphs start afresh."""
    pending, waiting = here.story.pending, _begun(here)
    blocks = blocks_in(element, replace(here, look=Look(), out=[]))
    pending[:] = [*waiting, *pending]
    here.out.append(TextBox(blocks, here.look))


def _blocks(element: etree._Element, here: Here) -> Iterator[Block]:
    for child in element:
        tag = child.tag
        if tag == wn("p"):
            yield _paragraph(child, here)
        elif tag == wn("tbl"):
            yield _table(child, here)
        elif tag in _WITH_WORDS or tag == _CHUNK:
            yield _stray(child, here)
        elif inner := _inside(child, here):
            yield from _blocks(*inner)
        else:
            _between(child, here)


def _inside(element: etree._Element, here: Here) -> tuple[etree._Element, Here] | None:
    """What is to be walked where an element is wrapped round blocks, rows or cells, or nobody knows it."""
    if element.tag == wn("sdt"):
        return element, replace(here, controls=(*here.controls, control_of(element)))
    if element.tag == f"{{{MC}}}AlternateContent":
        branch = alternative(element)
        return None if branch is None else (branch, here)
    if element.tag in KINDS:
        change = KINDS[element.tag]
        return element, here.tracked(track(element, change, here.story.move(change)))
    return None if element.tag in HANDLERS else (element, here)


def _between(element: etree._Element, here: Here) -> None:
    """Ends of bookmarks, comments and moves that stand between two paragraphs."""
    handler = HANDLERS.get(element.tag)
    if handler is not None:
        handler(element, here.collecting(here.story.pending))


def _stray(element: etree._Element, here: Here) -> Paragraph:
    out = _begun(here)
    if element.tag == _CHUNK:
        out.append(Unread(Foreign.IMPORTED, here.look))
    else:
        HANDLERS[element.tag](element, here.collecting(out))
    return Paragraph(tuple(out), controls=here.controls)


def _begun(here: Here) -> list[Piece]:
    """The pieces of a new paragraph: what was pending before it."""
    out = list(here.story.pending)
    here.story.pending.clear()
    return out


def _paragraph(element: etree._Element, here: Here) -> Paragraph:
    own, mark = element.find(wn("pPr")), element.find(f"{wn('pPr')}/{wn('rPr')}")
    definitions = here.story.definitions
    identifier = value(own, "pStyle") or definitions.styles.default
    style = definitions.styles.style(identifier)
    said = properties(own, None).over(style)
    out = _begun(here)
    walk(element, replace(here, look=replace(here.look, hidden=bool(style.hidden)), out=out))
    section = None if own is None else own.find(wn("sectPr"))
    moves = ((change, here.story.move(change)) for change in here.story.moves)
    return Paragraph(
        tuple(out),
        identifier,
        style.name,
        said.outline if is_heading(said.outline) else None,
        _listed(properties(own, None), style, identifier, definitions),
        said.align or "",
        (*here.look.tracks, *tracks_in(mark, moves)),
        (*formats_in(own), *formats_in(section), *formats_in(mark)),
        here.controls,
        element.get(PARA_ID, ""),
    )


def _listed(own: Style, style: Style, identifier: str, definitions: Definitions) -> Listed | None:
    """The list a paragraph belongs to, by itself or by its style. A style's level is the one that names it."""
    number = style.number if own.number is None else own.number
    if number is None or number == _NO_LIST:
        return None
    level = own.level
    if level is None and own.number is None:
        level = definitions.numbering.level_of_style(number, identifier)
    if level is None:
        level = style.level if own.number is None else 0
    return Listed(number, level or 0)


def _table(element: etree._Element, here: Here) -> Table:
    rows = tuple(_row(*each) for each in _through(element, here, wn("tr")))
    return Table(rows, formats_in(element.find(wn("tblPr"))))


def _row(element: etree._Element, here: Here) -> Row:
    own = element.find(wn("trPr"))
    cells = tuple(_cell(*each) for each in _through(element, here, wn("tc")))
    return Row(cells, (*here.look.tracks, *tracks_in(own)), formats_in(own))


def _cell(element: etree._Element, here: Here) -> Cell:
    own = element.find(wn("tcPr"))
    inner = replace(here, look=Look())
    return Cell(blocks_in(element, inner), tracks_in(own), formats_in(own))


def _through(element: etree._Element, here: Here, wanted: str) -> Iterator[tuple[etree._Element, Here]]:
    """Rows of a table or cells of a row, with what holds there."""
    for child in element:
        if child.tag == wanted:
            yield child, here
        elif inner := _inside(child, here):
            yield from _through(*inner, wanted)
        else:
            _between(child, here)
