"""Results go to stdout, talk goes to stderr; questions only where a person can answer."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypeVar

from draftkit.cli.language import _
from draftkit.cli.pace import Pace
from draftkit.cli.render import render
from draftkit.cli.wide import cut, printable
from draftkit.diagnostics import Diagnostic, Outcome

T = TypeVar("T")
_NEEDS_QUOTES = " \t&|;<>()[]{}*?!#~'`$"
_PATIENCE = 1.0
"""Seconds of silence a person accepts."""
_REFRESHED = 0.1
"""Seconds between two changes of a line that is counted up."""
_NARROW = 20
"""Columns no terminal has less of; one that has not told its width yet says 0."""


def show(text: str) -> None:
    """Write a line of the result to stdout."""
    sys.stdout.write(f"{text}\n")


def show_json(data: object, indent: int | None = None) -> None:
    """Write a result a script may read: on one line unless indented, and whole whatever names of files hold."""
    from json import dumps

    text = dumps(data, ensure_ascii=False, indent=indent)
    show(text if _is_unicode(text) else dumps(data, indent=indent))


def _is_unicode(text: str) -> bool:
    """Whether it can be written as UTF-8: a file's name on Linux may hold bytes that are none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def show_bytes(data: bytes) -> None:
    """Write a document to stdout as it is, in its own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Write a line to stderr: what was done, what comes next."""
    _talk(f"{text}\n")


def report(diagnostics: Iterable[Diagnostic], about: str = "") -> None:
    """Write diagnostics to stderr; `about` is the file they are about, where there are several."""
    _talk(render(diagnostics, colour=has_colour(sys.stderr), about=about))


def _talk(text: str) -> None:
    """What was done stays done where nobody can be told of it: a stderr that fails falls silent."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: IO[str]) -> None:
    """Lead a stream that cannot be written to nowhere, so that Python does not fail on it once more at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def told(outcome: Outcome[T]) -> T:
    """The value of a use case, after its warnings and hints went to stderr.

    Raises:
        DraftkitError: there is no value, or an error stands beside it.
    """
    value = outcome.unwrap()
    report(outcome.diagnostics)
    return value


def quoted(path: Path) -> str:
    """The path as it can be typed into a command: in quotes only where it needs them."""
    text = str(path)
    return f'"{text}"' if any(sign in _NEEDS_QUOTES for sign in text) else text


def has_colour(stream: IO[str]) -> bool:
    """Whether colours are welcome: a terminal, and no NO_COLOR (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def can_ask() -> bool:
    """Whether a person sits at both ends: the question is read on stderr, the answer typed on stdin."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str | None:
    """One answer without the blanks around it; None where the person ended the input (Ctrl-D)."""
    try:
        return _answer(f"{question} ").strip()
    except EOFError:
        say("")
        return None


def _answer(prompt: str) -> str:
    """With line editing that knows wide characters where stdout is the terminal; else the question goes to stderr."""
    if sys.stdout.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401 - `input` uses it from then on
        return input(prompt)
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return input()


def agree(question: str) -> bool:
    """Whether a person says yes; anything else is no."""
    keys = _("[y/N]")
    answer = ask(f"{question} {keys}")
    return (answer or "").lower() in ("y", "yes", "是", "好", "对")


class Ticker:
    """Says on a terminal how far a long job has come, on one line, once it has taken more than a second.

    A little later it says how fast that was, and how long the rest will take.
    """

    def __init__(self, what: str) -> None:
        """Begin to count the time; `what` is the job as a short phrase."""
        self._what = what
        self._pace: Pace | None = None
        self._next = time.monotonic() + _PATIENCE
        self._live = sys.stderr.isatty()
        self._shown = False

    def __call__(self, done: int, total: int, name: str) -> None:
        """So many of so many are done; `name` is the one at hand."""
        if not self._live:
            return
        now = time.monotonic()
        pace = self._pace = self._pace or Pace(done, now)
        if now < self._next:
            return
        self._next = now + _REFRESHED
        self._shown = True
        pace.tell(done, now)
        parts = (f"{self._what} {done}/{total}", *pace.said(total - done), printable(name))
        _talk(f"\r\x1b[K{cut(' · '.join(filter(None, parts)), _room())}")

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            _talk("\r\x1b[K")


def _room() -> int:
    """Columns of the terminal stderr leads to, less two: the last one may wrap, and an ellipsis may be wide."""
    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return max(_NARROW, columns or 80) - 2


@contextmanager
def patience(what: str) -> Iterator[None]:
    """Say on a terminal what is going on, if it takes more than a second."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    timer = Timer(_PATIENCE, say, (what,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
