"""Make a speech folder of an old speech."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.history import How
from draftkit.figures.model import Sheet
from draftkit.reuse.model import OldFacts, Rebuilt
from draftkit.store.files import ABSENT, MEGABYTE, OWN
from draftkit.store.journal import Event, What
from draftkit.store.old_speech import OldSpeech, old_writes
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import SpeechFolder, kept_writes
from draftkit.store.states import Texts
from draftkit.store.walk import is_there
from draftkit.tree.reading import ReadDocument
from draftkit.workflows import messages as shared
from draftkit.workflows.checking.context import day
from draftkit.workflows.figures.history import Occasion, occasion_writes
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.reuse.made import Made, New, make
from draftkit.workflows.reuse.old import OldFile
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.history import Deed, save_turn


@dataclass(frozen=True, slots=True)
class ReuseOptions:
    """How old speeches become folders.

    Attributes:
        now: date and time with the offset, ISO 8601; noted in the history.
        today: the seed of drafts, so that two speeches do not begin alike.
        date: the day of the new meeting as it was typed; empty where nobody said it.
        by: who does it; may be empty.
    """

    now: str
    today: date
    date: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Reused:
    """What was made of an old speech.

    Attributes:
        file: the old one, as it was named.
        title: of the old speech; may be empty.
        facts: its local facts and the places they stand at.
        rebuilt: what it is now, and what of the old file is not in it.
    """

    folder: SpeechFolder
    file: str
    title: str
    facts: OldFacts
    rebuilt: Rebuilt


def reuse_speech(old: OldFile, speech: ReadDocument, path: Path, options: ReuseOptions) -> Outcome[Reused]:
    """Write a whole speech folder, or nothing.

    Args:
        old: the file.
        speech: the one of its speeches that is made new.
        path: of the folder, which is made if it is not there; it may hold other files, but no speech.
        options: the day, and who does it.

    Raises:
        DraftkitError: the folder holds a speech already, the day is none, or it cannot be written.
    """
    steps = Steps()
    folder = SpeechFolder(path)
    if any(is_there(place) for place in (*_own(folder), folder.old)):
        steps.refuse(shared.SPEECH_EXISTS(path=path))
    meeting = steps.take(day(options.date)) if options.date else None
    made = steps.take(make(old, speech, folder, New(options.today, meeting, options.by)))
    own = _writes(folder, made)
    if large := next((write for write in own if len(write.data) > OWN.size), None):
        steps.refuse(_too_large(old, large))
    steps.take(make_folder(folder.old))
    kept = kept_writes(folder, made.kept)
    writes = (*own, *kept, *old_writes(folder, _record(old, speech, made), old.loaded.data))
    occasion = Occasion(How.START, options.now)
    event = Event(options.now, What.REUSE, file=old.loaded.path.name, by=options.by)
    deed = Deed(event, Texts(), Texts(made.text, made.figures, made.brief), made.speech)
    steps.take(save_turn(folder, writes, deed, lambda _: occasion_writes(folder, Sheet(), made.sheet, occasion)))
    return steps.done(Reused(folder, str(old.loaded.path), speech.title, made.facts, made.rebuilt))


def _own(folder: SpeechFolder) -> tuple[Path, ...]:
    """The files that people own."""
    return folder.brief, folder.figures, folder.speech, folder.outline


def _writes(folder: SpeechFolder, made: Made) -> tuple[Write, ...]:
    texts = (made.brief, made.figures, made.text, made.outline)
    return tuple(Write(path, text.encode(), ABSENT) for path, text in zip(_own(folder), texts, strict=True))


def _too_large(old: OldFile, write: Write) -> Diagnostic:
    size, limit = f"{len(write.data) / MEGABYTE:.1f}", OWN.size // MEGABYTE
    return messages.TOO_LARGE(path=old.loaded.path, file=write.path.name, size=size, limit=limit)


def _record(old: OldFile, speech: ReadDocument, made: Made) -> OldSpeech:
    number = old.parsed.reading.documents.index(speech) + 1
    file = old.loaded
    return OldSpeech(file.path.name, file.digest, number, speech.title, made.text, made.first_figures)
