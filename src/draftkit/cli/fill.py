"""`draftkit fill`: supply the local figures."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.options import By, Folder, Origin, Pairs
from draftkit.cli.pairs import parse_pairs
from draftkit.cli.talk import agree, can_ask, say, told
from draftkit.cli.wide import printable
from draftkit.diagnostics import Outcome, errors_in
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.workflows.fill import Filled, Question, Supplied

EXAMPLES = """\
draftkit fill 2026-培训班
draftkit fill 2026-培训班 --set 参训人数=126 --by 办公室 --source 报名表
draftkit fill 2026-培训班 --from 回收/figures.yaml"""


def command(
    folder: Folder,
    *,
    pairs: Pairs = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="NAME", help="Ask for this figure only; may be repeated.")
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Take the values of another figures.yaml.")
    ] = None,
    by: By = "",
    source: Origin = "",
    replacing: Annotated[bool, typer.Option("--replace", help="Change values that are there already.")] = False,
) -> None:
    """Supply the figures that are still open.

    On a terminal it asks for one after the other and shows the sentence around the gap. Values that are there already
    are never changed without being asked.
    """
    from draftkit.workflows.fill import Supplied, fill_figures, values_of

    when = datetime.now().astimezone().date().isoformat()
    supplied = Supplied({}, source, by, when, replacing)
    if pairs or sheet:
        values = (told(values_of(sheet)) if sheet else {}) | parse_pairs(pairs)
        filled = told(fill_figures(folder, replace(supplied, values=values)))
    else:
        filled = _ask_all(folder, tuple(only or ()), supplied)
    _say_filled(filled)


def _ask_all(folder: Path, only: tuple[str, ...], supplied: "Supplied") -> "Filled":
    """Write each answer as soon as it is given, so that no answer is lost whatever happens next."""
    from draftkit.workflows.fill import Filled, gaps_of, questions

    wanted = tuple(question.figure.name for question in told(questions(folder, only)))
    changed: tuple[tuple[str, str], ...] = ()
    if can_ask() and wanted:
        from draftkit.cli.questions import say_how

        say_how()
        for name in wanted:
            answer = _answer(questions(folder, (name,)).unwrap()[0])
            if answer is None:
                break
            if answer:
                changed += _written(folder, replace(supplied, values={name: answer}))
    return Filled(changed, gaps_of(folder).unwrap())


def _answer(question: "Question") -> str | None:
    """What a person says to a question, asked with the values given so far in its sentence."""
    from draftkit.cli.questions import ask_figure
    from draftkit.workflows.fill import check_value

    say("")
    if question.sentence:
        say(printable(question.sentence))
    return ask_figure(question.figure, lambda text: check_value(question.figure, text))


def _written(folder: Path, supplied: "Supplied") -> tuple[tuple[str, str], ...]:
    """What changed. Where another value stands, whoever put it there and when, the person is asked first."""
    from draftkit.workflows.fill import fill_figures
    from draftkit.workflows.messages import ALREADY_FILLED

    try:
        return _without_warning(fill_figures(folder, supplied)).changed
    except DraftkitError as error:
        (problem, *others) = errors_in(error.diagnostics)
        if others or problem.message != ALREADY_FILLED:
            raise
    question = _("{name} is {old} already. Change it to {new}?").format(**dict(problem.values))
    if not agree(question):
        return ()
    return _without_warning(fill_figures(folder, replace(supplied, replace=True))).changed


def _without_warning(outcome: Outcome["Filled"]) -> "Filled":
    """What was filled; that a value changed needs no warning where the person has just agreed to it."""
    from draftkit.figures.messages import CHANGES_VALUE

    others = tuple(problem for problem in outcome.diagnostics if problem.message != CHANGES_VALUE)
    return told(Outcome(outcome.value, others))


def _say_filled(filled: "Filled") -> None:
    for name, value in filled.changed:
        say(f"{name}: {value}")
    say_gaps(filled.gaps)
