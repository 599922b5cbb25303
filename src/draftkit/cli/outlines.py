"""The outlines at hand: list them, look into one, check them, make one of old speeches."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import BankFolder, Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import Ticker, patience, quoted, report, say, show, told
from draftkit.diagnostics import errors_in
from draftkit.errors import ExitCode
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.workflows.drafting.outlines import FoundOutline


def list_command(as_json: Json = False, office: Office = None) -> int:
    """List the outlines: the office's own before the built-in ones of the same name."""
    from draftkit.workflows.drafting.outlines import list_outlines, outlines_data

    outcome = list_outlines(Desk(office, cache=cache_folder()))
    report(outcome.diagnostics)
    found = outcome.value or ()
    if as_json:
        show(json.dumps(outlines_data(found), ensure_ascii=False, indent=1))
    elif found:
        from draftkit.cli.outline_page import minutes_text
        from draftkit.cli.tables import print_table

        headings = (_("id"), _("name"), _("genre"), _("minutes"), _("from"))
        outlines = tuple((item.outline, _origin(item)) for item in found)
        rows = ((o.id, o.name, o.genre, minutes_text(o.minutes), origin) for o, origin in outlines)
        print_table(headings, rows, right=(3,))
    return ExitCode.INPUT if errors_in(outcome.diagnostics) else ExitCode.DONE


def _origin(found: "FoundOutline") -> str:
    return _("built in") if found.is_built_in else _("the office: {file}").format(file=found.path.name)


def show_command(
    name: Annotated[str, typer.Argument(metavar="ID", help="The outline's id, see `draftkit outlines list`.")],
    office: Office = None,
) -> None:
    """Show an outline: what it is for, what it asks for, and its parts."""
    from draftkit.cli.outline_page import outline_page
    from draftkit.workflows.drafting.outlines import find_outline

    show(outline_page(told(find_outline(name, Desk(office, cache=cache_folder())))))


def check_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Outline files, or folders of them; all at hand if none."),
    ] = None,
    office: Office = None,
    bank: BankFolder = None,
) -> int:
    """Check outlines: every fault with its place, and whether the phrase bank can fill their gaps."""
    from draftkit.workflows.drafting.outlines import check_outlines

    with patience(_("Checking …")):
        outcome = check_outlines(tuple(paths or ()), Desk(office, bank, cache_folder()))
    report(outcome.diagnostics)
    errors = errors_in(outcome.diagnostics)
    say(_("outlines checked: {count}; errors: {errors}").format(count=outcome.value or 0, errors=len(errors)))
    return errors[0].message.exit_code if errors else ExitCode.DONE


def from_command(
    speeches: Annotated[
        list[Path],
        typer.Argument(metavar="SPEECH", help="Old speeches: documents, speech folders, folders of documents."),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="Write the outline there, as .yaml; - for stdout.")
    ] = "-",
    outline_id: Annotated[
        str, typer.Option("--id", metavar="ID", help="What the outline is called; else as OUT, or the first speech.")
    ] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="TEXT", help="Its name for people; else the title of the first speech.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in OUT since it was written.")
    ] = False,
) -> None:
    """Make an outline of old speeches: their common frame, what each says there, and their local facts as figures.

    Parts that are about the same become one, with the paragraphs of all speeches as alternatives; comments say where
    each comes from. Go over it, then `draftkit new DIR --outline OUT` begins a speech with it; for everybody, put it
    into the folder `outlines` of the office.
    """
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.reuse.outlines import OutlineAsked, outline_from, save_outline

    path = None if output in ("", "-") else Path(output)
    asked = OutlineAsked(tuple(speeches), outline_id or (path.stem if path else ""), name, os.environ)
    ticker = Ticker(_("reading old speeches"))
    try:
        with patience(_("Reading …")):
            made = told(outline_from(asked, ticker))
    finally:
        ticker.end()
    if path is None:
        show(made.text.rstrip("\n"))
    else:
        told(save_outline(made, Target(path, replace), asked, cache_folder()))
        say(_("written: {path}").format(path=path))
    parts = _("parts: {parts}, of these in most of the speeches: {common}; figures to give: {slots}")
    say(parts.format(parts=made.parts, common=made.common, slots=made.slots))
    if path is not None:
        say(_("next: go over it, then: draftkit new DIR --outline {path}").format(path=quoted(path)))


COMMANDS = {"list": list_command, "show": show_command, "check": check_command, "from": from_command}
