"""Read any speech and say how it is built."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.decode import decode_any
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.store.files import DOCUMENT, Digest, load
from draftkit.tree.reading import Reading
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document as it was read.

    Attributes:
        source: its decoded text; offsets of the reading count its characters.
        digest: SHA-256 of the file's bytes.
    """

    source: Source
    reading: Reading
    digest: Digest


def parse_file(path: Path) -> Outcome[Parsed]:
    """The structure of the speech in a file: a draft where it ends in `.md`, else a text as it was found.

    Raises:
        DraftkitError: it cannot be read, is no text, or holds none.
    """
    steps = Steps()
    loaded = steps.take(load(path, DOCUMENT))
    source = steps.take(decode_any(loaded.data, str(path)))
    return steps.done(Parsed(source, steps.take(_read(path, source)), loaded.digest))


def _read(path: Path, source: Source) -> Outcome[Reading]:
    if path.suffix.lower() == ".md":
        from draftkit.workflows.parse_markdown import read_draft

        return read_draft(source)
    from draftkit.readers.speech import read_speech

    return read_speech(source)
