"""`draftkit parse`: the structure of any speech."""

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import Json
from draftkit.cli.talk import Ticker, patience, show_json, told
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.cli.parsed import Wanted

EXAMPLES = "draftkit parse 讲话.docx\ndraftkit parse 讲话.txt --facts --json\ndraftkit parse 历年讲话/"


def command(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE|FOLDER", help="Speeches, or folders of them; - for the standard input."),
    ],
    *,
    as_json: Json = False,
    facts: Annotated[
        bool, typer.Option("--facts", help="Also list what belongs to its place and year: names, dates, figures.")
    ] = False,
    repairs: Annotated[bool, typer.Option("--repairs", help="Also list every place that was cleaned.")] = False,
) -> None:
    """Show the structure of any speech: title, salutation, headings, points, closing.

    Word, PDF, web pages, Markdown and plain text are read; the file itself is never changed. What is not part of the
    speech, such as page numbers, is shown as noise; a question mark stands where the structure is doubtful.

    Of a folder and those below, each document is one line; with --json, one JSON object a line. A document that cannot
    be read is reported, and the others are read.

    The number after a heading or point is its level. 0–15 are offsets: characters of the text, counted from 0. What was
    taken out of Word or PDF is given in JSON as text.
    """
    from draftkit.cli.parsed import Wanted
    from draftkit.store.walk import is_folder

    wanted = Wanted(as_json, facts, repairs)
    if len(paths) == 1 and not is_folder(paths[0]):
        _one(paths[0], wanted)
    else:
        _several(tuple(paths), wanted)


def _one(path: Path, wanted: "Wanted") -> None:
    from draftkit.cli.parsed import say_tally, show_parsed
    from draftkit.workflows.documents.parse import parsed_as_json, tally
    from draftkit.workflows.documents.read import read_document, read_stream

    with patience(_("Reading …")):
        parsed = told(read_stream(_stdin(), os.environ) if str(path) == "-" else read_document(path, os.environ))
    if wanted.as_json:
        show_json(parsed_as_json(parsed, facts=wanted.facts, repairs=wanted.repairs), indent=1)
        return
    show_parsed(parsed, wanted, tree=True)
    say_tally(tally(parsed), parsed)


def _stdin() -> IO[bytes]:
    """The standard input; an empty one where it is closed."""
    return BytesIO() if sys.stdin is None else sys.stdin.buffer


def _several(places: tuple[Path, ...], wanted: "Wanted") -> None:
    from draftkit.cli.several import Several
    from draftkit.workflows.documents.messages import STDIN_ALONE
    from draftkit.workflows.documents.parse import list_documents
    from draftkit.workflows.documents.read import read_documents

    if Path("-") in places:
        raise DraftkitError(STDIN_ALONE())
    listed = told(list_documents(places))
    ticker = Ticker(_("reading"))
    several = Several(wanted, frozenset(places), ticker)
    for path, outcome in read_documents(listed.paths, ticker, os.environ):
        several.take(path, outcome)
    ticker.end()
    several.end(is_whole=listed.is_whole)
