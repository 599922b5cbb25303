"""Read a Word file: the text as Word shows it with all changes accepted, one line a paragraph."""

from collections.abc import Iterator

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.reading.document import WordDocument, read_word
from draftkit.ooxml.reading.model import Block, Note
from draftkit.ooxml.reading.numbering import Counter
from draftkit.ooxml.reading.symbols import is_private
from draftkit.ooxml.reading.views import View, stands
from draftkit.readers.docx import messages as say
from draftkit.readers.docx.flow import Flow, Seen
from draftkit.readers.docx.remarks import remarks_on
from draftkit.readers.docx.sheet import Sheet, Stretch
from draftkit.readers.manuscript import Kind, Manuscript
from draftkit.source import Source

_WORDS_FOR_EACH = 40
"""Characters for each picture, below which a file has hardly any text."""


def read_docx(data: bytes, name: str) -> Outcome[Manuscript]:
    """The manuscript in a .docx.

    The source text has one line a paragraph and ends each with a line feed; automatic numbers are written out, a soft
    line break begins a new line, an empty paragraph is an empty line. A row of a table is one line, its cells parted by
    tabs; text boxes follow the paragraph they are anchored in. Notes come after the text, headers and footers last,
    both `Kind.APART`. Lines that are empty are not in `lines`.

    Args:
        data: the file.
        name: what it goes by in messages.
    """
    sheet = Sheet()
    document = _document(data, name, numbered=False)
    if document.value is None:
        return Outcome(None, document.diagnostics)
    manuscript, told = _written(document.value, name, sheet)
    is_scan = any(problem.message is say.SCANNED for problem in told)
    return Outcome(None if is_scan else manuscript, (*document.diagnostics, *told))


def places_in_docx(data: bytes, name: str) -> Outcome[tuple[Manuscript, tuple[Stretch, ...]]]:
    """The same manuscript, and where in the file's body its characters stand; what the program adds stands nowhere.

    Args:
        data: the file.
        name: what it goes by in messages.
    """
    sheet = Sheet()
    document = _document(data, name, numbered=True)
    if document.value is None:
        return Outcome(None, document.diagnostics)
    manuscript, _ = _written(document.value, name, sheet)
    return Outcome((manuscript, tuple(sheet.stretches)), document.diagnostics)


def _document(data: bytes, name: str, *, numbered: bool) -> Outcome[WordDocument]:
    package = open_package(data, name)
    if package.value is None:
        return Outcome(None, package.diagnostics)
    document = read_word(package.value, numbered=numbered)
    return Outcome(document.value, (*package.diagnostics, *document.diagnostics))


def _written(document: WordDocument, name: str, sheet: Sheet) -> tuple[Manuscript, tuple[Diagnostic, ...]]:
    seen = Seen()
    Flow(sheet, Counter(document.numbering), seen).write(document.body)
    notes = _write_notes(document, sheet, seen)
    furniture = _write_furniture(document, sheet, seen)
    text = sheet.text
    manuscript = Manuscript(
        Source(name, text, is_extracted=True),
        tuple(sheet.lines),
        (),
        sheet.revisions(),
        remarks_on(document.comments, sheet),
    )
    apart = [say.NOTES(count=notes)] * bool(notes) + [say.FURNITURE(count=furniture)] * bool(furniture)
    return manuscript, (*_told(manuscript, seen), *apart, *_numbers(document), *_signs(text))


def _write_notes(document: WordDocument, sheet: Sheet, seen: Seen) -> int:
    """The notes in the order of their parts; how many stand in the view."""
    flow = Flow(sheet, Counter(document.numbering), seen, apart=True)
    for note in document.notes:
        flow.write(note.blocks, seen.notes.get(_key(note), ()))
    return sum(stands(seen.notes.get(_key(note), ()), View.ACCEPTED) for note in document.notes)


def _key(note: Note) -> tuple[str, str]:
    return note.kind, note.identifier


def _write_furniture(document: WordDocument, sheet: Sheet, seen: Seen) -> int:
    """Each header and footer once that says something beside a page number; how many."""
    told: dict[str, tuple[Block, ...]] = {}
    for each in document.furniture:
        told.setdefault(_text(document, each.blocks), each.blocks)
    told.pop("", None)
    for blocks in told.values():
        Flow(sheet, Counter(document.numbering), seen, apart=True).write(blocks)
    return len(told)


def _text(document: WordDocument, blocks: tuple[Block, ...]) -> str:
    trial = Sheet()
    Flow(trial, Counter(document.numbering), Seen(), apart=True).write(blocks)
    return trial.text.strip()


def _told(manuscript: Manuscript, seen: Seen) -> Iterator[Diagnostic]:
    """What the reader of the text should know."""
    if manuscript.revisions:
        authors = {each.author for each in manuscript.revisions}
        yield say.TRACKED(count=len(manuscript.revisions), authors=len(authors))
    if manuscript.remarks:
        yield say.REMARKS(count=len(manuscript.remarks))
    if seen.boxes:
        yield say.BOXES(count=seen.boxes)
    if seen.tables:
        yield say.TABLES(count=seen.tables)
    if seen.hidden:
        yield say.HIDDEN(count=seen.hidden, sample=seen.hidden_sample)
    if seen.prompts:
        yield say.PROMPTS(count=seen.prompts)
    yield from _unread(manuscript, seen)


def _unread(manuscript: Manuscript, seen: Seen) -> Iterator[Diagnostic]:
    for kind, count in seen.foreign.items():
        if kind is kind.PICTURE and count:
            yield _pictures(manuscript, count)
        elif count:
            yield say.UNREAD(kind=str(kind), count=count)


def _pictures(manuscript: Manuscript, count: int) -> Diagnostic:
    """What is said of pictures: without words beside them the file is refused, with hardly any it may be a scan."""
    if not manuscript.lines:
        return say.SCANNED(file=manuscript.source.name, count=count)
    spoken = (line.span for line in manuscript.lines if line.kind is not Kind.APART)
    words = sum(span.end - span.start for span in spoken)
    return (say.MOSTLY_PICTURES if words < _WORDS_FOR_EACH * count else say.PICTURES)(count=count)


def _numbers(document: WordDocument) -> Iterator[Diagnostic]:
    for name in sorted(document.numbering.unknown_formats()):
        yield say.UNKNOWN_FORMAT(format=name)


def _signs(text: str) -> Iterator[Diagnostic]:
    count = sum(map(is_private, text))
    if count:
        yield say.UNKNOWN_SIGNS(count=count)
