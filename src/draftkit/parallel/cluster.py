"""The workers of a Dask cluster that runs already (extra `draftkit[cluster]`)."""

import itertools
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any

from draftkit.errors import DraftkitError
from draftkit.parallel import messages
from draftkit.parallel.runner import Failure, Result, Runner, Task, attempt, reason_of
from draftkit.parallel.scheduler import connected

_AHEAD = 4
"""Tasks on their way for each thread of a worker: enough that none waits for the network."""

_RECOUNT = 100
"""Answers between two looks at how many workers there are; a cluster may grow."""

_LONELY = 60
"""Seconds without any worker before the work is given up; a nanny starts a lost worker again in about two."""


@contextmanager
def cluster(address: str) -> Iterator[Runner]:
    """The workers behind a scheduler.

    A task whose worker is lost is done by another; one that costs as many workers as the scheduler allows (4, unless
    `distributed.scheduler.allowed-failures` says otherwise) is a `Failure`. Functions run in the threads of workers, as
    many at a time as these were started with.

    Args:
        address: as `dask scheduler` shows it: `tcp://host:8786`.

    Raises:
        DraftkitError: the extra is not installed, nobody answers, there are no workers, or their versions differ; later
            on, the scheduler or all of its workers are lost.
    """
    with connected(address) as client:
        yield _Cluster(client, address)


class _Cluster:
    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address

    def run(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | Failure]]:
        return self._results(function, (), tasks)

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:
        # Not scattered: the scheduler can send again what it was sent as a task, even where every worker was lost.
        carried = self._client.submit(_same, shared, pure=False)
        self._client.replicate([carried])
        return self._results(function, (carried,), tasks)

    def _results(
        self, function: Callable[..., Any], first: tuple[Any, ...], tasks: Iterable[Any]
    ) -> Iterator[tuple[Any, Any]]:
        given: dict[Any, tuple[Any, Any]] = {}
        answers: SimpleQueue[Any] = SimpleQueue()
        waiting = iter(tasks)
        try:
            for count in itertools.count():
                if count % _RECOUNT == 0:
                    room = _AHEAD * max(1, sum(self._client.nthreads().values()))
                for task in islice(waiting, max(0, room - len(given))):
                    future = self._client.submit(_answer, pickle.dumps((function, task)), *first, pure=False)
                    given[future.key] = (future, task)
                    future.add_done_callback(answers.put)
                if not given:
                    return
                future, task = given.pop(self._next(answers).key)
                yield task, self._answer_of(future, task)
        finally:
            if self._client.status == "running":
                self._client.cancel([future for future, _ in given.values()])

    def _next(self, answers: SimpleQueue[Any]) -> Any:
        """The next task that is done, one way or another.

        Raises:
            DraftkitError: none will ever be.
        """
        alone = 0
        while alone < _LONELY:
            with suppress(Empty):
                return answers.get(timeout=1)
            if self._client.status != "running":
                raise DraftkitError(messages.CONNECTION_LOST(address=self._address))
            alone = 0 if self._client.nthreads() else alone + 1
        raise DraftkitError(messages.WORKERS_LOST(address=self._address, seconds=_LONELY))

    def _answer_of(self, future: Any, task: object) -> Any:
        from distributed import KilledWorker

        try:
            answer = future.result()
        except KilledWorker:
            return Failure(task, messages.LOST)
        except (CancelledError, OSError) as error:
            raise DraftkitError(messages.CONNECTION_LOST(address=self._address)) from error
        except Exception as error:  # noqa: BLE001 - what Dask could not carry is the failure of its task alone
            return Failure(task, reason_of(error))
        return replace(answer, task=task) if isinstance(answer, Failure) else answer


def _same(shared: bytes) -> bytes:
    return shared


def _answer(called: bytes, *first: bytes) -> Any:
    """Runs on a worker. The call travels as bytes, so that Dask does not look for tasks of its own in it."""
    return attempt(partial(_called, *first), called)


def _called(*arguments: bytes) -> Any:
    *first, called = arguments
    function, task = pickle.loads(called)  # noqa: S301 - the client sent it through the scheduler it trusts
    return function(*first, task)
