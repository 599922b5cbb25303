"""Writing files: whole or not at all, and never over somebody's edit."""

import errno
import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from draftkit.diagnostics import Outcome
from draftkit.errors import ExitCode
from draftkit.store.files import ABSENT, digest_of
from draftkit.store.save import Write, make_folder, save, save_all


def code(outcome: Outcome[Any]) -> str:
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    return problem.message.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_new_file_is_written_and_its_digest_returned(tmp_path: Path) -> None:
    outcome = save(tmp_path / "讲话.md", "同志们：".encode(), expected=ABSENT)
    assert outcome.unwrap() == digest_of("同志们：".encode())
    assert (tmp_path / "讲话.md").read_text(encoding="utf-8") == "同志们："
    assert names(tmp_path) == ["讲话.md"]


def test_an_old_file_is_replaced_where_it_is_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    save(path, b"new", expected=digest_of(b"old")).unwrap()
    assert path.read_bytes() == b"new"


def test_an_exported_file_is_replaced_whatever_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    save(tmp_path / "a", b"new", expected=None).unwrap()
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_that_changed_since_it_was_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"edited by hand")
    outcome = save(path, b"new", expected=digest_of(b"old"))
    assert code(outcome) == "DK030"
    assert outcome.diagnostics[0].message.exit_code is ExitCode.CONFLICT
    assert path.read_bytes() == b"edited by hand"
    assert names(tmp_path) == ["a"]


def test_a_file_that_changes_while_the_new_one_is_staged_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: path.write_bytes(b"edited meanwhile"))
    assert code(save(path, b"new", expected=digest_of(b"old"))) == "DK030"
    assert path.read_bytes() == b"edited meanwhile"
    assert names(tmp_path) == ["a"]


def test_a_file_that_was_deleted_since_it_was_read_is_a_conflict(tmp_path: Path) -> None:
    assert code(save(tmp_path / "a", b"new", expected=digest_of(b"old"))) == "DK030"
    assert names(tmp_path) == []


def test_a_file_that_should_not_exist_yet_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    outcome = save(tmp_path / "a", b"new", expected=ABSENT)
    assert code(outcome) == "DK031"
    assert outcome.diagnostics[0].message.exit_code is ExitCode.CONFLICT
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing(number))
        outcome = save(tmp_path / "a", b"new", expected=digest_of(b"old") if call == "fsync" else None)
    assert code(outcome) == "DK032"
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_disk_that_is_full_when_the_bytes_are_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def to_a_full_device(path: Path, flags: int, mode: int) -> int:
        os.close(real(path, flags, mode))
        return real("/dev/full", os.O_WRONLY)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", to_a_full_device)
        outcome = save(tmp_path / "a", b"x" * 100_000, expected=None)
    assert code(outcome) == "DK032"
    assert names(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", failing(number))
        outcome = save(tmp_path / "a", b"new", expected=None)
    assert code(outcome) == "DK033"
    assert str(tmp_path / "a") in str(outcome.diagnostics[0])


def test_a_file_that_is_protected_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert code(save(tmp_path / "a", b"new", expected=None)) == "DK033"
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert code(save(tmp_path / "none" / "a", b"x", expected=None)) == "DK034"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code(save(tmp_path / "file" / "a", b"x", expected=None)) == "DK034"


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    assert code(save(tmp_path, b"x", expected=None)) == "DK035"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no device files here")
def test_a_device_is_never_replaced_by_a_file() -> None:
    assert code(save(Path("/dev/null"), b"x", expected=None)) == "DK036"


def test_a_failing_disk_is_reported_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(errno.EIO))
        outcome = save(tmp_path / "a", b"new", expected=None)
    assert code(outcome) == "DK037"
    assert "the disk does not work as it should" in str(outcome.diagnostics[0])


@pytest.mark.parametrize("call", ["fsync", "realpath"])
def test_ctrl_c_in_the_middle_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os if call == "fsync" else os.path, call, interrupt)
        with pytest.raises(KeyboardInterrupt):
            save(tmp_path / "a", b"new", expected=None)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_permission_bits_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.touch()
    path.chmod(0o640)
    save(path, b"new", expected=None).unwrap()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "a"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to("there/a")
    save(link, b"new", expected=digest_of(b"old")).unwrap()
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "there") == ["a"]


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 85)
    save(path, b"new", expected=None).unwrap()
    assert path.read_bytes() == b"new"


def test_a_left_over_temporary_file_of_somebody_else_is_neither_used_nor_removed(tmp_path: Path) -> None:
    other = tmp_path / f".draftkit-{os.getpid()}-0-0.tmp"
    other.write_bytes(b"theirs")
    save(tmp_path / "a", b"new", expected=None).unwrap()
    assert other.read_bytes() == b"theirs"


def test_a_name_no_system_accepts_is_reported(tmp_path: Path) -> None:
    assert code(save(tmp_path / "a\0b", b"x", expected=None)) == "DK037"


def test_several_files_are_written_together(tmp_path: Path) -> None:
    writes = (Write(tmp_path / "a", b"1", ABSENT), Write(tmp_path / "b", b"2"))
    assert save_all(writes).unwrap() == (digest_of(b"1"), digest_of(b"2"))
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"1", b"2"]


def test_no_file_at_all_is_no_work(tmp_path: Path) -> None:
    assert save_all(()) == Outcome(())
    assert names(tmp_path) == []


def test_where_one_of_several_changed_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"edited")
    writes = (Write(tmp_path / "a", b"1"), Write(tmp_path / "b", b"2", digest_of(b"old")))
    assert code(save_all(writes)) == "DK030"
    assert names(tmp_path) == ["b"]


def test_where_the_disk_is_full_at_the_second_file_none_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def full_at_second(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_at_second)
        outcome = save_all((Write(tmp_path / "a", b"1"), Write(tmp_path / "b", b"2")))
    assert code(outcome) == "DK032"
    assert names(tmp_path) == []


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    assert make_folder(tmp_path / "a" / "b").unwrap().is_dir()
    assert make_folder(tmp_path / "a" / "b").unwrap().is_dir()


def test_a_folder_cannot_be_made_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code(make_folder(tmp_path / "file")) == "DK038"
    assert code(make_folder(tmp_path / "file" / "below")) == "DK038"


def test_ctrl_c_waits_until_files_that_belong_together_have_all_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def interrupted(source: str | Path, target: str | Path) -> None:
        signal.raise_signal(signal.SIGINT)
        real(source, target)

    monkeypatch.setattr(os, "replace", interrupted)
    writes = [Write(tmp_path / name, b"new") for name in ("speech.md", "figures.yaml")]
    for write in writes:
        write.path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        save_all(writes)
    assert [write.path.read_bytes() for write in writes] == [b"new", b"new"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["figures.yaml", "speech.md"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
