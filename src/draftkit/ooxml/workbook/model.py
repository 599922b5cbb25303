"""A workbook as its file has it: cells that hold something, and the areas that were merged."""

from dataclasses import dataclass
from enum import Enum


class Holds(Enum):
    """What a cell holds."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"
    ERROR = "error"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell that holds something.

    Attributes:
        row, column: from 1.
        text: the characters of the file: the digits of a number, the words without their formats, a formula with its
            `=`, a date (which only some programs write) in ISO 8601.
        format: the code of the number format (`0.0%`, `yyyy"年"m"月"d"日"`); empty for none.
    """

    row: int
    column: int
    holds: Holds
    text: str
    format: str


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged; rows and columns from 1, ends inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet.

    Attributes:
        cells: in the order of the file, which is that of rows and columns in all programs known.
        is_cut: whether cells beyond `MAX_ROWS` and `MAX_COLUMNS` of the reader hold something; they are not in `cells`.
    """

    name: str
    is_hidden: bool
    cells: tuple[RawCell, ...]
    merged: tuple[Area, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """All worksheets, in the order of their tabs.

    Attributes:
        is_1904: whether days are counted from 1 January 1904 (18.2.28), not from 1900.
    """

    sheets: tuple[RawSheet, ...]
    is_1904: bool
