import pickle
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.errors import DraftkitError
from draftkit.store import spill_messages as messages
from draftkit.store.spill import Spill


@given(rows=st.lists(st.tuples(*[st.binary(max_size=20)] * 3)))
def test_each_part_gives_back_its_sections_in_order(rows: list[tuple[bytes, ...]]) -> None:
    with Spill(3) as spill:
        for row in rows:
            spill.add(row)
        assert [list(spill.read(part)) for part in range(3)] == [
            [row[part] for row in rows if row[part]] for part in range(3)
        ]


def test_a_part_can_be_read_twice_at_once_and_added_to_afterwards(tmp_path: Path) -> None:
    large = bytes(700_000)
    with Spill(2, tmp_path) as spill:
        for section in (b"a", large, b"b"):
            spill.add((section, b""))
        assert list(zip(spill.read(0), spill.read(0), strict=True)) == [(b"a", b"a"), (large, large), (b"b", b"b")]
        spill.add((b"c", b"d"))
        assert list(spill.read(0)) == [b"a", large, b"b", b"c"]
        assert list(spill.read(1)) == [b"d"]


def test_a_small_job_writes_nothing(tmp_path: Path) -> None:
    with _small_disk(0), Spill(2, tmp_path) as spill:
        spill.add((b"a", b"b"))
        assert [list(spill.read(part)) for part in range(2)] == [[b"a"], [b"b"]]


def _fail_with_much_set_aside(folder: Path) -> None:
    with Spill(4, folder) as spill:
        spill.add((bytes(300_000),) * 4)
        raise ZeroDivisionError


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_nothing_is_left_after_an_error(tmp_path: Path) -> None:
    before = _open_files()
    with pytest.raises(ZeroDivisionError):
        _fail_with_much_set_aside(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert _open_files() == before


def test_nothing_is_left_where_the_process_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from draftkit.store.spill import Spill\n"
        "with Spill(2, Path(sys.argv[1])) as spill:\n"
        "    spill.add((bytes(1_000_000), b'x'))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _small_disk(size: int) -> Iterator[None]:
    """No file may be longer than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def _overflow(folder: Path) -> None:
    with Spill(1, folder) as spill, _small_disk(500_000):
        for _ in range(4):
            spill.add((bytes(300_000),))


def test_a_file_that_may_not_grow_is_told_with_its_folder(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        _overflow(tmp_path)
    (problem,) = caught.value.diagnostics
    assert problem.message == messages.FAILED
    assert dict(problem.values)["folder"] == str(tmp_path)


def test_a_full_disk_is_told_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Path("/dev/full").open("r+b", 0)  # noqa: SIM115 - the spill closes it
    monkeypatch.setattr("draftkit.store.spill.TemporaryFile", lambda **_: full)
    with pytest.raises(DraftkitError) as caught, Spill(1, tmp_path) as spill:
        spill.add((bytes(300_000),))
    assert [problem.message for problem in caught.value.diagnostics] == [messages.FULL]
    assert full.closed


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        Spill(2, tmp_path / "absent")
    assert [problem.message for problem in caught.value.diagnostics] == [messages.FAILED]


def test_a_part_stays_on_disk_and_travels_as_what_it_holds() -> None:
    with Spill(2) as spill:
        part = spill.part(1)
        spill.add([b"", b"one"])
        spill.add([b"x", b"two"])
        assert list(part) == [b"one", b"two"]
        assert pickle.loads(pickle.dumps(part)) == (b"one", b"two")  # noqa: S301 - our own
