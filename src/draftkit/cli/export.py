"""`draftkit export`: render a speech folder as a document."""

from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.gaps import say_open
from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import BankFolder, Folder, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, show_bytes, told
from draftkit.workflows.desk import Desk
from draftkit.workflows.formats import Format

EXAMPLES = """\
draftkit export 2026-培训班 --to docx
draftkit export 2026-培训班 --to docx --final
draftkit export 2026-培训班 --to docx --with-sources"""


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
    with_sources: Annotated[
        bool, typer.Option("--with-sources", help="Write the table of sources beside the document, as NAME-依据表.")
    ] = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Export a speech as Word, Markdown or plain text, its numbers and figures written out.

    Open figures show as gaps, and are listed by the part they stand in and by who is to supply them. A document that
    somebody has worked in since it was exported is not overwritten.
    """
    from draftkit.workflows.export import ExportOptions, export_speech, render_speech

    target = None if output in ("", "-") else Path(output)
    sources = Desk(office, bank, cache_folder()) if with_sources else None
    options = ExportOptions(to, target, final, replace, sources, office, now())
    if sources and output == "-":
        from draftkit.errors import DraftkitError
        from draftkit.explain.messages import NO_PLACE_BESIDE

        raise DraftkitError(NO_PLACE_BESIDE())
    with patience(_("Exporting …")):
        if output == "-":
            show_bytes(told(render_speech(folder, options)))
            return
        exported = told(export_speech(folder, options))
    for path in filter(None, (exported.path, exported.sources)):
        say(_("written: {path}").format(path=path))
    say_open(exported.open, exported.gaps)
