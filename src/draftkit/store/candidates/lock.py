"""One writer at a time on a bank."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from draftkit.errors import DraftkitError
from draftkit.store.candidates import messages
from draftkit.store.reasons import reason_of
from draftkit.store.save import sweep
from draftkit.store.walk import is_folder

LOCK = ".writing.lock"
"""The file in a bank's folder whose lock says that somebody is at work; it is empty and may always be deleted."""


@contextmanager
def mining_lock(folder: Path) -> Iterator[None]:
    """Hold the bank of a folder for writing while the block runs; the folder must be there.

    The lock belongs to the process: where it is killed, the lock is gone with it. Temporary files that one that was
    killed left in the folder are removed.

    Raises:
        DraftkitError: another process holds it (exit code CONFLICT), or the folder may not be written.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK, timeout=0)
    try:
        if not is_folder(folder):
            raise NotADirectoryError(str(folder))
        lock.acquire()
    except Timeout as error:
        raise DraftkitError(messages.IN_USE(folder=folder)) from error
    except (OSError, ValueError, NotImplementedError) as error:
        # The last is what filelock raises on a drive that knows no locks.
        reason = error if isinstance(error, NotImplementedError) else reason_of(error)
        raise DraftkitError(messages.CANNOT_LOCK(folder=folder, reason=reason)) from error
    try:
        sweep(folder)
        yield
    finally:
        lock.release()
