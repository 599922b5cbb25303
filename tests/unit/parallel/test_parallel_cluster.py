import asyncio
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.parallel import jobs_at_work as jobs
from tests.unit.parallel.dask_at_work import Cluster, started

from draftkit.errors import DraftkitError, ExitCode
from draftkit.parallel import messages, scheduler
from draftkit.parallel.cluster import cluster
from draftkit.parallel.processes import processes
from draftkit.parallel.runner import Failure, Runner, serial

JOBS = "tests.unit.parallel.jobs_at_work"


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with started(tmp_path_factory.mktemp("dask")) as running:
        yield running


@pytest.fixture(scope="module")
def runner(dask: Cluster) -> Iterator[Runner]:
    with cluster(dask.address) as runner:
        yield runner


@pytest.fixture(scope="module")
def runners(runner: Runner) -> Iterator[tuple[Runner, ...]]:
    with serial() as plain, processes(2, (JOBS,)) as several:
        yield plain, several, runner


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tasks=st.lists(st.binary(max_size=50), unique=True, max_size=12), shared=st.binary(max_size=50))
def test_every_runner_gives_the_same_bytes(tasks: list[bytes], shared: bytes, runners: tuple[Runner, ...]) -> None:
    plain, *others = [sorted(runner.run(jobs.digest, tasks)) for runner in runners]
    assert all(other == plain for other in others)
    plain, *others = [sorted(runner.run_with(shared, jobs.keyed, tasks)) for runner in runners]
    assert all(other == plain for other in others)


def test_an_exception_is_the_failure_of_its_task_alone(runner: Runner) -> None:
    results = dict(runner.run(jobs.damaged, range(4)))
    assert results == {0: Failure(0, "ValueError: no 0"), 1: 1, 2: 2, 3: Failure(3, "ValueError: no 3")}


def test_tasks_are_pulled_as_results_are_taken(runner: Runner) -> None:
    pulled: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1_000_000):
            pulled.append(number)
            yield number

    results = runner.run(jobs.slow, tasks())
    for _ in range(10):
        next(results)
    assert len(pulled) <= 20


def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    with started(tmp_path) as running, cluster(running.address) as runner:
        results = runner.run_with(b"key", jobs.keyed_slowly, range(40))
        first = [next(results) for _ in range(6)]
        assert {result[1] for _, result in first if isinstance(result, tuple)} >= {running.workers[0].pid}
        os.kill(running.workers[0].pid, signal.SIGKILL)
        answers = {task: result[0] for task, result in (*first, *results) if isinstance(result, tuple)}
    assert answers == {task: jobs.keyed(b"key", b"%d" % task) for task in range(40)}


def test_a_scheduler_that_is_lost_is_told(tmp_path: Path) -> None:
    with started(tmp_path, workers=1) as running, cluster(running.address) as runner:
        results = runner.run(jobs.slow, range(1000))
        next(results)
        running.scheduler.kill()
        with pytest.raises(DraftkitError) as caught:
            list(results)
    assert [diagnostic.message for diagnostic in caught.value.diagnostics] == [messages.CONNECTION_LOST]


def _refusal(address: str) -> tuple[str, str]:
    with pytest.raises(DraftkitError) as caught, scheduler.connected(address, patience=1):
        pass
    (problem,) = caught.value.diagnostics
    assert problem.message.exit_code is ExitCode.USAGE
    return problem.message.code, str(problem)


@pytest.mark.parametrize("address", ["", "nonsense://host:1", "127.0.0.1:port", "tcp://[::1"])
def test_what_is_no_address_is_refused_at_once(address: str) -> None:
    code, _ = _refusal(address)
    assert code == messages.BAD_ADDRESS.code


def test_a_scheduler_that_is_not_there_or_says_nothing_is_told_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        assert _refusal(address)[0] == messages.NO_ANSWER.code
    assert _refusal(address) == (
        messages.NO_ANSWER.code,
        f"the scheduler {address} did not answer within 1 seconds [DK622]",
    )


def test_a_scheduler_without_workers_is_told(tmp_path: Path) -> None:
    with started(tmp_path, workers=0) as running:
        assert _refusal(running.address)[0] == messages.NO_WORKERS.code


def test_an_address_of_a_worker_is_told_from_that_of_the_scheduler(dask: Cluster, runner: Runner) -> None:
    del runner

    async def workers() -> list[str]:
        from distributed import rpc

        async with rpc(dask.address) as there:  # type: ignore[no-untyped-call]
            return list((await there.identity())["workers"])

    code, said = _refusal(asyncio.run(workers())[0])
    assert code == messages.NO_SCHEDULER.code
    assert "Worker" in said


def test_another_version_is_refused(dask: Cluster, runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    del runner
    monkeypatch.setattr(scheduler, "python_version", lambda: "3.99.1")
    assert _refusal(dask.address)[1].startswith(f"Python is 3.{sys.version_info.minor} on {dask.address} and 3.99 here")


def test_a_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert _refusal("tcp://127.0.0.1:8786")[0] == messages.NO_EXTRA.code
