"""word/comments.xml: what the program itself remarks at the margin, under a name that is known again."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from draftkit.ooxml.markup import Xml, element, text, w, word_part
from draftkit.tree.marks import AUTHOR, INITIALS


def comments_part(remarks: Iterable[str], moment: datetime | None = None) -> bytes:
    """The comments, numbered from 0 in this order.

    Args:
        remarks: what each says.
        moment: what they are dated with, written as local time that ends in Z, as Word does. Without it they have no
            date, and LibreOffice 7.4 gives them one that is none (0-00-00) when it saves.
    """
    return word_part("comments", *(comment(number, (words,), moment) for number, words in enumerate(remarks)))


def comment(number: int, lines: Sequence[str], moment: datetime | None = None, namespace: str = "") -> Xml:
    """A comment of the program's.

    Args:
        number: its id.
        lines: what it says, a paragraph each.
        moment: see `comments_part`.
        namespace: of WordprocessingML, where the part it goes into may not have bound it to `w`.
    """
    dated = {"w:date": f"{moment:%Y-%m-%dT%H:%M:%SZ}"} if moment else {}
    bound = {"xmlns:w": namespace} if namespace else {}
    said = {**bound, "w:id": str(number), "w:author": AUTHOR, **dated, "w:initials": INITIALS}
    return element("w:comment", *map(_line, lines), **said)


def _line(words: str) -> Xml:
    """A paragraph; its look is its own, for that of the text would be as large as the text."""
    layout = w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"), w("jc", val="left"))
    look = w("rPr", w("rFonts", hint="eastAsia"), w("spacing", val=0), w("sz", val=20), w("szCs", val=20))
    return w("p", layout, w("r", look, text("t", words)))
