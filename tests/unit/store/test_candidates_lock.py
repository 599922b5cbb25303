"""One writer at a time holds a bank."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.store.candidates.lock import LOCK, mining_lock

HOLDER = """
import sys, time
from pathlib import Path
from draftkit.store.candidates.lock import mining_lock
with mining_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_at_once_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "语料库 一"
    folder.mkdir()
    with subprocess.Popen([sys.executable, "-c", HOLDER, folder], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(DraftkitError) as caught, mining_lock(folder):
            pytest.fail("two writers held the bank")
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.message.code, caught.value.exit_code) == ("DK608", ExitCode.CONFLICT)
    assert str(folder) in str(diagnostic)
    with mining_lock(folder):
        pass


def test_a_bank_is_free_after_the_work_even_where_it_failed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), mining_lock(tmp_path):
        raise ZeroDivisionError
    with mining_lock(tmp_path), pytest.raises(DraftkitError), mining_lock(tmp_path):
        pytest.fail("two writers held the bank")


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught, mining_lock(tmp_path / "无"):
        pytest.fail("held what is not there")
    assert caught.value.diagnostics[0].message.code == "DK609"
    assert list(tmp_path.iterdir()) == []


def test_what_a_writer_that_was_killed_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (".draftkit-123-0-0.tmp", ".draftkit-9-12-3.tmp", "conduct.yaml", "notes.tmp"):
        (tmp_path / name).write_bytes(b"x")
    with mining_lock(tmp_path):
        assert {path.name for path in tmp_path.iterdir()} == {"conduct.yaml", "notes.tmp", LOCK}
