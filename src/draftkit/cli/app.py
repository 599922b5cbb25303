"""The commands of the program, in the order a person meets them."""

from typing import Annotated, Any

import typer

from draftkit.cli import draft, export, figures, fill, mine, new, outlines, parse, phrases
from draftkit.cli.help import Command, Group, translate
from draftkit.cli.values import use_plain_values

PROGRAM = "draftkit"
_SETTINGS = {"help_option_names": ["-h", "--help"]}
_ORDER = ("new", "draft", "fill", "figures", "export", "outlines", "phrases", "mine", "parse")
_FIRST = """\
draftkit outlines list
draftkit new 2026-培训班 --outline training
draftkit draft 2026-培训班
draftkit fill 2026-培训班
draftkit export 2026-培训班 --to docx"""


def build() -> Any:
    """The whole command tree, in the language chosen."""
    app = typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=True, context_settings=_SETTINGS, epilog=_FIRST)
    app.callback(help=_program.__doc__)(_program)
    for module in (new, draft, fill, figures, export):
        app.command(module.NAME, cls=Command, epilog=module.EXAMPLES)(module.command)
    app.add_typer(_group(outlines), name=outlines.NAME)
    app.add_typer(_group(phrases), name=phrases.NAME)
    for module in (mine, parse):
        app.command(module.NAME, cls=Command, epilog=module.EXAMPLES)(module.command)
    command: Any = typer.main.get_command(app)
    command.commands = {name: command.commands[name] for name in _ORDER}
    use_plain_values(command)
    translate(command)
    return command


def _group(module: Any) -> typer.Typer:
    group = typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=True, help=module.__doc__)
    for name, function in module.COMMANDS.items():
        group.command(name, cls=Command)(function)
    return group


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
