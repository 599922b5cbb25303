"""A report on its way into a file, which holds such a report or nothing."""

from pathlib import Path
from typing import Final

from draftkit.diagnostics import Outcome
from draftkit.store.files import ABSENT, DOCUMENT, Digest, load, load_if_there
from draftkit.store.save import save
from draftkit.workflows.checking import messages
from draftkit.workflows.steps import Steps

_HEAD: Final = 4000
_MARKS: Final = (b'content="draftkit"', b'"name": "draftkit"', b'"findings": [')
"""One of these stands at the beginning of every report."""


def save_report(path: Path, data: bytes) -> Outcome[Digest]:
    """Write a report; what stands there before must be one too.

    Raises:
        DraftkitError: something else stands there, or it cannot be written.
    """
    steps = Steps()
    found = load_if_there(path, DOCUMENT)
    loaded = steps.take(found) if found else None
    if loaded and loaded.data and not _is_ours(loaded.data):
        steps.refuse(messages.NOT_A_REPORT(path=path))
    return save(path, data, expected=loaded.digest if loaded else ABSENT)


def is_report(path: Path) -> bool:
    """Whether a file is a page that this program wrote: it lies beside the speeches, and is none."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    loaded = load(path, DOCUMENT).value
    return loaded is not None and _is_ours(loaded.data)


def _is_ours(data: bytes) -> bool:
    return any(mark in data[:_HEAD] for mark in _MARKS)
