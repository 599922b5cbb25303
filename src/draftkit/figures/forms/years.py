"""Which figures share a row of a form and stand in columns of years: 去年接访人次 beside 今年接访人次."""

from collections.abc import Iterable

from draftkit.figures.model import Figure
from draftkit.figures.returned.headings import VALUE, YEAR_WORD

_RELATIVE = ("前年", "上年", "去年", "本年", "今年", "明年")


def cells_of(figures: Iterable[Figure]) -> dict[str, tuple[str, str]]:
    """The row and the column of each figure that shares its row, by name.

    Figures share a row where their names differ only in the word of a year at the front and they are of one type and
    unit; at least two with such a word. One without the word joins them in the column of values. Where a figure of
    another kind has the name of the row, nothing is shared: a row stands for one thing.
    """
    by_row: dict[str, list[tuple[str, Figure]]] = {}
    for figure in figures:
        year = YEAR_WORD.match(figure.name)
        rest = figure.name[year.end() :] if year else figure.name
        column = year[0] if year and rest else VALUE
        by_row.setdefault(rest or figure.name, []).append((column, figure))
    shared = ((row, members) for row, members in by_row.items() if _share(members))
    return {figure.name: (row, column) for row, members in shared for column, figure in members}


def year_order(column: str) -> tuple[bool, int, str]:
    """Orders the words of years: 2024年 2025年 去年 今年."""
    if column[:4].isdecimal():
        return False, int(column[:4]), column
    return True, _RELATIVE.index(column[:2]), column


def _share(members: list[tuple[str, Figure]]) -> bool:
    kinds = {(figure.type, figure.unit) for _, figure in members}
    return len(kinds) == 1 and sum(column != VALUE for column, _ in members) > 1
