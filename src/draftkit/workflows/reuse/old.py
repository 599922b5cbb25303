"""Open an old speech, whatever kind of file it is: what it was read as, and which speeches are in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.facts.model import Fact
from draftkit.figures.fill import fill
from draftkit.readers.markdown import read_markdown
from draftkit.reuse.reported import is_report, says_something
from draftkit.store.files import DOCUMENT, Loaded, load
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_file, is_folder
from draftkit.tree.nodes import Speech
from draftkit.tree.reading import ReadDocument
from draftkit.tree.walk import slots
from draftkit.workflows.documents.convert import NOWHERE, Converter, Environ
from draftkit.workflows.documents.read import Parsed, facts_of, read_loaded
from draftkit.workflows.exporting.formats import Format, write_speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps


@dataclass(frozen=True)
class OldFile:
    """A file with old speeches.

    Attributes:
        loaded: its path as it was named, and its bytes; of a speech folder, and of a `speech.md` of this program, its
            page as plain text.
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
        path: a document, or the folder or `speech.md` of a speech: its page as it would be exported now.
        environ: the environment, which says where LibreOffice is.
        converter: one that knows which files come next, where there are several.

    Raises:
        DraftkitError: it cannot be read, is refused, holds no text, or no speech.
    """
    steps = Steps()
    loaded = _page_of(path, steps) if is_folder(path) else steps.take(load(path, DOCUMENT))
    read = read_loaded(loaded, environ, converter)
    if read.value is not None and read.value.is_draft:
        loaded = _page_of_draft(read.value, path, steps)
        read = read_loaded(loaded, environ, converter)
    parsed = steps.take(read)
    speeches = tuple(_speeches(parsed))
    if not speeches:
        steps.refuse(messages.NO_SPEECH(path=path))
    steps.said.extend(
        messages.REPORT(path=path, title=speech.title or path.name) for speech in speeches if is_report(speech)
    )
    return steps.done(OldFile(loaded, parsed, speeches))


def _speeches(parsed: Parsed) -> Iterator[ReadDocument]:
    return (document for document in parsed.reading.documents if says_something(document))


def _page_of(path: Path, steps: Steps) -> Loaded:
    """A speech folder's page as plain text; its file goes by the name of the folder."""
    current = steps.take(read_current(SpeechFolder(path)))
    return _written(current.speech, path, path.with_name(f"{path.resolve().name}.txt"), steps)


def _page_of_draft(draft: Parsed, path: Path, steps: Steps) -> Loaded:
    """The page of a `speech.md`, alone or in its folder, with the figures that stand beside it."""
    if is_speech_folder(path.parent) and path.name == SpeechFolder(path.parent).speech.name:
        return _page_of(path.parent, steps)
    speech = steps.take(read_markdown(draft.source))
    sheet = steps.take(open_sheet(SpeechFolder(path.parent).figures))
    return _written(steps.take(fill(speech, sheet.value)), path, path.with_suffix(".txt"), steps)


def _written(speech: Speech, path: Path, name: Path, steps: Steps) -> Loaded:
    waiting = {slot.name for _, slot in slots(speech) if slot.value is None or slot.is_old}
    if waiting:
        steps.said.append(messages.STILL_OPEN(path=path, count=len(waiting)))
    return Loaded(name, steps.take(write_speech(speech, Format.TEXT)))


def is_speech_folder(path: Path) -> bool:
    """Whether a path is the folder of one speech, not one with many documents in it."""
    return is_folder(path) and is_file(SpeechFolder(path).brief)
