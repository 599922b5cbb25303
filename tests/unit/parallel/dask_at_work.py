"""A small Dask cluster for tests: a scheduler and its workers, each a process of its own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Cluster:
    address: str
    workers: tuple[subprocess.Popen[bytes], ...]
    scheduler: subprocess.Popen[bytes]


@contextmanager
def started(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    with ExitStack() as stack:
        known = folder / "scheduler.json"
        here = ("--scheduler-file", str(known))
        scheduler = stack.enter_context(_process("scheduler", *here, "--host=127.0.0.1", "--port=0", "--no-show"))
        options = ("--nthreads=1", "--no-nanny", f"--local-directory={folder}", "--death-timeout=30")
        hands = tuple(stack.enter_context(_process("worker", *here, *options)) for _ in range(workers))
        yield Cluster(_address(known), hands, scheduler)


@contextmanager
def _process(part: str, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{part}", "--no-dashboard", *options],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _address(known: Path) -> str:
    for _ in range(300):
        try:
            return str(json.loads(known.read_text("utf-8"))["address"])
        except (FileNotFoundError, ValueError):
            time.sleep(0.05)
    raise TimeoutError(known)
