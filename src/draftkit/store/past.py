"""What a draft replaced in a speech folder, so that it can be taken back."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Outcome
from draftkit.store import messages
from draftkit.store.files import DOCUMENT, load
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder

KEPT = 20
"""Drafts that can be taken back, one after another."""
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Past:
    """One draft's replacements.

    Attributes:
        before: the text of each file as it was, by its path in the folder.
        speech: `speech.md` as the draft wrote it: what was edited since is seen by it.
        after: the digests of the files the draft wrote, by their paths.
    """

    before: Mapping[str, str]
    speech: str
    after: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pasts:
    """Drafts on record, the last one first; `is_whole` says whether they go back to the first one."""

    newest_first: tuple[Past, ...]
    is_whole: bool


def past_write(folder: SpeechFolder, past: Past) -> Write:
    """What to hand to `save_all` beside the draft's own files; make the folder `folder.past` first."""
    numbers = [int(path.stem) for path in _all(folder)]
    data = {"version": _VERSION, "before": dict(past.before), "speech": past.speech, "after": dict(past.after)}
    return Write(folder.past / f"{max(numbers, default=0) + 1:06}.json", json.dumps(data).encode())


def last_past(folder: SpeechFolder) -> Outcome[tuple[Path, Past]]:
    """The last draft that can be taken back, and the file it is kept in."""
    paths = _all(folder)
    if not paths:
        return Outcome(None, (messages.NOTHING_TO_UNDO(path=folder.root),))
    loaded = _loaded(paths[-1])
    return Outcome(None if loaded.value is None else (paths[-1], loaded.value), loaded.diagnostics)


def pasts(folder: SpeechFolder) -> Outcome[Pasts]:
    """All drafts that can be taken back, the last one first; what is damaged, and what is older, is left out."""
    paths, found = _all(folder), list[Past]()
    for path in reversed(paths):
        loaded = _loaded(path)
        if loaded.value is None:
            return Outcome(Pasts(tuple(found), is_whole=False), loaded.diagnostics)
        found.append(loaded.value)
    return Outcome(Pasts(tuple(found), is_whole=not paths or int(paths[0].stem) == 1))


def _loaded(path: Path) -> Outcome[Past]:
    loaded = load(path, DOCUMENT)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    try:
        return Outcome(_parsed(json.loads(loaded.value.data)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return Outcome(None, (messages.DAMAGED_KEPT(path=path, reason=str(error)),))


def _parsed(data: Any) -> Past:
    """What was kept.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it is of another version, or damaged.
    """
    texts = (data["speech"], data["before"]["speech.md"], *data["before"].values(), *data["after"].values())
    if data["version"] != _VERSION or not all(isinstance(text, str) for text in texts):
        raise ValueError(data["version"])
    return Past(data["before"], data["speech"], data["after"])


def forget(path: Path) -> None:
    """A draft that was taken back."""
    with suppress(OSError):
        path.unlink()


def forget_oldest(folder: SpeechFolder) -> None:
    """All but the last `KEPT` drafts."""
    for path in _all(folder)[:-KEPT]:
        forget(path)


def _all(folder: SpeechFolder) -> list[Path]:
    return sorted(path for path in folder.past.glob("*.json") if path.stem.isdecimal() and path.stem.isascii())
