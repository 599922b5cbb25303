"""Help pages in both languages, aligned for Han characters, without rich, so that they come at once."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup

from draftkit.cli.language import _, term
from draftkit.cli.usage import UsageError, no_command
from draftkit.cli.values import shown_choice, with_plain_values
from draftkit.cli.wide import pad, width, wrap
from draftkit.errors import DraftkitError

_WIDEST, _NARROWEST = 100, 50
_INDENT = "  "
_NAMES = 30
"""Names wider than this stand on a line of their own."""

Row = tuple[str, str]


class Command(TyperCommand):
    """A command whose help page is ours."""

    def get_params(self, ctx: Any) -> list[Any]:
        """All parameters, `--help` too."""
        return with_plain_values(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; a complaint knows which command it is about."""
        with _about(ctx):
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))


class Group(TyperGroup):
    """A group of commands whose help page and complaints are ours."""

    def get_params(self, ctx: Any) -> list[Any]:
        """All parameters, `--help` too."""
        return with_plain_values(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; a complaint knows which command it is about."""
        with _about(ctx):
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; an unknown one is named with its nearest neighbour."""
        if not args[0].startswith("-") and args[0] not in self.commands and not ctx.resilient_parsing:
            raise DraftkitError(no_command(args[0], list(self.commands)))
        return super().resolve_command(ctx, args)


@contextmanager
def _about(ctx: Any) -> Iterator[None]:
    try:
        yield
    except UsageError as error:
        error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]
        raise


def translate(command: Any) -> None:
    """Put a freshly built command, its parameters and the commands below it into the language chosen."""
    command.help = _(unwrap(command.help or ""))
    command.short_help = command.help.split("\n\n")[0]
    for parameter in command.params:
        parameter.help = _(unwrap(parameter.help or ""))
    for child in getattr(command, "commands", {}).values():
        translate(child)


def unwrap(text: str) -> str:
    """A docstring's paragraphs, each on one line, with a blank line between them: the key of its translation."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def page(command: Any, ctx: Any) -> str:
    """The whole help page of a command."""
    columns = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns)) - 2
    lines = [_("Usage: {usage}").format(usage=" ".join([ctx.command_path, *_usage(command, ctx)]))]
    for paragraph in _(command.help or "").split("\n\n"):
        lines += ["", *(_INDENT + line for line in wrap(paragraph, columns - len(_INDENT)))]
    for heading, rows in _tables(command, ctx):
        lines += ["", heading, *_table(rows, columns)]
    if command.epilog:
        lines += ["", _("Examples:"), *(_INDENT + line for line in command.epilog.splitlines())]
    return "\n".join(lines)


def _usage(command: Any, ctx: Any) -> Iterator[str]:
    yield _("[OPTIONS]")
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            name = _metavar(parameter) + ("…" if parameter.nargs != 1 else "")
            yield name if parameter.required else f"[{name}]"
    if hasattr(command, "commands"):
        yield _("COMMAND …")


def _tables(command: Any, ctx: Any) -> Iterator[tuple[str, list[Row]]]:
    shown = [parameter for parameter in command.get_params(ctx) if not parameter.hidden]
    arguments = [parameter for parameter in shown if parameter.param_type_name == "argument"]
    options = [parameter for parameter in shown if parameter.param_type_name == "option"]
    commands = getattr(command, "commands", {})
    if arguments:
        yield _("Arguments:"), [(_metavar(argument), _described(argument)) for argument in arguments]
    if options:
        yield _("Options:"), [(_option_names(option), _described(option)) for option in options]
    if commands:
        yield _("Commands:"), [(name, child.short_help or "") for name, child in commands.items()]


def _metavar(parameter: Any) -> str:
    """The name of what goes in, as the help shows it; the choices themselves where it has no name."""
    if parameter.metavar:
        return term(parameter.metavar)
    return "|".join(_choices(parameter)) or str(parameter.name.upper())


def _choices(parameter: Any) -> list[str]:
    return [shown_choice(choice.value) for choice in parameter.type_descriptor.choices or ()]


def _option_names(option: Any) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    return names if option.is_flag else f"{names} {_metavar(option)}"


def _described(parameter: Any) -> str:
    text = _(parameter.help or "")
    if parameter.metavar and (choices := _choices(parameter)):
        text += " " + _("One of: {choices}").format(choices=", ".join(choices))
    if parameter.envvar:
        text += " " + _("[environment: {name}]").format(name=parameter.envvar)
    return text


def _table(rows: list[Row], columns: int) -> Iterator[str]:
    first = min(_NAMES, max(width(name) for name, text in rows)) + 2
    for name, text in rows:
        lines = list(wrap(text, columns - first - len(_INDENT)))
        if width(name) > first - 2:
            yield _INDENT + name
            name = ""  # noqa: PLW2901 - it stands on its own line now
        yield f"{_INDENT}{pad(name, first)}{lines[0]}".rstrip()
        yield from (f"{_INDENT}{' ' * first}{line}" for line in lines[1:])
