"""Several processes on this computer."""

from collections.abc import Iterator
from contextlib import contextmanager

from draftkit.parallel.runner import Runner


@contextmanager
def processes(jobs: int) -> Iterator[Runner]:
    """So many worker processes, at least one; see `usable_cores`.

    A worker that is killed is replaced and its task tried once more.
    """
    raise NotImplementedError(jobs)
    yield
