"""Which column of a returned table is which: found by what stands over it, in any order."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.figures.returned import messages as say
from draftkit.figures.returned.headings import BY, HEADINGS, NAME, NOTE, SOURCE, UNIT, VALUE, YEAR_WORD
from draftkit.grid import Cell, CellKind, Grid
from draftkit.source import Place, Span

HEADING_ROWS: Final = 10
"""The headings stand in one of the first rows; above them there may be a title and how to fill in."""

_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    NAME: ("指标", "指标名称", "项目", "项目名称", "数据名称"),
    VALUE: ("数值", "数据", "值", "内容", "填报值", "填报数", "填报数据", "填写内容"),
    SOURCE: ("来源", "数据来源", "填报依据"),
    BY: ("填表人", "提供人", "填报人姓名"),
    NOTE: ("说明",),
    UNIT: ("计量单位",),
}
"""What offices write over such columns in tables of their own."""
_ROLES: Final = {also: heading for heading, names in _ALSO.items() for also in names} | {
    name: name for name in HEADINGS
}
_OPTIONAL: Final = (SOURCE, BY, NOTE)
_LIKE: Final = 0.6
"""Similarity (difflib) from which on a heading is taken for a renamed one."""
_HARDLY_LIKE: Final = 0.3
"""Similarity below which nothing is a name for the column of names."""
_ROOM: Final = 1000
"""More than the columns of a table: rows are numbered apart."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A table in a grid.

    Attributes:
        top: index of the row of headings.
        at: index of the column of each heading that is there, by its name in `figures.returned.headings`.
        years: index of each further column of values → what its heading may add to the name of a row.
    """

    top: int
    at: Mapping[str, int]
    years: Mapping[int, tuple[str, ...]]


@dataclass(slots=True)
class _Table:
    """A table whose headings are being looked at."""

    grid: Grid
    top: int
    names: Mapping[str, str]
    said: list[Diagnostic] = field(default_factory=list)

    @property
    def headings(self) -> dict[int, str]:
        """What stands over each column, blanks and merged cells left out."""
        return {at: tidy(cell.text) for at, cell in enumerate(self.grid.rows[self.top]) if _is_heading(cell)}

    def shown(self, at: int) -> str:
        cell = self.grid.rows[self.top][at]
        return f"{tidy(cell.text)} ({cell.where})"

    def place(self, at: int = 0) -> Place:
        return place_of(self.grid, self.top, at)


def tidy(text: str) -> str:
    """A heading or a name without blanks, line breaks, and signs that only mark it: *名 称： → 名称."""
    return "".join(text.split()).strip("*：:")


def place_of(grid: Grid, row: int, column: int) -> Place:
    """Where a cell stands; rows and columns are indices."""
    cells = grid.rows[row]
    where = cells[column].where if column < len(cells) else grid.name
    at = row * _ROOM + column
    return Place(grid.file, row + 1, column + 1, "", 1, Span(at, at + 1), cell=where)


def place_of_sheet(grid: Grid) -> Place:
    """A sheet as a whole."""
    return Place(grid.file, 1, 1, "", 1, Span(0, 1), cell=grid.name)


def title_of(grid: Grid, top: int) -> str:
    """What stands over a table as its title; without one, the name of the sheet or the file."""
    first = next((cell.text for row in grid.rows[:top] for cell in row if _is_heading(cell)), "")
    return " ".join(first.split()) or grid.name or grid.file


def columns_of(grid: Grid, names: Mapping[str, str]) -> tuple[Columns | None, tuple[Diagnostic, ...]]:
    """The columns of the table in a grid; None, and nothing said, where it has no table.

    Args:
        grid: what was read.
        names: of the figures, by the name without blanks.
    """
    top = _top(grid)
    if top is None:
        return None, ()
    table = _Table(grid, top, names)
    at = _known(table)
    if NAME not in at:
        table.said.append(_missing(table, NAME))
        return None, tuple(table.said)
    years = dict(_years(table, at))
    table.said.extend(_renamed(table, at, years))
    return Columns(top, at, years), tuple(table.said)


def no_table(grid: Grid) -> Diagnostic:
    """That a grid has no table, and the cell that looks like the first heading of one, if any does."""
    cells = [cell for row in grid.rows[:HEADING_ROWS] for cell in row if _is_heading(cell)]
    near = _nearest(NAME, {at: tidy(cell.text) for at, cell in enumerate(cells)}, _HARDLY_LIKE)
    if near is None:
        return say.NOT_A_FORM(place_of_sheet(grid), file=grid.file, name=NAME, value=VALUE)
    shown = f"{tidy(cells[near].text)} ({cells[near].where})"
    return say.NO_COLUMN(place_of_sheet(grid), column=NAME, near=shown)


def _is_heading(cell: Cell) -> bool:
    return cell.kind not in (CellKind.BLANK, CellKind.COVERED)


def _top(grid: Grid) -> int | None:
    """The first row with a name for names; failing that, the first with two other known headings."""
    rows = [[_ROLES.get(tidy(cell.text)) for cell in row if _is_heading(cell)] for row in grid.rows[:HEADING_ROWS]]
    named = (at for at, roles in enumerate(rows) if NAME in roles)
    others = (at for at, roles in enumerate(rows) if len(set(roles) - {None}) > 1)
    return next(named, next(others, None))


def _known(table: _Table) -> dict[str, int]:
    """The columns whose headings are known. One that goes by its very name is meant, whatever others there are."""
    found: dict[str, list[int]] = {}
    for at, heading in table.headings.items():
        if heading in _ROLES:
            found.setdefault(_ROLES[heading], []).append(at)
    return {role: _chosen(table, role, columns) for role, columns in found.items()}


def _chosen(table: _Table, role: str, columns: list[int]) -> int:
    exact = [at for at in columns if table.headings[at] == role]
    candidates = exact or columns
    if len(candidates) > 1:
        one, other = (table.shown(at) for at in candidates[:2])
        table.said.append(say.TWO_COLUMNS(table.place(candidates[1]), column=role, one=one, other=other))
    return candidates[0]


def _years(table: _Table, at: Mapping[str, int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Columns of values beside the one of that name: by their headings words of years, or beginnings of names."""
    rows = {tidy(row[at[NAME]].text) for row in table.grid.rows[table.top + 1 :] if at[NAME] < len(row)}
    for column, heading in table.headings.items():
        if heading in _ROLES:
            continue
        words = _words(heading)
        begun = any(name.startswith(words) for name in table.names)
        if any(map(YEAR_WORD.fullmatch, words)) or (
            begun and any(w + row in table.names for w in words for row in rows)
        ):
            yield column, words


def _words(heading: str) -> tuple[str, ...]:
    """What a heading may stand for at the front of a name: 2025 is 2025年, and the other way round."""
    number = heading.removesuffix("年")
    is_year = re.fullmatch("[0-9]{4}", number)
    return tuple(dict.fromkeys((heading, f"{number}年", number))) if is_year else (heading,)


def _renamed(table: _Table, at: Mapping[str, int], years: Mapping[int, tuple[str, ...]]) -> Iterator[Diagnostic]:
    """What is missing, or seems to stand under another name."""
    unknown = {
        column: heading for column, heading in table.headings.items() if heading not in _ROLES and column not in years
    }
    if VALUE not in at and (not years or _nearest(VALUE, unknown, _LIKE) is not None):
        yield _missing(table, VALUE)
    said = {word for words in years.values() for word in words}
    expected = dict.fromkeys(match[0] for name in table.names if (match := YEAR_WORD.match(name)))
    for word in expected:
        near = next((column for column, heading in unknown.items() if word in heading), None)
        if word not in said and near is not None:
            yield say.NO_COLUMN(table.place(near), column=word, near=table.shown(near))
    for role in _OPTIONAL:
        near = None if role in at else _nearest(role, unknown, _LIKE)
        if near is not None:
            yield say.UNREAD_COLUMN(table.place(near), heading=table.headings[near], column=role)


def _missing(table: _Table, role: str) -> Diagnostic:
    """That a column is missing, and the unknown heading most like it."""
    unknown = {column: heading for column, heading in table.headings.items() if heading not in _ROLES}
    near = _nearest(role, unknown, 0.0)
    shown = say.NOTHING if near is None else table.shown(near)
    return say.NO_COLUMN(table.place(near or 0), column=role, near=shown)


def _nearest(role: str, headings: Mapping[int, str], least: float) -> int | None:
    """The column whose heading is most like one of the names of a role, and at least so much like it."""
    scores = {at: max(_likeness(heading, name) for name in (role, *_ALSO[role])) for at, heading in headings.items()}
    best = max(scores, key=lambda at: scores[at], default=None)
    return None if best is None or scores[best] < least or not scores[best] else best


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one[:30], other).ratio()
