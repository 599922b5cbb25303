"""`draftkit diff`: what one version of a speech has otherwise than another."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, show_bytes, told
from draftkit.workflows.versions.diff_formats import DiffFormat, diff_format

if TYPE_CHECKING:
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.versions.diff import Difference
    from draftkit.workflows.versions.diff_written import DiffOptions

EXAMPLES = """\
draftkit diff 2026-培训班@1 2026-培训班
draftkit diff 2025-培训班 2026-培训班
draftkit diff 2026-培训班 会后稿.docx
draftkit diff 2026-培训班@1 2026-培训班 --to docx -o 花脸稿.docx"""


def command(
    older: Annotated[str, typer.Argument(metavar="A", help="The older one: a speech folder, DIR@N, or a document.")],
    newer: Annotated[str, typer.Argument(metavar="B", help="The newer one.")],
    *,
    to: Annotated[
        DiffFormat | None,
        typer.Option("--to", metavar="FORMAT", help="md, or docx: a Word file with tracked changes."),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="Where to write it, - for the standard output.")
    ] = "",
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", help="The page of a Word document, as for export.")
    ] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Write over OUT if it is there.")] = False,
    office: Office = None,
) -> None:
    """Show what B has otherwise than A: words that go, come and move, paragraph by paragraph.

    A and B are speech folders as they stand now, versions of one (DIR@N, see draftkit log), or documents. On a terminal
    what goes is struck out and what comes underlined; without colours both stand in brackets, with - and +. As a Word
    file both are in one document: with all changes taken it reads as B, with none as A.
    """
    from draftkit.workflows.versions.diff import page_difference
    from draftkit.workflows.versions.named import open_version

    chosen = diff_format(to, output)
    wanted = told(chosen) if chosen.diagnostics else chosen.value
    with patience(_("Reading …")):
        before, after = (told(open_version(named, office, os.environ)) for named in (older, newer))
        difference = page_difference(before, after)
    if wanted is None:
        _show(difference)
    else:
        from draftkit.workflows.drafting.oneshot import Target
        from draftkit.workflows.versions.diff_written import DiffOptions

        options = DiffOptions(wanted, profile, office)
        _write(difference, options, None if output in ("", "-") else Target(Path(output), replace))


def _write(difference: "Difference", options: "DiffOptions", target: "Target | None") -> None:
    from draftkit.workflows.versions.diff_written import save_difference, write_difference

    if target is None:
        show_bytes(told(write_difference(difference, options)))
        return
    say(_("written: {path}").format(path=told(save_difference(difference, options, target, cache_folder()))))


def _show(difference: "Difference") -> None:
    from draftkit.cli.difference import show_difference

    count = show_difference(difference)
    say(_("paragraphs that differ: {count}").format(count=count) if count else _("both read alike"))
