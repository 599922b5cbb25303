"""Give up a file of candidates."""

from contextlib import suppress
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store import messages
from draftkit.store.candidates.file import NAME
from draftkit.store.candidates.lock import LOCK
from draftkit.store.reasons import reason_of

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


def withdraw(folder: Path) -> None:
    """Take back a bank's folder that was made for nothing; one that holds anything else stays."""
    discard(folder / NAME)
    with suppress(OSError):
        (folder / LOCK).unlink(missing_ok=True)
        folder.rmdir()
