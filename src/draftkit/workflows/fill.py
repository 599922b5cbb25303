"""Supply figures: each value checked, a value that is there never replaced unasked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.figures.edit import NewValue, set_values
from draftkit.figures.fill import fill
from draftkit.figures.messages import CHANGES_VALUE
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import display, parse_value
from draftkit.store.save import Write, save_all
from draftkit.workflows import messages
from draftkit.workflows.figures_now import FiguresNow, figures_now, supplied_figure
from draftkit.workflows.steps import Steps


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
class Offer:
    """A value somebody returned.

    Attributes:
        shown: the value as it would stand in the document.
        where: the file and the place in it.
    """

    name: str
    new: NewValue
    shown: str
    where: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure with two values: one that is there and another that was returned, or two that were returned.

    Attributes:
        figure: as it stands in figures.yaml; it may be open.
        shown: its value as it stands in the document; empty while it is open.
        offers: what was returned, differing values only.
    """

    figure: Figure
    shown: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of it.

    Attributes:
        changed: the figures that changed, derived ones too, as they stand in the document.
        gaps: those nobody has supplied yet.
        conflicts: those that were left as they are, because somebody has to decide.
    """

    changed: tuple[tuple[str, str], ...]
    gaps: Gaps
    conflicts: tuple[Conflict, ...] = ()


def fill_figures(path: Path, supplied: Supplied, office: Path | None = None) -> Outcome[Filled]:
    """Write values into figures.yaml; all of them, or none.

    Raises:
        DraftkitError: a name is unknown or that of a derived figure, a value is not accepted, one would change without
            `replace`, or the file changed meanwhile.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    figures = steps.take_all(supplied_figure(name, now.sheet) for name in supplied.values)
    new = {name: NewValue(text, supplied.source, supplied.by, supplied.when) for name, text in supplied.values.items()}
    really_new = {figure.name: new[figure.name] for figure in figures if not says_the_same(figure, new[figure.name])}
    changed = set_values(now.source, really_new)
    _refuse_changes(changed.diagnostics, supplied, steps)
    return written(now, changed, steps)


def says_the_same(figure: Figure, new: NewValue) -> bool:
    """Whether that value stands there already: saying a figure twice changes nothing, not even who said it."""
    parsed = parse_value(figure, new.value).value
    return not figure.is_open and parsed is not None and display(parsed) == display(figure)


def written(now: FiguresNow, changed: Outcome[str], steps: Steps) -> Outcome[Filled]:
    """Write the new text of figures.yaml, and tell what does not go together in it from now on.

    Args:
        now: what was read.
        changed: the new text, from `set_values` on the text that was read.
        steps: what was said when the figures were read.
    """
    text = steps.take(changed)
    after = now.with_text(text)
    if after.failed:
        steps.refuse(*after.diagnostics)
    _forget(now, steps)
    then = steps.take(after)
    steps.take(save_all((Write(now.folder.figures, text.encode(), now.digest),)))
    return steps.done(Filled(_changes(now.sheet, then.sheet), gaps(then.speech, then.sheet)))


def _forget(now: FiguresNow, steps: Steps) -> None:
    """Leave out what did not go together before: what still does not is told of the new values."""
    stale = set(fill(now.speech, now.sheet).diagnostics)
    steps.said = [each for each in steps.said if each not in stale]


def _refuse_changes(said: tuple[Diagnostic, ...], supplied: Supplied, steps: Steps) -> None:
    changes = [
        replace(problem, message=messages.ALREADY_FILLED) for problem in said if problem.message == CHANGES_VALUE
    ]
    if changes and not supplied.replace:
        steps.refuse(*errors_in(said), *changes)


def _changes(before: Sheet, after: Sheet) -> tuple[tuple[str, str], ...]:
    return tuple(
        (figure.name, display(figure))
        for figure in after.figures
        if not figure.is_open and figure != before.get(figure.name)
    )
