"""A person at a terminal: commands run in a pseudo-terminal, keys are pressed when the program waits for them."""

import os
import pty
import re
import select
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

UP, RIGHT, BACKSPACE, SHIFT_TAB, CTRL_C, CTRL_D = "\x1b[A", "\x1b[C", "\x7f", "\x1b[Z", "\x03", "\x04"
CAPABLE = {"TERM": "xterm-256color"}
"""A terminal that can move its cursor."""
SOURCE = "Where do these values come from? (Enter: leave it empty)"
"""The question at the end of a session; it is left empty where a test does not answer it."""
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(
    argv: list[str],
    answers: list[str],
    cwd: Path,
    meanwhile: Callable[[], None] = lambda: None,
    environ: Mapping[str, str] | None = None,
) -> tuple[str, int]:
    """What a command shows to a person who gives these answers, and its exit code.

    The terminal can only write lines. `meanwhile` is what somebody else does while a question stands.
    """
    child, terminal = started(argv, cwd, {"TERM": "dumb", **(environ or {})})
    shown = b""
    seen = 0
    while data := read(terminal, shown):
        shown += data
        now = shown[seen:].rstrip(b" ")
        is_source = now.endswith(SOURCE.encode())
        if is_source or (answers and now.endswith((b"]:", b"[y/N]"))):
            seen = len(shown)
            meanwhile()
            time.sleep(0.1)  # nobody answers before readline, which shows the question first, listens for Ctrl-C
            os.write(terminal, (answers.pop(0) if answers else "\n").encode())
    _, status = os.waitpid(child, 0)
    assert answers == [], shown.decode()
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def at_live_terminal(
    argv: list[str], keys: list[tuple[str, str]], cwd: Path, environ: Mapping[str, str] | None = None
) -> tuple[list[str], int]:
    """What a command shows on a terminal that can move its cursor, and its exit code.

    Args:
        argv: the command.
        keys: what to wait for, as it is shown without colours and movements, and what to press then.
        cwd: where it runs.
        environ: added to the environment.

    Returns:
        What was shown from one press to the next.
    """
    child, terminal = started(argv, cwd, CAPABLE | dict(environ or {}))
    pieces, shown, waiting = [], b"", list(keys)
    is_asked = any(SOURCE.startswith(wait) for wait, _ in keys)
    while data := read(terminal, shown):
        shown += data
        if waiting and waiting[0][0] in _plain(shown):
            pieces.append(shown.decode())
            shown = b""
            time.sleep(0.1)  # a person has seen it
            os.write(terminal, waiting.pop(0)[1].encode())
        elif not waiting and SOURCE in _plain(shown) and not is_asked:
            is_asked = True
            time.sleep(0.1)
            os.write(terminal, b"\n")
    _, status = os.waitpid(child, 0)
    assert waiting == [], (waiting[0], [*pieces, shown.decode()])
    return [*pieces, shown.decode().replace("\r\n", "\n")], os.waitstatus_to_exitcode(status)


def _plain(shown: bytes) -> str:
    return _ESCAPE.sub("", shown.decode("utf-8", "ignore"))


def started(argv: list[str], cwd: Path, own: Mapping[str, str]) -> tuple[int, int]:
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(cwd)
        unset = ("DRAFTKIT_", "LC_", "LANG", "NO_COLOR", "COLUMNS", "LINES")
        environ = {name: value for name, value in os.environ.items() if not name.startswith(unset)}
        command = [sys.executable, "-m", "draftkit", "--lang", "en", *argv]
        os.execve(sys.executable, command, environ | {"LC_ALL": "C.UTF-8", "NO_COLOR": "1"} | dict(own))  # noqa: S606
    return child, terminal


def read(terminal: int, shown: bytes) -> bytes:
    """More of what it shows; nothing at its end."""
    ready, _, _ = select.select([terminal], [], [], 30)
    assert ready, shown.decode()
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
