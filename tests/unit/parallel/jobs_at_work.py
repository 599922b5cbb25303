"""Functions for runners to call: another process finds them by the name of this module."""

import hashlib
import os
import signal
import time
from functools import lru_cache
from pathlib import Path


def digest(task: bytes) -> bytes:
    return hashlib.sha256(task).digest()


def keyed(shared: bytes, task: bytes) -> bytes:
    return hashlib.sha256(_prepared(shared) + task).digest()


@lru_cache(maxsize=1)
def _prepared(shared: bytes) -> bytes:
    return hashlib.sha256(shared).digest()


def echo(task: bytes) -> bytes:
    return task


def slow(task: int) -> int:
    time.sleep(0.05)
    return task


def endless(_task: int) -> None:
    time.sleep(600)


def tidy(folder: Path) -> None:
    """Leaves a file behind unless it is ended through its `finally`."""
    mark = folder / "busy"
    mark.touch()
    try:
        time.sleep(600)
    finally:
        mark.unlink()


def damaged(task: int) -> int:
    if task % 3 == 0:
        raise ValueError(f"no {task}")
    return task


def whose(_task: int) -> int:
    time.sleep(0.02)
    return os.getpid()


def unpicklable(_task: int) -> object:
    return lambda: None


def deadly(task: int) -> int:
    """One task kills every worker that takes it on."""
    if task == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def deadly_once(task: tuple[int, Path]) -> int:
    """One task kills the first worker that takes it on, as a computer short of memory would."""
    number, folder = task
    if number == 7:
        try:
            (folder / "killed").mkdir()
        except FileExistsError:
            return number
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def first_its_process_then_endless(task: int) -> int:
    """The first two tasks tell who does them, one each; the next keep both busy."""
    if task > 1:
        time.sleep(600)
    time.sleep(0.2)
    return os.getpid()


def keyed_slowly(shared: bytes, task: int) -> tuple[bytes, int]:
    """The answer, and who gave it."""
    time.sleep(0.05)
    return keyed(shared, b"%d" % task), os.getpid()
