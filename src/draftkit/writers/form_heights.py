"""How high the rows of a form are.

Programs fit the height of a row to its text while people write, but not all do so when they open a file: LibreOffice
7.4 takes every row without a height for one line. A height that somebody set, in turn, never changes again. So rows
carry the height that their text needs and are not marked as set by hand, which no library writes.
"""

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from draftkit.grid import Column, FormCell

LINE = 15.0
"""Points of a line of ten-point type, whatever font stands in."""
_ROOM = 5.0
_MOST = 409.0
"""Points that a row of Excel can have (Excel specifications and limits)."""
_SHEET = "xl/worksheets/sheet1.xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The day that a zip file begins to count from."""
_SET_BY_HAND = re.compile(rb'(<row r="([0-9]+)"[^>]*) customHeight="1"')


def height_of(columns: Iterable[Column], cells: Iterable[FormCell]) -> float:
    """The points that the cell with most lines needs."""
    lines = (lines_of(cell.text, column.width) for column, cell in zip(columns, cells, strict=True))
    return min(_MOST, _ROOM + LINE * max(lines, default=1))


def lines_of(text: str, width: int) -> int:
    """The lines of a text in a column so many Han characters wide; a letter of Latin is half of one."""
    return sum(max(1, -(-_halves(line) // (2 * width))) for line in text.split("\n"))


def let_rows_grow(book: bytes, first: int) -> bytes:
    """The workbook with no height marked as set by hand in the rows from the `first` (counted from 1)."""

    def released(row: re.Match[bytes]) -> bytes:
        return row[1] if int(row[2]) >= first else row[0]

    out = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            part = ZipInfo(name, _OLDEST)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, _SET_BY_HAND.sub(released, data) if name == _SHEET else data)
    return out.getvalue()


def _halves(line: str) -> int:
    return sum(1 if sign.isascii() else 2 for sign in line)
