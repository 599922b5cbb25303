"""`draftkit explain`: where each sentence comes from."""

from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import BankFolder, Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, show_bytes, show_json, told
from draftkit.workflows.desk import Desk

EXAMPLES = """\
draftkit explain 2026-培训班
draftkit explain 2026-培训班 2.1
draftkit explain 2026-培训班 closing --json
draftkit explain 2026-培训班 -o 依据表.docx"""


def command(
    source: Annotated[
        Path, typer.Argument(metavar="DIR|BRIEF", help="A speech folder, or a single brief.yaml: the draft it gives.")
    ],
    block: Annotated[
        str,
        typer.Argument(
            metavar="PART",
            help="Only this part: title, salutation, opening, 2, 2.1, closing, a piece of a heading; "
            "or a block, 2.1.p1.",
        ),
    ] = "",
    *,
    as_json: Json = False,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="Write the table of sources (依据表) there: .docx, .md or .csv; - for Markdown on stdout.",
        ),
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in OUT since it was written.")
    ] = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Say of each sentence where it comes from.

    An entry of the phrase bank and the documents it was found in; a line of the outline, or a sentence frame; a figure
    with its source and who supplied it, or whom to ask; an edit by hand, with what stood there before. What was taken
    out by hand is listed at the end of its place.

    For an edit by hand the day is told on which speech.md last changed: the edit was made on it or before.
    """
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.explaining.explain import explain_speech, write_sources
    from draftkit.workflows.explaining.kinds import TableKind, write_table

    desk = Desk(office, bank, cache_folder())
    with patience(_("Looking up sources …")):
        explained = told(explain_speech(source, desk, block))
        if output == "-":
            show_bytes(write_table(explained, TableKind.MARKDOWN))
        elif output:
            path = told(write_sources(source, explained, Target(Path(output), replace), desk))
            say(_("written: {path}").format(path=path))
    if as_json:
        from draftkit.explain.report import report_data

        show_json(report_data(explained), indent=1)
    elif not output:
        from draftkit.cli.explained import show_explained

        show_explained(explained)
