"""What must not be imported before it is needed; the process as a whole, on all kinds of terminals."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("docx", "lxml", "jinja2", "yaml", "rich", "pydantic", "rjieba")
BRIEF = "outline: training-opening\nfacts: {会议名称: 全县档案培训班}\n"


def _python(code: str, *argv: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "DRAFTKIT_"))}
    command = [sys.executable, "-c", code, *argv]
    return subprocess.run(command, capture_output=True, env=env | environ, timeout=60, check=False)


def _draftkit(
    *argv: str, cwd: Path = Path(), environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "DRAFTKIT_", "PYTHON"))
    }
    command = [sys.executable, "-m", "draftkit", *argv]
    return subprocess.run(command, capture_output=True, env=env | (environ or {}), cwd=cwd, timeout=60, check=False)


def _loaded(*argv: str) -> set[str]:
    """Which of the heavy packages a command imports."""
    code = (
        "import sys\n"
        "from draftkit.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "sys.stderr.write('\\n' + ' '.join(sys.modules))\n"
        "sys.exit(code)\n"
    )
    done = _python(code, *argv, LC_ALL="C.UTF-8")
    assert done.returncode == 0, done.stderr.decode()
    return {name for name in HEAVY if name in done.stderr.decode().splitlines()[-1].split()}


@pytest.mark.parametrize(
    "argv",
    [("--help",), ("draft", "--help"), ("phrases", "search", "--help"), ("--version",), ("--lang", "zh", "--help")],
)
def test_help_imports_nothing_heavy(argv: tuple[str, ...]) -> None:
    assert _loaded(*argv) == set()


def test_a_plain_text_is_parsed_without_word_pdf_or_tables(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("同志们：\n\n要把茶园管好。\n", "utf-8")
    assert _loaded("parse", str(tmp_path / "a.txt")) == set()


def test_a_speech_is_explained_without_word_tables_or_the_segmenter(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text(BRIEF, "utf-8")
    done = _draftkit("draft", str(tmp_path))
    assert done.returncode == 0, done.stderr.decode()
    assert _loaded("explain", str(tmp_path)) <= {"yaml", "jinja2"}


def test_completion_imports_nothing_heavy() -> None:
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: sys.stderr.write('\\n' + ' '.join(sys.modules)))\n"
        "from draftkit.cli.main import main\n"
        "main([])\n"
    )
    done = _python(code, _DRAFTKIT_COMPLETE="complete_bash", COMP_WORDS="draftkit dra", COMP_CWORD="1")
    assert done.stdout.decode().split() == ["draft"]
    assert not set(HEAVY) & set(done.stderr.decode().splitlines()[-1].split())


def test_a_draft_in_one_shot_needs_no_rich_no_pydantic_and_no_segmenter(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text(BRIEF, "utf-8")
    first = _draftkit("draft", "brief.yaml", "-o", "x.docx", cwd=tmp_path, environ={"XDG_CACHE_HOME": str(tmp_path)})
    assert first.returncode == 0, first.stderr.decode()
    code = (
        "import sys\n"
        "from draftkit.cli.main import main\n"
        "assert main(sys.argv[1:]) == 0\n"
        "sys.stderr.write('\\n' + ' '.join(sys.modules))\n"
    )
    argv = ("draft", str(tmp_path / "brief.yaml"), "-o", str(tmp_path / "x.docx"))
    done = _python(code, *argv, XDG_CACHE_HOME=str(tmp_path))
    loaded = done.stderr.decode().splitlines()[-1].split()
    assert not {"rich", "pydantic", "rjieba", "jinja2"} & set(loaded)


@pytest.mark.parametrize(
    "environ",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "zh_CN.GBK"}, {"NO_COLOR": "1"}],
    ids=str,
)
def test_no_terminal_is_too_poor(environ: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "讲话 稿"
    folder.mkdir()
    (folder / "brief.yaml").write_text(BRIEF, "utf-8")
    for argv in (("draft", str(folder)), ("figures", str(folder)), ("--lang", "zh", "--help")):
        done = _draftkit(*argv, environ=environ)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        assert b"\x1b[" not in done.stdout + done.stderr


def test_a_pipe_that_is_closed_at_the_other_end_is_no_error() -> None:
    code = (
        "import os, sys\n"
        "read, write = os.pipe()\n"
        "os.close(read)\n"
        "os.dup2(write, 1)\n"
        "from draftkit.cli.main import main\n"
        "sys.exit(main(['--help']))\n"
    )
    done = _python(code)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_shown(shell: str) -> None:
    done = _draftkit("--show-completion", shell, environ={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"})
    assert done.returncode == 0, done.stderr
    assert b"_DRAFTKIT_COMPLETE=complete_" + shell.encode() in done.stdout


def test_a_mistake_of_our_own_ends_in_a_report_to_paste() -> None:
    code = (
        "import sys\n"
        "from draftkit.workflows.drafting import outlines\n"
        "outlines.list_outlines = None\n"
        "from draftkit.cli.main import main\n"
        "sys.exit(main(['outlines', 'list']))\n"
    )
    done = _python(code)
    told = done.stderr.decode()
    assert done.returncode == 70
    assert "draftkit outlines list" in told
    assert "TypeError: 'NoneType' object is not callable" in told
