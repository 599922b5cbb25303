"""Every figure of a speech with what is known of it and where it stands."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from draftkit.figures.fill import fill
from draftkit.figures.gather import missing_in
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.quotations import missing_of
from draftkit.figures.usage import waits_for
from draftkit.figures.values import written
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Slot, Speech
from draftkit.tree.places import place_names
from draftkit.tree.walk import inlines, plain, slots, walk, words


class State(StrEnum):
    """How far a figure has come.

    `OPEN` while it has no value, `CARRIED` while it has none and drafts show what an older speech had, `DERIVED` where
    its value is worked out, `UNVERIFIED` for a quotation whose record is not complete, `GIVEN` for everything else.
    """

    OPEN = "open"
    CARRIED = "carried"
    GIVEN = "given"
    DERIVED = "derived"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a figure stands.

    Attributes:
        block: the block's id (`tree.walk.Visit.id`).
        start, end: offsets in the block's plain text, in characters, end exclusive, with counts written out, figures
            filled in and open ones shown by their gap label.
        where: the place as a reader calls it (`tree.places`).
    """

    block: str
    start: int
    end: int
    where: str = ""


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure of the sheet or the speech, and its uses in the order of the page.

    Attributes:
        value: as in the sheet, without the unit; None while open.
        old: the words an older speech had, where the speech was made from one.
        doubtful: whether these words may be no local fact at all.
        who: who is to supply it; may be empty.
        written: the words that stand in the document, where it is used first; None while open.
        state: how far it has come.
        formula: what a derived figure is worked out from; empty for others.
        follows: the figure of which this one is another written form, and from which it is worked out so.
        waits: the open figures that keep a derived one open.
        lacks: of a quotation that has its words, the fields of its record that are still to be filled.
    """

    name: str
    type: str
    unit: str
    value: str | None
    old: str | None
    source: str
    by: str
    open: bool
    doubtful: bool
    uses: tuple[Use, ...]
    who: str = ""
    written: str | None = None
    state: State = State.GIVEN
    formula: str = ""
    waits: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    follows: str = ""


def figure_report(speech: Speech, sheet: Sheet) -> tuple[FigureRecord, ...]:
    """Every figure of the sheet in its order, then those only the speech names, each with its uses."""
    uses, in_text = dict[str, list[Use]](), dict[str, str]()
    for slot, use in _uses(speech, sheet):
        uses.setdefault(slot.name, []).append(use)
        if slot.value is not None and not slot.is_old:
            in_text.setdefault(slot.name, slot.value)
    whole = _whole(speech, sheet)
    return tuple(
        _record(figure, tuple(uses.get(figure.name, ())), in_text.get(figure.name), whole) for figure in whole.figures
    )


def report_data(records: tuple[FigureRecord, ...]) -> dict[str, Any]:
    """The report as `figures DIR --json` promises it."""
    return {"version": 1, "figures": [asdict(record) for record in records]}


def in_order_of_page(speech: Speech, records: tuple[FigureRecord, ...]) -> tuple[FigureRecord, ...]:
    """The records by their first uses; those without one stay at the end, in their order."""
    used = dict.fromkeys(slot.name for slot in _slots(speech))
    places = {name: at for at, name in enumerate(used)}
    return tuple(sorted(records, key=lambda record: places.get(record.name, len(places))))


def _record(figure: Figure, uses: tuple[Use, ...], in_text: str | None, sheet: Sheet) -> FigureRecord:
    return FigureRecord(
        name=figure.name,
        type=str(figure.type),
        unit=figure.unit,
        value=figure.value,
        old=figure.old or None,
        source=figure.source,
        by=figure.by,
        open=figure.is_open,
        doubtful=figure.is_doubtful,
        uses=uses,
        who=figure.who,
        written=in_text if in_text is not None or figure.is_open else written(figure, sheet.styles),
        state=_state(figure),
        formula=figure.formula.text if figure.formula else "",
        waits=waits_for(figure, sheet),
        lacks=_lacks(figure),
        follows=figure.follows,
    )


def _state(figure: Figure) -> State:
    if figure.is_open:
        return State.CARRIED if figure.is_carried else State.OPEN
    if _lacks(figure):
        return State.UNVERIFIED
    return State.DERIVED if figure.is_derived else State.GIVEN


def _lacks(figure: Figure) -> tuple[str, ...]:
    return missing_of(figure) if figure.type is FigureType.QUOTATION and not figure.is_open else ()


def _slots(speech: Speech) -> tuple[Slot, ...]:
    return tuple(slot for _, slot in slots(speech))


def _whole(speech: Speech, sheet: Sheet) -> Sheet:
    """The sheet with an open figure for every slot it does not have."""
    return replace(sheet, figures=(*sheet.figures, *missing_in(sheet, _slots(speech))))


def _uses(speech: Speech, sheet: Sheet) -> Iterator[tuple[Slot, Use]]:
    """Every filled slot with its place, in the order of the page."""
    filled = fill(with_counts(speech), sheet).value or speech
    places = place_names(filled)
    for visit in walk(filled):
        at = 0
        for word in words(inlines(visit.block)):
            end = at + len(plain((word,)))
            if isinstance(word, Slot):
                yield word, Use(visit.id, at, end, places[visit.id])
            at = end
