"""`draftkit fill`: supply the local figures."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import Folder, Pairs
from draftkit.cli.pairs import parse_pairs
from draftkit.cli.talk import agree, can_ask, say, told
from draftkit.diagnostics import Outcome

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
    by: Annotated[str, typer.Option(metavar="NAME", help="Who supplies the values.")] = "",
    source: Annotated[str, typer.Option(metavar="TEXT", help="Where the values come from.")] = "",
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
    from draftkit.workflows.fill import Filled, check_value, fill_figures, questions

    wanted = told(questions(folder, only))
    changed: tuple[tuple[str, str], ...] = ()
    if can_ask() and wanted:
        from draftkit.cli.questions import ask_figure, say_how

        say_how()
        for question in wanted:
            _say_question(question)
            answer = ask_figure(question.figure, lambda text, q=question: check_value(q.figure, text))  # type: ignore[misc]
            if answer is None:
                break
            if answer and _may_change(question, answer, supplied):
                given = replace(supplied, values={question.figure.name: answer}, replace=True)
                changed += _written(fill_figures(folder, given)).changed
    rest = told(questions(folder))
    return Filled(changed, tuple(question.figure.name for question in rest))


def _written(outcome: Outcome["Filled"]) -> "Filled":
    """What was written; that a value changed needs no warning where the person has just agreed to it."""
    from draftkit.figures.messages import CHANGES_VALUE

    others = tuple(problem for problem in outcome.diagnostics if problem.message != CHANGES_VALUE)
    return told(Outcome(outcome.value, others))


def _say_question(question: "Question") -> None:
    say("")
    if question.sentence:
        say(question.sentence)


def _may_change(question: "Question", answer: str, supplied: "Supplied") -> bool:
    old = question.figure.value
    if old is None or old == answer or supplied.replace:
        return True
    return agree(
        _("{name} is {old} already. Change it to {new}?").format(name=question.figure.name, old=old, new=answer)
    )


def _say_filled(filled: "Filled") -> None:
    for name, value in filled.changed:
        say(f"{name}: {value}")
    if filled.open:
        say(_("figures still open ({count}): {names}").format(count=len(filled.open), names="、".join(filled.open)))
    else:
        say(_("no figure is open"))
