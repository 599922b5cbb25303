"""The words of what is no paragraph of a speech, as a reader sees them."""

from collections.abc import Iterable, Iterator

from draftkit.ooxml.reading.model import Block, Paragraph, Table, TextBox, Words
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
    return said if said or furniture else "".join(_all(blocks)).strip()


def _all(blocks: Iterable[Block]) -> Iterator[str]:
    """Every word, those of no view too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            for piece in block.pieces:
                if isinstance(piece, Words):
                    yield piece.text
                elif isinstance(piece, TextBox):
                    yield from _all(piece.blocks)
            yield "\n"
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _all(cell.blocks)
