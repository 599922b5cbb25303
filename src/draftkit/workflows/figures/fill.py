"""Supply figures: each value checked, a value that is there never replaced unasked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.figures.basis import says_its_basis
from draftkit.figures.edit import NewValue, set_fields, set_values
from draftkit.figures.history import How
from draftkit.figures.messages import CHANGES_VALUE
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import display, parse_value, written
from draftkit.source import Place, Source
from draftkit.store.files import digest_of
from draftkit.store.save import Write
from draftkit.workflows import messages
from draftkit.workflows.figures.history import Occasion, occasion_writes, save_with_history
from draftkit.workflows.figures.now import FiguresNow, disagreements, figures_now, named_figure
from draftkit.workflows.figures.records import Recorded, as_fields, recorded, target_of, to_record
from draftkit.workflows.steps import Steps

_DAY = len("2026-12-03")


@dataclass(frozen=True, slots=True)
class Supplied:
    """What is supplied.

    Attributes:
        values: as typed, by name; what is recorded of a quotation by both names (金句.讲话人).
        source, by: where they come from and who says so; may be empty.
        when: now, ISO 8601; the day of it is recorded with the values.
        replace: whether a value that is there may change.
    """

    values: Mapping[str, str]
    source: str = ""
    by: str = ""
    when: str = ""
    replace: bool = False

    @property
    def day(self) -> str:
        """The day of it."""
        return self.when[:_DAY]

    def new_value(self, text: str) -> NewValue:
        """A value with what is recorded beside it."""
        return NewValue(text, self.source, self.by, self.day)


@dataclass(frozen=True, slots=True)
class Offer:
    """A value somebody returned, or a remark without one.

    Attributes:
        new: the value as people are shown it, with what is recorded beside it; the value is empty where only the rest
            of a row was filled in.
        where: the file and the place in it.
        place: the same, for diagnostics.
    """

    name: str
    new: NewValue
    where: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure with two values: one that is there and another that was returned, or two that were returned.

    Attributes:
        figure: as it stands in figures.yaml; it may be open.
        shown: its value as people are shown it; empty while it is open.
        offers: what was returned, differing values only.
    """

    figure: Figure
    shown: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a file that came back.

    Attributes:
        given: how many values it has.
        taken: how many of them figures.yaml has now, whether it had them before or not.
        remarks: in how many rows something stands beside a value that is not given.
    """

    path: Path
    given: int
    taken: int
    remarks: int


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of it.

    Attributes:
        changed: the figures that changed, derived ones too, as they stand in the document.
        gaps: those nobody has supplied yet.
        conflicts: those that were left as they are, because somebody has to decide.
        recorded: what was recorded of quotations, by what people call it (金句.讲话人), and what values that stay
            rest on (里程.依据).
        files: what was taken from each file.
    """

    changed: tuple[tuple[str, str], ...]
    gaps: Gaps
    conflicts: tuple[Conflict, ...] = ()
    recorded: tuple[tuple[str, str], ...] = ()
    files: tuple[Taken, ...] = ()

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """All that changed, as people are told it."""
        return (*self.changed, *self.recorded)


def fill_figures(path: Path, supplied: Supplied, office: Path | None = None) -> Outcome[Filled]:
    """Write values into figures.yaml; all of them, or none.

    Raises:
        DraftkitError: a name is unknown or that of a derived figure, a value is not accepted, one would change without
            `replace`, or the file changed meanwhile.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    targets = steps.take_all(target_of(name, now.sheet) for name in supplied.values)
    typed = tuple(zip(targets, supplied.values.values(), strict=True))
    records = steps.take_all(recorded(target, text) for target, text in typed if target.field)
    new = {target.figure: supplied.new_value(text) for target, text in typed if not target.field}
    really_new = {figure.name: value for figure, value in new.items() if not says_the_same(figure, value)}
    changed = set_values(now.source, really_new)
    _refuse_changes((*changed.diagnostics, *_apart(new)), supplied, steps)
    renewed = {figure.name for figure in new if figure.name in really_new and not figure.is_open}
    more = steps.take(to_record(records, now.sheet, renewed, replacing=supplied.replace))
    bases = bases_of(new.items())
    text = steps.take(changed)
    for fields in (bases, as_fields(more)):
        text = steps.take(set_fields(Source(now.source.name, text), fields))
    return saved(now, text, Occasion(How.FILL, supplied.when), steps, (*sources_in(bases), *more))


def note_source(path: Path, names: Iterable[str], supplied: Supplied, office: Path | None = None) -> Outcome[Filled]:
    """Write what values rest on beside those of these figures that do not say it yet.

    Raises:
        DraftkitError: a name is unknown, the source is no line of text, or the file changed meanwhile.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    figures = steps.take_all(named_figure(name, now.sheet) for name in names)
    words = {each.name: {"source": supplied.source} for each in figures if not each.is_open and not each.source}
    text = steps.take(set_fields(now.source, words))
    return saved(now, text, Occasion(How.FILL, supplied.when), steps)


def says_the_same(figure: Figure, new: NewValue) -> bool:
    """Whether that value stands there already: saying a figure twice changes nothing, but see `bases_of`."""
    parsed = parse_value(figure, new.value).value
    return not figure.is_open and parsed is not None and display(parsed) == display(figure)


def bases_of(supplied: Iterable[tuple[Figure, NewValue]]) -> dict[str, dict[str, str]]:
    """What values that stay as they are rest on from now on, as `set_fields` takes it; of several the first counts.

    Nothing where the value is another, where it is said already what it rests on, or where it is not said now.
    """
    fields: dict[str, dict[str, str]] = {}
    for figure, new in supplied:
        if says_its_basis(new.source) and not says_its_basis(figure.source) and says_the_same(figure, new):
            said = {"source": new.source} | ({"by": new.by} if new.by else {})
            fields.setdefault(figure.name, said)
    return fields


def sources_in(bases: Mapping[str, Mapping[str, str]]) -> tuple[Recorded, ...]:
    """The same as people are told it."""
    return tuple(Recorded(name, "source", said["source"]) for name, said in bases.items())


def saved(
    now: FiguresNow, text: str, occasion: Occasion, steps: Steps, records: tuple[Recorded, ...] = ()
) -> Outcome[Filled]:
    """Write the new text of figures.yaml, and tell what does not go together in it from now on.

    Args:
        now: what was read.
        text: the new text, made of the one that was read.
        occasion: how and when the values change, for the log.
        steps: what was said so far.
        records: what that text records of quotations from now on.
    """
    after = now.with_text(text)
    if after.failed:
        steps.refuse(*after.diagnostics)
    stale = set(disagreements(now))
    steps.said = [each for each in steps.said if each not in stale]
    then = steps.take(after)
    data = text.encode()
    writes = () if digest_of(data) == now.digest else (Write(now.folder.figures, data, now.digest),)
    steps.take(save_with_history(now.folder, writes, lambda: _log(now, then, occasion)))
    told = tuple((each.label, each.words) for each in records)
    return steps.done(Filled(_changes(now.sheet, then.sheet), gaps(then.speech, then.sheet), recorded=told))


def _log(before: FiguresNow, after: FiguresNow, occasion: Occasion) -> tuple[Write, ...]:
    return occasion_writes(before.folder, before.sheet, after.sheet, replace(occasion, read=before.digest))


def _refuse_changes(said: tuple[Diagnostic, ...], supplied: Supplied, steps: Steps) -> None:
    changes = [
        replace(problem, message=messages.ALREADY_FILLED) for problem in said if problem.message == CHANGES_VALUE
    ]
    if changes and not supplied.replace:
        steps.refuse(*errors_in(said), *changes)


def _apart(new: Mapping[Figure, NewValue]) -> Iterator[Diagnostic]:
    """What figures that follow another would be from now on, on their own."""
    for figure, value in new.items():
        if figure.follows and not figure.is_open and not says_the_same(figure, value):
            yield CHANGES_VALUE(name=figure.name, old=display(figure), new=value.value)


def _changes(before: Sheet, after: Sheet) -> tuple[tuple[str, str], ...]:
    return tuple(
        (figure.name, written(figure, after.styles))
        for figure in after.figures
        if not figure.is_open and _stated(figure) != _stated(before.get(figure.name))
    )


def _stated(figure: Figure | None) -> tuple[str | None, str]:
    return (figure.value, figure.unit) if figure else (None, "")
