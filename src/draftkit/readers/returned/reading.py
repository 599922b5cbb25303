"""Read a .docx that came back: nothing is taken for granted but that it is a document."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.ooxml import messages_reading
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.opened import Package
from draftkit.ooxml.reading.document import WordDocument, read_word
from draftkit.ooxml.reading.identity import read_behind, read_identity
from draftkit.ooxml.reading.model import Foreign, Paragraph, Unread
from draftkit.ooxml.reading.numbering import Counter
from draftkit.readers.returned import messages as say
from draftkit.readers.returned.behind import written_behind
from draftkit.readers.returned.moves import with_paired_moves
from draftkit.readers.returned.remarks import notes_on
from draftkit.readers.returned.scribe import Scribe
from draftkit.readers.returned.tidy import Tidied, tidied
from draftkit.readers.returned.wording import wording
from draftkit.tree.returned import Blank, Extra, Returned

_TOLD: Final = {messages_reading.MACROS: say.MACROS, messages_reading.EXTERNAL: say.OUTSIDE}
"""What is no reason to leave the words unread: no macro is run here, and nothing is fetched."""
_SAMPLE: Final = 20


def read_returned(data: bytes, name: str) -> Outcome[Returned]:
    """The document in a .docx.

    A soft line break ends a paragraph, and so does a page break. A table, a note, a box, a picture, a header that is
    more than a page number: each is an extra, and the empty line it came with is no change of its own. What a field
    shows is read as words, but not the prompt of an empty one. A table round paragraphs that were issued, or round all
    there is, is a frame: they are read as paragraphs.
    Macros and links to the outside are told, never run or followed.

    Args:
        data: the file.
        name: what it goes by in messages.
    """
    package = open_package(data, name, refusing=False)
    told = tuple(map(_said, package.diagnostics))
    if package.value is None:
        return Outcome(None, told)
    document = read_word(package.value)
    told += document.diagnostics
    if document.value is None:
        return Outcome(None, told)
    scribe = _written(document.value)
    returned = _returned(document.value, scribe, package.value)
    if not returned.paragraphs and returned.extras:
        scribe = _written(document.value, framed=True)
        returned = _returned(document.value, scribe, package.value)
    if not returned.paragraphs:
        return Outcome(None, (*told, say.NO_WORDS(file=name)))
    return Outcome(returned, (*told, *_told(scribe, package.value)))


def _said(problem: Diagnostic) -> Diagnostic:
    """The same problem, a warning where it stops nothing."""
    return replace(problem, message=_TOLD.get(problem.message, problem.message))


def _written(document: WordDocument, *, framed: bool = False) -> Scribe:
    notes = {(str(note.kind), note.identifier): wording(note.blocks) for note in document.notes}
    scribe = Scribe(Counter(document.numbering), notes, framed)
    scribe.write(document.body)
    return scribe


def _returned(document: WordDocument, scribe: Scribe, package: Package) -> Returned:
    tidy = tidied(scribe.pen.paragraphs)
    extras = (*_furniture(document), *_extras(scribe, tidy))
    behind = written_behind(read_behind(package), scribe.behind, len(tidy.paragraphs) - 1)
    return Returned(
        package.name,
        with_paired_moves(tidy.paragraphs),
        notes_on(document.comments, scribe.pen.anchors, tidy),
        (*extras, *behind),
        tuple(_apart(tidy.blanks, extras)),
        read_identity(package),
    )


def _apart(blanks: Iterable[Blank], extras: Iterable[Extra]) -> Iterator[Blank]:
    """Blanks but for those that came with an extra: at the same moment by the same hand."""
    with_extras = {each.hand for each in extras}
    return (each for each in blanks if not each.hand.date or each.hand not in with_extras)


def _furniture(document: WordDocument) -> Iterator[Extra]:
    """Each header and footer once that is more than a page number."""
    seen = set[tuple[str, str]]()
    for each in document.furniture:
        said = wording(each.blocks, furniture=True)
        paragraphs = (block for block in each.blocks if isinstance(block, Paragraph))
        pictures = (piece for block in paragraphs for piece in block.pieces if isinstance(piece, Unread))
        drawn = any(piece.kind is Foreign.PICTURE for piece in pictures)
        if (said or drawn) and (each.kind, said) not in seen:
            seen.add((each.kind, said))
            yield Extra(each.kind, said)


def _extras(scribe: Scribe, tidy: Tidied) -> Iterator[Extra]:
    return (replace(each, after=tidy.after(each.after)) for each in scribe.pen.extras)


def _told(scribe: Scribe, package: Package) -> Iterator[Diagnostic]:
    if scribe.hidden:
        yield say.HIDDEN(file=package.name, count=len(scribe.hidden), sample=scribe.hidden[:_SAMPLE])
    if scribe.behind and not read_behind(package):
        yield say.APPENDIX(file=package.name)
