"""The commands of the program, in the order a person meets them."""

from importlib import import_module
from typing import Annotated, Any

import typer

from draftkit.cli.help import Command, Group, translate

PROGRAM = "draftkit"
COMMANDS = (
    "new",
    "reuse",
    "draft",
    "fill",
    "figures",
    "check",
    "rules",
    "explain",
    "export",
    "review",
    "log",
    "diff",
    "compare",
    "outlines",
    "phrases",
    "mine",
    "parse",
)
"""Each is a module of this package: one with `command`, or with `COMMANDS` where it is a group."""

_SETTINGS = {"help_option_names": ["-h", "--help"]}
_FIRST_STEPS = """\
draftkit outlines list
draftkit new 2026-培训班 --outline training-opening
draftkit draft 2026-培训班
draftkit fill 2026-培训班
draftkit export 2026-培训班 --to docx"""


def build(first: str = "") -> Any:
    """The command tree, in the language chosen.

    Args:
        first: the first word of the command line. Where it is a command, only that one is imported and built.
    """
    app = typer.Typer(
        cls=Group, rich_markup_mode=None, no_args_is_help=True, context_settings=_SETTINGS, epilog=_FIRST_STEPS
    )
    app.callback(help=_program.__doc__)(_program)
    names = (first,) if first in COMMANDS else COMMANDS
    for name in names:
        _add(app, name, import_module(f"draftkit.cli.{name}"))
    command: Any = typer.main.get_command(app)
    command.commands = {name: command.commands[name] for name in names}
    translate(command)
    return command


def _add(app: typer.Typer, name: str, module: Any) -> None:
    if hasattr(module, "command"):
        app.command(name, cls=Command, epilog=module.EXAMPLES)(module.command)
        return
    group = typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=True, help=module.__doc__)
    for below, function in module.COMMANDS.items():
        group.command(below, cls=Command)(function)
    app.add_typer(group, name=name)


def _version(wanted: bool) -> None:
    if wanted:
        from draftkit import __version__
        from draftkit.cli.talk import show

        show(f"draftkit {__version__}")
        raise typer.Exit


def _program(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
    lang: Annotated[
        str | None,
        typer.Option(metavar="zh|en", help="The language of the program's own words; otherwise that of the locale."),
    ] = None,
) -> None:
    """Draft work speeches: every phrase has a source, every figure has an owner, every edit comes back."""
