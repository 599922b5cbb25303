import io
import os
import pty
import select
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.cli import talk
from draftkit.cli.wide import width

BRIEF = "outline: training-opening\nseed: 1\n"


def test_a_short_job_is_not_talked_about(capsys: pytest.CaptureFixture[str]) -> None:
    ticker = talk.Ticker("reading")
    ticker(0, 5, "a.txt")
    ticker.end()
    assert capsys.readouterr().err == ""


def _ticked(
    calls: tuple[tuple[float, int, str], ...], monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, columns: int = 80
) -> None:
    """A job of 1,000 documents that tells at these times how many are done; it began at 0."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys.stderr, "fileno", lambda: 2)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    ticker = talk.Ticker("reading")
    for at, done, name in calls:
        now[0] = at
        ticker(done, 1000, name)
    ticker.end()


CALLS = ((0.5, 0, "0.txt"), (1.5, 1, "1.txt\x1b"), (1.55, 2, "2.txt"), (12.5, 481, "讲话.docx"), (14.5, 561, "b.docx"))


def test_a_long_job_says_on_a_terminal_how_far_it_is_and_how_fast(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ticked(CALLS, monkeypatch, is_terminal=True)
    assert capsys.readouterr().err.split("\r\x1b[K") == [
        "",
        "reading 1/1000 · 1.txt�",
        "reading 481/1000 · 42/s · about 12 s left · 讲话.docx",
        "reading 561/1000 · 42/s · about 11 s left · b.docx",
        "",
    ]


def test_what_is_no_terminal_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ticked(CALLS, monkeypatch, is_terminal=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("columns", [20, 40, 41, 80])
def test_the_line_never_wraps(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ticked(((1.5, 1, "云溪县茶叶产业发展大会" * 9),), monkeypatch, is_terminal=True, columns=columns)
    line = capsys.readouterr().err.split("\r\x1b[K")[1]
    assert line.endswith("…")
    assert columns - 4 <= width(line) < columns


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert talk.has_colour(Terminal())
    assert not talk.has_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not talk.has_colour(Terminal())


def on_terminal(
    argv: list[str], answers: list[str], cwd: Path, meanwhile: Callable[[], None] = lambda: None
) -> tuple[str, int]:
    """What a command shows to a person who gives these answers, and its exit code.

    `meanwhile` is what somebody else does while a question stands.
    """
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(cwd)
        environ = {name: value for name, value in os.environ.items() if not name.startswith("DRAFTKIT_")}
        command = [sys.executable, "-m", "draftkit", "--lang", "en", *argv]
        os.execve(sys.executable, command, environ | {"LC_ALL": "C.UTF-8", "NO_COLOR": "1"})  # noqa: S606
    shown = b""
    seen = 0
    while True:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, shown.decode()
        try:
            shown += os.read(terminal, 4096)
        except OSError:
            break
        if answers and shown[seen:].rstrip(b" ").endswith((b"]:", b"[y/N]")):
            seen = len(shown)
            meanwhile()
            time.sleep(0.1)  # nobody answers before readline, which shows the question first, listens for Ctrl-C
            os.write(terminal, answers.pop(0).encode())
    _, status = os.waitpid(child, 0)
    assert answers == [], shown.decode()
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.yaml").write_text(BRIEF, "utf-8")
    (tmp_path / "figures.yaml").write_text(
        "会议名称: {value: , type: meeting, ask: 会议的全称}\n参训人数: {value: , type: count, unit: 人}\n", "utf-8"
    )
    return tmp_path


def test_a_person_is_asked_until_the_answer_fits_and_every_answer_is_kept(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "六十\n", "60\n"], folder)
    assert code == 0
    assert "会议的全称 [meeting]:" in shown
    assert "参训人数（人） [count]:" in shown
    assert "must be written in digits" in shown
    assert "no text yet; figures still empty (0): —" in shown
    text = (folder / "figures.yaml").read_text("utf-8")
    assert "value: 全县茶叶培训班" in text
    assert "value: 60" in text


def test_enter_leaves_a_figure_open_and_the_end_of_input_stops(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["\n", "\x04"], folder)
    assert code == 0
    assert "no text yet; figures still empty (2): 会议名称、参训人数" in shown


def test_a_question_shows_the_answers_given_before_it(folder: Path) -> None:
    (folder / "speech.md").write_text("参加{{会议名称}}的有{{参训人数|人}}，先讲{{部分数}}点。\n\n## 一\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "60\n"], folder)
    assert code == 0
    assert "参加【待填：会议名称】的有【待填：参训人数（人）】，先讲一点。" in shown
    assert "参加全县茶叶培训班的有【待填：参训人数（人）】，先讲一点。" in shown
    assert "nothing is open in the text" in shown


def test_a_value_somebody_else_wrote_while_the_question_stood_is_not_replaced_unasked(folder: Path) -> None:
    def meanwhile() -> None:
        text = "会议名称: 全县茶叶培训班\n参训人数: {value: 58, type: count, unit: 人, by: 办公室}\n"
        (folder / "figures.yaml").write_text(text, "utf-8")

    shown, code = on_terminal(["fill", ".", "--only", "参训人数"], ["60\n", "n\n"], folder, meanwhile)
    assert code == 0
    assert "参训人数 is 58人 already. Change it to 60人?" in shown
    assert "value: 58," in (folder / "figures.yaml").read_text("utf-8")


def test_ctrl_c_keeps_the_answers_given_so_far(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "\x03"], folder)
    assert code == 130
    assert "interrupted" in shown
    assert "value: 全县茶叶培训班" in (folder / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize(("answer", "kept"), [("n\n", "60"), ("\n", "60"), ("y\n", "61")])
def test_a_value_that_is_there_changes_only_where_a_person_agrees(answer: str, kept: str, folder: Path) -> None:
    (folder / "figures.yaml").write_text("参训人数: {value: 60, type: count, unit: 人}\n", "utf-8")
    shown, code = on_terminal(["fill", ".", "--only", "参训人数"], ["61\n", answer], folder)
    assert code == 0
    assert "参训人数 is 60人 already. Change it to 61人?" in shown
    assert f"value: {kept}," in (folder / "figures.yaml").read_text("utf-8")


def test_a_new_folder_asks_for_what_its_outline_needs(tmp_path: Path) -> None:
    shown, code = on_terminal(
        ["new", "培训班", "--outline", "training-opening", "--set", "会议日期=2026-12-03"],
        ["全县茶叶培训班\n", "\x04"],
        tmp_path,
    )
    assert code == 0
    assert "started: 培训班" in shown
    text = (tmp_path / "培训班" / "figures.yaml").read_text("utf-8")
    assert "value: 全县茶叶培训班" in text
    assert "value: 2026-12-03" in text
