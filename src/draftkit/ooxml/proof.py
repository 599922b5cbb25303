"""Open a finished Word file with python-docx, a reader that shares no code with the writer, before it goes out."""

from collections.abc import Iterable
from io import BytesIO

from draftkit.diagnostics import Outcome
from draftkit.ooxml.markup import holdable
from draftkit.ooxml.messages import UNPROVEN
from draftkit.ooxml.model import Control, Run, WordParagraph

_NO_BREAKS = str.maketrans("", "", "\n\t")
"""Breaks and tabs are elements of their own in the body."""


def prove(data: bytes, paragraphs: Iterable[WordParagraph]) -> Outcome[bytes]:
    """The same bytes, if an independent reader finds every paragraph in them, word for word and in order.

    python-docx costs some 40 ms to import, so this is for final documents, not for every draft. Its own `.text` leaves
    out what stands in content controls; the text is taken from the body it parsed instead.
    """
    from zipfile import BadZipFile

    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.ns import qn

    try:
        body = docx.Document(BytesIO(data)).element.body
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        return Outcome(None, (UNPROVEN(problem=error),))
    found = ["".join(node.text or "" for node in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))]
    expected = [_text(paragraph) for paragraph in paragraphs]
    if found == expected:
        return Outcome(data)
    place = next((at for at, pair in enumerate(zip(found, expected, strict=False)) if pair[0] != pair[1]), len(found))
    return Outcome(None, (UNPROVEN(problem=f"paragraph {place + 1}"),))


def _text(paragraph: WordParagraph) -> str:
    words = "".join(_run(piece).text for piece in paragraph.pieces)
    return holdable(words)[0].translate(_NO_BREAKS)


def _run(piece: Run | Control) -> Run:
    return piece.run if isinstance(piece, Control) else piece
