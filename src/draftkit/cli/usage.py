"""Typer's complaints about a command line as diagnostics, so that they are translated and look like all others."""

import difflib
import re
from typing import Any

import typer

from draftkit.cli import messages
from draftkit.cli.values import name_of
from draftkit.diagnostics import Diagnostic

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Typer's own class for every mistake on the command line; it has no public name."""

_EXTRA = re.compile(r"unexpected extra argument\S* \((.*)\)$", re.DOTALL)


def explain(error: Any) -> Diagnostic:
    """What a usage error says, in our own words."""
    command = error.ctx.command_path if error.ctx else "draftkit"
    match type(error).__name__:
        case "NoSuchOption":
            return _no_option(error, command)
        case "BadOptionUsage":
            takes_none = "does not take" in error.message
            message = messages.OPTION_TAKES_NO_VALUE if takes_none else messages.OPTION_NEEDS_VALUE
            return message(name=error.option_name, command=command)
        case "MissingParameter":
            return messages.MISSING_ARGUMENT(name=name_of(error.param), command=command)
        case _:
            return _other(error, command)


def _other(error: Any, command: str) -> Diagnostic:
    if extra := _EXTRA.search(error.message):
        return messages.TOO_MANY_ARGUMENTS(found=extra[1])
    return messages.OTHER_USAGE(problem=error.message, command=command)


def no_command(name: str, allowed: list[str]) -> Diagnostic:
    """A command that does not exist, with the nearest that does."""
    near = difflib.get_close_matches(name, allowed, n=1, cutoff=0.5)
    message = messages.NO_COMMAND_NEAR if near else messages.NO_COMMAND
    return message(name=name, near="".join(near), allowed=", ".join(allowed))


def _no_option(error: Any, command: str) -> Diagnostic:
    near = sorted(error.possibilities or ())
    message = messages.NO_OPTION_NEAR if near else messages.NO_OPTION
    return message(name=error.option_name, near=", ".join(near), command=command)
