"""Every page in cases/commands is played as it stands. DRAFTKIT_ACCEPT=1 writes what happened into the pages.

A page is Markdown. A code block with a file name behind its fence is a file that stands in the folder from there on;
an unnamed block is a session:

    % draftkit parse -            a command; VAR=value may stand before it, `cat FILE` shows a file
    the lines up to ^D            are its standard input
    ^D
    what stands here              is what it writes to stdout; a line `...` stands for any number of lines
    2> what stands here           is what it writes to stderr
    => 3                          is its exit code; 0 where this line is absent
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PAGES = sorted((Path(__file__).parent / "cases" / "commands").glob("*.md"))
ACCEPT = os.environ.get("DRAFTKIT_ACCEPT") == "1"
_FENCE = re.compile(r"^(`{3,})[ ]*(.*?)[ ]*$")


@dataclass(frozen=True, slots=True)
class Words:
    """A line of the page outside of blocks."""

    line: str


@dataclass(frozen=True, slots=True)
class File:
    """A file for the folder."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One command and what it must do: stdout, `2> ` stderr, `=> code`."""

    command: str
    stdin: str
    lines: tuple[str, ...]


Piece = Words | File | Step


def read_page(text: str) -> Iterator[Piece]:
    lines = iter(text.splitlines())
    for line in lines:
        yield Words(line)
        fence = _FENCE.match(line)
        if fence:
            body = list(_until(lines, fence[1]))
            yield from [File(fence[2], "".join(f"{row}\n" for row in body))] if fence[2] else _steps(body)
            yield Words(fence[1])


def _until(lines: Iterator[str], fence: str) -> Iterator[str]:
    for line in lines:
        if line == fence:
            return
        yield line
    raise AssertionError(f"a block of {fence} does not end")


def _steps(body: list[str]) -> Iterator[Step]:
    starts = [at for at, line in enumerate(body) if line.startswith("% ")]
    assert starts[:1] == [0], "a session begins with a command"
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        lines = body[start + 1 : end]
        has_stdin = "^D" in lines
        cut = lines.index("^D") if has_stdin else 0
        stdin = "".join(f"{line}\n" for line in lines[:cut])
        yield Step(body[start][2:], stdin, tuple(lines[cut + has_stdin :]))


def run(step: Step, folder: Path) -> tuple[str, ...]:
    """What a step did, in the form of `Step.lines`."""
    words = shlex.split(step.command)
    own: dict[str, str] = {}
    while re.match(r"[A-Z_]+=", words[0]):
        name, _, value = words.pop(0).partition("=")
        own[name] = value
    if words[0] == "cat":
        return tuple((folder / words[1]).read_text("utf-8").splitlines())
    assert words[0] == "draftkit", step.command
    base = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "DRAFTKIT_"))}
    quiet = {"COLUMNS": "100", "DRAFTKIT_FONTS": "off"}
    fixed = {"LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(folder.parent / "cache"), **quiet}
    done = subprocess.run(
        [sys.executable, "-m", "draftkit", *words[1:]],
        input=step.stdin.encode(),
        capture_output=True,
        cwd=folder,
        env=base | fixed | own,
        timeout=60,
        check=False,
    )
    out = done.stdout.decode("utf-8", "backslashreplace").splitlines()
    err = [f"2> {line}".rstrip() for line in done.stderr.decode("utf-8", "backslashreplace").splitlines()]
    return (*out, *err, *([f"=> {done.returncode}"] if done.returncode else []))


def matches(expected: tuple[str, ...], found: tuple[str, ...]) -> bool:
    pattern = "".join("(?:.*\n)*?" if line == "..." else re.escape(f"{line}\n") for line in expected)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in found)) is not None


def renewed(piece: Piece, found: tuple[str, ...]) -> tuple[str, ...]:
    match piece:
        case Words(line):
            return (line,)
        case File(_, text):
            return tuple(text.splitlines())
        case Step(command, stdin, lines):
            given = (*stdin.splitlines(), "^D") if stdin else ()
            return (f"% {command}", *given, *(lines if "..." in lines else found))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_page_is_true(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    page: list[str] = []
    steps = 0
    for piece in read_page(path.read_text("utf-8")):
        found: tuple[str, ...] = ()
        if isinstance(piece, File):
            (folder / piece.name).parent.mkdir(parents=True, exist_ok=True)
            (folder / piece.name).write_text(piece.text, "utf-8")
        elif isinstance(piece, Step):
            found, steps = run(piece, folder), steps + 1
            assert ACCEPT or matches(piece.lines, found), (piece.command, "\n".join(found))
        page.extend(renewed(piece, found))
    assert steps, "a page without a command tests nothing"
    if ACCEPT:
        path.write_text("".join(f"{line}\n" for line in page), "utf-8")
