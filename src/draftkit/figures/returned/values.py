"""What people filled into a table: each value with its figure, its source and its cell; nothing is guessed."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.foreign import of_another_speech
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned import messages as say
from draftkit.figures.returned.columns import Columns, columns_of, no_table, place_of_sheet, tidy, title_of
from draftkit.figures.returned.commas import apart
from draftkit.figures.returned.headings import BY, NAME, NOTE, SOURCE, WHO
from draftkit.figures.returned.rows import Row, unusable
from draftkit.figures.returned.sent import Sent, is_sent, sent_in
from draftkit.figures.typed.plain import plain_number
from draftkit.figures.typed.value import computed_value
from draftkit.figures.values import NUMBERS, display, parse_value
from draftkit.grid import CellKind, Grid
from draftkit.source import Place

_NOT_WORDS = frozenset({*NUMBERS, FigureType.DATE, FigureType.DATE_RANGE})
"""What nobody means as words; a day given as 12.3 is told as one."""


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
        who: the department its row is for, as the form says; empty beside what is no value.
    """

    name: str
    value: str
    source: str
    by: str
    note: str
    where: str
    place: Place
    who: str = ""


def returned_values(grids: Iterable[Grid], sheet: Sheet) -> Outcome[tuple[Returned, ...]]:
    """The values in the tables of a file, each checked by its figure, in the order of their rows.

    Sheets that are hidden or have no table are not read. A blank row says nothing, and neither does a cell in which
    still stands what a form was sent with; columns of other names are left out. One name may stand in several rows if
    all say the same: the first counts. Rows without a value that say something new beside it come last, once for each
    figure they are about that has no value there. Of a table of another speech only that is said.

    Args:
        grids: the sheets of one file.
        sheet: the figures that are asked for.

    Returns:
        The values that are right. Beside them everything that is wrong, each with its cell: nothing is to be written
        then.
    """
    grids = tuple(grids)
    reading = _Reading({tidy(figure.name): figure for figure in sheet.figures}, sent_in(grids))
    grids = tuple(grid for grid in grids if not is_sent(grid))
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
        sent: what stood in the form when it was sent.
        found: by the name of the figure; each with the value as it would stand in the document.
    """

    figures: Mapping[str, Figure]
    sent: Sent
    found: dict[str, tuple[Returned, str]] = field(default_factory=dict)
    remarks: list[Returned] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)

    def read(self, grid: Grid, columns: Columns) -> None:
        """Take what stands in a table."""
        broken = apart(grid, columns)
        self.said.extend(broken.values())
        below = (at for at in range(columns.top + 1, len(grid.rows)) if at not in broken)
        rows = [Row(grid, columns, at, self.sent) for at in below]
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

    def _take(self, row: Row, column: int) -> None:
        """Take the value of a cell that is not blank, or say why not."""
        figure, place = self._figure(row, column), row.place(column)
        if figure is None:
            return
        if figure.formula or (figure.follows and not figure.is_open):
            self.said.extend(_worked_out(figure, row.cell(column).text.strip(), place))
            return
        problem = unusable(figure.name, row.cell(column), place) or _misread(figure, row, column)
        text = row.value(column, figure)
        outcome = Outcome(None, (problem,)) if problem else parse_value(figure, text, place)
        self.said.extend(outcome.diagnostics)
        if outcome.value:
            source, by, note = (row.beside(heading, self.said) for heading in (SOURCE, BY, NOTE))
            new = Returned(figure.name, text, source, by, note, row.where(column), place, row.beside(WHO, []))
            self._add(new, display(outcome.value))

    def _figure(self, row: Row, column: int) -> Figure | None:
        """The figure a cell is about; None beside what is wrong with its name."""
        name = row.cell(row.columns.at[NAME])
        place = row.place(column)
        if name.kind is CellKind.BLANK:
            self.said.append(say.NO_NAME(place, value=row.cell(column).text.strip(), column=NAME))
            return None
        problem = unusable(NAME, name, row.place(row.columns.at[NAME]))
        if problem:
            self.said.append(problem)
            return None
        figure = self._known(row, column)
        if figure is None:
            first = row.names(column)[0]
            self.said.append(say.UNKNOWN_NAME(place, name=first, near=self._nearest(first)))
        return figure

    def _known(self, row: Row, column: int) -> Figure | None:
        return self.figures.get(self._best(row.names(column)))

    def _best(self, names: list[str]) -> str:
        """The one of these names that is known; failing that, the first."""
        return next((name for name in names if name in self.figures), names[0])

    def _remarks(self, row: Row) -> Iterator[Returned]:
        """What stands beside values that were not given; a row that is about no figure says nothing."""
        if not row.has_name or any(row.filled()):
            return
        new = [heading for heading in (NOTE, SOURCE, BY) if not row.is_beside_as_sent(heading)]
        column = row.first_of(*new)
        if column is None:
            return
        blank = [value for value in row.values if not row.says(value)]
        figures = [
            figure for value in blank or row.values if (figure := self._known(row, value)) and not figure.is_derived
        ]
        source, by, note = (row.beside(each, self.said) if each in new else "" for each in (SOURCE, BY, NOTE))
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


def _worked_out(figure: Figure, text: str, place: Place) -> tuple[Diagnostic, ...]:
    """That nobody supplies a derived figure. A table may show its value: only another one is told."""
    open_figure = replace(figure, formula=None, follows="", value=None)
    found = computed_value(open_figure, plain_number(text)) if figure.formula else parse_value(open_figure, text)
    value = found.value
    is_same = value is not None and figure.value is not None and display(value) == display(figure)
    return () if is_same else (say.DERIVED(place, name=figure.name, value=text),)


def _misread(figure: Figure, row: Row, column: int) -> Diagnostic | None:
    """That the program took words for what they are not: 1-2 for a date, a section 7.10 for the number 7.1."""
    cell = row.cell(column)
    is_day = cell.kind is CellKind.DATE and figure.type is not FigureType.DATE
    is_number = cell.kind is CellKind.NUMBER and figure.type not in _NOT_WORDS and "." in cell.text
    if not is_day and not is_number:
        return None
    what = say.DATE if is_day else say.DECIMALS
    return say.UNUSABLE(row.place(column), name=figure.name, what=what, cure=say.TYPE_AS_TEXT)
