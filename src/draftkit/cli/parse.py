"""`draftkit parse`: the structure of any speech."""

import json
from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import Json
from draftkit.cli.talk import patience, show, told

EXAMPLES = "draftkit parse 讲话.txt\ndraftkit parse 讲话.txt --json"


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A speech as plain text, or a speech.md.")],
    as_json: Json = False,
) -> None:
    """Show the structure of any speech: title, salutation, headings, points, closing.

    Offsets count the characters of the text. What is not part of the speech, such as page numbers, is shown as noise.
    """
    from draftkit.tree.reading import reading_as_json
    from draftkit.workflows.parse import parse_file

    with patience(_("Reading …")):
        reading = told(parse_file(file)).reading
    if as_json:
        show(json.dumps(reading_as_json(reading), ensure_ascii=False, indent=1))
        return
    from draftkit.cli.tables import print_tree
    from draftkit.cli.trees import document_tree

    for document in reading.documents:
        print_tree(document_tree(document))
