from pathlib import Path

import pytest

from draftkit.cli.main import main

TEXT = "在全县防汛工作会议上的讲话\n\n同志们：\n\n今年的雨来得早,大家要扞卫大堤。\n"
MENDED = "在全县防汛工作会议上的讲话\n\n同志们：\n\n今年的雨来得早，大家要捍卫大堤。\n"


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_without_a_person_to_ask_changes_are_shown_and_not_written(
    speech: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(speech), "--fix", "--date", "2026-12-03"]) == 1
    shown = capsys.readouterr()
    assert "   5  今年的雨来得早[-,-]{+，+}大家要[-扞-]{+捍+}卫大堤。" in shown.out
    assert "--yes" in shown.err
    assert speech.read_text("utf-8") == TEXT


def test_yes_writes_the_changes(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(speech), "--fix", "--yes", "--date", "2026-12-03"]) == 0
    assert speech.read_text("utf-8") == MENDED
    assert main(["check", str(speech), "--fix", "--yes", "--date", "2026-12-03"]) == 0
    assert str(speech) in capsys.readouterr().err


@pytest.mark.parametrize("other", [["--watch"], ["-o", "a.html"], ["--annotate", "a.docx"]])
def test_mending_goes_with_no_other_writing(speech: Path, other: list[str]) -> None:
    assert main(["check", str(speech), "--fix", *other]) == 2
    assert speech.read_text("utf-8") == TEXT


def test_of_many_lines_that_change_the_first_are_shown_unless_all_are_wanted(
    speech: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    speech.write_text("同志们：\n\n" + "".join(f"第{number}件事,要办好。\n\n" for number in range(1, 24)), "utf-8")
    asked = ["check", str(speech), "--fix", "--only", "DKR39", "--date", "2026-12-03"]
    assert main(asked) == 1
    shown = capsys.readouterr().out
    assert shown.count("{+，+}") == 20
    assert "… and lines more: 3; each of them: --all" in shown
    assert main([*asked, "--all"]) == 1
    shown = capsys.readouterr().out
    assert (shown.count("{+，+}"), "--all" in shown) == (23, False)


def test_of_many_changes_in_a_line_the_first_are_shown(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speech.write_text("同志们：\n\n" + "要抓紧,要抓实," * 4 + "要抓好。\n", "utf-8")
    asked = ["check", str(speech), "--fix", "--only", "DKR39", "--date", "2026-12-03"]
    assert main(asked) == 1
    shown = capsys.readouterr().out
    assert (shown.count("{+，+}"), "… (and changes more: 2)" in shown) == (6, True)
    assert main([*asked, "--all"]) == 1
    shown = capsys.readouterr().out
    assert (shown.count("{+，+}"), "and changes more" in shown) == (8, False)
