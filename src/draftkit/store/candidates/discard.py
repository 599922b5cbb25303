"""Give up a file of candidates."""

from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store import messages
from draftkit.store.files import reason_of

_BESIDE = ("", "-journal", "-wal", "-shm")
"""What SQLite keeps beside a file."""


def discard(path: Path) -> Outcome[Path]:
    """Delete the file with all that was read, found and decided; there may be none."""
    for ending in _BESIDE:
        try:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        except OSError as error:
            return Outcome(None, (messages.CANNOT_WRITE(path=path, reason=reason_of(error)),))
    return Outcome(path)
