"""One program after another where several write into a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".writing.lock"
"""The file whose lock says that somebody is writing; it is empty and may always be deleted."""

_PATIENCE = 10.0
"""Seconds to wait for another program; none writes that long."""


@contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Wait for other programs that write into a folder, and have them wait while the block runs.

    It orders what the checks of `save_all` would refuse, and is no check itself: on a drive that knows no locks, or
    where another program does not come to an end, the block runs all the same. The lock belongs to the process: where
    it is killed, the lock is gone with it. Blocks of one program may stand in each other.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / LOCK, timeout=_PATIENCE, is_singleton=True)
    try:
        lock.acquire(poll_interval=0.01)
    except (Timeout, OSError, ValueError, NotImplementedError):
        yield
        return
    try:
        yield
    finally:
        lock.release()
