"""Read the files that came back: what each says of which figure, and all that is wrong in any of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from draftkit.decode import decode_any
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import ExitCode
from draftkit.figures.basis import FORM
from draftkit.figures.edit import NewValue
from draftkit.figures.foreign import of_another_speech
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.values import display, parse_value
from draftkit.grid import Grid
from draftkit.source import Place, Source, Span
from draftkit.store.files import MEGABYTE, Limit, Loaded, load
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import find_documents, is_folder, is_there
from draftkit.strictyaml import Mapping as Node
from draftkit.strictyaml import parse_yaml
from draftkit.workflows.figures import messages_fill as messages
from draftkit.workflows.figures.fill import Offer, Supplied
from draftkit.workflows.figures.now import FiguresNow, named_figure
from draftkit.workflows.steps import Steps, attempted

if TYPE_CHECKING:
    from draftkit.figures.returned.values import Returned

T = TypeVar("T")

RETURNED = Limit(20 * MEGABYTE, ExitCode.INPUT)
"""For tables that somebody filled in; one with 10,000 figures has 1 MB."""

FROM_FORM = FORM + " {name}"
"""What a value rests on where its row does not say it; a source is read in documents, which are Chinese."""

_YAML = (".yaml", ".yml")
_TABLES = frozenset({".xlsx", ".csv", ".tsv", *_YAML})
_REFUSED = frozenset({".xls", ".et", ".ett", ".xlsm", ".xltx", ".xlsb", ".ods", ".numbers"})
"""Tables too, which the readers refuse and say how to save them: left out quietly, their values would be lost."""

_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin, new ones and old ones."""


@dataclass(frozen=True, slots=True)
class FromFile:
    """What a file says; values that are right are there even where others are wrong."""

    path: Path
    offers: tuple[Offer, ...]


def read_files(files: tuple[Path, ...], now: FiguresNow, supplied: Supplied) -> Outcome[tuple[FromFile, ...]]:
    """What files say, in their order, each file once; beside it everything that is wrong in them.

    Args:
        files: tables, sheets, or folders that hold such, at whatever depth.
        now: the figures that are asked for.
        supplied: stands for rows that say less, see `fill_from`.

    Raises:
        DraftkitError: a folder holds no tables.
    """
    steps = Steps()
    paths = steps.take(_paths(files, now.folder))
    read = [(path, attempted(partial(_offers, path, now.sheet, supplied))) for path in paths]
    said = dict.fromkeys((*steps.said, *(each for _, outcome in read for each in outcome.diagnostics)))
    return Outcome(tuple(FromFile(path, outcome.value or ()) for path, outcome in read), tuple(said))


def _paths(files: tuple[Path, ...], own: SpeechFolder) -> Outcome[tuple[Path, ...]]:
    """The files themselves, each once; those of a folder in the order of their paths."""
    steps = Steps()
    paths = [path for each in files for path in (steps.take(_in_folder(each, own)) if is_folder(each) else (each,))]
    return steps.done(firsts((path.resolve(), path) for path in paths))


def _in_folder(folder: Path, own: SpeechFolder) -> Outcome[tuple[Path, ...]]:
    """The tables in a folder and the folders below; a brief is none, nor is what they are to be written to."""
    steps = Steps()
    found = steps.take(find_documents(folder, _TABLES | _REFUSED))
    mine = own.figures.resolve()
    tables = [path for path in found.paths if path.name != own.brief.name and path.resolve() != mine]
    speeches = _speeches(folder, tables)
    paths = tuple(path for path in tables if speeches.isdisjoint(path.parents))
    if len(paths) < len(tables):
        one = next(path for path in tables if path not in paths)
        steps.said.append(messages.OF_SPEECHES(count=len(tables) - len(paths), path=one))
    if found.others:
        steps.said.append(messages.OTHER_FILES(path=folder, count=found.others))
    if not paths:
        steps.refuse(messages.NOTHING_RETURNED(path=folder))
    return steps.done(paths)


def _speeches(folder: Path, tables: Iterable[Path]) -> set[Path]:
    """The folders of speeches among those the tables stand in, the one that was named included.

    What stands in one of them is a speech's own: its figures, what was exported, and forms of its own round.
    """
    around = {parent for path in tables for parent in path.parents if parent.is_relative_to(folder)}
    return {parent for parent in around if is_there(SpeechFolder(parent).brief)}


def _offers(path: Path, sheet: Sheet, supplied: Supplied) -> Outcome[tuple[Offer, ...]]:
    """What one file says."""
    steps = Steps()
    loaded = steps.take(load(path, RETURNED))
    is_table = loaded.data.startswith(_PACKAGES) or path.suffix.lower() not in _YAML
    offers = (_of_table if is_table else _of_yaml)(loaded, sheet, supplied)
    return Outcome(offers.value, (*steps.said, *offers.diagnostics))


def _of_table(loaded: Loaded, sheet: Sheet, supplied: Supplied) -> Outcome[tuple[Offer, ...]]:
    """The values of a form that was filled in; cells that were left blank say nothing."""
    from draftkit.figures.returned.values import returned_values

    steps = Steps()
    rows = returned_values(steps.take(_grids(loaded)), sheet)
    form = FROM_FORM.format(name=loaded.path.name)
    return _all_right(
        (_of_row(row, sheet, supplied, form) for row in rows.value or ()), (*steps.said, *rows.diagnostics)
    )


def _of_row(row: "Returned", sheet: Sheet, supplied: Supplied, form: str) -> Outcome[Offer]:
    """What a row says; where it says not who or from where, what was said of all of them stands.

    Where nothing was, the form and the department do; not with quotations, which somebody has to look up.
    """
    if not row.value:
        return Outcome(Offer(row.name, NewValue("", row.source, row.by, note=row.note), row.where, row.place))
    steps = Steps()
    figure = steps.take(named_figure(row.name, sheet))
    parsed = steps.take(parse_value(figure, row.value))
    source, by = row.source or supplied.source, row.by or supplied.by
    if figure.type is not FigureType.QUOTATION:
        source, by = source or form, by or _department(row, figure)
    new = NewValue(display(parsed), source, by, supplied.day, row.note)
    return Outcome(Offer(row.name, new, row.where, row.place))


def _department(row: "Returned", figure: Figure) -> str:
    """Whose row it is; a row with columns of years may be that of several departments."""
    return figure.who if figure.who in row.who.split("、") else row.who


def _grids(loaded: Loaded) -> Outcome[tuple[Grid, ...]]:
    """The sheets of a workbook; the one a text with commas has."""
    from draftkit.readers.table.csv import read_csv_file
    from draftkit.readers.table.workbook import read_workbook

    steps = Steps()
    name = str(loaded.path)
    if loaded.data.startswith(_PACKAGES) or loaded.path.suffix.lower() in {".xlsx", *_REFUSED}:
        return steps.done(steps.take(read_workbook(loaded.data, name)))
    return steps.done((steps.take(read_csv_file(loaded.data, name)),))


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
    remarks = (Outcome(_remark(figure, places.get(figure.name))) for figure in told)
    return _all_right((*offers, *remarks), tuple(steps.said))


def _all_right(offers: Iterable[Outcome[Offer]], said: tuple[Diagnostic, ...]) -> Outcome[tuple[Offer, ...]]:
    """Those that are right, beside everything that is wrong."""
    outcomes = tuple(offers)
    right = tuple(each.value for each in outcomes if each.value)
    return Outcome(right, (*said, *(problem for each in outcomes for problem in each.diagnostics)))


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


def firsts(keyed: Iterable[tuple[object, T]]) -> tuple[T, ...]:
    """The first of each key, in order."""
    found: dict[object, T] = {}
    for key, value in keyed:
        found.setdefault(key, value)
    return tuple(found.values())
