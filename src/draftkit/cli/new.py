"""`draftkit new`: start a speech folder."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import messages
from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.options import By, Office, Origin, Pairs
from draftkit.cli.pairs import parse_pairs
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import ask, can_ask, quoted, say, told
from draftkit.errors import DraftkitError
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.cli.answers import Leave
    from draftkit.figures.model import Figure

EXAMPLES = """\
draftkit new 2026-培训班 --outline training-opening
draftkit new 2026-年会 --outline 我的框架.yaml
draftkit new 2026-培训班 --outline training-opening --set 参训人数=126 --by 组织科 --source 报名表"""


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")],
    *,
    outline: Annotated[
        str,
        typer.Option(
            "--outline", metavar="ID|FILE", help="The outline, see `draftkit outlines list`; or the .yaml file of one."
        ),
    ] = "",
    pairs: Pairs = None,
    by: By = "",
    source: Origin = "",
    office: Office = None,
) -> None:
    """Start a speech folder: brief.yaml and figures.yaml, with what the outline needs.

    On a terminal it asks for what is needed. What is not known yet stays open and shows as a gap in the draft.
    """
    from draftkit.workflows.drafting.start import StartOptions, check_start, start_speech

    desk = Desk(office, cache=cache_folder())
    values = parse_pairs(pairs)
    today = datetime.now().astimezone().date()
    chosen = outline or _chosen_outline(desk)
    told(check_start(StartOptions(folder, chosen, tuple(values.items()), today, source, by), desk))
    if can_ask() and (answers := _answers(chosen, values, desk)):
        source = source or ("" if values else _source())
        values |= answers
    started = told(start_speech(StartOptions(folder, chosen, tuple(values.items()), today, source, by), desk))
    say(_("started: {folder}").format(folder=folder))
    say_gaps(started.gaps)
    say(
        _("next: look through {brief}, then run: draftkit draft {folder}").format(
            brief=started.folder.brief, folder=quoted(folder)
        )
    )


def _chosen_outline(desk: Desk) -> str:
    from draftkit.workflows.drafting.outlines import list_outlines

    found = [item.outline for item in told(list_outlines(desk))]
    if can_ask():
        say(_("Outlines at hand:"))
        for item in found:
            say(f"  {item.id}  {item.name}")
        if answer := ask(_("Which outline (id)?")):
            return answer
    raise DraftkitError(messages.NO_OUTLINE(allowed=", ".join(item.id for item in found)))


def _source() -> str:
    from draftkit.cli.questions import ask_source

    return ask_source()


def _answers(outline: str, known: dict[str, str], desk: Desk) -> dict[str, str]:
    from draftkit.cli.questions import ask_figure, ask_in_turn, say_how
    from draftkit.workflows.drafting.start import asked_for
    from draftkit.workflows.figures.questions import accepted

    answers: dict[str, str] = {}

    def put(_at: int, figure: "Figure") -> "str | Leave":
        return ask_figure(figure, partial(accepted, figure, {}), text=answers.get(figure.name, ""))

    def take(figure: "Figure", answer: str) -> None:
        answers[figure.name] = answer

    say_how()
    ask_in_turn([figure for figure in told(asked_for(outline, desk)) if figure.name not in known], put, take)
    return answers
