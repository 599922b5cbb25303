"""word/comments.xml: what the program itself remarks at the margin, under a name that is known again."""

from collections.abc import Iterable

from draftkit.ooxml.markup import Xml, text, w, word_part
from draftkit.tree.marks import AUTHOR, INITIALS


def comments_part(remarks: Iterable[str]) -> bytes:
    """The comments, numbered from 0 in this order. They name no moment, so that equal documents are equal bytes."""
    return word_part("comments", *(_comment(number, words) for number, words in enumerate(remarks)))


def _comment(number: int, words: str) -> Xml:
    """A comment; its look is its own, for that of the text would be as large as the text."""
    lines = w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"), w("jc", val="left"))
    look = w("rPr", w("rFonts", hint="eastAsia"), w("spacing", val=0), w("sz", val=20), w("szCs", val=20))
    said = w("p", lines, w("r", look, text("t", words)))
    return w("comment", said, id=number, author=AUTHOR, initials=INITIALS)
