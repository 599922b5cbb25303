"""The figures a text lacks, by the part of the speech they stand in and by who is to supply them."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from draftkit.figures.report import FigureRecord, State

_SHOWN = 16
"""Characters of old words that say which ones are meant."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A figure the text waits for.

    Attributes:
        unit: as in the sheet or the text; may be empty.
        who: who is to supply it; may be empty.
        places: where it stands, as a reader calls the places, each once, in the order of the page; of one that only a
            derived figure needs, where that stands.
        waits: of a derived figure, the open ones it is worked out from: it is not supplied itself.
        wanted_by: the derived figure it is needed for, where the text does not use it itself.
        old: the words of an older speech that stand in its places meanwhile; empty for a gap.
    """

    name: str
    unit: str
    who: str
    places: tuple[str, ...]
    waits: tuple[str, ...] = ()
    wanted_by: str = ""
    old: str = ""

    @property
    def is_derived(self) -> bool:
        """Whether it is worked out, and others are to be supplied for it."""
        return bool(self.waits)

    @property
    def label(self) -> str:
        """The name with its unit, as the gap in the text has it; with the old words that stand there instead of it."""
        if self.old:
            return f"{self.name}“{self.old if len(self.old) <= _SHOWN else f'{self.old[:_SHOWN]}…'}”"
        return f"{self.name}（{self.unit}）" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Section:
    """The gaps of one place that one department or person is to fill; `who` is empty where nobody is named."""

    where: str
    who: str
    gaps: tuple[Gap, ...]


def open_gaps(records: Iterable[FigureRecord]) -> tuple[Gap, ...]:
    """What the text lacks, each figure once, in the order of the records; what a derived figure needs stands before it.

    Figures that the text does not need are left out.
    """
    by_name = {record.name: record for record in records}
    found: dict[str, Gap] = {}
    for record in by_name.values():
        if record.open and record.uses:
            for gap in _needed(record, by_name):
                found.setdefault(gap.name, gap)
    return tuple(found.values())


def by_place_and_owner(gaps: Iterable[Gap]) -> tuple[Section, ...]:
    """The gaps by the first place of each, in the order of the page; within it by owner, those without one last."""
    grouped: dict[str, dict[str, list[Gap]]] = {}
    for gap in gaps:
        grouped.setdefault(gap.places[0], {}).setdefault(gap.who, []).append(gap)
    return tuple(
        Section(where, who, tuple(owned))
        for where, owners in grouped.items()
        for who, owned in sorted(owners.items(), key=lambda owner: not owner[0])
    )


def to_supply(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Those that people have to be told of: another form of old words comes with the one it waits for."""
    return tuple(gap for gap in gaps if not (gap.is_derived and gap.old))


def gaps_data(gaps: Iterable[Gap]) -> dict[str, Any]:
    """The gaps as `figures DIR --open --json` gives them."""
    return {"version": 1, "gaps": [asdict(gap) for gap in gaps]}


def _needed(record: FigureRecord, by_name: dict[str, FigureRecord]) -> Iterator[Gap]:
    """The gap of a figure that stands in the text, and those of figures it is worked out from."""
    places = _places(record)
    for name in record.waits:
        needed = by_name[name]
        own = _places(needed)
        yield Gap(name, needed.unit, needed.who, own or places, wanted_by="" if own else record.name, old=_old(needed))
    yield Gap(record.name, record.unit, record.who, places, record.waits, old=_old(record))


def _old(record: FigureRecord) -> str:
    return record.old or "" if record.state is State.CARRIED else ""


def _places(record: FigureRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys(use.where for use in record.uses))
