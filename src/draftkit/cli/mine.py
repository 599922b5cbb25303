"""`draftkit mine`: make a phrase bank."""

import os
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.talk import Ticker, say, told
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftkit.parallel.runner import Runner
    from draftkit.workflows.mining.desk import Stage
    from draftkit.workflows.mining.mine import Mined

EXAMPLES = """\
draftkit mine 历年讲话/ -o 语料库
draftkit mine 2026年讲话/ -o 语料库
draftkit phrases curate --bank 语料库"""

_PRELOAD = ("draftkit.workflows.mining.stages", "draftkit.readers.speech", "draftkit.facts.find", "rjieba")
"""What every worker needs: loaded once, before workers are made."""


def command(
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="[FOLDER|FILE]", help="Folders with speeches, or single speeches.")
    ] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="BANK", help="The folder of the bank.")],
    deep: Annotated[bool, typer.Option("--deep", help="Take the documents in the folders below too.")] = False,
    listing: Annotated[
        Path | None,
        typer.Option("--list", metavar="FILE", help="A file with one document a line: paths, or addresses (s3://…)."),
    ] = None,
    only: Annotated[
        bool, typer.Option("--only", help="Count these documents alone, and none that were mined earlier.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option("--replace", help="Start afresh: give up the bank that stands there and all decisions in it."),
    ] = False,
    least: Annotated[
        int,
        typer.Option(
            "--min-documents",
            metavar="N",
            min=1,
            max=1_000_000,
            show_default=False,
            help="In how many documents a phrase must stand; without this the number of documents decides.",
        ),
    ] = 0,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs", "-j", metavar="N", min=1, max=1024, show_default=False, help="Processes; all cores if not given."
        ),
    ] = 0,
    scheduler: Annotated[
        str,
        typer.Option(
            "--scheduler", metavar="tcp://…", help="Have the work done by a Dask cluster (draftkit[cluster])."
        ),
    ] = "",
) -> None:
    """Mine a phrase bank from speeches, each phrase with its sources.

    Documents are added to the bank; those read before are not read again, and what people decided stays. Names of
    people and places never enter. A document that cannot be read is reported and left out. The same documents give the
    same bank.
    """
    if not sources and listing is None:
        from draftkit.cli.messages import MISSING_ARGUMENT

        raise DraftkitError(MISSING_ARGUMENT(name="FOLDER|FILE", command="draftkit mine"))
    from draftkit.workflows.mining.mine import MineOrder, mine_bank
    from draftkit.workflows.mining.sources import listed

    day = datetime.now().astimezone().date().isoformat()
    addresses = told(listed(listing)) if listing else ()
    order = MineOrder(tuple(sources or ()), output, day, addresses, deep, only, overwrite, least)
    tickers = _Tickers()
    with _runner(jobs, scheduler) as runner:
        mined = told(mine_bank(order, runner, tickers, os.environ))
    tickers.end()
    _tell(mined, output)


class _Tickers:
    """A line on the terminal for each stage."""

    def __init__(self) -> None:
        self._ticker: Ticker | None = None

    def __call__(self, stage: "Stage") -> Ticker:
        from draftkit.workflows.mining.desk import Stage

        words = {
            Stage.READING: _("reading"),
            Stage.COLLECTING: _("gathering"),
            Stage.COUNTING: _("counting"),
            Stage.REDUCING: _("summing up"),
        }
        self.end()
        self._ticker = Ticker(words[stage])
        return self._ticker

    def end(self) -> None:
        if self._ticker:
            self._ticker.end()


@contextmanager
def _runner(jobs: int, scheduler: str) -> "Iterator[Runner]":
    """What does the work: a cluster, several processes, or this one."""
    from draftkit.parallel.runner import serial, usable_cores

    if scheduler:
        from draftkit.parallel.cluster import cluster

        with cluster(scheduler) as runner:
            yield runner
    elif (jobs or usable_cores()) > 1:
        from draftkit.parallel.processes import processes

        with processes(jobs or usable_cores(), _PRELOAD) as runner:
            yield runner
    else:
        with serial() as runner:
            yield runner


def _tell(mined: "Mined", output: Path) -> None:
    counts = _("documents: {documents}; read just now: {new}; not readable: {unread}; copies of others: {copies}")
    say(counts.format(documents=mined.documents, new=mined.new, unread=mined.unread, copies=mined.copies))
    say(_("phrases found: {found}; in the bank: {accepted}").format(found=mined.candidates, accepted=mined.accepted))
    if mined.changed:
        say(_("written: {path}").format(path=output))
    else:
        say(_("nothing new; the bank stays as it is: {path}").format(path=output))
