"""Read a table that is a text: cells parted by commas, semicolons or tabs, as Excel, WPS and the clipboard write it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from draftkit.decode import decode_any
from draftkit.decode.messages import BINARY, LOOKS_LIKE
from draftkit.diagnostics import Outcome
from draftkit.grid import Cell, CellKind, Grid
from draftkit.readers.table import messages as say
from draftkit.source import Source, Span

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 200
MAX_CELLS: Final = 500_000
"""What lies beyond is not read."""

_SEPARATORS: Final = ",;\t"
_SAMPLE: Final = 50
"""Lines by which the separator is found."""
_ERROR = re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|#{2,})")
"""What Excel and WPS write where a formula failed, or where the column was too narrow for its number."""


def read_csv_file(data: bytes, name: str) -> Outcome[Grid]:
    """The table in a file of text, whatever its encoding (`decode_any`); what is no text is told to be no table.

    Args:
        data: the file.
        name: what it goes by in messages.
    """
    source = decode_any(data, name)
    if source.value is None:
        is_binary = any(each.message in (BINARY, LOOKS_LIKE) for each in source.diagnostics)
        return Outcome(None, (say.NOT_A_TABLE(file=name),) if is_binary else source.diagnostics)
    grid = read_csv(source.value)
    return Outcome(grid.value, (*source.diagnostics, *grid.diagnostics))


def read_csv(source: Source) -> Outcome[Grid]:
    """The table in a text, up to `MAX_ROWS`, `MAX_COLUMNS` and `MAX_CELLS`.

    The separator is the one that divides most lines alike, or what a first line `sep=;` says, which is no row then.
    Rows are counted as a program shows them: a cell may hold line breaks.

    Args:
        source: the decoded text.
    """
    text, first = _beginning(source.text)
    separator = first or _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[Cell, ...]] = []
    try:
        is_cut = _fill(rows, reader)
    except csv.Error:
        line = source.text[: len(source.text) - len(text)].count("\n") + reader.line_num
        return Outcome(None, (say.BAD_QUOTES(source.place(_line(source.text, line))),))
    cut = say.CUT(file=source.name, sheet=say.THE_TABLE, rows=len(rows), columns=MAX_COLUMNS)
    return Outcome(Grid(source.name, "", tuple(rows), separator=separator), (cut,) if is_cut else ())


def _beginning(text: str) -> tuple[str, str]:
    """The table without a line `sep=;` before it, and the separator that line names; empty without one."""
    first, _, rest = text.partition("\n")
    first = first.rstrip("\r")
    if first.startswith("sep=") and first[4:] in tuple(_SEPARATORS):
        return rest, first[4]
    return text, ""


def _separator(text: str) -> str:
    """The separator that divides most lines into the same number of cells, many cells counting more.

    What only one line has, as a title may have commas, counts where there is nothing else to go by.
    """
    lines = list(islice(io.StringIO(text), _SAMPLE))
    return max(_SEPARATORS, key=lambda sign: _evenness([line.count(sign) for line in lines]))


def _evenness(counts: list[int]) -> tuple[int, int]:
    """How many cells the lines after the first have that have equally many, beyond one each; and how many there are."""
    return max((signs * (lines - 1) for signs, lines in Counter(counts).items()), default=0), sum(counts)


def _fill(rows: list[tuple[Cell, ...]], lines: Iterable[list[str]]) -> bool:
    """Add the rows; whether something was left out."""
    room, is_cut = MAX_CELLS, False
    for number, line in enumerate(lines, 1):
        room -= len(line)
        if number > MAX_ROWS or room < 0:
            return True
        is_cut = is_cut or len(line) > MAX_COLUMNS
        rows.append(tuple(_cells(number, line[:MAX_COLUMNS])))
    return is_cut


def _cells(row: int, line: list[str]) -> Iterator[Cell]:
    for column, text in enumerate(line, 1):
        yield Cell(text, _kind(text.strip()), f"第{row}行第{column}列")


def _kind(text: str) -> CellKind:
    """What stands in a cell. All numbers and dates are text here; a formula is none that was worked out."""
    if not text:
        return CellKind.BLANK
    if text.startswith("="):
        return CellKind.FORMULA
    return CellKind.ERROR if _ERROR.fullmatch(text) else CellKind.TEXT


def _line(text: str, number: int) -> Span:
    """Where a line stands, from 1; the last one where there are fewer."""
    start = 0
    for _ in range(number - 1):
        end = text.find("\n", start)
        if end < 0:
            break
        start = end + 1
    return Span(start, start + 1)
