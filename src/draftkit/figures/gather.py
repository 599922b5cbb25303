"""Where a sheet begins: what the outline declares, what the brief gives, what the speech names."""

from collections.abc import Iterable
from dataclasses import replace

from draftkit.brief.model import Brief, Fact
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.typed.value import parse_value
from draftkit.source import Source
from draftkit.tree.nodes import Slot

FROM_BRIEF = "brief.yaml"
"""What a figure says about its source where the brief gave it."""

PERCENTS = ("%", "％", "个百分点")
"""Units of a percentage."""


def from_facts(brief: Brief, declared: tuple[Figure, ...], source: Source | None = None) -> Outcome[Sheet]:
    """A sheet of the declared figures, in their order, with the values the brief gives for them.

    Facts nobody declared follow as figures of type text. A fact that its figure does not accept leaves it open, beside
    the error.

    Args:
        brief: its facts have one value for each name.
        declared: figures of the outline, no name twice.
        source: the text of the brief, so that errors have a place.
    """
    facts = {fact.name: fact for fact in brief.facts}
    undeclared = (Figure(name) for name in facts if name not in {figure.name for figure in declared})
    told: list[Diagnostic] = []
    figures = tuple(_given(figure, facts.get(figure.name), source, told) for figure in (*declared, *undeclared))
    return Outcome(Sheet(figures), tuple(told))


def missing_in(sheet: Sheet, slots: Iterable[Slot]) -> tuple[Figure, ...]:
    """An open figure for every slot whose name the sheet does not have, each once, with the first unit written.

    What has a unit is a number: a percentage where the unit is one of `PERCENTS`, a count otherwise.
    """
    known = {figure.name for figure in sheet.figures}
    units: dict[str, str] = {}
    for slot in slots:
        if slot.name not in known:
            units[slot.name] = units.get(slot.name) or slot.unit
    return tuple(Figure(name, _type_of(unit), unit) for name, unit in units.items())


def _type_of(unit: str) -> FigureType:
    if not unit:
        return FigureType.TEXT
    return FigureType.PERCENT if unit in PERCENTS else FigureType.COUNT


def _given(figure: Figure, fact: Fact | None, source: Source | None, told: list[Diagnostic]) -> Figure:
    if fact is None:
        return figure
    outcome = parse_value(figure, fact.text, source.place(fact.span) if source else None)
    told.extend(outcome.diagnostics)
    return replace(outcome.value, source=figure.source or FROM_BRIEF) if outcome.value else figure
