"""`draftkit compare`: how much of an older speech stands in a newer one."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.comparing.shown import Form, comparison_bytes, form_of, show_comparison
from draftkit.cli.language import _
from draftkit.cli.options import Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, told

if TYPE_CHECKING:
    from draftkit.workflows.reuse.compare import Beside, Compare

EXAMPLES = """\
draftkit compare 去年讲话.docx 2026-培训班
draftkit compare 2026-培训班
draftkit compare 去年讲话.docx 今年讲话.docx -o 对照.html
draftkit compare 2026-培训班@1 2026-培训班 --format md"""


def command(
    older: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="The older one: a document, a speech folder, or DIR@N; alone, a folder made from an old speech.",
        ),
    ],
    newer: Annotated[str, typer.Argument(metavar="NEW", help="The newer one.", show_default=False)] = "",
    *,
    wanted: Annotated[Form | None, typer.Option("--format", metavar="FORM", help="The form of the report.")] = None,
    json: Json = False,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="OUT", help="Write it there: .html, .md or .json; - for stdout."),
    ] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Write over OUT if it is there.")] = False,
    office: Office = None,
) -> None:
    """Show how much of NEW is taken over from OLD, how much is reworded, and how much is new.

    Each sentence counts once: taken over, taken over with other figures, reworded, or new; what moved is told, and what
    of OLD was left out. As .html both texts stand side by side on one page that can be printed.
    """
    from draftkit.workflows.reuse.compare import Compare, compare_speeches

    form = form_of(wanted, output, json=json)
    asked = Compare(older if newer else "", newer or older, office, os.environ)
    with patience(_("Reading …")):
        beside = told(compare_speeches(asked))
    if output in ("", "-"):
        show_comparison(beside, form)
        if form is Form.TEXT:
            say(_("side by side, on a page to print: add -o NAME.html"))
        return
    _write(beside, form, asked, Path(output), replace=replace)


def _write(beside: "Beside", form: Form, asked: "Compare", path: Path, *, replace: bool) -> None:
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.reuse.compare import save_comparison

    data = comparison_bytes(beside, form)
    say(_("written: {path}").format(path=told(save_comparison(data, Target(path, replace), asked, cache_folder()))))
