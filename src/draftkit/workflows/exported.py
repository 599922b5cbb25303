"""What a speech folder remembers of its documents: one that somebody changed since is not overwritten."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store.files import ABSENT, DOCUMENT, Digest, digest_of, load_if_there
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows import messages
from draftkit.workflows.steps import Steps


def expected_at(folder: SpeechFolder, output: Path, *, replace: bool) -> Outcome[Digest]:
    """The digest a target has now; refused where that is not what draftkit wrote there last.

    Args:
        folder: of the speech.
        output: where a document is to be written.
        replace: give up what somebody changed in it.
    """
    found = None if output.is_dir() else load_if_there(output, DOCUMENT)
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
