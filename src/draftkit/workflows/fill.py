"""Supply figures: each value checked, a value that is there never replaced unasked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.figures.edit import NewValue, add_figures, set_values
from draftkit.figures.gather import missing_in
from draftkit.figures.messages import CHANGES_VALUE
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import display, parse_value
from draftkit.source import Source
from draftkit.store.save import save
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.text.sentences import sentences
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Slot, Speech
from draftkit.tree.walk import inlines, plain, slots, words
from draftkit.workflows import messages
from draftkit.workflows.names import known_name
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import Opened, open_sheet
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Question:
    """A figure somebody has to supply.

    Attributes:
        sentence: the one around its first gap; empty where the speech does not use it.
        uses: how many places it has in the speech.
    """

    figure: Figure
    sentence: str
    uses: int


@dataclass(frozen=True, slots=True)
class Supplied:
    """What is supplied.

    Attributes:
        values: as typed, by name.
        source, by: where they come from and who says so; may be empty.
        when: the day, as it is recorded.
        replace: whether a value that is there may change.
    """

    values: Mapping[str, str]
    source: str = ""
    by: str = ""
    when: str = ""
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """The figures that changed, as they stand in the document, and those nobody has supplied yet."""

    changed: tuple[tuple[str, str], ...]
    gaps: Gaps


def questions(path: Path, only: tuple[str, ...] = ()) -> Outcome[tuple[Question, ...]]:
    """What to ask for: the figures named, else those open in the text; without a text, all that have no value.

    The sentence shows the values there are now.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    speech, sheet = steps.take(_speech_and_figures(folder))
    by_name = {figure.name: figure for figure in sheet.value.figures}
    steps.take_all(known_name(name, by_name) for name in only)
    lacking = gaps(speech, sheet.value)
    wanted = only or (lacking.open if lacking.has_text else lacking.unused)
    return steps.done(tuple(_question(by_name[name], speech) for name in wanted))


def gaps_of(path: Path) -> Outcome[Gaps]:
    """The figures of a speech folder that nobody has supplied yet."""
    steps = Steps()
    speech, sheet = steps.take(_speech_and_figures(steps.take(find_speech_folder(path))))
    return steps.done(gaps(speech, sheet.value))


def check_value(figure: Figure, text: str) -> Outcome[Figure]:
    """Whether a figure accepts what was typed."""
    return parse_value(figure, text)


def fill_figures(path: Path, supplied: Supplied) -> Outcome[Filled]:
    """Write values into figures.yaml; all of them, or none.

    Raises:
        DraftkitError: a name is unknown, a value is not accepted, one would change without `replace`, or the file
            changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    speech, sheet = steps.take(_speech_and_figures(folder))
    known = {figure.name: figure for figure in sheet.value.figures}
    steps.take_all(known_name(name, known) for name in supplied.values)
    new = {name: NewValue(text, supplied.source, supplied.by, supplied.when) for name, text in supplied.values.items()}
    changed = set_values(sheet.source, _really_new(new, known))
    _refuse_changes(changed.diagnostics, supplied, steps)
    text = steps.take(changed)
    steps.take(save(folder.figures, text.encode(), expected=sheet.digest))
    after = parse_sheet(Source(sheet.source.name, text)).value or Sheet()
    return steps.done(_filled(known, after, speech))


def values_of(path: Path) -> Outcome[dict[str, str]]:
    """The values another figures.yaml holds, as they are written there; open figures are left out."""
    steps = Steps()
    sheet = steps.take(open_sheet_that_exists(path))
    return steps.done({figure.name: display(figure) for figure in sheet.value.figures if not figure.is_open})


def open_sheet_that_exists(path: Path) -> Outcome[Opened[Sheet]]:
    """A sheet somebody sent; unlike that of a folder it must be there."""
    from draftkit.store.files import OWN, load

    steps = Steps()
    steps.take(load(path, OWN))
    return steps.done(steps.take(open_sheet(path)))


def _speech_and_figures(folder: SpeechFolder) -> Outcome[tuple[Speech, Opened[Sheet]]]:
    """The speech, empty where there is no draft yet, and the sheet with an entry for every slot the speech names."""
    steps = Steps()
    if not folder.speech.exists():
        return steps.done((Speech(), steps.take(open_sheet(folder.figures))))
    current = steps.take(read_current(folder))
    lacking = missing_in(current.sheet.value, (slot for _, slot in slots(current.speech)))
    text = steps.take(add_figures(current.sheet.source, lacking))
    source = Source(current.sheet.source.name, text)
    return steps.done((current.speech, Opened(source, steps.take(parse_sheet(source)), current.sheet.digest)))


def _really_new(new: Mapping[str, NewValue], known: Mapping[str, Figure]) -> dict[str, NewValue]:
    """Without the values that stand there already: saying a figure twice changes nothing, not even who said it."""

    def same(name: str, value: NewValue) -> bool:
        old, parsed = known[name], parse_value(known[name], value.value).value
        return not old.is_open and parsed is not None and display(parsed) == display(old)

    return {name: value for name, value in new.items() if not same(name, value)}


def _refuse_changes(said: tuple[Diagnostic, ...], supplied: Supplied, steps: Steps) -> None:
    changes = [
        replace(problem, message=messages.ALREADY_FILLED) for problem in said if problem.message == CHANGES_VALUE
    ]
    if changes and not supplied.replace:
        steps.refuse(*errors_in(said), *changes)


def _filled(before: Mapping[str, Figure], after: Sheet, speech: Speech) -> Filled:
    changed = tuple(
        (figure.name, display(figure))
        for figure in after.figures
        if not figure.is_open and figure != before.get(figure.name)
    )
    return Filled(changed, gaps(speech, after))


def _question(figure: Figure, speech: Speech) -> Question:
    uses = [visit for visit, slot in slots(with_counts(speech)) if slot.name == figure.name]
    if not uses:
        return Question(figure, "", 0)
    content = tuple(words(inlines(uses[0].block)))
    first = next(at for at, word in enumerate(content) if isinstance(word, Slot) and word.name == figure.name)
    text = plain(content)
    return Question(figure, next(_around(text, len(plain(content[:first]))), text), len(uses))


def _around(text: str, at: int) -> Iterator[str]:
    for start, end in sentences(text):
        if start <= at < end:
            yield text[start:end].strip()
