import io
import os
import sys
import time

import pytest

from draftkit.cli import talk
from draftkit.cli.wide import width


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
