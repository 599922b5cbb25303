"""One broken file, one exact message: in cases/errors, `NAME.EXT` is broken and `NAME.expected` says what happens.

The first line of the latter is the command; what follows is what it writes to stderr, and last `=> exit code`.
DRAFTKIT_ACCEPT=1 writes what happened into these files. What cannot be kept as a text stands in the tests below.
"""

import errno
import os
import shutil
from pathlib import Path

import pytest

from draftkit.cli.main import main
from draftkit.store.save import Write, save_all

CASES = Path(__file__).parent / "cases" / "errors"
ACCEPT = os.environ.get("DRAFTKIT_ACCEPT") == "1"
BRIEF = "outline: training-opening\nfacts: {}\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("DRAFTKIT_OFFICE", raising=False)
    return tmp_path


@pytest.mark.parametrize("case", sorted(CASES.glob("*.expected")), ids=lambda path: path.stem)
def test_a_broken_file_gets_its_message(case: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command, _, expected = case.read_text("utf-8").partition("\n")
    for path in CASES.glob(f"{case.stem}.*"):
        shutil.copy(path, desk)
    before = {path: path.read_bytes() for path in desk.iterdir() if path.is_file()}
    code = main(command.removeprefix("% draftkit ").split())
    told = capsys.readouterr()
    found = f"{told.err}=> {code}\n"
    if ACCEPT:
        case.write_text(f"{command}\n{found}", "utf-8")
        return
    assert found == expected
    assert told.out == ""
    assert {path: path.read_bytes() for path in desk.iterdir() if path.is_file()} == before, "nothing is written"


def test_every_broken_file_has_a_message() -> None:
    names = {path.stem for path in CASES.iterdir() if path.suffix != ".expected"}
    assert names == {path.stem for path in CASES.glob("*.expected")}


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        (b"", 4, "empty"),
        (b"   \n\n", 4, "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", 4, "a picture"),
        (b"PK\x03\x04\x14\x00\x06\x00", 4, "breaks off"),
        ("同志们：\0大家好".encode(), 4, "no text file"),
        ("同志们好，今天开会".encode()[:-1], 4, "UTF-8"),
    ],
    ids=["empty", "blank", "picture", "docx", "nul", "cut"],
)
def test_a_document_that_is_no_text_is_refused(
    data: bytes, code: int, word: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "speech.txt").write_bytes(data)
    assert main(["parse", "speech.txt"]) == code
    told = capsys.readouterr()
    assert word in told.err
    assert "speech.txt" in told.err
    assert told.out == ""


def test_an_outline_that_does_not_exist_is_named_at_its_place(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "brief.yaml").write_text("seed: 1\noutline: trainig-opening\n", "utf-8")
    assert main(["draft", "brief.yaml"]) == 3
    told = capsys.readouterr().err
    assert told.startswith("brief.yaml:2:10: there is no outline 'trainig-opening' [DK721]\n")
    assert "did you mean 'training-opening'?" in told


def test_a_document_in_gb18030_is_read_and_this_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "在全县茶产业工作会议上的讲话\n\n同志们：\n\n今天的会议很重要，希望大家认真听、记在心里。\n"
    (desk / "speech.txt").write_bytes(text.encode("gb18030"))
    assert main(["parse", "speech.txt"]) == 0
    told = capsys.readouterr()
    assert "GB18030" in told.err
    assert "同志们：" in told.out


@pytest.mark.parametrize("name", ["brief.yaml", "figures.yaml"])
def test_a_file_of_ours_in_gb18030_is_refused_with_the_encoding_named(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "brief.yaml").write_text(BRIEF, "utf-8")
    (desk / name).write_bytes("outline: 培训班开班动员讲话\n会议名称: 全县茶产业培训班\n".encode("gb18030"))
    assert main(["draft", "."]) == 3
    told = capsys.readouterr()
    assert "GB18030" in told.err
    assert "UTF-8" in told.err


@pytest.mark.parametrize(("command", "code"), [("parse", 4), ("draft", 3)])
def test_a_file_of_50_megabytes_is_refused_at_once(
    command: str, code: int, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (desk / "large").open("wb") as file:
        file.truncate(50_000_000)
    assert main([command, "large"]) == code
    assert "50.0 MB" in capsys.readouterr().err


def test_a_full_disk_leaves_every_file_as_it_was(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "brief.yaml").write_text(BRIEF, "utf-8")
    assert main(["draft", "."]) == 0
    before = _files(desk)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["draft", ".", "--seed", "2", "--minutes", "3"]) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert _files(desk) == before


def test_ctrl_c_in_the_middle_of_writing_leaves_every_file_as_it_was(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "brief.yaml").write_text(BRIEF, "utf-8")
    assert main(["draft", "."]) == 0
    before = _files(desk)
    capsys.readouterr()

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert main(["draft", ".", "--seed", "2", "--minutes", "3"]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert _files(desk) == before


def test_an_output_folder_that_may_not_be_written_is_named(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "brief.yaml").write_text(BRIEF, "utf-8")
    real = os.open

    def read_only(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and Path(path).parent.name == "locked":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, mode)

    (desk / "locked").mkdir()
    monkeypatch.setattr(os, "open", read_only)
    assert main(["draft", "brief.yaml", "-o", "locked/speech.md"]) == 2
    assert "'locked/speech.md' may not be written" in capsys.readouterr().err
    assert list((desk / "locked").iterdir()) == []


def test_a_speech_that_changes_while_it_is_drafted_is_not_overwritten(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "brief.yaml").write_text(BRIEF, "utf-8")
    assert main(["draft", "."]) == 0

    def meanwhile(writes: tuple[Write, ...]) -> object:
        (desk / "speech.md").write_text("# 别人刚写的\n", "utf-8")
        return save_all(writes)

    monkeypatch.setattr("draftkit.workflows.figures.history.save_all", meanwhile)
    assert main(["draft", ".", "--minutes", "3"]) == 5
    assert "changed after it was read" in capsys.readouterr().err
    assert (desk / "speech.md").read_text("utf-8") == "# 别人刚写的\n"


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and "cache" not in path.parts)
    return {str(path): path.read_bytes() for path in found}
