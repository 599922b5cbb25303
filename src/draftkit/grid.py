"""Tables that people fill in, whatever the file was: sheets of cells, each of which says where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What stands in a cell."""

    BLANK = "blank"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        kind: `NUMBER` and `DATE` only where the program that wrote the file stored one; `COVERED` where the cell is
            hidden under a merged one.
        text: what a person reads in it: a number by its shortest digits (5.2, and 5.2% where it is shown as a
            percentage), a date as 2026-12-03, a formula as it is written, `COVERED` as the cell that covers it.
        where: its address as people say it: `数据!C5`; in a CSV `第5行第3列`.
    """

    text: str
    kind: CellKind
    where: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet.

    Attributes:
        file: the name the file goes by in messages.
        name: of the sheet; empty where the file has only one.
        rows: from the first of the sheet; every row as long as it is written, so that rows differ in length.
        is_hidden: whether people do not see it in their program.
    """

    file: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]
    is_hidden: bool = False
