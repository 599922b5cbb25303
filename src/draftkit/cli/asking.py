"""A person at a terminal who supplies figures, one after the other."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import agree, can_ask, report, say, told
from draftkit.diagnostics import errors_in
from draftkit.errors import DraftkitError, ExitCode

if TYPE_CHECKING:
    from draftkit.cli.answers import Leave
    from draftkit.workflows.figures.fill import Filled, Supplied
    from draftkit.workflows.figures.questions import Question


class Asking:
    """A person at a terminal; each answer is written as soon as it is given, so that none is lost."""

    def __init__(self, folder: Path, supplied: "Supplied", office: Path | None) -> None:
        """Begin; `supplied` is what is said of all answers."""
        self._folder = folder
        self._supplied = supplied
        self._office = office
        self._changed: dict[str, str] = {}
        self._saved: dict[str, Question] = {}
        self._put_before: set[int] = set()

    def run(self, only: tuple[str, ...]) -> "Filled":
        """Ask for what is open, or for the figures named; what came of it."""
        from draftkit.cli.questions import ask_in_turn, say_how
        from draftkit.workflows.figures.fill import Filled
        from draftkit.workflows.figures.questions import gaps_of, questions

        asked = questions(self._folder, only, self._office).unwrap()
        if can_ask() and asked:
            say_how()
            try:
                ask_in_turn(asked, partial(self._put, asked), self._take)
                self._note_source()
            finally:
                say("\n" + _("answers saved: {count}").format(count=len(self._saved)))
        return Filled(tuple(self._changed.items()), told(gaps_of(self._folder, self._office)))

    def _put(self, asked: "tuple[Question, ...]", at: int, _question: "Question") -> "str | Leave":
        """Ask with the values there are now, in the sentence and as the answer that stands there to be changed.

        Who said the words of a quotation is asked where they are there and nobody has told.
        """
        from draftkit.cli.answers import Leave
        from draftkit.cli.questions import ask_question, say_question
        from draftkit.workflows.figures.questions import answered, renewed

        current = renewed(self._folder, asked, self._office).unwrap()
        question = current[at]
        if question.field and not question.is_due and at not in self._put_before:
            return Leave.UNASKED
        self._put_before.add(at)
        say_question(question, at + 1, len(asked), sum(not each.value for each in current))
        return ask_question(question, partial(answered, question))

    def _take(self, question: "Question", answer: str) -> None:
        changed = self._written(replace(self._supplied, values={question.name: answer}))
        self._changed.update(changed)
        if changed:
            self._saved[question.name] = question

    def _note_source(self) -> None:
        """Ask once what the values rest on that were given; where a quotation is printed was asked with it."""
        from draftkit.cli.questions import ask_source
        from draftkit.figures.model import FigureType
        from draftkit.workflows.figures.fill import note_source

        values = [name for name, each in self._saved.items() if each.figure.type is not FigureType.QUOTATION]
        if values and not self._supplied.source and (source := ask_source()):
            note_source(self._folder, values, replace(self._supplied, source=source), self._office).unwrap()

    def _written(self, supplied: "Supplied") -> dict[str, str]:
        """What changed. Where another value stands, whoever put it there and when, the person is asked first."""
        from draftkit.workflows.figures.fill import fill_figures
        from draftkit.workflows.messages import ALREADY_FILLED

        try:
            return dict(fill_figures(self._folder, supplied, self._office).unwrap().told)
        except DraftkitError as error:
            (problem, *others) = errors_in(error.diagnostics)
            if problem.message.exit_code is ExitCode.INPUT:
                report(error.diagnostics)
                return {}
            if others or problem.message != ALREADY_FILLED:
                raise
        values = dict(problem.values)
        question = _("{name} is {old} already. Change it to {new}?").format(**values)
        if values["old"] != self._changed.get(values["name"]) and not agree(question):
            return {}
        return dict(fill_figures(self._folder, replace(supplied, replace=True), self._office).unwrap().told)
