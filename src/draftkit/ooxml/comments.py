"""word/comments.xml: what the program itself remarks at the margin, under a name that is known again."""

from collections.abc import Iterable
from datetime import datetime

from draftkit.ooxml.markup import Xml, text, w, word_part
from draftkit.tree.marks import AUTHOR, INITIALS


def comments_part(remarks: Iterable[str], moment: datetime | None = None) -> bytes:
    """The comments, numbered from 0 in this order.

    Args:
        remarks: what each says.
        moment: what they are dated with, written as local time that ends in Z, as Word does. Without it they have no
            date, and LibreOffice 7.4 gives them one that is none (0-00-00) when it saves.
    """
    dated = {"date": f"{moment:%Y-%m-%dT%H:%M:%SZ}"} if moment else {}
    return word_part("comments", *(_comment(number, words, dated) for number, words in enumerate(remarks)))


def _comment(number: int, words: str, dated: dict[str, str]) -> Xml:
    """A comment; its look is its own, for that of the text would be as large as the text."""
    lines = w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"), w("jc", val="left"))
    look = w("rPr", w("rFonts", hint="eastAsia"), w("spacing", val=0), w("sz", val=20), w("szCs", val=20))
    said = w("p", lines, w("r", look, text("t", words)))
    return w("comment", said, id=number, author=AUTHOR, **dated, initials=INITIALS)
