"""What people filled into a table: each value with its figure, its source and its cell; nothing is guessed."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages
from draftkit.figures import returned_messages as say
from draftkit.figures.foreign import of_another_speech
from draftkit.figures.headings import BY, NAME, NOTE, SOURCE, UNIT, VALUE
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned_columns import Columns, columns_of, no_table, place_of, place_of_sheet, tidy, title_of
from draftkit.figures.values import NUMBERS, display, is_unit, parse_value, unit_of
from draftkit.grid import Cell, CellKind, Grid
from draftkit.source import Place

MAX_DIGITS: Final = 15
"""Digits a number in a workbook can have (IEEE 754, double); of more, the last are not what was typed."""

_REFUSED: Final[Mapping[CellKind, tuple[str, str]]] = {
    CellKind.FORMULA: (say.FORMULA, say.PASTE_VALUE),
    CellKind.ERROR: (say.ERROR, say.TYPE_VALUE),
    CellKind.COVERED: (say.COVERED, say.SPLIT_CELLS),
    CellKind.SCALED: (say.SCALED, say.TYPE_AS_READ),
}
_WORD = re.compile(r"[\w%％‰℃]")


@dataclass(frozen=True, slots=True)
class Returned:
    """A value that came back, or what somebody wrote into a row without giving one.

    Attributes:
        name: of the figure.
        value: as typed, with the unit of its row where the cell has none and the figure's is another; accepted by
            `parse_value`. Empty where only the cells beside it were filled in.
        source, by, note: what stands beside it; may be empty. Line breaks in them became blanks.
        where: file and cell, as people are told: `收集表.xlsx 数据!C5`.
        place: the same, for diagnostics.
    """

    name: str
    value: str
    source: str
    by: str
    note: str
    where: str
    place: Place


def returned_values(grids: Iterable[Grid], sheet: Sheet) -> Outcome[tuple[Returned, ...]]:
    """The values in the tables of a file, each checked by its figure, in the order of their rows.

    Sheets that are hidden or have no table are not read. A blank row says nothing; columns of other names are left
    out. One name may stand in several rows if all say the same: the first counts. Rows without a value that say
    something beside it come last, once for each figure they are about. Of a table of another speech only that is said.

    Args:
        grids: the sheets of one file.
        sheet: the figures that are asked for.

    Returns:
        The values that are right. Beside them everything that is wrong, each with its cell: nothing is to be written
        then.
    """
    grids = tuple(grids)
    reading = _Reading({tidy(figure.name): figure for figure in sheet.figures})
    names = {short: figure.name for short, figure in reading.figures.items()}
    reading.said.extend(_hidden(grid) for grid in grids if grid.is_hidden and any(grid.rows))
    visible = [grid for grid in grids if not grid.is_hidden]
    is_told = False
    for grid in visible:
        columns, said = columns_of(grid, names)
        reading.said.extend(said)
        is_told = is_told or columns is not None or bool(said)
        if columns:
            reading.read(grid, columns)
    if not is_told:
        reading.said.extend(map(no_table, visible[:1] or grids[:1]))
    found = tuple(found for found, _ in reading.found.values())
    return Outcome((*found, *reading.remarks), tuple(reading.said))


def _hidden(grid: Grid) -> Diagnostic:
    return say.HIDDEN(place_of_sheet(grid), sheet=grid.name)


@dataclass(slots=True)
class _Reading:
    """Values being collected.

    Attributes:
        figures: by their names without blanks.
        found: by the name of the figure; each with the value as it would stand in the document.
    """

    figures: Mapping[str, Figure]
    found: dict[str, tuple[Returned, str]] = field(default_factory=dict)
    remarks: list[Returned] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)

    def read(self, grid: Grid, columns: Columns) -> None:
        """Take what stands in a table."""
        rows = [_Row(grid, columns, at) for at in range(columns.top + 1, len(grid.rows))]
        cells = [(row, column) for row in rows for column in row.filled()]
        names = [self._best(row.names(column)) for row, column in cells if row.has_name]
        strange = of_another_speech(title_of(grid, columns.top), names, self.figures, place_of_sheet(grid))
        if strange:
            self.said.append(strange)
            return
        for row, column in cells:
            self._take(row, column)
        for row in rows:
            self.remarks.extend(self._remarks(row))

    def _take(self, row: "_Row", column: int) -> None:
        """Take the value of a cell that is not blank, or say why not."""
        figure, place = self._figure(row, column), row.place(column)
        if figure is None:
            return
        if figure.formula:
            self.said.extend(_worked_out(figure, row.cell(column).text.strip(), place))
            return
        problem = _unusable(figure.name, row.cell(column), place) or _misread(figure, row, column)
        text = row.value(column, figure)
        outcome = Outcome(None, (problem,)) if problem else parse_value(figure, text, place)
        self.said.extend(outcome.diagnostics)
        if outcome.value:
            source, by, note = (row.beside(heading, self.said) for heading in (SOURCE, BY, NOTE))
            new = Returned(figure.name, text, source, by, note, row.where(column), place)
            self._add(new, display(outcome.value))

    def _figure(self, row: "_Row", column: int) -> Figure | None:
        """The figure a cell is about; None beside what is wrong with its name."""
        name = row.cell(row.columns.at[NAME])
        place = row.place(column)
        if name.kind is CellKind.BLANK:
            self.said.append(say.NO_NAME(place, value=row.cell(column).text.strip(), column=NAME))
            return None
        problem = _unusable(NAME, name, row.place(row.columns.at[NAME]))
        if problem:
            self.said.append(problem)
            return None
        figure = self._known(row, column)
        if figure is None:
            first = row.names(column)[0]
            self.said.append(say.UNKNOWN_NAME(place, name=first, near=self._nearest(first)))
        return figure

    def _known(self, row: "_Row", column: int) -> Figure | None:
        return self.figures.get(self._best(row.names(column)))

    def _best(self, names: list[str]) -> str:
        """The one of these names that is known; failing that, the first."""
        return next((name for name in names if name in self.figures), names[0])

    def _remarks(self, row: "_Row") -> Iterator[Returned]:
        """What stands beside values that were not given; a row that is about no figure says nothing."""
        if not row.has_name or any(row.filled()):
            return
        figures = [figure for column in row.values if (figure := self._known(row, column)) and not figure.formula]
        column = row.first_of(NOTE, SOURCE, BY)
        if not figures or column is None:
            return
        source, by, note = (row.beside(heading, self.said) for heading in (SOURCE, BY, NOTE))
        for figure in figures if source or by or note else ():
            yield Returned(figure.name, "", source, by, note, row.where(column), row.place(column))

    def _nearest(self, name: str) -> str:
        near = difflib.get_close_matches(name[:100], self.figures, n=1, cutoff=0.3)
        return self.figures[near[0]].name if near else say.NOTHING

    def _add(self, new: Returned, shown: str) -> None:
        first, other = self.found.setdefault(new.name, (new, shown))
        if other != shown:
            where = first.place.cell
            self.said.append(say.SAID_TWICE(new.place, name=new.name, value=shown, other=other, where=where))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row below the headings; `at` is its index."""

    grid: Grid
    columns: Columns
    at: int

    def cell(self, column: int, row: int | None = None) -> Cell:
        """A cell of this or another row; a blank one where the row has none."""
        cells = self.grid.rows[self.at if row is None else row]
        return cells[column] if column < len(cells) else Cell("", CellKind.BLANK, self.grid.name)

    def place(self, column: int) -> Place:
        return place_of(self.grid, self.at, column)

    def where(self, column: int) -> str:
        return f"{self.grid.file} {self.cell(column).where}"

    @property
    def has_name(self) -> bool:
        """Whether it names something."""
        name = self.cell(self.columns.at[NAME])
        return name.kind is not CellKind.BLANK and _unusable(NAME, name, self.place(self.columns.at[NAME])) is None

    def names(self, column: int) -> list[str]:
        """The names that a value in a column may be about."""
        name = tidy(self.cell(self.columns.at[NAME]).text)
        return [word + name for word in self.columns.years.get(column, ("",))]

    @property
    def values(self) -> list[int]:
        """The columns of values."""
        at = self.columns.at
        return sorted({*self.columns.years, *(at[each] for each in (VALUE,) if each in at)})

    def filled(self) -> Iterator[int]:
        """The columns of values in which something stands; none where the row repeats the headings."""
        name = self.columns.at[NAME]
        if tidy(self.cell(name).text) != tidy(self.cell(name, self.columns.top).text):
            yield from (column for column in self.values if self.cell(column).text.strip())

    def first_of(self, *headings: str) -> int | None:
        """The first of these columns in which something stands."""
        columns = (self.columns.at.get(heading) for heading in headings)
        return next((each for each in columns if each is not None and self._says(each)), None)

    def _says(self, column: int) -> bool:
        return bool(self.cell(column).text.strip())

    def value(self, column: int, figure: Figure) -> str:
        """What was typed; with the unit of the row where the cell has none and the figure's is another."""
        text = self.cell(column).text.strip()
        unit = self._unit()
        is_bare = figure.type in NUMBERS and text[-1:].isdigit()
        return f"{text}{unit}" if is_bare and unit and unit != unit_of(figure) else text

    def _unit(self) -> str:
        column = self.columns.at.get(UNIT)
        unit = "" if column is None else tidy(self.cell(column).text)
        return unit if is_unit(unit) and _WORD.search(unit) else ""

    def beside(self, heading: str, said: list[Diagnostic]) -> str:
        """What stands in a column that goes with the value; empty, and told, where it is no plain line."""
        column = self.columns.at.get(heading)
        if column is None or not self.cell(column).text.strip():
            return ""
        cell = self.cell(column)
        if cell.kind is CellKind.COVERED:
            return self._shared(column)
        problem = _unusable(heading, cell, self.place(column))
        text = " ".join(cell.text.split("\n")).strip()
        if not problem and not is_one_line(text):
            problem = messages.NOT_ONE_LINE(self.place(column), name=heading, most=MAX_VALUE)
        if problem:
            said.append(problem)
        return "" if problem else text

    def _shared(self, column: int) -> str:
        """What a cell says that was stretched over several rows; nothing where it was stretched from another column."""
        above = (self.cell(column, row) for row in range(self.at - 1, self.columns.top, -1))
        owner = next((cell for cell in above if cell.kind is not CellKind.COVERED), None)
        is_shared = owner is not None and owner.text == self.cell(column).text
        return " ".join(owner.text.split()) if owner and is_shared and owner.kind not in _REFUSED else ""


def _worked_out(figure: Figure, text: str, place: Place) -> tuple[Diagnostic, ...]:
    """That nobody supplies a derived figure. A table may show its value: only another one is told."""
    value = parse_value(replace(figure, formula=None), text).value
    is_same = value is not None and figure.value is not None and display(value) == display(figure)
    return () if is_same else (say.DERIVED(place, name=figure.name, value=text),)


def _unusable(name: str, cell: Cell, place: Place) -> Diagnostic | None:
    """Why nothing can be taken from a cell, whatever is wanted."""
    if cell.kind in _REFUSED:
        what, cure = _REFUSED[cell.kind]
        return say.UNUSABLE(place, name=name, what=what, cure=cure)
    digits = re.sub(r"\D", "", cell.text).strip("0") if cell.kind is CellKind.NUMBER else ""
    if len(digits) > MAX_DIGITS:
        return say.UNUSABLE(place, name=name, what=say.TOO_LONG, cure=say.TYPE_AS_TEXT)
    return None


def _misread(figure: Figure, row: _Row, column: int) -> Diagnostic | None:
    """That the program took for a date what is none: 1-2 for a range, 1:2 for a proportion."""
    if row.cell(column).kind is not CellKind.DATE or figure.type is FigureType.DATE:
        return None
    return say.UNUSABLE(row.place(column), name=figure.name, what=say.DATE, cure=say.TYPE_AS_TEXT)
