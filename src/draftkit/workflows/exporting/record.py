"""What a speech folder remembers of its documents: one that somebody changed since is not overwritten."""

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.store.files import ABSENT, DOCUMENT, Digest, digest_of, load_if_there
from draftkit.store.messages import CANNOT_MAKE_FOLDER, NOT_WRITABLE
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_folder
from draftkit.workflows import messages
from draftkit.workflows.figures.messages import NOT_NOTED
from draftkit.workflows.steps import Steps

_REFUSED = (NOT_WRITABLE, CANNOT_MAKE_FOLDER)


def expected_at(folder: SpeechFolder, output: Path, *, replace: bool) -> Outcome[Digest]:
    """The digest a target has now; refused where that is not what draftkit wrote there last.

    Args:
        folder: of the speech.
        output: where a document is to be written.
        replace: give up what somebody changed in it.
    """
    found = None if is_folder(output) else load_if_there(output, DOCUMENT)
    if found is None:
        return Outcome(ABSENT)
    steps = Steps()
    now = steps.take(found).digest
    if not replace and now != _known(folder).get(key_of(folder, output)):
        return Outcome(None, (*steps.said, messages.EXPORT_EDITED(path=output)))
    return steps.done(now)


def record_write(folder: SpeechFolder, written: Mapping[Path, bytes]) -> Write:
    """What to save beside documents, so that the next command knows them; make the folder `folder.kept` first."""
    new = {key_of(folder, path): str(digest_of(data)) for path, data in written.items()}
    record = {"version": 1, "files": _known(folder) | new}
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return Write(_record(folder), text.encode())


def save_recorded(folder: SpeechFolder, documents: Sequence[Write]) -> Outcome[tuple[Digest, ...]]:
    """Write documents so that the next command knows them; as `save_noted` does where the folder may only be read."""

    def recorded() -> Outcome[tuple[Digest, ...]]:
        made = make_folder(folder.kept)
        if made.value is None:
            return Outcome(None, made.diagnostics)
        return save_all((*documents, record_write(folder, {each.path: each.data for each in documents})))

    return save_noted(folder, recorded, lambda: documents)


def save_noted(
    folder: SpeechFolder,
    noted: Callable[[], Outcome[tuple[Digest, ...]]],
    alone: Callable[[], Sequence[Write]],
) -> Outcome[tuple[Digest, ...]]:
    """Write documents that a folder is to remember.

    Where the folder may only be read and the documents lie elsewhere, they are written all the same, and a hint says
    that nothing was noted.

    Args:
        folder: of the speech.
        noted: writes them together with what the folder keeps of them.
        alone: the documents as they are to be written where the folder keeps nothing of them.
    """
    done = noted()
    if done.value is not None or not _keeps_nothing(folder, done.diagnostics):
        return done
    documents = alone()
    root = folder.root.resolve()
    if any(each.path.resolve().is_relative_to(root) for each in documents):
        return done
    saved = save_all(documents)
    return Outcome(saved.value, (*saved.diagnostics, NOT_NOTED(folder=folder.root)))


def _keeps_nothing(folder: SpeechFolder, problems: Iterable[Diagnostic]) -> bool:
    """Whether nothing was written because the program may keep nothing in the folder."""
    kept = folder.kept.resolve()
    refused = {Path(dict(each.values)["path"]).resolve() for each in problems if each.message in _REFUSED}
    return any(path.is_relative_to(kept) for path in refused)


def _record(folder: SpeechFolder) -> Path:
    return folder.kept / "exported.json"


def key_of(folder: SpeechFolder, output: Path) -> str:
    """A document's path as seen from the folder, so that the record stays true where the folder is moved."""
    return Path(os.path.relpath(output.resolve(), folder.root.resolve())).as_posix()


def _known(folder: SpeechFolder) -> dict[str, str]:
    """The digests of what was written before, by path; nothing where the record is absent or damaged."""
    found = load_if_there(_record(folder), DOCUMENT)
    if found is None or found.value is None:
        return {}
    try:
        files = json.loads(found.value.data)["files"]
    except (ValueError, KeyError, TypeError):
        return {}
    return {str(key): str(digest) for key, digest in files.items()} if isinstance(files, dict) else {}
