"""The older speech that a speech folder was made from: its file as it was, and what it became at first."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Outcome
from draftkit.store import messages_states as messages
from draftkit.store.files import DOCUMENT, load, load_if_there
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder

_ABOUT = "about.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class OldSpeech:
    """An old speech, and the draft that was made of it before anybody changed a word.

    Attributes:
        file: the name of its file, without folders.
        digest: SHA-256 of that file.
        document: which of the speeches in the file, from 1.
        title: as the reader found it; may be empty.
        speech: the first `speech.md`.
        figures: the first `figures.yaml`, every figure with its old words.
    """

    file: str
    digest: str
    document: int
    title: str
    speech: str
    figures: str


def load_old(folder: SpeechFolder) -> Outcome[OldSpeech] | None:
    """The old speech; None where the folder was not made from one. A damaged record is an error that says so."""
    found = load_if_there(folder.old / _ABOUT, DOCUMENT)
    if found is None or found.value is None:
        return None if found is None else Outcome(None, found.diagnostics)
    try:
        return Outcome(_parsed(json.loads(found.value.data)))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Outcome(None, (messages.DAMAGED_OLD(path=folder.old / _ABOUT),))


def load_original(folder: SpeechFolder, old: OldSpeech) -> Outcome[bytes]:
    """The bytes of the old file."""
    loaded = load(_original(folder, old), DOCUMENT)
    return Outcome(loaded.value.data if loaded.value else None, loaded.diagnostics)


def old_writes(folder: SpeechFolder, old: OldSpeech, original: bytes) -> tuple[Write, ...]:
    """What to hand to `save_all` to keep it; make the folder `folder.old` first."""
    about = json.dumps({"version": _VERSION, **asdict(old)}, ensure_ascii=False, indent=1)
    return Write(_original(folder, old), original), Write(folder.old / _ABOUT, f"{about}\n".encode())


def _original(folder: SpeechFolder, old: OldSpeech) -> Path:
    return folder.old / f"original{Path(old.file).suffix.lower()}"


def _parsed(data: dict[str, Any]) -> OldSpeech:
    """A record as it was kept.

    Raises:
        ValueError, LookupError, TypeError, AttributeError: it is of another version or damaged.
    """
    if data["version"] != _VERSION:
        raise ValueError(f"version {data['version']!r}")
    old = OldSpeech(**{each.name: data[each.name] for each in fields(OldSpeech)})
    if not all(isinstance(value, int if name == "document" else str) for name, value in asdict(old).items()):
        raise TypeError("a text or number is something else")
    return old
