"""Open an old speech, whatever kind of file it is: what it was read as, and which speeches are in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.facts.model import Fact
from draftkit.store.files import DOCUMENT, Loaded, load
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_file, is_folder
from draftkit.tree.reading import ReadDocument, Role
from draftkit.tree.walk import slots
from draftkit.workflows.documents.convert import NOWHERE, Converter, Environ
from draftkit.workflows.documents.read import Parsed, facts_of, read_loaded
from draftkit.workflows.exporting.formats import Format, write_speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.steps import Steps

_APART = frozenset({Role.NOISE, Role.NEWS})


@dataclass(frozen=True)
class OldFile:
    """A file with old speeches.

    Attributes:
        loaded: its path as it was named, and its bytes; of a speech folder its page as plain text.
        speeches: those of its documents that hold more than a report by others or the frame of a page.
    """

    loaded: Loaded
    parsed: Parsed
    speeches: tuple[ReadDocument, ...]

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        return facts_of(self.parsed)

    def facts(self, speech: ReadDocument) -> tuple[Fact, ...]:
        """The local facts of one of the speeches, in the order of the text."""
        return tuple(fact for fact in self._facts if speech.span.start <= fact.span.start < speech.span.end)


def open_old(path: Path, environ: Environ = NOWHERE, converter: Converter | None = None) -> Outcome[OldFile]:
    """Read an old speech.

    Args:
        path: a document, or the folder of a speech: its page as it would be exported now.
        environ: the environment, which says where LibreOffice is.
        converter: one that knows which files come next, where there are several.

    Raises:
        DraftkitError: it cannot be read, is refused, holds no text, or no speech.
    """
    steps = Steps()
    loaded = _page_of(path, steps) if is_folder(path) else steps.take(load(path, DOCUMENT))
    parsed = steps.take(read_loaded(loaded, environ, converter))
    speeches = tuple(_speeches(parsed))
    if not speeches:
        steps.refuse(messages.NO_SPEECH(path=path))
    return steps.done(OldFile(loaded, parsed, speeches))


def _speeches(parsed: Parsed) -> Iterator[ReadDocument]:
    for document in parsed.reading.documents:
        if any(block.role not in _APART and block.text for block in document.blocks):
            yield document


def _page_of(path: Path, steps: Steps) -> Loaded:
    """A speech folder's page as plain text; its file goes by the name of the folder."""
    current = steps.take(read_current(SpeechFolder(path)))
    waiting = {slot.name for _, slot in slots(current.speech) if slot.value is None or slot.is_old}
    if waiting:
        steps.said.append(messages.STILL_OPEN(path=path, count=len(waiting)))
    name = path.with_name(f"{path.resolve().name}.txt")
    return Loaded(name, steps.take(write_speech(current.speech, Format.TEXT)))


def is_speech_folder(path: Path) -> bool:
    """Whether a path is the folder of one speech, not one with many documents in it."""
    return is_folder(path) and is_file(SpeechFolder(path).brief)
