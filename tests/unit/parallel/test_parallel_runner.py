from collections.abc import Iterator

from tests.unit.parallel import jobs_at_work as jobs

from draftkit.parallel.runner import Failure, serial, usable_cores


def test_tasks_are_done_one_after_the_other_and_pulled_when_asked_for() -> None:
    pulled: list[int] = []

    def tasks() -> Iterator[bytes]:
        for number in range(1_000_000):
            pulled.append(number)
            yield b"%d" % number

    with serial() as runner:
        results = runner.run(jobs.echo, tasks())
        assert next(results) == (b"0", b"0")
        assert next(results) == (b"1", b"1")
    assert pulled == [0, 1]


def test_an_exception_is_the_failure_of_its_task_alone() -> None:
    with serial() as runner:
        results = tuple(runner.run(jobs.damaged, range(4)))
    assert results == ((0, Failure(0, "ValueError: no 0")), (1, 1), (2, 2), (3, Failure(3, "ValueError: no 3")))


def test_shared_bytes_come_first() -> None:
    with serial() as runner:
        assert tuple(runner.run_with(b"key", jobs.keyed, (b"a",))) == ((b"a", jobs.keyed(b"key", b"a")),)


def test_there_is_at_least_one_core() -> None:
    assert usable_cores() >= 1
