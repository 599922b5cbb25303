import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from threading import Timer

import pytest
from tests.unit.parallel import jobs_at_work as jobs

from draftkit.errors import DraftkitError
from draftkit.parallel import messages
from draftkit.parallel import processes as module
from draftkit.parallel.processes import processes
from draftkit.parallel.runner import Failure, Runner


@pytest.fixture
def runner() -> Iterator[Runner]:
    with processes(2, ("tests.unit.parallel.jobs_at_work",)) as runner:
        yield runner


def test_every_task_comes_back_with_its_result(runner: Runner) -> None:
    tasks = [b"%d" % number for number in range(200)]
    assert sorted(runner.run(jobs.digest, tasks)) == sorted((task, jobs.digest(task)) for task in tasks)


def test_shared_bytes_reach_every_worker(runner: Runner) -> None:
    shared = bytes(3_000_000)
    results = dict(runner.run_with(shared, jobs.keyed, [b"a", b"b", b"c"]))
    assert results == {task: jobs.keyed(shared, task) for task in (b"a", b"b", b"c")}


def test_no_tasks_need_no_worker(runner: Runner) -> None:
    assert list(runner.run(jobs.digest, ())) == []


def test_work_is_spread_over_the_workers_and_a_run_has_its_own(runner: Runner) -> None:
    first = {result for _, result in runner.run(jobs.whose, range(8))}
    second = {result for _, result in runner.run(jobs.whose, range(8))}
    assert len(first) == len(second) == 2
    assert os.getpid() not in first
    assert first.isdisjoint(second)


def test_tasks_are_pulled_as_results_are_taken(runner: Runner) -> None:
    pulled: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1_000_000):
            pulled.append(number)
            yield number

    results = runner.run(jobs.slow, tasks())
    for _ in range(10):
        next(results)
    assert len(pulled) <= 16


def test_tasks_and_results_larger_than_any_pipe_do_not_wait_for_each_other(runner: Runner) -> None:
    tasks = [bytes([number]) * 2_000_000 for number in range(12)]
    assert sorted(runner.run(jobs.echo, tasks)) == [(task, task) for task in tasks]


def test_an_exception_is_the_failure_of_its_task_alone(runner: Runner) -> None:
    results = dict(runner.run(jobs.damaged, range(4)))
    assert results == {0: Failure(0, "ValueError: no 0"), 1: 1, 2: 2, 3: Failure(3, "ValueError: no 3")}


def test_a_result_that_cannot_travel_is_a_failure(runner: Runner) -> None:
    ((_, result),) = runner.run(jobs.unpicklable, (1,))
    assert isinstance(result, Failure)
    assert "pickle" in result.reason


def test_a_task_that_kills_its_worker_is_given_up_and_the_rest_goes_on(runner: Runner) -> None:
    results = dict(runner.run(jobs.deadly, range(20)))
    assert results.pop(7) == Failure(7, messages.LOST)
    assert results == {number: number for number in range(20) if number != 7}


def test_a_task_whose_worker_was_killed_once_is_done_by_another(runner: Runner, tmp_path: Path) -> None:
    results = dict(runner.run(jobs.deadly_once, [(number, tmp_path) for number in range(20)]))
    assert results == {(number, tmp_path): number for number in range(20)}
    assert (tmp_path / "killed").is_dir()


def _is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").read_text("ascii").split()[2] == "Z"


def _soon(happened: Callable[[], bool]) -> bool:
    """Whether it happens within some seconds."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if happened():
            return True
        time.sleep(0.02)
    return happened()


def _interrupted(folder: Path) -> None:
    """Ctrl-C once a worker is busy."""
    with processes(2, ("tests.unit.parallel.jobs_at_work",)) as runner:
        timer = Timer(0.7, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        next(runner.run(jobs.tidy, (folder,)))


def test_ctrl_c_ends_a_worker_in_the_middle_of_its_work_and_lets_it_tidy_up(tmp_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path)
    assert time.monotonic() - start < 4
    assert list(tmp_path.iterdir()) == []


def test_leaving_early_ends_the_workers(runner: Runner) -> None:
    results = runner.run(jobs.first_its_process_then_endless, range(4))
    workers = [next(results)[1] for _ in range(2)]
    assert isinstance(results, Generator)
    results.close()
    assert all(_is_gone(pid) for pid in workers if isinstance(pid, int))


_PARENT = """
import sys
sys.path.insert(0, sys.argv[1])
from tests.unit.parallel import jobs_at_work as jobs
from draftkit.parallel.processes import processes

def work():
    with processes(2) as runner:
        busy = runner.run(jobs.first_its_process_then_endless, range(4))
        print(*(next(busy)[1] for _ in range(2)), flush=True)
        next(busy)

if __name__ == "__main__":
    try:
        work()
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_the_program_and_nothing_is_said(ending: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, "utf-8")
    parent = subprocess.Popen(
        [sys.executable, str(script), str(Path(__file__).parents[3])],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert parent.stdout is not None
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(set(workers)) == 2
    if ending is signal.SIGINT:
        os.killpg(parent.pid, ending)  # as a terminal does: every process of the group is told
    else:
        parent.kill()
    _, said = parent.communicate(timeout=20)
    assert said == b""
    assert _soon(lambda: all(map(_is_gone, workers)))


def test_a_system_that_grants_no_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(module, "start", refuse)
    with pytest.raises(DraftkitError) as caught, processes(2) as runner:
        list(runner.run(jobs.echo, (b"a",)))
    assert [diagnostic.message for diagnostic in caught.value.diagnostics] == [messages.NO_PROCESS]


SLOW = "import pathlib, sys, time\npathlib.Path(sys.argv[0]).with_name('loading').touch()\ntime.sleep(0.5)\n"
IMPATIENT = """
import pathlib, sys, time
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from draftkit.parallel.processes import processes
if __name__ == "__main__":
    try:
        with processes(1, ("slow_to_load",)) as runner:
            list(runner.run(str, [1]))
            time.sleep(60)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no server there")
def test_a_server_that_is_loading_what_workers_need_never_sees_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "slow_to_load.py").write_text(SLOW.replace("sys.argv[0]", repr(str(tmp_path / "x"))), "utf-8")
    (tmp_path / "main.py").write_text(IMPATIENT, "utf-8")
    with subprocess.Popen(
        [sys.executable, tmp_path / "main.py"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), *sys.path))},
    ) as process:
        deadline = time.monotonic() + 30
        while not (tmp_path / "loading").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (out, b"slow_to_load" in err) == (b"interrupted\n", False), (process.returncode, err)
