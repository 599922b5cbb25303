"""What to ask for, in the order of the speech, with what somebody has to see to answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import needs
from draftkit.figures.context import Context, contexts
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import NUMBERS, Styles, display, parse_value, written
from draftkit.workflows.figures_now import FiguresNow, figures_now, named_figure
from draftkit.workflows.names import known_name
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Question:
    """A figure somebody has to supply.

    Attributes:
        place: the heading its first gap stands under; empty where the speech does not use it.
        sentence: the one around its first gap; empty where the speech does not use it.
        uses: how many places it has in the speech.
        wanted_by: the derived figure it is asked for, whose place and sentence these are; empty where it is asked for
            its own sake.
        before: values given to other figures of its kind: names, places, meetings that may come again.
        styles: how figures are written.
    """

    figure: Figure
    place: str
    sentence: str
    uses: int
    wanted_by: str = ""
    before: tuple[str, ...] = ()
    styles: Styles = field(default_factory=dict)

    @property
    def value(self) -> str:
        """The value there is, as it may be typed; empty while the figure is open."""
        return "" if self.figure.is_open else display(self.figure)


def questions(path: Path, only: tuple[str, ...] = (), office: Path | None = None) -> Outcome[tuple[Question, ...]]:
    """What to ask for: the figures named, else those open in the text; without a text, all that have no value.

    Nobody is asked for a derived figure, but for what it is worked out from. The sentence shows the values there are
    now.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    by_name = {figure.name: figure for figure in now.sheet.figures}
    steps.take_all(known_name(name, by_name) for name in only)
    lacking = gaps(now.speech, now.sheet)
    wanted = askable(only or (lacking.open if lacking.has_text else lacking.unused), now.sheet)
    return steps.done(_questions(wanted, now))


def renewed(path: Path, asked: tuple[Question, ...], office: Path | None = None) -> Outcome[tuple[Question, ...]]:
    """The same questions with the values there are now, whoever wrote them meanwhile."""
    steps = Steps()
    now = steps.take(figures_now(path, office))
    steps.take_all(named_figure(question.figure.name, now.sheet) for question in asked)
    return steps.done(_questions({question.figure.name: question.wanted_by for question in asked}, now))


def accepted(figure: Figure, styles: Styles, text: str) -> Outcome[str]:
    """The words that stand in the document where a figure accepts what was typed."""
    outcome = parse_value(figure, text)
    return Outcome(written(outcome.value, styles) if outcome.value else None, outcome.diagnostics)


def gaps_of(path: Path, office: Path | None = None) -> Outcome[Gaps]:
    """The figures of a speech folder that nobody has supplied yet."""
    steps = Steps()
    now = steps.take(figures_now(path, office))
    return steps.done(gaps(now.speech, now.sheet))


def askable(names: Iterable[str], sheet: Sheet) -> dict[str, str]:
    """The figures to ask for, in order, each with the derived one that needs it, or nothing."""
    asked: dict[str, str] = {}
    for name in names:
        for needed, asker in _needed(name, sheet):
            asked[needed] = asked.get(needed, asker) and asker
    return asked


def _needed(name: str, sheet: Sheet) -> Iterator[tuple[str, str]]:
    figure = sheet.get(name)
    if figure is None or figure.formula is None:
        yield name, ""
        return
    for need in needs(figure, sheet):
        given = sheet.get(need)
        if given is not None and given.is_open:
            yield need, name


def _questions(wanted: dict[str, str], now: FiguresNow) -> tuple[Question, ...]:
    found = contexts(now.speech)
    by_name = {figure.name: figure for figure in now.sheet.figures}
    return tuple(_question(by_name[name], asker, found, now.sheet) for name, asker in wanted.items())


def _question(figure: Figure, asker: str, found: dict[str, Context], sheet: Sheet) -> Question:
    own = found.get(figure.name)
    shown = own or found.get(asker)
    place, sentence = (shown.place, shown.sentence) if shown else ("", "")
    return Question(figure, place, sentence, own.uses if own else 0, asker, tuple(_before(figure, sheet)), sheet.styles)


def _before(figure: Figure, sheet: Sheet) -> Iterator[str]:
    """The values of other figures of the same type that are words, each once."""
    if figure.type in NUMBERS:
        return
    others = (each for each in sheet.figures if each.type is figure.type and each.name != figure.name)
    yield from dict.fromkeys(display(each) for each in others if not each.is_open)
