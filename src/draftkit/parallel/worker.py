"""One worker process: how it is started and spoken to, and what it does."""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_all_start_methods, get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread
from typing import Any, Never

from draftkit.parallel.runner import Failure, attempt, reason_of

_PATIENCE = 5.0
"""Seconds a worker that is told to stop may take to tidy up."""


@dataclass(frozen=True, slots=True, eq=False)
class Worker:
    """A process that answers tasks in the order they are given. One that died is found out when it is heard."""

    process: BaseProcess
    line: Connection

    def give(self, task: object) -> int:
        """Send a task; it never waits long, because a worker takes tasks in while it works.

        Returns:
            How many bytes it has.
        """
        data = pickle.dumps(task, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            self.line.send_bytes(data)
        return len(data)

    def hear(self) -> Any:
        """The next answer.

        Raises:
            EOFError: the worker is dead.
        """
        try:
            data = self.line.recv_bytes()
        except OSError as error:
            raise EOFError from error
        try:
            return pickle.loads(data)  # noqa: S301 - from a process of our own
        except Exception as error:  # noqa: BLE001 - an answer that cannot be read is the failure of its task alone
            return Failure(None, reason_of(error))

    def hang_up(self) -> None:
        """Tell it to stop, in the middle of its work if need be."""
        self.line.close()

    def bury(self) -> None:
        """Wait until a worker that was told to stop is gone."""
        self.process.join(_PATIENCE)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        self.process.close()


def start(function: Callable[..., Any], shared: bytes | None, preload: Sequence[str]) -> Worker:
    """A new worker for one function; where there are `shared` bytes they are its first argument.

    Raises:
        OSError: the system grants no further process.
    """
    called = pickle.dumps((function, shared is not None))
    context = _context(tuple(preload))
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, gc.get_threshold()), daemon=True)
    try:
        with _uninterrupted():
            process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    with suppress(OSError):
        ours.send_bytes(called)
        if shared is not None:
            ours.send_bytes(shared)
    return Worker(process, ours)


@cache
def _context(preload: tuple[str, ...]) -> ForkServerContext | SpawnContext:
    """How workers come to be: never as a copy of this process, whose threads and locks would be copied half-way.

    A server process loads `preload` once, and workers are copies of it: the first two cost 0.18 s together, two more
    0.01 s; what is not preloaded, every worker loads again. Only the first call decides what the server loads. Where
    there is none (Windows), each worker starts anew.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__, *preload])
    return context


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let processes that start here never see Ctrl-C, from their first moment on; this one sees it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # The first process of `multiprocessing` starts this one, which lets Ctrl-C through again once it runs.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(line: Connection, threshold: tuple[int, int, int]) -> None:
    """Answer one task after the other until the line is closed, by whatever end of the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    gc.set_threshold(*threshold)
    with suppress(EOFError, OSError):
        called = line.recv_bytes()
        function, takes_shared = pickle.loads(called)  # noqa: S301 - from our parent
        if takes_shared:
            function = partial(function, line.recv_bytes())
        tasks: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=_take_in, args=(line, tasks), daemon=True).start()
        while True:
            line.send_bytes(_answer(function, tasks.get()))


def _take_in(line: Connection, tasks: "SimpleQueue[bytes]") -> None:
    """Move tasks off the line at once, so that the parent never waits while the worker does; its end is ours too."""
    with suppress(EOFError, OSError):
        while True:
            tasks.put(line.recv_bytes())
    os.kill(os.getpid(), signal.SIGTERM)


def _stop(_number: int, _frame: object) -> Never:
    """Leave through every `finally`, so that no folder and no program is left behind."""
    sys.exit(0)


def _answer(function: Callable[[Any], Any], data: bytes) -> bytes:
    answer = attempt(partial(_called, function), data)
    try:
        return pickle.dumps(answer)
    except Exception as error:  # noqa: BLE001 - a result that cannot travel is the failure of its task alone
        return pickle.dumps(Failure(None, reason_of(error)))


def _called(function: Callable[[Any], Any], data: bytes) -> Any:
    return function(pickle.loads(data))  # noqa: S301 - from our parent
