"""How fast a folder is mined, whole commands in processes of their own: python -m benchmarks.mine_speed FOLDER [RUNS].

Times `draftkit mine FOLDER -o BANK` from an empty bank with `--jobs 1`, held on one core, and with `--jobs 2`, held on
two, then the second bank once more with nothing new. MB are of the text in UTF-8, whatever the files are encoded in. Of
several runs the median counts, and the ratio is that of the medians; run it on a quiet machine.

Memory is the highest resident size the kernel notes for the command's own process and for the largest of those it
starts (VmHWM in /proc, looked at every 50 ms). Options for the command itself stand after `--`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

MEGABYTE = 1_000_000
PAUSE = 0.05
"""Seconds between two looks at the processes."""

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """One command, ended.

    Attributes:
        seconds: from its start to its end.
        parent, worker: peak resident memory in MB of the process and of the largest one below it; 0 for none.
        code: what it ended with.
        said: the last line of what it reported.
    """

    seconds: float
    parent: float
    worker: float
    code: int
    said: str


def run(command: tuple[str, ...], cores: int, cache: Path) -> Run:
    """Run a command on so many cores and watch it."""
    held = set(sorted(os.sched_getaffinity(0))[:cores])
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, held)
    with tempfile.TemporaryFile() as report:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=report)
        os.sched_setaffinity(0, own)
        parent, worker = watch(process)
        seconds = time.perf_counter() - start
        report.seek(0)
        said = report.read().decode(errors="replace").strip().rpartition("\n")[2]
    return Run(seconds, parent, worker, process.returncode, said)


def watch(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Wait for a process; returns its peak memory and that of the largest one below it, in MB."""
    parent, worker = 0.0, 0.0
    while process.poll() is None:
        parent = max(parent, peak(process.pid))
        worker = max((worker, *map(peak, below(process.pid))))
        with suppress(subprocess.TimeoutExpired):
            process.wait(PAUSE)
    return parent, worker


def peak(pid: int) -> float:
    """The highest resident memory of a process so far, in MB; 0 if it has ended."""
    try:
        lines = PROC.joinpath(str(pid), "status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) * 1024 / MEGABYTE for line in lines if line.startswith("VmHWM:")), 0.0)


def below(pid: int) -> Iterator[int]:
    """The processes a process has started, and those they have started."""
    try:
        files = list(PROC.joinpath(str(pid), "task").glob("*/children"))
        children = [int(child) for file in files for child in file.read_text(encoding="utf-8").split()]
    except OSError:
        return
    for child in children:
        yield child
        yield from below(child)


def text_size(folder: Path) -> float:
    """MB the texts of a folder take in UTF-8; of what is neither UTF-8 nor GB18030, the bytes themselves."""
    return sum(_utf8(path.read_bytes()) for path in folder.rglob("*.txt")) / MEGABYTE


def _utf8(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError:
        return len(data.decode("gb18030", "replace").encode())
    return len(data)


def same(one: Path, other: Path) -> bool:
    """Whether two banks have the same YAML files, at least one, byte by byte."""
    names = {path.name for folder in (one, other) for path in folder.glob("*.yaml")}
    return bool(names) and all(
        (one / name).is_file() and (other / name).is_file() and cmp(one / name, other / name, shallow=False)
        for name in names
    )


def has_jobs() -> bool:
    """Whether the command can be told how many processes to use."""
    told = subprocess.run((sys.executable, "-m", "draftkit", "mine", "--help"), check=True, capture_output=True)
    return b"--jobs" in told.stdout


def show(name: str, runs: list[Run], size: float) -> float:
    """Print one line; returns the median of the seconds."""
    seconds = statistics.median(run.seconds for run in runs)
    parent, worker = max(run.parent for run in runs), max(run.worker for run in runs)
    codes = ",".join(str(code) for code in sorted({run.code for run in runs}))
    memory = f"{parent:8.0f} MB {worker:8.0f} MB"
    print(f"{name:<24} {seconds:9.2f} s {size / seconds:8.2f} MB/s {memory}   {codes}", flush=True)
    for said in sorted({run.said for run in runs if run.code}):
        print(f"    {said}")
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("runs", type=int, nargs="?", default=1)
    own, extra = sys.argv[1:], list[str]()
    if "--" in own:
        own, extra = own[: own.index("--")], own[own.index("--") + 1 :]
    options = parser.parse_args(own)
    size = text_size(options.folder)
    files = sum(1 for _ in options.folder.rglob("*.txt"))
    print(f"{files} files, {size:.1f} MB of UTF-8; {len(os.sched_getaffinity(0))} cores")
    print(f"{'':<24} {'time':>11} {'speed':>13} {'parent':>11} {'worker':>11}   exit code")
    with tempfile.TemporaryDirectory() as place:
        measure(options.folder, options.runs, extra, size, Path(place))


def measure(folder: Path, runs: int, extra: list[str], size: float, place: Path) -> None:
    """Every line of the table."""
    base = (sys.executable, "-m", "draftkit", "mine", str(folder), *extra)
    if not has_jobs():
        print("(this draftkit has no --jobs: one process only)")
        show("one process", [run((*base, "-o", str(place / f"{n}")), 1, place / "cache") for n in range(runs)], size)
        return
    medians = []
    for jobs in (1, 2):
        banks = [place / f"jobs{jobs}-{n}" for n in range(runs)]
        done = [run((*base, "--jobs", str(jobs), "-o", str(bank)), jobs, place / "cache") for bank in banks]
        medians.append(show(f"--jobs {jobs}", done, size))
    bank = place / "jobs2-0"
    again = [run((*base, "--jobs", "2", "-o", str(bank)), 2, place / "cache") for _ in range(runs)]
    show("again, nothing new", again, size)
    print(f"two processes are {medians[0] / medians[1]:.2f} times as fast as one")
    print(f"the same bank, byte by byte: {'yes' if same(place / 'jobs1-0', bank) else 'NO'}")


if __name__ == "__main__":
    main()
