import errno
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from draftkit.cli.main import main


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "DRAFTKIT_OFFICE"):
        monkeypatch.delenv(name, raising=False)


def test_help_goes_to_stdout_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Usage: draftkit [OPTIONS] COMMAND …")
    assert told.err == ""


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    from draftkit import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"draftkit {__version__}\n"


def test_the_words_of_the_process_are_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["draftkit", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("draftkit ")


def test_the_language_may_stand_anywhere_and_lasts_for_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--lang", "zh", "nowhere"]) == 2
    assert "不是讲话文件夹" in capsys.readouterr().err
    assert main(["figures", "nowhere"]) == 2
    assert "is no speech folder" in capsys.readouterr().err


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("draftkit.workflows.figures.overview.report_figures", interrupt)
    assert main(["figures", "."]) == 130
    assert capsys.readouterr().err == "\ninterrupted; no file was half-written\n"


def test_a_mistake_of_our_own_is_reported_with_all_that_is_needed_to_find_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("draftkit.workflows.figures.overview.report_figures", fail)
    assert main(["figures", "讲话"]) == 70
    told = capsys.readouterr().err
    for part in ("draftkit 0.", "Python 3.", "draftkit figures 讲话", "ZeroDivisionError: a bug", "test_cli_main.py"):
        assert part in told


def test_a_reader_of_the_pipe_that_left_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    assert main(["--help"]) == 141


class Full(io.StringIO):
    """A stream whose disk is full."""

    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_result_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["--help"]) == 2
    assert "the standard output cannot be written: the disk is full [DK719]" in capsys.readouterr().err


def test_what_was_done_is_done_even_if_nobody_can_be_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stderr", Full())
    assert main(["new", str(tmp_path / "讲话"), "--outline", "training-opening"]) == 0
    assert (tmp_path / "讲话" / "figures.yaml").is_file()


def test_closed_streams_are_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["outlines", "list"]) == 0
    sys.stdout.close()
    sys.stderr.close()


def test_what_a_stream_cannot_encode_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["outlines", "show", "training-opening"]) == 0
    sys.stdout.flush()
    assert "会议".encode("ascii", "backslashreplace") in raw.getvalue()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows names that are text, and nothing else")
def test_the_name_of_a_file_may_be_bytes_that_are_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [os.fsdecode(os.fsencode(tmp_path / "稿") + ending) for ending in (b"\xff.txt", b"\x1b[2J.txt")]
    for path in paths:
        Path(path).write_text("同志们：\n一、好\n", "utf-8")
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8"))
    assert main(["parse", *paths]) == 0
    sys.stdout.flush()
    assert "稿�.txt" in raw.getvalue().decode()
    assert b"\x1b" not in raw.getvalue()


def test_a_standard_input_that_is_closed_is_empty(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 4
    assert "'<stdin>' is empty [DK004]" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no such signals there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whoever_is_told_to_end_leaves_nothing_behind(tmp_path: Path, number: signal.Signals) -> None:
    office, work = tmp_path / "soffice", tmp_path / "work"
    office.write_text('#!/bin/sh\n: > "$TMPDIR/../begun"\nexec sleep 60\n', "utf-8")
    office.chmod(0o755)
    work.mkdir()
    (tmp_path / "稿.rtf").write_bytes(b"{\\rtf1 x}")
    command = (sys.executable, "-m", "draftkit", "parse", str(tmp_path / "稿.rtf"))
    environ = os.environ | {"PATH": f"{tmp_path}:/bin:/usr/bin", "TMPDIR": str(work)}
    with _heeded(number), subprocess.Popen(command, env=environ, stderr=subprocess.PIPE) as process:
        _wait_for(work, "*/begun")
        process.send_signal(number)
        assert process.wait(20) == 128 + number
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert list(work.iterdir()) == []


@contextmanager
def _heeded(number: signal.Signals) -> Iterator[None]:
    """Processes started meanwhile do not ignore the signal, as they would where the tests run under nohup."""
    before = signal.getsignal(number)
    if before is signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)


def _wait_for(folder: Path, pattern: str) -> None:
    for _ in range(400):
        if list(folder.glob(pattern)):
            return
        time.sleep(0.05)
    pytest.fail(f"{pattern} never came")


def test_an_exit_code_is_that_of_the_first_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "nowhere.yaml"]) == 3
    assert main(["parse", "nowhere.txt"]) == 4
    assert main(["parse", "--nowhere"]) == 2
    assert capsys.readouterr().out == ""
