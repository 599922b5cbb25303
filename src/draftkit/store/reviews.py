"""What came back to a speech folder: each review on record, and every returned file whole."""

import json
import re
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.store import messages_reviews as messages
from draftkit.store.addresses import kept_name
from draftkit.store.files import ABSENT, DOCUMENT, Loaded, load
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder

_NAME = re.compile(r"([0-9]{4,9})\.json", re.ASCII)
_SHORT = 12
"""Digits of a digest in the name of a file."""
_LONGEST = 150
"""Bytes of a file's own name that are kept; names can have 255."""


def reviews_folder(folder: SpeechFolder) -> Path:
    """Where the reviews are put on record."""
    return folder.kept / "reviews"


def returned_folder(folder: SpeechFolder) -> Path:
    """Where the returned files are kept."""
    return folder.kept / "returned"


def load_reviews(folder: SpeechFolder) -> Outcome[tuple[tuple[Path, Any], ...]]:
    """The reviews on record, the oldest first: each file and its JSON data.

    Damaged ones are left out with a warning.
    """
    found, said = list[tuple[Path, Any]](), list[Diagnostic]()
    for path in _all(folder):
        loaded = load(path, DOCUMENT)
        said.extend(loaded.diagnostics)
        if loaded.value is None:
            continue
        try:
            found.append((path, json.loads(loaded.value.data)))
        except (ValueError, RecursionError) as error:
            said.append(messages.DAMAGED_REVIEW(path=path, reason=str(error)))
    return Outcome(tuple(found), tuple(said))


def review_write(folder: SpeechFolder, data: Any) -> Write:
    """What to hand to `save_all` to put a review on record; make `reviews_folder` first."""
    number = max((int(path.stem) for path in _all(folder)), default=0) + 1
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return Write(reviews_folder(folder) / f"{number:04}.json", f"{text}\n".encode(errors="backslashreplace"), ABSENT)


def kept_path(folder: SpeechFolder, file: Loaded) -> Path:
    """Where a returned file is kept: under its own name, behind the beginning of its digest."""
    name = kept_name(file.path.name).encode()[-_LONGEST:].decode(errors="ignore")
    return returned_folder(folder) / f"{file.digest[:_SHORT]}-{name}"


def returned_writes(folder: SpeechFolder, file: Loaded) -> tuple[Write, ...]:
    """What to hand to `save_all` to keep a returned file as it is; nothing where it is kept already."""
    path = kept_path(folder, file)
    return () if path.is_file() else (Write(path, file.data, ABSENT),)


def _all(folder: SpeechFolder) -> list[Path]:
    named = ((_NAME.fullmatch(path.name), path) for path in reviews_folder(folder).glob("*.json"))
    return [path for _, path in sorted((int(name[1]), path) for name, path in named if name)]
