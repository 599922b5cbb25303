"""Take the last draft of a speech folder back; what people edited since stays."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.history import How
from draftkit.store.files import ABSENT, OWN, digest_of, load_if_there
from draftkit.store.journal import Event, What
from draftkit.store.past import Past, forget, last_past
from draftkit.store.save import Write
from draftkit.store.speech_folder import Kept, SpeechFolder, find_speech_folder, load_kept, parse_places
from draftkit.text.merge import names_after
from draftkit.workflows import messages
from draftkit.workflows.conflicts import EditsConflictError, Named, named, with_edits
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.bring_back import bring_back


@dataclass(frozen=True, slots=True)
class Undone:
    """What was done.

    Attributes:
        kept_edits: in how many places an edit made since the draft was kept.
        left: files that somebody changed since, which stay as they are.
    """

    folder: SpeechFolder
    kept_edits: int
    left: tuple[Path, ...]


def undo_draft(path: Path, when: str = "") -> Outcome[Undone]:
    """Bring speech.md back to what it was before the last draft, with brief.yaml and figures.yaml.

    A brief or figures that somebody changed since the draft stay as they are.

    Args:
        path: the speech folder.
        when: now, ISO 8601 with the offset; figures that change are put on record with it, and not without.

    Raises:
        DraftkitError: there is no draft to take back, an edit made since stands where the draft changed the text, or a
            file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    kept_in, past = steps.take(last_past(folder))
    edited = steps.take(with_edits(folder, *_drafts(folder, past, steps)))
    if edited.conflicts:
        raise EditsConflictError(edited, messages.EDITED_SINCE(count=len(edited.conflicts)))
    writes, changed = [Write(folder.speech, edited.text.encode(), edited.before)], list[Path]()
    for file in (folder.brief, folder.figures):
        loaded, text = load_if_there(file, OWN), past.before.get(folder.name_of(file))
        now = steps.take(loaded).digest if loaded else ABSENT
        if text is not None and now == past.after.get(folder.name_of(file), digest_of(text.encode())):
            writes.append(Write(file, text.encode(), now))
        elif text is not None:
            changed.append(file)
    kept = ((file, past.before.get(folder.name_of(file))) for file in (folder.tree, folder.base, folder.places))
    writes += [Write(file, text.encode()) for file, text in kept if text is not None]
    event = Event(when, What.UNDO, file=folder.name_of(folder.speech))
    steps.take(bring_back(folder, writes, event, How.UNDO))
    forget(kept_in)
    return steps.done(Undone(folder, edited.kept, tuple(changed)))


def _drafts(folder: SpeechFolder, past: Past, steps: Steps) -> tuple[Named, Named]:
    """What speech.md was before the last draft, and what the draft made of it."""
    base, places = (past.before.get(folder.name_of(file)) for file in (folder.base, folder.places))
    names = parse_places(places, base) if base and places else None
    return (
        _edited(past.before[folder.name_of(folder.speech)], named(Kept(None, base, names))),
        _edited(past.speech, named(steps.take(load_kept(folder)))),
    )


def _edited(text: str, draft: Named | None) -> Named:
    """A text that people made of a draft, its paragraphs called as in the draft."""
    return Named(text, names_after(draft.text, draft.names, text)) if draft else Named(text)
