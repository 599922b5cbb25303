"""The hooks that a repository of speeches can name: each runs a command that there is, on the files it is meant for."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from draftkit.cli.app import COMMANDS, PROGRAM

HOOKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8"))
PAGE = Path(__file__).parents[1] / "docs" / "formats" / "check-results.md"


def hook(name: str) -> dict[str, Any]:
    return next(each for each in HOOKS if each["id"] == name)


@pytest.mark.parametrize("name", [each["id"] for each in HOOKS])
def test_a_hook_runs_a_command_of_the_program(name: str) -> None:
    program, command, *_ = shlex.split(hook(name)["entry"])
    assert (program, command in COMMANDS, hook(name)["language"]) == (PROGRAM, True, "python")


@pytest.mark.parametrize("name", [each["id"] for each in HOOKS])
def test_the_page_about_results_names_the_hook(name: str) -> None:
    assert f"id: {name} " in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "path", "taken"),
    [
        ("draftkit-check", "2026-培训班/speech.md", True),
        ("draftkit-check", "speech.md", True),
        ("draftkit-check", "2026-培训班/figures.yaml", True),
        ("draftkit-check", "2026-培训班/checks.yaml", True),
        ("draftkit-check", "2026-培训班/README.md", False),
        ("draftkit-check", "2026-培训班/.draftkit/base.md", False),
        ("draftkit-check-documents", "发出/讲话.docx", True),
        ("draftkit-check-documents", "发出/讲话.docx.bak", False),
    ],
)
def test_a_hook_takes_the_files_it_is_meant_for(name: str, path: str, *, taken: bool) -> None:
    assert bool(re.search(hook(name)["files"], path)) is taken
