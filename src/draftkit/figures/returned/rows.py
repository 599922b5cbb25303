"""The rows of a table that came back: their names, their values, and what stands beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Diagnostic
from draftkit.figures import messages
from draftkit.figures.model import Figure
from draftkit.figures.returned import messages as say
from draftkit.figures.returned.columns import Columns, place_of, tidy
from draftkit.figures.returned.headings import NAME, UNIT, VALUE
from draftkit.figures.returned.sent import Sent, is_same
from draftkit.figures.values import NUMBERS, is_unit, unit_of
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
class Row:
    """A row below the headings.

    Attributes:
        at: its index.
        sent: what stood in the form when it was sent.
    """

    grid: Grid
    columns: Columns
    at: int
    sent: Sent

    def cell(self, column: int, row: int | None = None) -> Cell:
        """A cell of this or another row; a blank one where the row has none."""
        cells = self.grid.rows[self.at if row is None else row]
        return cells[column] if column < len(cells) else Cell("", CellKind.BLANK, self.grid.name)

    def place(self, column: int) -> Place:
        """Where a cell stands, for diagnostics."""
        return place_of(self.grid, self.at, column)

    def where(self, column: int) -> str:
        """The same as people are told."""
        return f"{self.grid.file} {self.cell(column).where}"

    @property
    def has_name(self) -> bool:
        """Whether it names something."""
        name = self.cell(self.columns.at[NAME])
        return name.kind is not CellKind.BLANK and unusable(NAME, name, self.place(self.columns.at[NAME])) is None

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
        """The columns of values in which somebody wrote something; none where the row repeats the headings."""
        name = self.columns.at[NAME]
        if tidy(self.cell(name).text) != tidy(self.cell(name, self.columns.top).text):
            yield from (column for column in self.values if self.says(column) and not self._is_as_sent(column))

    def says(self, column: int) -> bool:
        """Whether something stands in a cell; a number that is not shown is something."""
        cell = self.cell(column)
        return bool(cell.text.strip() or cell.stored)

    def _is_as_sent(self, column: int) -> bool:
        cell = self.cell(column)
        return cell.kind not in _REFUSED and is_same(cell.text, self._sent(self.names(column), VALUE))

    def _sent(self, names: Iterable[str], heading: str) -> str:
        """What stood under a heading for the first of these figures the form had; empty for none."""
        return next((self.sent[name].get(heading, "") for name in names if name in self.sent), "")

    def is_beside_as_sent(self, heading: str) -> bool:
        """Whether what stands beside the values is what was sent; a row has the same for all its figures."""
        column = self.columns.at.get(heading)
        names = (name for value in self.values for name in self.names(value))
        return column is not None and is_same(self.cell(column).text, self._sent(names, heading))

    def first_of(self, *headings: str) -> int | None:
        """The first of these columns in which something stands."""
        columns = (self.columns.at.get(heading) for heading in headings)
        return next((each for each in columns if each is not None and self.says(each)), None)

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
        problem = unusable(heading, cell, self.place(column))
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


def unusable(name: str, cell: Cell, place: Place) -> Diagnostic | None:
    """Why nothing can be taken from a cell, whatever is wanted."""
    if cell.stored and cell.stored != cell.text:
        return say.SHOWN_OTHERWISE(place, name=name, shown=cell.text or say.BLANK, stored=cell.stored)
    if cell.kind in _REFUSED:
        what, cure = _REFUSED[cell.kind]
        return say.UNUSABLE(place, name=name, what=what, cure=cure)
    digits = re.sub(r"\D", "", cell.text).strip("0") if cell.kind is CellKind.NUMBER else ""
    if len(digits) > MAX_DIGITS:
        return say.UNUSABLE(place, name=name, what=say.TOO_LONG, cure=say.TYPE_AS_TEXT)
    return None
