"""Put the values of a sheet into the slots of a speech."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.units import unit_of
from draftkit.figures.written.words import Styles, full_and_short, written
from draftkit.text.han import is_han
from draftkit.tree.change import map_words
from draftkit.tree.nodes import Byline, Section, Slot, Speech, Text, Title, Word
from draftkit.tree.places import place_names
from draftkit.tree.walk import inlines, slots, walk, words

_UNITLESS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})


def fill(speech: Speech, sheet: Sheet) -> Outcome[Speech]:
    """The speech with the value of every figure that has one; filling again changes nothing.

    The sheet is the one home of values: a slot whose figure is open becomes open, or shows the words of an older speech
    and is marked so (`Slot.is_old`). A slot whose name the sheet does not have stays as it is. A figure without a unit
    takes the slot's; where both have one and differ, the sheet's stands in the document and a warning says so, as it
    does of a unit that the text says once more. What has a short form is called by it from its second mention on; title
    lines and bylines have the full form, and do not count.
    """
    figures = {figure.name: figure for figure in sheet.figures}
    head = Speech(tuple(block for block in speech.blocks if isinstance(block, Title | Byline)))
    text = Speech(speech.blocks[len(head.blocks) :])
    filled = (map_words(head, _in_full(figures, sheet.styles)), map_words(text, _Mentions(figures, sheet.styles).words))
    whole = Speech(filled[0].blocks + filled[1].blocks)
    return Outcome(whole, (*_contradictions(whole, figures), *_said_twice(whole, figures)))


def slot_value(slot: Slot, figure: Figure, styles: Styles | None = None) -> str | None:
    """What stands in the document where the slot is, in its full form; None while the figure is open."""
    return None if figure.value is None else written(_with_unit(figure, slot), styles)


def _in_full(figures: dict[str, Figure], styles: Styles) -> Callable[[Word, Section | None], Word]:
    def change(word: Word, _: Section | None) -> Word:
        if not isinstance(word, Slot) or word.name not in figures:
            return word
        figure = figures[word.name]
        return _open(word, figure) if figure.is_open else _filled(word, slot_value(word, figure, styles))

    return change


@dataclass(slots=True)
class _Mentions:
    """What was mentioned already, on the way through the running text."""

    figures: dict[str, Figure]
    styles: Styles
    seen: set[str] = field(default_factory=set)

    def words(self, word: Word, _: Section | None) -> Word:
        figure = self.figures.get(word.name) if isinstance(word, Slot) else None
        if not isinstance(word, Slot) or figure is None:
            return word
        if figure.is_open:
            return _open(word, figure)
        full, short = full_and_short(_with_unit(figure, word), self.styles)
        value = short if figure.name in self.seen else full
        self.seen.add(figure.name)
        return _filled(word, value)


def _filled(slot: Slot, value: str | None) -> Slot:
    return replace(slot, value=value, is_old=False)


def _open(slot: Slot, figure: Figure) -> Slot:
    """The slot as a gap that shows the unit of its figure, or with the words an older speech had."""
    unit = "" if figure.type in _UNITLESS else unit_of(figure)
    return replace(slot, value=figure.old or None, gap_unit=unit, is_old=figure.is_carried)


def _with_unit(figure: Figure, slot: Slot) -> Figure:
    return figure if unit_of(figure) else replace(figure, unit=slot.unit)


def _contradictions(speech: Speech, figures: dict[str, Figure]) -> tuple[Diagnostic, ...]:
    """A warning for each name and wrong unit, at the first block it stands in."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for visit, slot in slots(speech):
        figure = figures.get(slot.name)
        unit = unit_of(figure) if figure and figure.type not in _UNITLESS else ""
        if slot.unit and unit and slot.unit != unit:
            found.setdefault((slot.name, slot.unit), (visit.id, unit))
    places = place_names(speech) if found else {}
    return tuple(
        messages.UNIT_DIFFERS(name=name, here=here, block=places[block], unit=unit)
        for (name, here), (block, unit) in found.items()
    )


def _said_twice(speech: Speech, figures: dict[str, Figure]) -> tuple[Diagnostic, ...]:
    """A warning for each figure behind which the text says its unit again: 98%%, 3公里公里。, but not 340人人才."""
    found: dict[tuple[str, str], str] = {}
    for visit in walk(speech):
        for slot, behind in pairwise(words(inlines(visit.block))):
            if not isinstance(slot, Slot) or not isinstance(behind, Text):
                continue
            unit = "" if slot.is_old else _shown_unit(slot, figures.get(slot.name))
            if unit and behind.text.startswith(unit) and not is_han(behind.text[len(unit) : len(unit) + 1]):
                found.setdefault((slot.name, unit), visit.id)
    places = place_names(speech) if found else {}
    return tuple(messages.UNIT_TWICE(name=name, unit=unit, block=places[at]) for (name, unit), at in found.items())


def _shown_unit(slot: Slot, figure: Figure | None) -> str:
    """The unit that stands where the slot is; a day has none."""
    if figure is None:
        return slot.unit
    return "" if figure.type in _UNITLESS else unit_of(figure) or slot.unit
