"""Several processes on this computer, each with a line of its own to this one, so that it is known who works on what.

`concurrent.futures` ends all of its workers and forgets all of their tasks where one worker dies, and cannot tell which
task it died of; here the other workers do not notice.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from typing import Any

from draftkit.errors import DraftkitError
from draftkit.parallel import messages
from draftkit.parallel.runner import Failure, Result, Runner, Task, reason_of
from draftkit.parallel.worker import Worker, start

_BREAKS = 2
"""How many workers a task may cost before it is given up: the first may have been killed for somebody else's sake."""

_EACH = 2
"""Tasks a worker has at a time: one it works on, and one so that it need not wait for this process to be free."""
_HELD = 8 * 1024 * 1024
"""Bytes of tasks in the workers' hands, all of which this process keeps until they are answered: beyond that a worker
has one task at a time."""


@contextmanager
def processes(jobs: int, preload: Sequence[str] = ()) -> Iterator[Runner]:
    """So many worker processes, at least one; see `usable_cores`.

    A worker that is killed is replaced and its task tried once more; a task that costs two workers is a `Failure`.
    Workers start when there are tasks for them and end with their run; they do not outlive this process however it
    ends, and are not interrupted by Ctrl-C: this process ends them.

    Args:
        jobs: how many.
        preload: names of modules the functions import: loaded once, before workers are made (the first call decides).
            What reads and mines documents takes 0.25 s to load, in every worker of every run unless it is named here.
    """
    runner = _Processes(max(1, jobs), preload)
    try:
        yield runner
    finally:
        runner.end()


@dataclass(slots=True)
class _Order:
    """A task on its way, how many workers it has cost, and how many bytes it has."""

    task: Any
    breaks: int = 0
    size: int = 0


class _Processes:
    is_here = True

    def __init__(self, jobs: int, preload: Sequence[str]) -> None:
        self._jobs = jobs
        self._preload = preload
        self._crews: list[_Crew] = []

    def run(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | Failure]]:
        return self._results(function, None, tasks)

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:
        return self._results(function, shared, tasks)

    def _results(
        self, function: Callable[..., Any], shared: bytes | None, tasks: Iterable[Any]
    ) -> Iterator[tuple[Any, Any]]:
        crew = _Crew(self._jobs, lambda: start(function, shared, self._preload))
        self._crews.append(crew)
        try:
            yield from crew.work(map(_Order, tasks))
        finally:
            self._crews.remove(crew)
            crew.end()

    def end(self) -> None:
        for crew in self._crews:
            crew.end()


class _Crew:
    """The workers of one run, and the orders each of them has been given and not yet answered, oldest first."""

    def __init__(self, jobs: int, hire: Callable[[], Worker]) -> None:
        self._jobs = jobs
        self._hire = hire
        self._given: dict[Worker, deque[_Order]] = {}
        self._again: deque[_Order] = deque()

    def work(self, orders: Iterator[_Order]) -> Iterator[tuple[Any, Any]]:
        """The tasks with their results; whoever gave one has the next before it is handed on."""
        self._hand_out(orders)
        while any(self._given.values()):
            lines = {worker.line: worker for worker in self._given}
            for line in wait(list(lines)):
                done = self._taken(lines[line])  # type: ignore[index]  # it gives back what it was given
                self._hand_out(orders)
                yield from done

    def end(self) -> None:
        """End every worker, whatever it does; all are told before the first is waited for."""
        workers = tuple(self._given)
        self._given.clear()
        for worker in workers:
            worker.hang_up()
        for worker in workers:
            worker.bury()

    def _hand_out(self, orders: Iterator[_Order]) -> None:
        while self._has_room():
            order = self._again.popleft() if self._again else next(orders, None)
            if order is None:
                return
            worker = self._freest()
            self._given[worker].append(order)
            order.size = worker.give(order.task)

    def _has_room(self) -> bool:
        """Whether there is somebody to give a task to."""
        if len(self._given) < self._jobs:
            return True
        least = min(map(len, self._given.values()))
        held = sum(order.size for orders in self._given.values() for order in orders)
        return least == 0 or (least < _EACH and held < _HELD)

    def _freest(self) -> Worker:
        """An idle worker, else a new one while there may be more, else the one with the least to do."""
        freest = min(self._given, key=lambda worker: len(self._given[worker]), default=None)
        if freest is None or (self._given[freest] and len(self._given) < self._jobs):
            freest = self._hired()
        return freest

    def _hired(self) -> Worker:
        try:
            worker = self._hire()
        except OSError as error:
            raise DraftkitError(messages.NO_PROCESS(reason=reason_of(error))) from error
        self._given[worker] = deque()
        return worker

    def _taken(self, worker: Worker) -> tuple[tuple[Any, Any], ...]:
        """What the worker answers: a task and its result; nothing where it died and its task is tried again."""
        try:
            answer = worker.hear()
        except EOFError:
            return tuple(self._lost(worker))
        order = self._given[worker].popleft()
        return ((order.task, _with_task(answer, order.task)),)

    def _lost(self, worker: Worker) -> Iterator[tuple[Any, Any]]:
        """Take back the orders of a dead worker; it died of the oldest, if of any."""
        orders = self._given.pop(worker)
        worker.hang_up()
        worker.bury()
        if orders:
            orders[0].breaks += 1
            if orders[0].breaks == _BREAKS:
                task = orders.popleft().task
                yield task, Failure(task, messages.LOST)
        self._again.extendleft(reversed(orders))


def _with_task(answer: Any, task: object) -> Any:
    """A failure names its task, which did not travel back with it."""
    return replace(answer, task=task) if isinstance(answer, Failure) else answer
