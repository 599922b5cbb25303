"""`draftkit mine`: make a phrase bank."""

import os
from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.talk import Ticker, patience, say, told

EXAMPLES = "draftkit mine 历年讲话/ -o 语料库\ndraftkit phrases search 实干 --bank 语料库"


def command(
    sources: Annotated[
        list[Path], typer.Argument(metavar="FOLDER|FILE", help="Folders with speeches, or single speeches.")
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="BANK", help="The folder of the bank to write.")],
    overwrite: Annotated[
        bool, typer.Option("--replace", help="Replace the bank that stands there, with everything edited in it.")
    ] = False,
) -> None:
    """Mine a phrase bank from speeches, each phrase with its sources.

    Names of people and places never enter. A document that cannot be read is reported and left out. The same documents
    give the same bank.
    """
    from draftkit.workflows.mine import mine_bank

    ticker = Ticker(_("reading"))
    with patience(_("Mining; this takes a while for many documents …")):
        mined = told(mine_bank(tuple(sources), output, ticker, overwrite=overwrite, environ=os.environ))
    ticker.end()
    counts = _("documents read: {documents}; left out: {skipped}; phrases: {phrases}")
    say(counts.format(documents=mined.documents, skipped=mined.skipped, phrases=mined.phrases))
    say(_("written: {path}").format(path=output))
