"""The workers of a Dask cluster that runs already (extra `draftkit[cluster]`)."""

import itertools
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

from draftkit.errors import DraftkitError
from draftkit.parallel import messages
from draftkit.parallel.runner import Failure, Result, Runner, Task, attempt, reason_of
from draftkit.parallel.scheduler import connected

_AHEAD = 3
"""Tasks on their way for each thread of a worker: enough that none waits for the network."""

_CARRIED = 128_000_000
"""Bytes of tasks on their way at most, however many workers there are: what this process holds of them."""

_RECOUNT = 100
"""Answers between two looks at how many workers there are; a cluster may grow."""

_LONELY = 60
"""Seconds without any worker before the work is given up; a nanny starts a lost worker again in about two."""

_LOOK = 1
"""Seconds between two looks at how many workers there are, where no answer comes."""

_SILENT = 60
"""Seconds a scheduler may take to say how many workers it has before it counts as lost."""


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


@dataclass(frozen=True, slots=True)
class _Order:
    """A task on its way.

    Attributes:
        size: of the bytes it travels as.
    """

    future: Any
    task: Any
    size: int


class _Cluster:
    is_here = False

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address

    def run(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | Failure]]:
        return self._results(function, (), tasks)

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:
        # Not scattered: the scheduler can send again what it was sent as a task, even where every worker was lost.
        # A worker fetches it from another one with its first task, and keeps it.
        with self._reached():
            carried = self._client.submit(_same, shared, pure=False)
        return self._results(function, (carried,), tasks)

    def _results(
        self, function: Callable[..., Any], first: tuple[Any, ...], tasks: Iterable[Any]
    ) -> Iterator[tuple[Any, Any]]:
        given: dict[Any, _Order] = {}
        answers: SimpleQueue[Any] = SimpleQueue()
        orders = self._sent(function, first, tasks)
        try:
            for count in itertools.count():
                if count % _RECOUNT == 0:
                    room = _AHEAD * max(1, self._threads())
                while len(given) < room and sum(order.size for order in given.values()) < _CARRIED:
                    order = next(orders, None)
                    if order is None:
                        break
                    given[order.future.key] = order
                    order.future.add_done_callback(answers.put)
                if not given:
                    return
                order = given.pop(self._soon(_LOOK, answers.get).key)
                yield order.task, self._answer_of(order)
        finally:
            if self._client.status == "running":
                self._client.cancel([order.future for order in given.values()])

    def _sent(self, function: Callable[..., Any], first: tuple[Any, ...], tasks: Iterable[Any]) -> Iterator[_Order]:
        for task in tasks:
            called = pickle.dumps((function, task))
            with self._reached():
                future = self._client.submit(_answer, called, *first, pure=False)
            yield _Order(future, task, len(called))

    def _answer_of(self, order: _Order) -> Any:
        from distributed import KilledWorker

        try:
            with self._reached():
                answer = self._soon(_LONELY, order.future.result)
        except KilledWorker:
            return Failure(order.task, messages.LOST)
        except DraftkitError:
            raise
        except Exception as error:  # noqa: BLE001 - what Dask could not carry is the failure of its task alone
            return Failure(order.task, reason_of(error))
        return replace(answer, task=order.task) if isinstance(answer, Failure) else answer

    def _soon(self, step: int, get: Callable[..., Any]) -> Any:
        """What is waited for, with a look at the workers every so many seconds.

        Raises:
            DraftkitError: it will never come.
        """
        alone = 0
        while alone < _LONELY:
            with suppress(Empty, TimeoutError):
                return get(timeout=step)
            alone = 0 if self._threads() else alone + step
        raise DraftkitError(messages.WORKERS_LOST(address=self._address, seconds=_LONELY))

    def _threads(self) -> int:
        """How many tasks the workers do at a time.

        Raises:
            DraftkitError: the scheduler does not say.
        """
        with self._reached():
            if self._client.status != "running":
                raise ConnectionError(self._client.status)
            threads = self._client.sync(self._client.scheduler.ncores, callback_timeout=_SILENT)
        return sum(threads.values())

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Whatever goes wrong on the way to the scheduler, as one problem."""
        from distributed.client import ClosedClientError

        try:
            yield
        except (CancelledError, OSError, ClosedClientError) as error:
            raise DraftkitError(messages.CONNECTION_LOST(address=self._address)) from error


def _same(shared: bytes) -> bytes:
    return shared


def _answer(called: bytes, *first: bytes) -> Any:
    """Runs on a worker. The call travels as bytes, so that Dask does not look for tasks of its own in it."""
    return attempt(partial(_called, *first), called)


def _called(*arguments: bytes) -> Any:
    *first, called = arguments
    function, task = pickle.loads(called)  # noqa: S301 - the client sent it through the scheduler it trusts
    return function(*first, task)
