"""The sentence a phrase stands in, from the pages the bank keeps or from the documents themselves."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.mining.page import Page, page_from_bytes
from draftkit.phrases.model import Occurrence, Phrase, SourceDocument
from draftkit.store.candidates.file import CandidateFile
from draftkit.store.files import DOCUMENT, load
from draftkit.store.walk import find_documents, is_folder
from draftkit.text.sentences import sentences
from draftkit.tree.reading import Reading
from draftkit.workflows.banks import messages
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.documents.kinds import ENDINGS
from draftkit.workflows.steps import Steps, as_warning


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a place, and what stands before and after them in their sentence."""

    before: str
    words: str
    after: str


_Spot = tuple[str, int, int]
"""The text of a block, and the start and end of a stretch in it."""


def contexts_in_pages(
    phrase: Phrase, documents: Iterable[SourceDocument], file: CandidateFile | None
) -> tuple[Context | None, ...]:
    """The context of each source of a phrase, from what the bank keeps; None where it keeps nothing of a document."""
    pages: dict[str, Page] = {}
    for document in documents:
        data = file.page(document.sha256) if file else None
        if file and data is not None:
            pages[document.id] = file.unpacked(page_from_bytes, data)
    found = (pages.get(source.document) for source in phrase.sources)
    return tuple(
        _context(_in_page(page, source) if page else None) for page, source in zip(found, phrase.sources, strict=True)
    )


def contexts_in_documents(
    phrase: Phrase, documents: Sequence[SourceDocument], folder: Path, environ: Environ
) -> Outcome[tuple[Context | None, ...]]:
    """The context of each source of a phrase, from the documents in a folder whose contents are those that were mined.

    One that cannot be read is told in a warning.
    """
    from draftkit.workflows.documents.read import read_document

    steps = Steps()
    readings: dict[str, Reading] = {}
    for document, path in _with_contents(documents, folder, steps):
        parsed = read_document(path, environ)
        steps.said.extend(map(as_warning, parsed.diagnostics))
        if parsed.value:
            readings[document.id] = parsed.value.reading
    if documents and not readings:
        names = "、".join(document.name for document in documents)
        steps.said.append(messages.NO_DOCUMENTS(folder=folder, names=names))
    found = (readings.get(source.document) for source in phrase.sources)
    return steps.done(
        tuple(
            _context(_in_reading(reading, source) if reading else None)
            for reading, source in zip(found, phrase.sources, strict=True)
        )
    )


def _with_contents(
    documents: Sequence[SourceDocument], folder: Path, steps: Steps
) -> Iterator[tuple[SourceDocument, Path]]:
    """The documents that are in the folder, whatever they are called there; those of the same name are tried first."""
    wanted = {document.sha256: document for document in documents}
    names = {document.name for document in documents}
    if not is_folder(folder):
        steps.take(load(folder, DOCUMENT))
    paths = steps.take(find_documents(folder, ENDINGS.keys())).paths if is_folder(folder) else (folder,)
    for path in sorted(paths, key=lambda path: path.name not in names):
        if not wanted:
            return
        loaded = load(path, DOCUMENT).value
        document = wanted.pop(loaded.digest, None) if loaded else None
        if document:
            yield document, path


def _in_page(page: Page, source: Occurrence) -> _Spot | None:
    start, last = _clean(page, source.start), _clean(page, source.end - 1)
    if start is None or last is None or last < start:
        return None
    block = page.blocks[page.block_at(start)]
    return page.text[block.start : max(block.end, last + 1)], start - block.start, last + 1 - block.start


def _clean(page: Page, original: int) -> int | None:
    """Where a character of the original stands in the page."""
    ends = (*(at for at, _ in page.shifts[1:]), len(page.text))
    found = None
    for (at, begins), end in zip(page.shifts, ends, strict=True):
        if begins <= original < begins + end - at:
            found = at + original - begins
    return found


def _in_reading(reading: Reading, source: Occurrence) -> _Spot | None:
    for document in reading.documents:
        for block in document.blocks:
            if block.span.start <= source.start < block.span.end:
                start = bisect_left(block.origins, source.start)
                return block.text, start, bisect_left(block.origins, source.end, start)
    return None


def _context(spot: _Spot | None) -> Context | None:
    """The sentences a stretch reaches into."""
    if spot is None:
        return None
    text, start, end = spot
    reached = [(first, last) for first, last in sentences(text) if last > start and first < end]
    first = min((first for first, _ in reached), default=start)
    last = max((last for _, last in reached), default=end)
    first, last = min(first, start), max(last, end)
    return Context(text[first:start].lstrip(), text[start:end], text[end:last].rstrip())
