"""What to ask for, in the order of the speech, with what somebody has to see to answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import needs
from draftkit.figures.context import Context, contexts
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.quotations import RECORD, label_of, missing_of, parse_record, record_of, unrecorded_in
from draftkit.figures.usage import Gaps, gaps, is_supplied
from draftkit.figures.values import NUMBERS, Styles, display, parse_value, written
from draftkit.tree.walk import slots
from draftkit.workflows.figures.names import known_name
from draftkit.workflows.figures.now import FiguresNow, figures_now, named_figure
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Question:
    """A figure somebody has to supply, or what is to be recorded of one that is a quotation.

    Attributes:
        place: the heading its first gap stands under; empty where the speech does not use it.
        sentence: the one around its first gap; empty where the speech does not use it.
        uses: how many places it has in the speech.
        wanted_by: the derived figure it is asked for, whose place and sentence these are; empty where it is asked for
            its own sake.
        before: what may come again: its words in the older speech, and values given to other figures of its kind:
            names, places, meetings.
        styles: how figures are written.
        field: what is asked about the words of a quotation (`figures.quotations.RECORD`); empty where its value is.
    """

    figure: Figure
    place: str
    sentence: str
    uses: int
    wanted_by: str = ""
    before: tuple[str, ...] = ()
    styles: Styles = field(default_factory=dict)
    field: str = ""

    @property
    def name(self) -> str:
        """What is supplied, as `fill_figures` calls it."""
        return label_of(self.figure.name, self.field) if self.field else self.figure.name

    @property
    def value(self) -> str:
        """What there is, as it may be typed; empty while it is open."""
        if self.field:
            return record_of(self.figure)[self.field]
        return "" if self.figure.is_open else display(self.figure)

    @property
    def is_due(self) -> bool:
        """Whether it can be answered and is not yet: who said the words is asked once they are there."""
        return not self.value and not (self.field and self.figure.is_open)


def questions(path: Path, only: tuple[str, ...] = (), office: Path | None = None) -> Outcome[tuple[Question, ...]]:
    """What to ask for: the figures named, else those open in the text; without a text, all that have no value.

    Nobody is asked for a derived figure, but for what it is worked out from. The sentence shows the values there are
    now. After a quotation comes what is to be recorded of it, also where the text has its words already and the record
    is not complete.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    by_name = {figure.name: figure for figure in now.sheet.figures}
    steps.take_all(known_name(name, by_name) for name in only)
    wanted = askable(only or _lacking(now), now.sheet)
    asked = [(by_name[name], asker) for name, asker in wanted.items()]
    whole = ((figure, asker, part) for figure, asker in asked for part in _parts(figure, named=bool(only)))
    return steps.done(_questions(whole, now))


def _lacking(now: FiguresNow) -> Iterator[str]:
    """The figures the text waits for, in its order, quotations whose record is not complete among them."""
    lacking = gaps(now.speech, now.sheet)
    if not lacking.has_text:
        yield from lacking.unused
        return
    wanted = {*lacking.open, *(each.name for each in unrecorded_in(now.speech, now.sheet))}
    yield from (name for name in dict.fromkeys(slot.name for _, slot in slots(now.speech)) if name in wanted)


def _parts(figure: Figure, *, named: bool) -> Iterator[str]:
    """What to ask of one: its value, where it is open or was asked for by name, and what a quotation needs."""
    if figure.is_open or named:
        yield ""
    if figure.type is FigureType.QUOTATION:
        yield from RECORD if figure.is_open or named else missing_of(figure)


def renewed(path: Path, asked: tuple[Question, ...], office: Path | None = None) -> Outcome[tuple[Question, ...]]:
    """The same questions with the values there are now, whoever wrote them meanwhile."""
    steps = Steps()
    now = steps.take(figures_now(path, office))
    steps.take_all(named_figure(question.figure.name, now.sheet) for question in asked)
    by_name = {figure.name: figure for figure in now.sheet.figures}
    return steps.done(_questions(((by_name[each.figure.name], each.wanted_by, each.field) for each in asked), now))


def accepted(figure: Figure, styles: Styles, text: str) -> Outcome[str]:
    """The words that stand in the document where a figure accepts what was typed."""
    outcome = parse_value(figure, text)
    return Outcome(written(outcome.value, styles) if outcome.value else None, outcome.diagnostics)


def answered(question: Question, text: str) -> Outcome[str]:
    """The same for a question, which may be about the words of a quotation: then what is recorded."""
    if question.field:
        return parse_record(question.figure.name, question.field, text)
    return accepted(question.figure, question.styles, text)


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
    if figure is None or is_supplied(figure, sheet):
        yield name, ""
        return
    for need in needs(figure, sheet):
        given = sheet.get(need)
        if given is not None and given.is_open:
            yield need, name


def _questions(wanted: Iterable[tuple[Figure, str, str]], now: FiguresNow) -> tuple[Question, ...]:
    """The questions about figures, each with the derived figure that needs it and what is asked about its words."""
    found = contexts(now.speech)
    return tuple(_question(figure, asker, found, now.sheet, part) for figure, asker, part in wanted)


def _question(figure: Figure, asker: str, found: dict[str, Context], sheet: Sheet, part: str) -> Question:
    own = found.get(figure.name)
    shown = own or found.get(asker)
    place, sentence = (shown.place, shown.sentence) if shown else ("", "")
    carried = (figure.old,) if figure.is_carried and not part else ()
    before = tuple(dict.fromkeys((*carried, *_before(figure, sheet, part))))
    return Question(figure, place, sentence, own.uses if own else 0, asker, before, sheet.styles, part)


def _before(figure: Figure, sheet: Sheet, part: str) -> Iterator[str]:
    """What other figures of the same type have there, if that is words."""
    if figure.type in NUMBERS:
        return
    others = [each for each in sheet.figures if each.type is figure.type and each.name != figure.name]
    if part:
        yield from filter(None, (record_of(each)[part] for each in others))
    else:
        yield from (display(each) for each in others if not each.is_open)
