"""Put the values of a sheet into the slots of a speech."""

from dataclasses import replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.values import display, unit_of
from draftkit.tree.change import map_words
from draftkit.tree.nodes import Section, Slot, Speech, Word
from draftkit.tree.walk import slots


def fill(speech: Speech, sheet: Sheet) -> Outcome[Speech]:
    """The speech with the value of every figure that has one; filling again changes nothing.

    The sheet is the one home of values: a slot whose figure is open becomes open. A slot whose name the sheet does not
    have stays as it is. A figure without a unit takes the slot's; where both have one and differ, the sheet's stands
    in the document and a warning says so.
    """
    figures = {figure.name: figure for figure in sheet.figures}

    def change(word: Word, _: Section | None) -> Word:
        if not isinstance(word, Slot) or word.name not in figures:
            return word
        return replace(word, value=slot_value(word, figures[word.name]))

    return Outcome(map_words(speech, change), _contradictions(speech, figures))


def slot_value(slot: Slot, figure: Figure) -> str | None:
    """What stands in the document where the slot is; None while the figure is open."""
    if figure.value is None:
        return None
    return display(figure if unit_of(figure) else replace(figure, unit=slot.unit))


def _contradictions(speech: Speech, figures: dict[str, Figure]) -> tuple[Diagnostic, ...]:
    """A warning for each name and wrong unit, at the first block it stands in."""
    found: dict[tuple[str, str], Diagnostic] = {}
    for visit, slot in slots(speech):
        figure = figures.get(slot.name)
        unit = unit_of(figure) if figure and figure.type is not FigureType.DATE else ""
        if slot.unit and unit and slot.unit != unit:
            warning = messages.UNIT_DIFFERS(name=slot.name, here=slot.unit, block=visit.id, unit=unit)
            found.setdefault((slot.name, slot.unit), warning)
    return tuple(found.values())
