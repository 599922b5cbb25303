"""What `check` writes never takes the place of what it reads."""

import os
from pathlib import Path

import pytest

from draftkit.cli.main import main

TEXT = "在全县防汛工作会议上的讲话\n\n同志们：\n\n今年的雨来得早,大家要扞卫大堤。\n"
DATE = ("--date", "2026-12-03")


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "稿"
    (folder / ".draftkit").mkdir(parents=True)
    (folder / "speech.md").write_text("# 在全县防汛工作会议上的讲话\n\n同志们：\n\n水来得早。\n", "utf-8")
    for name in ("brief.yaml", "figures.yaml", "checks.yaml", ".draftkit/tree.json"):
        (folder / name).write_text("{}\n", "utf-8")
    return folder


def said_code(capsys: pytest.CaptureFixture[str]) -> bool:
    return "DK1073" in capsys.readouterr().err


@pytest.mark.parametrize("replace", [[], ["--replace"]])
@pytest.mark.parametrize("through", ["itself", "symbolic link", "hard link"])
def test_a_report_is_never_written_over_what_is_checked(
    speech: Path, replace: list[str], through: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = speech if through == "itself" else speech.with_name("报告.txt")
    if through == "symbolic link":
        output.symlink_to(speech)
    if through == "hard link":
        os.link(speech, output)
    assert main(["check", str(speech), *DATE, "-o", str(output), "--format", "html", *replace]) == 2
    assert said_code(capsys)
    assert speech.read_text("utf-8") == TEXT
    assert output.read_text("utf-8") == TEXT


@pytest.mark.parametrize("option", ["--base", "--beside", "--past", "--baseline"])
def test_a_report_is_never_written_over_what_is_looked_at_beside(
    speech: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = speech.with_name("另一篇.txt")
    other.write_text(TEXT, "utf-8")
    if option == "--baseline":
        other.unlink()
        assert main(["check", str(speech), *DATE, option, str(other), "--write-baseline"]) == 0
    before = other.read_bytes()
    given = ["check", str(speech), *DATE, option, str(other), "-o", str(other), "--format", "json", "--replace"]
    assert main(given) == 2
    assert said_code(capsys)
    assert other.read_bytes() == before


@pytest.mark.parametrize("name", ["brief.yaml", "figures.yaml", "speech.md", "checks.yaml", ".draftkit/tree.json"])
def test_a_report_is_never_written_over_what_a_speech_folder_owns(
    speech: Path, folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = folder / name
    before = output.read_bytes()
    for checked in (speech, folder) if name != "checks.yaml" else (folder,):
        main(["check", str(checked), *DATE, "-o", str(output), "--format", "json", "--replace"])
        assert output.read_bytes() == before
        assert checked is folder or said_code(capsys)


def test_nothing_new_is_written_into_what_the_program_keeps(
    speech: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = folder / ".draftkit"
    for given in (["-o", str(kept / "state.json")], ["--baseline", str(kept / "b.json"), "--write-baseline"]):
        assert main(["check", str(speech), *DATE, *given]) == 2
        assert said_code(capsys)
    assert [path.name for path in kept.iterdir()] == ["tree.json"]


def test_a_new_index_is_not_made_in_what_the_program_keeps(speech: Path, folder: Path) -> None:
    past = speech.parent / "历年"
    past.mkdir()
    index = folder / ".draftkit" / "i.sqlite"
    assert main(["check", str(speech), *DATE, "--past", str(past), "--index", str(index)]) == 2
    assert not index.exists()


def test_a_baseline_is_never_written_over_what_is_checked(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(speech), *DATE, "--baseline", str(speech), "--write-baseline"]) == 2
    assert said_code(capsys)
    assert speech.read_text("utf-8") == TEXT


def test_a_report_beside_what_is_checked_is_written_again_and_again(speech: Path) -> None:
    output = speech.with_name("审核.json")
    for _ in range(2):
        assert main(["check", str(speech), *DATE, "-o", str(output)]) == 1
    assert output.read_text("utf-8").startswith("{")


def test_a_baseline_is_written_again_and_again(speech: Path) -> None:
    known = speech.with_name("旧问题.json")
    for _ in range(2):
        assert main(["check", str(speech), *DATE, "--baseline", str(known), "--write-baseline"]) == 0
    assert main(["check", str(speech), *DATE, "--baseline", str(known)]) == 0


def test_a_mended_copy_is_never_written_over_what_is_looked_at_beside(
    speech: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = speech.with_name("原稿.txt")
    base.write_text(TEXT, "utf-8")
    assert main(["check", str(speech), *DATE, "--base", str(base), "--fix", "--into", str(base), "--replace"]) == 2
    assert said_code(capsys)
    assert base.read_text("utf-8") == TEXT
