"""Bring a speech folder back to an earlier state; what is there now is kept as a state first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.history import How
from draftkit.figures.model import Figure
from draftkit.figures.parse import parse_sheet
from draftkit.figures.values import display
from draftkit.source import Source
from draftkit.store.files import ABSENT, OWN, load_if_there
from draftkit.store.journal import Event, What
from draftkit.store.messages_states import NOT_A_FOLDER
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.states import State, Texts, entries, find_state
from draftkit.store.walk import is_folder, is_there
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.bring_back import bring_back
from draftkit.workflows.versions.history import paragraphs_changed, texts_of


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done.

    Attributes:
        state: the one that is there again.
        kept: the number of the state that was there before, and can be restored likewise; 0 where nothing changed.
        changed: the files that were written.
        left: files that state does not have, which stay as they are.
        paragraphs: of speech.md that are otherwise now.
        figures: that have another value now: name, value before, value now; empty where it is open.
    """

    folder: SpeechFolder
    state: State
    kept: int
    changed: tuple[Path, ...]
    left: tuple[Path, ...]
    paragraphs: int = 0
    figures: tuple[tuple[str, str, str], ...] = ()


def restore_state(path: Path, number: int, when: str) -> Outcome[Restored]:
    """Write speech.md, figures.yaml and brief.yaml as they were; nothing where they are that already.

    Args:
        path: the speech folder; its brief.yaml may be lost.
        number: of the state.
        when: now, ISO 8601 with the offset.

    Raises:
        DraftkitError: there is no such state, or a file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(folder_with_past(path))
    state = steps.take(find_state(folder, number))
    texts = {folder.speech: state.texts.speech, folder.figures: state.texts.figures, folder.brief: state.texts.brief}
    left = tuple(file for file, text in texts.items() if text is None and file.exists())
    writes = tuple(_writes(texts, steps))
    if not writes:
        return steps.done(Restored(folder, state, 0, (), left))
    before = steps.take(texts_of(folder))
    event = Event(when, What.RESTORE, of=number, file=", ".join(folder.name_of(write.path) for write in writes))
    turn = steps.take(bring_back(folder, writes, event, How.RESTORE, state.issued))
    after = _with_left(before, state.texts)
    paragraphs = paragraphs_changed(before.speech or "", after.speech or "")
    figures = tuple(_figures_changed(before.figures, after.figures))
    changed = tuple(write.path for write in writes)
    return steps.done(Restored(folder, state, turn.before, changed, left, paragraphs, figures))


def _with_left(before: Texts, restored: Texts) -> Texts:
    """The texts that are there now: those that were restored, and those that stay."""
    pairs = zip(
        (restored.speech, restored.figures, restored.brief), (before.speech, before.figures, before.brief), strict=True
    )
    return Texts(*(old if new is None else new for new, old in pairs))


def _figures_changed(before: str | None, after: str | None) -> Iterator[tuple[str, str, str]]:
    """Figures with another value than before; nothing where one of the files cannot be read."""
    sheets = [parse_sheet(Source("figures.yaml", text or "")).value for text in (before, after)]
    if sheets[0] is None or sheets[1] is None:
        return
    old, new = ({figure.name: _shown(figure) for figure in sheet.figures} for sheet in sheets if sheet is not None)
    for name in dict.fromkeys((*new, *old)):
        if old.get(name, "") != new.get(name, ""):
            yield name, old.get(name, ""), new.get(name, "")


def _shown(figure: Figure) -> str:
    return "" if figure.is_open else display(figure)


def folder_with_past(path: Path) -> Outcome[SpeechFolder]:
    """The speech folder at a path, or what is left of one: a folder that keeps states."""
    folder = SpeechFolder(path)
    if is_there(folder.kept) and not is_folder(folder.kept):
        return Outcome(None, (NOT_A_FOLDER(path=folder.kept),))
    return Outcome(folder) if entries(folder) else find_speech_folder(path)


def _writes(texts: Mapping[Path, str | None], steps: Steps) -> Iterator[Write]:
    """The files that have another text now, or are not there."""
    for path, text in texts.items():
        found = load_if_there(path, OWN)
        loaded = steps.take(found) if found else None
        if text is not None and (loaded is None or loaded.data != text.encode()):
            yield Write(path, text.encode(), loaded.digest if loaded else ABSENT)
