"""One writer at a time on a bank."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def mining_lock(folder: Path) -> Iterator[None]:
    """Hold the bank of a folder for writing while the block runs.

    The lock belongs to the process: where it is killed, the lock is gone with it.

    Raises:
        DraftkitError: another process holds it (exit code CONFLICT), or the folder may not be written.
    """
    raise NotImplementedError
    yield
