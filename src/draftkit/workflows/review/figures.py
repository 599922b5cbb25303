"""Values that came back in documents, written into figures.yaml as it stands now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.arithmetic import check_relations, work_out
from draftkit.figures.edit import NewValue, set_values
from draftkit.figures.messages import CHANGES_VALUE
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.values import display
from draftkit.review.decide import Decided
from draftkit.source import Source
from draftkit.store.save import Write
from draftkit.workflows.review.gather import Reviewing
from draftkit.workflows.review.home_figures import NewFigure
from draftkit.workflows.review.homecoming import Home
from draftkit.workflows.review.messages_home import FIGURE_CHANGED_HERE
from draftkit.workflows.review.terms import Terms
from draftkit.workflows.sources import Opened, open_sheet
from draftkit.workflows.steps import Steps

FROM_REVIEW = "审改稿 {name}"
"""What a value rests on that a reviewer wrote into a document; a source is read in documents, which are Chinese."""

_DAY = len("2026-12-03")


@dataclass(frozen=True, slots=True)
class FigureWrites:
    """What to write so that figures.yaml has new values.

    Attributes:
        writes: nothing where none is new.
        values: of each figure that changes.
        conflicts: by the name of the figure, what is to be told of one that has another value by now than the document
            was issued with; it stays.
    """

    writes: tuple[Write, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    conflicts: Mapping[str, Diagnostic] = field(default_factory=dict)


def figure_writes(
    reviewing: Reviewing, decided: Decided, homes: tuple[Home, Home], terms: Terms
) -> Outcome[FigureWrites]:
    """What to write so that figures.yaml has the values that are new; nothing where it has them.

    A value that was changed without tracking is dated with the day of the review.

    Args:
        reviewing: what came back.
        decided: what is taken of it.
        homes: what earlier reviews brought home, and what all together do.
        terms: where an office says how figures are written.
    """
    steps = Steps()
    opened = steps.take(open_sheet(reviewing.folder.figures, terms.office))
    files = _files(reviewing, decided)
    earlier = {figure.name: figure for figure in homes[0].figures}
    values, conflicts = dict[str, NewValue](), dict[str, Diagnostic]()
    for figure in (*homes[1].figures, *_taken_back(homes)):
        here = _shown(opened.value.get(figure.name))
        if here == figure.new.value:
            continue
        known = {figure.old} | ({earlier[figure.name].new.value} if figure.name in earlier else set())
        if here in known:
            source = FROM_REVIEW.format(name=files[figure.name]) if figure.name in files else ""
            values[figure.name] = replace(figure.new, source=source, when=figure.new.when or terms.when[:_DAY])
        elif earlier.get(figure.name) != figure:
            conflicts[figure.name] = FIGURE_CHANGED_HERE(name=figure.name, here=here, there=figure.new.value)
    if not values:
        return steps.done(FigureWrites(conflicts=conflicts))
    told = tuple((name, new.value) for name, new in values.items())
    return steps.done(FigureWrites(steps.take(_writes(reviewing, opened, values)), told, conflicts))


def _writes(reviewing: Reviewing, opened: Opened[Sheet], values: Mapping[str, NewValue]) -> Outcome[tuple[Write, ...]]:
    """The new text; what does not go together in it is told."""
    steps = Steps()
    changed = set_values(opened.source, values)
    said = tuple(each for each in changed.diagnostics if each.message != CHANGES_VALUE)
    text = steps.take(replace(changed, diagnostics=said))
    sheet = steps.take(parse_sheet(Source(opened.source.name, text)))
    steps.said += check_relations(steps.take(work_out(replace(sheet, styles=opened.value.styles))))
    return steps.done((Write(reviewing.folder.figures, text.encode(), opened.digest),))


def _files(reviewing: Reviewing, decided: Decided) -> dict[str, str]:
    """The file each figure's new value is from."""
    taken = [item for item in reviewing.items if item.edit.figure and item.files and decided.takes(item.number)]
    return {item.edit.figure: reviewing.files[item.files[0]].name for item in reversed(taken)}


def _taken_back(homes: tuple[Home, Home]) -> Iterator[NewFigure]:
    """Values that an earlier review brought home and that are refused now: the ones before are back."""
    now = {figure.name for figure in homes[1].figures}
    for figure in homes[0].figures:
        if figure.name not in now and figure.old:
            yield replace(figure, new=NewValue(figure.old), old=figure.new.value)


def _shown(figure: Figure | None) -> str:
    """The value as people are shown it; empty while it is open."""
    return "" if figure is None or figure.is_open else display(figure)
