"""Collect the values that came back in files, and write those that nobody has to decide on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from draftkit.decode import decode_any
from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.errors import ExitCode
from draftkit.figures.edit import NewValue, set_fields, set_values
from draftkit.figures.foreign import of_another_speech
from draftkit.figures.history import How
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.values import display, parse_value
from draftkit.grid import Grid
from draftkit.source import Place, Source, Span
from draftkit.store.files import MEGABYTE, Limit, Loaded, load
from draftkit.store.walk import find_documents, is_folder
from draftkit.strictyaml import Mapping as Node
from draftkit.strictyaml import parse_yaml
from draftkit.workflows import messages_fill as messages
from draftkit.workflows.figure_history import Occasion
from draftkit.workflows.figures_now import FiguresNow, figures_now, named_figure
from draftkit.workflows.fill import Conflict, Filled, Offer, Supplied, saved, says_the_same
from draftkit.workflows.records import Recorded, as_fields, recorded, target_of, to_record
from draftkit.workflows.remarks import notes_of
from draftkit.workflows.steps import Steps, attempted

if TYPE_CHECKING:
    from draftkit.figures.returned import Returned

T = TypeVar("T")

RETURNED = Limit(20 * MEGABYTE, ExitCode.INPUT)
"""For tables that somebody filled in; one with 10,000 figures has 1 MB."""

_YAML = (".yaml", ".yml")
_TABLES = frozenset({".xlsx", ".csv", ".tsv", *_YAML})
_REFUSED = frozenset({".xls", ".et", ".ett", ".xlsm", ".xltx", ".xlsb", ".ods", ".numbers"})
"""Tables too, which the readers refuse and say how to save them: left out quietly, their values would be lost."""

_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, new ones and old ones."""


def fill_from(
    path: Path, files: tuple[Path, ...], supplied: Supplied, only: tuple[str, ...] = (), office: Path | None = None
) -> Outcome[Filled]:
    """Write what came back into figures.yaml; a figure with two values is left as it is and told in the result.

    Args:
        path: of the speech folder.
        files: tables, sheets, or folders that hold such.
        supplied: its values decide over those of the files; its source and who supplied it stand for rows that say
            neither, a row without a source has its file's name.
        only: take these figures only; empty for all.
        office: the folder whose formats.yaml is used.

    Raises:
        DraftkitError: a file cannot be read, a name is unknown or a value is not accepted: all of it is told, and
            nothing was written. Or figures.yaml changed meanwhile.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    wanted = {figure.name for figure in steps.take_all(named_figure(name, now.sheet) for name in only)}
    typed = steps.take_all(attempted(partial(_typed, name, now.sheet, supplied)) for name in supplied.values)
    found = _collected(files, now.sheet, supplied, steps)
    offers = {name: each for name, each in found.items() if not wanted or name in wanted}
    values = {name: tuple(each for each in all_ if each.new.value) for name, all_ in offers.items()}
    values |= {offer.name: (offer,) for offer in typed if isinstance(offer, Offer)}
    new, conflicts = _decided(values, now, replacing=supplied.replace)
    records = (each for each in typed if isinstance(each, Recorded))
    renewed = {figure.name for figure in now.sheet.figures if figure.name in new and not figure.is_open}
    more = steps.take(to_record(records, now.sheet, renewed, replacing=supplied.replace))
    undecided = {conflict.figure.name for conflict in conflicts}
    notes = steps.take(notes_of({name: all_ for name, all_ in offers.items() if name not in undecided}, now.sheet))
    text = steps.take(set_values(now.source, new))
    for fields in (notes, as_fields(more)):
        text = steps.take(set_fields(Source(now.source.name, text), fields))
    done = saved(now, text, Occasion(How.SHEET, supplied.when), steps, more)
    return replace(done, value=replace(done.unwrap(), conflicts=conflicts))


def _typed(name: str, sheet: Sheet, supplied: Supplied) -> Outcome[Offer | Recorded]:
    """What was given beside the files: a value, or what is recorded of a quotation."""
    steps = Steps()
    target = steps.take(target_of(name, sheet))
    if target.field:
        return steps.done(steps.take(recorded(target, supplied.values[name])))
    parsed = steps.take(parse_value(target.figure, supplied.values[name]))
    return steps.done(Offer(name, supplied.new_value(display(parsed)), "--set"))


def _collected(
    files: tuple[Path, ...], sheet: Sheet, supplied: Supplied, steps: Steps
) -> Mapping[str, tuple[Offer, ...]]:
    """What the files say of each figure, in the order of the files; all that is wrong in them is told at once."""
    paths = steps.take(_paths(files))
    outcomes = [attempted(partial(_offers, each, sheet, supplied)) for each in paths]
    said = tuple(dict.fromkeys(each for outcome in outcomes for each in outcome.diagnostics))
    if wrong := errors_in(said):
        cells = [each for each in wrong if each.place]
        steps.refuse(*said, *([messages.NOTHING_TAKEN(count=len(wrong))] if cells else []))
    steps.said.extend(said)
    found: dict[str, tuple[Offer, ...]] = {}
    for outcome in outcomes:
        for offer in outcome.value or ():
            found[offer.name] = (*found.get(offer.name, ()), offer)
    return found


def _paths(files: tuple[Path, ...]) -> Outcome[tuple[Path, ...]]:
    """The files themselves, each once; those of a folder in the order of their names."""
    steps = Steps()
    paths = [path for each in files for path in (steps.take(_in_folder(each)) if is_folder(each) else (each,))]
    return steps.done(_firsts((path.resolve(), path) for path in paths))


def _in_folder(folder: Path) -> Outcome[tuple[Path, ...]]:
    steps = Steps()
    found = steps.take(find_documents(folder, _TABLES | _REFUSED, deep=False))
    if found.others:
        steps.said.append(messages.OTHER_FILES(path=folder, count=found.others))
    if not found.paths:
        steps.refuse(messages.NOTHING_RETURNED(path=folder))
    return steps.done(found.paths)


def _offers(path: Path, sheet: Sheet, supplied: Supplied) -> Outcome[tuple[Offer, ...]]:
    """What one file says."""
    steps = Steps()
    loaded = steps.take(load(path, RETURNED))
    suffix = path.suffix.lower()
    is_table = loaded.data.startswith(_PACKAGES) or suffix in (_TABLES | _REFUSED) - set(_YAML)
    read = _of_table if is_table else _of_yaml
    return steps.done(steps.take(read(loaded, sheet, supplied)))


def _of_table(loaded: Loaded, sheet: Sheet, supplied: Supplied) -> Outcome[tuple[Offer, ...]]:
    """The values of a form that was filled in; cells that were left blank say nothing."""
    from draftkit.figures.returned import returned_values

    steps = Steps()
    rows = steps.take(returned_values(steps.take(_grids(loaded)), sheet))
    said = replace(supplied, source=supplied.source or loaded.path.name)
    return steps.done(tuple(steps.take(_of_row(row, sheet, said)) for row in rows))


def _of_row(row: "Returned", sheet: Sheet, supplied: Supplied) -> Outcome[Offer]:
    """What a row says; where it says not who or from where, what was said of all of them stands."""
    if not row.value:
        return Outcome(Offer(row.name, NewValue("", row.source, row.by, note=row.note), row.where, row.place))
    steps = Steps()
    parsed = steps.take(parse_value(steps.take(named_figure(row.name, sheet)), row.value))
    new = NewValue(display(parsed), row.source or supplied.source, row.by or supplied.by, supplied.day, row.note)
    return Outcome(Offer(row.name, new, row.where, row.place))


def _grids(loaded: Loaded) -> Outcome[tuple[Grid, ...]]:
    """The sheets of a workbook; the one a text with commas has."""
    from draftkit.readers.table.csv import read_csv
    from draftkit.readers.table.workbook import read_workbook

    steps = Steps()
    name = str(loaded.path)
    if loaded.data.startswith(_PACKAGES) or loaded.path.suffix.lower() not in (".csv", ".tsv"):
        return steps.done(steps.take(read_workbook(loaded.data, name)))
    return steps.done((steps.take(read_csv(steps.take(decode_any(loaded.data, name)))),))


def _of_yaml(loaded: Loaded, sheet: Sheet, supplied: Supplied) -> Outcome[tuple[Offer, ...]]:
    """The values of another figures.yaml; a figure that is open in it has its note to tell, if anything."""
    steps = Steps()
    source = steps.take(decode_any(loaded.data, str(loaded.path)))
    returned = steps.take(parse_sheet(source)).figures
    given = [figure for figure in returned if not figure.is_open]
    names = {figure.name for figure in sheet.figures}
    top = source.place(Span(0, 0))
    if strange := of_another_speech(loaded.path.name, (figure.name for figure in given), names, top):
        steps.refuse(strange)
    told = [figure for figure in returned if figure.is_open and figure.note and figure.name in names]
    places = _places(source)
    offers = (_checked(figure, _new_value(figure, supplied), sheet, places.get(figure.name)) for figure in given)
    remarks = (_remark(figure, places.get(figure.name)) for figure in told)
    return steps.done((*steps.take_all(offers), *remarks))


def _new_value(figure: Figure, supplied: Supplied) -> NewValue:
    """The value of another figures.yaml with what it says of it, or else what was said of all of them."""
    source, by = figure.source or supplied.source, figure.by or supplied.by
    return NewValue(display(figure), source, by, figure.when or supplied.day, figure.note)


def _remark(figure: Figure, place: Place | None) -> Offer:
    return Offer(figure.name, NewValue("", note=figure.note), _where(place), place)


def _checked(returned: Figure, new: NewValue, sheet: Sheet, place: Place | None) -> Outcome[Offer]:
    """An offer, if the sheet asks for such a figure and accepts the value."""
    figure = named_figure(returned.name, sheet)
    if figure.value is None:
        return Outcome(None, tuple(_of_file(problem, place) for problem in figure.diagnostics))
    parsed = parse_value(figure.value, new.value, place)
    shown = replace(new, value=display(parsed.value)) if parsed.value else None
    return Outcome(Offer(returned.name, shown, _where(place), place) if shown else None, parsed.diagnostics)


def _where(place: Place | None) -> str:
    return f"{place.file}:{place.line}" if place else ""


def _of_file(problem: Diagnostic, place: Place | None) -> Diagnostic:
    """A problem that is a mistake of the command line elsewhere, as one of a file."""
    return replace(problem, place=place, message=replace(problem.message, exit_code=ExitCode.INPUT))


def _places(source: Source) -> Mapping[str, Place]:
    """Where each entry's name stands."""
    tree = parse_yaml(source).value
    entries = tree.entries if isinstance(tree, Node) else ()
    return {entry.key.text: source.place(entry.key.span) for entry in entries}


def _decided(
    offers: Mapping[str, tuple[Offer, ...]], now: FiguresNow, *, replacing: bool
) -> tuple[dict[str, NewValue], tuple[Conflict, ...]]:
    """The values that are to be written, and those somebody has to decide on."""
    new: dict[str, NewValue] = {}
    conflicts: list[Conflict] = []
    for figure in now.sheet.figures:
        differing = _firsts((offer.new.value, offer) for offer in offers.get(figure.name, ()))
        if not differing or (len(differing) == 1 and says_the_same(figure, differing[0].new)):
            continue
        if len(differing) == 1 and (figure.is_open or replacing):
            new[figure.name] = replace(differing[0].new, note="")
        else:
            conflicts.append(Conflict(figure, "" if figure.is_open else display(figure), differing))
    return new, tuple(conflicts)


def _firsts(keyed: Iterable[tuple[object, T]]) -> tuple[T, ...]:
    """The first of each key, in order."""
    found: dict[object, T] = {}
    for key, value in keyed:
        found.setdefault(key, value)
    return tuple(found.values())
