"""Doubts at a real terminal."""

from pathlib import Path

import pytest
from tests.unit.cli.terminal import CTRL_D, on_terminal

OLD = """\
在临江市统计业务培训班上的讲话
同志们：
今天，来自各县区的126人参加培训。要推广“一表通办”模式，学好用好。
"""
QUESTION = "Does it belong to the old place or year?"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "旧.txt").write_text(OLD, "utf-8")
    shown, code = on_terminal(["reuse", "旧.txt", "新", "--no-ask"], [], tmp_path)
    assert (code, QUESTION in shown) == (0, False)
    figures = tmp_path / "新" / "figures.yaml"
    lines = figures.read_text("utf-8").replace("  doubtful: true\n", "").splitlines(keepends=True)
    figures.write_text("".join(f"{line}  doubtful: true\n" if line.startswith("  old: ") else line for line in lines))
    return tmp_path


def figures_of(work: Path) -> str:
    return (work / "新" / "figures.yaml").read_text("utf-8")


def test_each_doubt_is_asked_and_all_answers_are_written_at_the_end(work: Path) -> None:
    count = figures_of(work).count("\n  doubtful: true")
    before = []
    answers = ["y\n", "n\n", *["\n"] * (count - 2)]
    shown, code = on_terminal(
        ["reuse", "新", "--ask"], answers, work, meanwhile=lambda: before.append(figures_of(work))
    )
    assert code == 0
    assert before == [before[0]] * count
    assert f"1/{count} " in shown
    assert "facts: 1; words: 1" in shown
    assert figures_of(work).count("\n  doubtful: true") == count - 2
    assert figures_of(work).count("\n  old: ") == count - 1


def test_who_stops_keeps_what_was_answered(work: Path) -> None:
    count = figures_of(work).count("\n  doubtful: true")
    shown, code = on_terminal(["reuse", "新", "--ask"], ["y\n", CTRL_D], work)
    assert (code, "facts: 1; words: 0" in shown) == (0, True)
    assert figures_of(work).count("\n  doubtful: true") == count - 1


def test_what_is_no_answer_is_asked_again(work: Path) -> None:
    shown, code = on_terminal(["reuse", "新", "--ask"], ["vielleicht\n", "q\n"], work)
    assert (code, shown.count(QUESTION)) == (0, 2)


def test_without_a_terminal_nothing_is_asked(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from draftkit.cli.main import main

    assert main(["reuse", str(work / "新"), "--ask"]) == 0
    assert QUESTION not in capsys.readouterr().err
