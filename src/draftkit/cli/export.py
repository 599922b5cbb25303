"""`draftkit export`: render a speech folder as a document."""

from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.options import Folder
from draftkit.cli.talk import patience, say, show_bytes, told
from draftkit.workflows.formats import Format

EXAMPLES = "draftkit export 2026-培训班 --to docx\ndraftkit export 2026-培训班 --to docx --final"


def command(
    folder: Folder,
    *,
    to: Annotated[Format, typer.Option("--to", metavar="FORMAT", help="The format of the document.")],
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="OUT", help="Where to write it, - for the standard output; out/ if not given."
        ),
    ] = "",
    final: Annotated[
        bool, typer.Option("--final", help="Refuse while a figure is open or something is warned of.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in the document exported before.")
    ] = False,
) -> None:
    """Export a speech as Word, Markdown or plain text, its numbers and figures written out.

    Open figures show as gaps. A document that somebody has worked in since it was exported is not overwritten.
    """
    from draftkit.workflows.export import ExportOptions, export_speech, render_speech

    target = None if output in ("", "-") else Path(output)
    options = ExportOptions(to, target, final, replace)
    with patience(_("Exporting …")):
        if output == "-":
            show_bytes(told(render_speech(folder, options)))
            return
        exported = told(export_speech(folder, options))
    say(_("written: {path}").format(path=exported.path))
    say_gaps(exported.gaps)
