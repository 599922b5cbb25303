"""The words of what is no paragraph of a speech, as a reader sees them."""

from collections.abc import Iterable, Iterator

from draftkit.ooxml.reading.model import Block, Piece, Table, TextBox, Words
from draftkit.ooxml.reading.numbering import Counter, Numbering
from draftkit.readers.docx.flow import Flow, Seen
from draftkit.readers.docx.sheet import Sheet


def wording(blocks: tuple[Block, ...], *, furniture: bool = False) -> str:
    """Their words with all changes taken, a line each paragraph and row; of what is gone as a whole, those it had.

    Args:
        blocks: a table, the paragraphs of a note, a box, a comment.
        furniture: of a header or footer, where page numbers are no words.
    """
    sheet = Sheet()
    Flow(sheet, Counter(Numbering()), Seen(), apart=furniture).write(blocks)
    said = sheet.text.strip()
    if said or furniture:
        return said
    return "".join(piece.text for piece in pieces_of(blocks) if isinstance(piece, Words)).strip()


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Every piece in order, those of no view too."""
    for block in blocks:
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from pieces_of(cell.blocks)
        else:
            for piece in block.pieces:
                yield piece
                if isinstance(piece, TextBox):
                    yield from pieces_of(piece.blocks)
