"""What became of the figures between two versions of a speech."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from draftkit.figures.arithmetic import work_out
from draftkit.figures.history import Change, How, Mark, values_written
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.report import FigureRecord, Use
from draftkit.figures.values import parse_value


class Kind(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that two versions have otherwise.

    Attributes:
        old, new: as a document has it; None while open, and where the version has no such figure.
        by, source: who supplied the new value, and where it is from; may be empty.
        how: how it came into the sheet (`figures.history.How`); empty where that is not known.
        when: when; a date or a date with time, may be empty.
        formula: what it is worked out from; empty for values somebody supplied.
        uses: where the newer version has it.
    """

    name: str
    kind: Kind
    old: str | None
    new: str | None
    by: str = ""
    source: str = ""
    how: str = ""
    when: str = ""
    formula: str = ""
    uses: tuple[Use, ...] = ()


def differences(
    old: Mapping[str, str | None], sheet: Sheet, records: Iterable[FigureRecord], changes: Iterable[Change]
) -> tuple[Difference, ...]:
    """What a sheet has otherwise than an older version, in the order of the sheet; then what is gone.

    Args:
        old: the figures of the older version as it had them.
        sheet: the newer version, its derived figures worked out.
        records: where its figures stand.
        changes: what is known of the time between, the oldest first.
    """
    uses = {record.name: record.uses for record in records}
    last = {change.name: change for change in changes}
    return tuple(_differences(old, sheet, uses, last))


def values_before(sheet: Sheet, changes: Iterable[Change]) -> dict[str, str | None]:
    """Every figure as a document had it before some changes, what is derived worked out again from the old values.

    What was there when the log began is no change: nobody knows since when. A figure that is gone stands as it was
    logged; one that was added counts as open before.

    Args:
        sheet: of now, its derived figures worked out.
        changes: since then, the oldest first.
    """
    old: dict[str, str | None] = {}
    for change in changes:
        if change.how != How.START:
            old.setdefault(change.name, change.old)
    figures = (_as_before(figure, old[figure.name]) if figure.name in old else figure for figure in sheet.figures)
    before = replace(sheet, figures=tuple(figures))
    gone = {name: value for name, value in old.items() if value is not None and sheet.get(name) is None}
    return values_written(work_out(before).value or before) | gone


def versions_data(found: Iterable[Difference], mark: Mark | None, day: str = "") -> dict[str, Any]:
    """What two versions have otherwise, as `figures DIR --since` and `--against` give it with `--json`."""
    since: dict[str, Any] | None = {"day": day} if day else None
    if mark:
        since = {"number": mark.number, "what": mark.what, "file": mark.file, "when": mark.when}
    return {"version": 1, "since": since, "changes": [asdict(one) for one in found]}


def _differences(
    old: Mapping[str, str | None], sheet: Sheet, uses: Mapping[str, tuple[Use, ...]], last: Mapping[str, Change]
) -> Iterator[Difference]:
    new = values_written(sheet)
    for figure in sheet.figures:
        name = figure.name
        if name not in old or old[name] != new[name]:
            kind = Kind.CHANGED if name in old else Kind.ADDED
            told = last.get(name) or _own(figure)
            formula = figure.formula.text if figure.formula else figure.follows
            yield Difference(name, kind, old.get(name), new[name], *_story(told), formula, uses.get(name, ()))
    for name in (name for name in old if name not in new):
        yield Difference(name, Kind.GONE, old[name], None, *_story(last.get(name)))


def _as_before(figure: Figure, old: str | None) -> Figure:
    """A figure with the value that was logged; as plain text where it does not fit the figure any more."""
    if figure.is_derived or old is None:
        return figure if figure.is_derived else replace(figure, value=None)
    parsed = parse_value(replace(figure, value=None), old).value
    return parsed or Figure(figure.name, value=old)


def _own(figure: Figure) -> Change:
    """What a figure says about itself."""
    return Change(figure.name, None, None, "", figure.when, figure.by, figure.source)


def _story(change: Change | None) -> tuple[str, str, str, str]:
    return (change.by, change.source, change.how, change.when) if change else ("", "", "", "")
