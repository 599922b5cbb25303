"""What every way of working through many tasks promises, and the plainest one: one task after the other, here."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """What became of a task that has no result.

    Attributes:
        task: the one that failed, as it was given.
        reason: the exception's type and message; where its worker was lost, `messages.LOST`, a term to translate.
    """

    task: object
    reason: str


class Runner(Protocol):
    """Calls one function for many tasks, and gives each task with its result as soon as it is there.

    The order is that of completion: who wants the same bytes from every runner joins results in a way that does not
    depend on it. Functions stand at the top of a module, so that another process can find them by name; tasks and
    results are pickled, so bytes are the cheapest. A set of strings has another order in every process: sort it before
    bytes are made of it. An exception in the function is a `Failure` of that task alone. Tasks are pulled as results
    are taken, a few for each worker, so that a million of them need no memory. Leaving the loop early ends the workers.

    Attributes:
        is_here: whether functions run on this computer, where paths lead to the same files and programs.
    """

    is_here: bool

    def run(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | Failure]]:
        """Call `function(task)` for each task."""
        ...

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:
        """Call `function(shared, task)` for each task; `shared` is sent to every worker once.

        A worker gets the same bytes object each time: what a function makes of it can be kept with
        `functools.lru_cache(maxsize=1)`, which finds it without comparing bytes.
        """
        ...


@contextmanager
def serial() -> Iterator[Runner]:
    """Everything in this process."""
    yield _Serial()


class _Serial:
    is_here = True

    def run(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result | Failure]]:
        for task in tasks:
            result = attempt(function, task)
            yield task, Failure(task, result.reason) if isinstance(result, Failure) else result

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:
        return self.run(partial(function, shared), tasks)


def attempt(function: Callable[[Task], Result], task: Task) -> Result | Failure:
    """The result, or what the function raised.

    It runs where the function runs, so that no exception has to travel; neither has the task, which a runner adds.
    """
    try:
        return function(task)
    except Exception as error:  # noqa: BLE001 - one task that fails must not cost the others
        return Failure(None, reason_of(error))


def reason_of(error: BaseException) -> str:
    """Type and message of an exception."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def usable_cores() -> int:
    """Cores this process may use; a container or `taskset` may grant fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
