"""Which figures a speech needs, where each stands, and which are still open."""

from dataclasses import asdict, dataclass
from typing import Any

from draftkit.figures.fill import fill
from draftkit.figures.gather import missing_in
from draftkit.figures.model import Figure, Sheet
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Slot, Speech
from draftkit.tree.walk import inlines, plain, slots, walk, words


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a figure stands.

    Attributes:
        block: the block's id (`tree.walk.Visit.id`).
        start, end: offsets in the block's plain text, in characters, end exclusive, with counts written out, figures
            filled in and open ones shown by their gap label.
    """

    block: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure of the sheet or the speech, and its uses in the order of the page.

    Attributes:
        value: as in the sheet, without the unit; None while open.
        old: the value an older speech had, where the speech was made from one.
        doubtful: whether somebody should look at it again.
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


@dataclass(frozen=True, slots=True)
class Gaps:
    """The figures nobody has supplied yet, by name.

    Attributes:
        open: those the text uses, each of which shows as a gap; in the order of the page.
        unused: the others, in the order of the sheet.
        has_text: whether there is a text at all.
    """

    open: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    has_text: bool = True


def gaps(speech: Speech, sheet: Sheet) -> Gaps:
    """What a speech and its sheet still lack; a slot the sheet does not have is open."""
    used = dict.fromkeys(slot.name for slot in _slots(speech))
    given = {figure.name for figure in sheet.figures if not figure.is_open}
    unused = tuple(figure.name for figure in sheet.figures if figure.is_open and figure.name not in used)
    return Gaps(tuple(name for name in used if name not in given), unused, has_text=bool(speech.blocks))


def figure_report(speech: Speech, sheet: Sheet) -> tuple[FigureRecord, ...]:
    """Every figure of the sheet in its order, then those only the speech names, each with its uses."""
    uses = _uses(speech, sheet)
    figures = (*sheet.figures, *missing_in(sheet, _slots(speech)))
    return tuple(_record(figure, tuple(uses.get(figure.name, ()))) for figure in figures)


def report_data(records: tuple[FigureRecord, ...]) -> dict[str, Any]:
    """The report as `figures DIR --json` promises it."""
    return {"version": 1, "figures": [asdict(record) for record in records]}


def _record(figure: Figure, uses: tuple[Use, ...]) -> FigureRecord:
    return FigureRecord(
        name=figure.name,
        type=str(figure.type),
        unit=figure.unit,
        value=figure.value,
        old=None,
        source=figure.source,
        by=figure.by,
        open=figure.is_open,
        doubtful=False,
        uses=uses,
    )


def _slots(speech: Speech) -> tuple[Slot, ...]:
    return tuple(slot for _, slot in slots(speech))


def _uses(speech: Speech, sheet: Sheet) -> dict[str, list[Use]]:
    found: dict[str, list[Use]] = {}
    filled = fill(with_counts(speech), sheet).value or speech
    for visit in walk(filled):
        at = 0
        for word in words(inlines(visit.block)):
            end = at + len(plain((word,)))
            if isinstance(word, Slot):
                found.setdefault(word.name, []).append(Use(visit.id, at, end))
            at = end
    return found
