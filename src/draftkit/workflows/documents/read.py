"""The way from a path to a reading, whatever kind of document it leads to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from draftkit.decode import decode_any
from draftkit.diagnostics import Outcome
from draftkit.facts.model import Fact
from draftkit.readers.manuscript import Manuscript
from draftkit.source import Source
from draftkit.store.addresses import Address, load_address
from draftkit.store.files import DOCUMENT, Digest, Loaded, load, load_stream
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.reading import Reading
from draftkit.workflows.documents import messages as messages_documents
from draftkit.workflows.documents.convert import CONVERTED, NOWHERE, Converter, Environ
from draftkit.workflows.documents.kinds import Kind, identify, misnamed
from draftkit.workflows.steps import Steps, attempted

Progress = Callable[[int, int, str], None]
"""Called with how many documents are done, of how many, and the name of the one at hand."""

MAX_PIECES = 500_000
"""Lines and sentences of a document. 20 MB of real speeches in one file, the most that is read, have 136,000."""

EXTRACTED = frozenset({Kind.DOCX, Kind.PDF, *CONVERTED})
"""Kinds whose text is not the file itself; offsets count in what was taken out of it."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document as it was read.

    Attributes:
        source: the text offsets of the reading count in: the decoded file, or what was taken out of it.
        digest: SHA-256 of the file's bytes.
        kind: what the file is.
        is_draft: whether it is a `speech.md` of this program, with its signs.
    """

    source: Source
    reading: Reading
    digest: Digest
    kind: Kind
    is_draft: bool = False

    @property
    def is_extracted(self) -> bool:
        """Whether a script needs `source.text` to make use of offsets."""
        return self.kind in EXTRACTED


def read_document(path: Path, environ: Environ = NOWHERE) -> Outcome[Parsed]:
    """The structure of the document in a file.

    Args:
        path: what it holds decides how it is read; its ending only where that says nothing.
        environ: the environment, which says where LibreOffice is; without it, old formats are refused.

    Raises:
        DraftkitError: it cannot be read, is refused, or holds no text.
    """
    return _read_file(path, Converter(environ))


def read_stream(stream: IO[bytes], environ: Environ = NOWHERE) -> Outcome[Parsed]:
    """The structure of a document that comes in through a stream.

    Raises:
        DraftkitError: it cannot be read, is refused, or holds no text.
    """
    steps = Steps()
    loaded = steps.take(load_stream(stream, "<stdin>", DOCUMENT))
    return steps.done(steps.take(_read_loaded(loaded, Converter(environ))))


def read_loaded(loaded: Loaded, environ: Environ = NOWHERE, converter: Converter | None = None) -> Outcome[Parsed]:
    """The structure of a document that is in memory already; its path is only a name.

    Args:
        loaded: the file.
        environ: the environment, which says where LibreOffice is.
        converter: one that knows which files come next, where there are several.

    Raises:
        DraftkitError: it is refused, or holds no text.
    """
    return _read_loaded(loaded, converter or Converter(environ))


def read_documents(
    paths: Sequence[Path], progress: Progress, environ: Environ = NOWHERE
) -> Iterator[tuple[Path, Outcome[Parsed]]]:
    """The same of many files, one after the other; each is read on its own, and even a mistake of ours stops none.

    Only one reading is held at a time, and a few files that LibreOffice converted in one start.
    """
    converter = Converter(environ, paths)
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        yield path, _attempted(partial(_read_file, path, converter), path)


def read_addressed(
    addresses: Sequence[Address], environ: Environ, known: Mapping[Address, str]
) -> Iterator[tuple[Address, Outcome[Parsed]]]:
    """The same of documents by address; nothing is said of one that holds what it held before.

    Args:
        addresses: in any order.
        environ: the environment, which says where LibreOffice is.
        known: the hash of what was read at an address before.
    """
    converter = Converter(environ, [address.path for address in addresses])
    for address in addresses:
        yield address, _attempted(partial(_read_address, address, converter, known.get(address, "")), address.path)


def _read_address(address: Address, converter: Converter, known: str) -> Outcome[Parsed]:
    steps = Steps()
    loaded = steps.take(load_address(address, DOCUMENT))
    if loaded.digest == known:
        return Outcome(None)
    return steps.done(steps.take(_read_loaded(loaded, converter)))


def _attempted(read: Callable[[], Outcome[Parsed]], path: Path) -> Outcome[Parsed]:
    try:
        return attempted(read)
    except Exception as error:  # noqa: BLE001 - what breaks one reader on one file must not cost the other files
        return Outcome(None, (messages_documents.FAULT(path=path, problem=f"{type(error).__name__}: {error}"),))


def _read_file(path: Path, converter: Converter) -> Outcome[Parsed]:
    steps = Steps()
    return steps.done(steps.take(_read_loaded(steps.take(load(path, DOCUMENT)), converter)))


def _read_loaded(loaded: Loaded, converter: Converter) -> Outcome[Parsed]:
    """The structure of a document that is in memory already; its path is only a name."""
    steps = Steps()
    kind = steps.take(identify(loaded.data, loaded.path))
    if kind not in CONVERTED and loaded.data:
        steps.said.extend(misnamed(kind, loaded.path))
    if kind in EXTRACTED:
        manuscript = steps.take(_of_package(kind, loaded, converter))
        return steps.done(steps.take(_read(manuscript, kind, loaded)))
    source = steps.take(_bounded(steps.take(decode_any(loaded.data, str(loaded.path))), loaded.path))
    if kind is Kind.MARKDOWN and _is_draft(source, loaded.path):
        from draftkit.workflows.documents.parse_markdown import read_draft

        return steps.done(Parsed(source, steps.take(read_draft(source)), loaded.digest, kind, is_draft=True))
    return steps.done(steps.take(_read(steps.take(manuscript_of(kind, source)), kind, loaded)))


def facts_of(parsed: Parsed) -> tuple[Fact, ...]:
    """The local facts of a document, in the order of the text."""
    from draftkit.facts.find import find_facts

    return find_facts(parsed.reading)


def _read(manuscript: Manuscript, kind: Kind, loaded: Loaded) -> Outcome[Parsed]:
    from draftkit.readers.speech import read_manuscript

    steps = Steps()
    steps.take(_bounded(manuscript.source, loaded.path, len(manuscript.lines or ())))
    return steps.done(Parsed(manuscript.source, steps.take(read_manuscript(manuscript)), loaded.digest, kind))


def _bounded(source: Source, path: Path, lines: int = 0) -> Outcome[Source]:
    """The text, unless it falls into so many pieces that it would fill the memory: each costs a kilobyte or two."""
    pieces = max(lines, sum(map(source.text.count, "\n\r"))) + sum(map(source.text.count, "。；！？"))
    if pieces > MAX_PIECES:
        return Outcome(None, (messages_documents.TOO_FINELY_DIVIDED(path=path, limit=f"{MAX_PIECES:,}"),))
    return Outcome(source)


def _is_draft(source: Source, path: Path) -> bool:
    """Whether it stands in a speech folder, or has the signs only drafts have."""
    from draftkit.readers.markup import is_draft

    return SpeechFolder(path.parent).brief.exists() or is_draft(source)


def manuscript_of(kind: Kind, source: Source) -> Outcome[Manuscript]:
    """What the reader of that kind makes of a decoded file."""
    if kind is Kind.HTML:
        from draftkit.readers.html import read_html

        return read_html(source)
    if kind is Kind.MARKDOWN:
        from draftkit.readers.markup import read_foreign_markdown

        return read_foreign_markdown(source)
    return Outcome(Manuscript(source))


def _of_package(kind: Kind, loaded: Loaded, converter: Converter) -> Outcome[Manuscript]:
    """What the reader of that kind takes out of a file that is no text."""
    name = str(loaded.path)
    if kind is Kind.PDF:
        from draftkit.readers.pdf import read_pdf

        return read_pdf(loaded.data, name)
    from draftkit.readers.docx import read_docx

    steps = Steps()
    data = steps.take(converter.docx_of(loaded)) if kind in CONVERTED else loaded.data
    return steps.done(steps.take(read_docx(data, name)))
