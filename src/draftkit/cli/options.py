"""Options that several commands share, each described once."""

from pathlib import Path
from typing import Annotated

import typer

from draftkit.errors import DraftkitError


def _there(path: Path | None) -> Path | None:
    """The office's folder, which must exist: a mistyped one would silently mean the built-in outlines."""
    from draftkit.store.walk import is_folder

    if path is not None and not is_folder(path):
        from draftkit.workflows.messages import NO_OFFICE

        raise DraftkitError(NO_OFFICE(path=path))
    return path


def _bank(path: Path | None) -> Path | None:
    """The folder of a bank; a name that is no folder may be that of a further bank that ships with the program."""
    from draftkit.store.walk import is_folder, is_there

    if path is None or is_there(path) or len(path.parts) != 1:
        return path
    from draftkit.store.resources import Resource, built_in

    shipped = built_in(Resource.PHRASEBANK) / path
    return shipped if is_folder(shipped) else path


Json = Annotated[bool, typer.Option("--json", help="Write JSON that a script may read.")]
Office = Annotated[
    Path | None,
    typer.Option(
        "--office",
        metavar="DIR",
        envvar="DRAFTKIT_OFFICE",
        callback=_there,
        help="The office's own folder; its outlines/ and phrasebank/ come before the built-in ones, its "
        "formats.yaml says how figures are written, and its checks/ add rules of its own.",
    ),
]
BankFolder = Annotated[
    Path | None,
    typer.Option(
        "--bank",
        metavar="BANK",
        callback=_bank,
        help="Another phrase bank than the office's or the built-in one: its folder, or 'reports'.",
    ),
]
Pairs = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="Give a figure its value; may be repeated."),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who supplies the values.")]
Origin = Annotated[str, typer.Option("--source", metavar="TEXT", help="Where the values come from.")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the speech.")]
