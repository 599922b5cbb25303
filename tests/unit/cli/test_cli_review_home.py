"""What a review would write, and what it writes."""

from pathlib import Path

import pytest
from tests.unit.cli.review_folder import returned_to, text_of

from draftkit.cli.main import main
from draftkit.errors import ExitCode


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return returned_to(tmp_path)


def states(work: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (work / "茶话会").rglob("*") if path.is_file()}


def review(work: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["--lang", "en", "review", str(work / "茶话会"), str(work / "改.txt"), *options])
    return code, capsys.readouterr().err


def test_a_dry_run_says_what_would_be_written(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = states(work)
    code, said = review(work, capsys, "--take", "1", "--dry-run")
    assert states(work) == before
    assert "would be written: " in said
    assert "dry run, nothing was written; would be: 1 · left open: 1" in said
    assert (code, "DK993" in said) == (1, True)
    assert review(work, capsys, "--take", "1")[0] == code
    assert text_of(work) != before[work / "茶话会" / "speech.md"].decode()


@pytest.mark.parametrize("option", ["--dry-run", "--json"])
def test_a_conflict_with_an_edit_by_hand_is_told_alike_with_every_option(
    work: Path,
    capsys: pytest.CaptureFixture[str],
    option: str,
) -> None:
    text = text_of(work).replace("身体健康", "工作顺利")
    (work / "茶话会" / "speech.md").write_text(text, "utf-8")
    before = states(work)
    code, said = review(work, capsys, "--take", "all", option)
    assert code == ExitCode.CONFLICT
    assert "edit 2: this was changed by hand meanwhile" in said
    assert review(work, capsys, "--take", "all") == (code, said)
    assert states(work) == before


def test_what_is_kept_by_hand_is_left_open_and_counted(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (work / "茶话会" / "speech.md").write_text(text_of(work).replace("身体健康", "工作顺利"), "utf-8")
    code, said = review(work, capsys, "--take", "all", "--keep-edits")
    assert code == 0
    assert "left open, because it was changed by hand there: 2; offered again" in said
    assert "edits written: 1 · left open: 1" in said
    assert "nothing was written" not in said
    capsys.readouterr()
    assert main(["--lang", "en", "log", str(work / "茶话会")]) == 0
    assert "taken 1、open 1" in capsys.readouterr().out
