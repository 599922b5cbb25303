"""Programs that write into one folder take turns."""

import threading
import time
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from draftkit.store import turns
from draftkit.store.turns import LOCK, in_turn


def test_who_comes_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    order: list[str] = []
    is_in = threading.Event()

    def second() -> None:
        is_in.wait()
        with in_turn(tmp_path):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with in_turn(tmp_path):
        is_in.set()
        thread.join(timeout=0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_the_lock_goes_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), in_turn(tmp_path):
        raise KeyError
    with in_turn(tmp_path):
        assert (tmp_path / LOCK).exists()


def test_where_no_lock_can_be_had_the_work_is_done_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    (tmp_path / LOCK).mkdir()
    with in_turn(tmp_path):
        done.append("a folder stands where the lock would")
    monkeypatch.setattr(turns, "_PATIENCE", 0.05)
    held = tmp_path / "held"
    held.mkdir()
    with FileLock(held / LOCK), in_turn(held):
        done.append("another program does not come to an end")
    assert len(done) == 2


def test_a_block_may_stand_in_another_one(tmp_path: Path) -> None:
    started = time.monotonic()
    with in_turn(tmp_path):
        with in_turn(tmp_path):
            pass
        with pytest.raises(Timeout):
            FileLock(tmp_path / LOCK, timeout=0.05).acquire()
    assert time.monotonic() - started < 5
