"""`draftkit export`: render a speech folder as a document."""

import os
from contextvars import copy_context
from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.gaps import say_open
from draftkit.cli.language import Language, _, install
from draftkit.cli.moments import now
from draftkit.cli.options import BankFolder, Folder, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.render import sentence
from draftkit.cli.talk import patience, say, show_bytes, told
from draftkit.diagnostics import Diagnostic
from draftkit.workflows.desk import Desk
from draftkit.workflows.exporting.formats import Appendix, Format

EXAMPLES = """\
draftkit export 2026-培训班 --to docx
draftkit export 2026-培训班 --to docx --final
draftkit export 2026-培训班 --to docx --with-sources
draftkit export 2026-培训班 --to docx --notes --append gaps
draftkit export 2026-培训班 --to docx --profile speech
draftkit export 2026-培训班 --to docx --like 上次讲话.docx"""


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
        bool,
        typer.Option(
            "--final", help="Refuse while a figure is open, something is warned of, or the checks find an error."
        ),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in the document exported before.")
    ] = False,
    with_sources: Annotated[
        bool, typer.Option("--with-sources", help="Write the table of sources beside the document, as NAME-依据表.")
    ] = False,
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="NAME",
            help="The page of a Word document: gbt9704 if not given, speech for large type, or the office's own.",
        ),
    ] = "",
    like: Annotated[
        Path | None,
        typer.Option("--like", metavar="SAMPLE", help="Take the page of a Word document from this one."),
    ] = None,
    notes: Annotated[
        bool,
        typer.Option(
            "--notes", help="Write comments into a Word document: what is open, what is doubtful, what the checks find."
        ),
    ] = False,
    append: Annotated[
        list[Appendix] | None,
        typer.Option(
            "--append",
            metavar="TABLE",
            help="Put a table behind the speech in a Word document: sources or gaps; may be repeated.",
        ),
    ] = None,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Export a speech as Word, Markdown or plain text, its numbers and figures written out.

    Open figures show as gaps, and are listed by the part they stand in and by who is to supply them. A document that
    somebody has worked in since it was exported is not overwritten. The version is kept, so that what reviewers do to
    the document can be brought home: draftkit review.
    """
    from draftkit.cli.checking.words import in_language
    from draftkit.workflows.exporting.export import ExportOptions, export_speech, render_speech
    from draftkit.workflows.exporting.word import WordWishes

    target = None if output in ("", "-") else Path(output)
    desk = Desk(office, bank, cache_folder())
    sources = desk if with_sources else None
    noted = _in_chinese if notes else None
    wishes = WordWishes(profile, like, noted, tuple(append or ()), desk, os.environ, _wants_typefaces())
    options = ExportOptions(to, target, final, replace, sources, office, now(), wishes, in_language)
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


def _wants_typefaces() -> bool:
    """Whether to say which typefaces are missing here: an office that prints elsewhere need not be told each time."""
    return os.environ.get("DRAFTKIT_FONTS") != "off"


def _in_chinese(finding: Diagnostic) -> str:
    """A finding as it stands in a document: documents are Chinese, whatever the program speaks."""

    def said() -> str:
        install(Language.CHINESE)
        return sentence(finding)

    return copy_context().run(said)
