"""`draftkit phrases curate`: go through candidates and decide on them."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import BankFolder, Office
from draftkit.cli.phrases_options import (
    FormOption,
    FromDocument,
    Length,
    RegisterOption,
    Role,
    StandingName,
    StandingOption,
    Theme,
    Words,
    length_of,
    standing_of,
)
from draftkit.cli.talk import can_ask, patience, report, say, told
from draftkit.errors import DraftkitError
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.workflows.banks.curate_round import Asked


def curate_command(
    words: Words = None,
    *,
    decide: Annotated[
        Path | None,
        typer.Option(
            "--decide",
            metavar="FILE",
            help="Apply the decisions of a table that `phrases export` made, all of them at once.",
        ),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Go through those decided on already, too.")] = False,
    role: Role = None,
    theme: Theme = None,
    form: FormOption = None,
    register: RegisterOption = None,
    length: Length = "",
    source: FromDocument = "",
    standing: StandingOption = None,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Go through the phrases nobody has looked at yet, the surest first, and decide on each.

    Every decision is kept at once, whatever happens next, and can be undone, in a later run too. At the end the files
    of the bank are brought in step. Without a terminal, decide in a table (--decide).
    """
    from draftkit.phrases.search import PhraseQuery
    from draftkit.workflows.banks.curate_round import Asked
    from draftkit.workflows.banks.open_bank import own_folder

    folder = told(own_folder(Desk(office, bank)))
    day = datetime.now().astimezone().date().isoformat()
    if decide is not None:
        _apply(decide, folder, day)
        return
    if not can_ask():
        from draftkit.workflows.banks.messages import NO_TERMINAL

        raise DraftkitError(NO_TERMINAL())
    shortest, longest = length_of(length)
    axes = (role, theme or "", form, "", shortest, longest, register, standing_of(standing), source)
    looks_back = standing in (StandingName.REJECTED, StandingName.ALL)
    query = PhraseQuery(" ".join(words or ()), *axes)
    _go_through(folder, Asked(query, rejected_too=standing is StandingName.ALL, again=again or looks_back), day)


def _apply(table: Path, folder: Path, day: str) -> None:
    from draftkit.workflows.banks.curate_table import decide_by_table

    with patience(_("Deciding …")):
        done = told(decide_by_table(table, folder, day))
    counts = _("accepted: {accepted}; accepted with changes: {edited}; rejected: {rejected}; unchanged: {unchanged}")
    values = {name: getattr(done, name) for name in ("accepted", "edited", "rejected", "unchanged")}
    say(counts.format(**values))
    if done.written:
        say(_("written: {path}").format(path=folder))


def _go_through(folder: Path, asked: "Asked", day: str) -> None:
    """Ask until the person stops; what was decided is written whatever stopped it, Ctrl-C too."""
    from draftkit.cli.phrases_desk import CurateDesk
    from draftkit.workflows.banks.curate import curated_bank, write_decisions
    from draftkit.workflows.banks.curate_round import Round
    from draftkit.workflows.steps import Steps

    steps = Steps()
    with curated_bank(folder, day, steps) as bank:
        report(steps.said)
        desk = CurateDesk(Round(bank, asked, day))
        try:
            desk.run()
        finally:
            outcome = write_decisions(bank.file, folder, day)
            report(outcome.diagnostics)
            desk.say_sums(outcome.value, folder)
