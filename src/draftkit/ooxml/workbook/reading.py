"""Read the cells of a workbook that passed the guard."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_workbook as say
from draftkit.ooxml.markup import R, S
from draftkit.ooxml.opened import Package
from draftkit.ooxml.workbook.formats import formats_in, index
from draftkit.ooxml.workbook.model import Area, Holds, RawCell, RawSheet, Workbook

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 200
"""What lies beyond is not read. A form of a speech has 150 rows and a dozen columns."""

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_HOLDS: Final = {
    "n": Holds.NUMBER,
    "s": Holds.TEXT,
    "str": Holds.TEXT,
    "inlineStr": Holds.TEXT,
    "b": Holds.BOOLEAN,
    "d": Holds.DATE,
    "e": Holds.ERROR,
}
"""ST_CellType (ECMA-376-1, 18.18.11)."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a character stands that XML cannot hold (ST_Xstring, 22.9.2.19)."""
_SURROGATES: Final = range(0xD800, 0xE000)
_FORMULA, _VALUE, _INLINE = (f"{{{S}}}{tag}" for tag in ("f", "v", "is"))


def read_cells(package: Package) -> Outcome[Workbook]:
    """Every worksheet's cells, up to `MAX_ROWS` and `MAX_COLUMNS`.

    Formulas stay formulas: what a program last worked out for them is not looked at.

    Args:
        package: a workbook.
    """
    try:
        return Outcome(_workbook(package))
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)


def _workbook(package: Package) -> Workbook:
    root = package.xml(package.main)
    strings = tuple(_string(each) for each in _found(_leading_to(package, "sharedStrings"), "si"))
    formats = formats_in(_leading_to(package, "styles"))
    settings = next(_found(root, "workbookPr"), None)
    is_1904 = settings is not None and settings.get("date1904", "0") in ("1", "true", "on")
    targets = {each.identifier: each.target for each in package.leading_to("worksheet")}
    sheets = tuple(
        _Reader(package, sheet.get("name", ""), strings, formats).read(target, sheet.get("state", "visible"))
        for sheet in _found(root, "sheets/sheet")
        if (target := targets.get(sheet.get(f"{{{R}}}id", "")))
    )
    return Workbook(sheets, is_1904)


def _leading_to(package: Package, kind: str) -> etree._Element | None:
    part = next(package.leading_to(kind), None)
    return package.xml(part.target) if part else None


def _found(root: etree._Element | None, path: str) -> Iterator[etree._Element]:
    if root is not None:
        yield from root.iterfind("/".join(f"{{{S}}}{tag}" for tag in path.split("/")))


def _string(element: etree._Element) -> str:
    """The words of a string, whatever their formats; readings written above them (`rPh`) are none of them."""
    runs = (*_found(element, "t"), *_found(element, "r/t"))
    return _ESCAPED.sub(_unescaped, "".join(run.text or "" for run in runs))


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if code in _SURROGATES else chr(code)


class _Reader:
    """Reads one sheet."""

    def __init__(self, package: Package, name: str, strings: tuple[str, ...], formats: tuple[str, ...]) -> None:
        self._package, self._name = package, name
        self._strings, self._formats = strings, formats

    def read(self, part: str, state: str) -> RawSheet:
        root = self._package.xml(part)
        if root is None:
            raise DraftkitError(say.NO_SHEET(file=self._package.name, sheet=self._name))
        cells = tuple(self._cells(root))
        kept = tuple(cell for cell in cells if cell.row <= MAX_ROWS and cell.column <= MAX_COLUMNS)
        merged = tuple(self._area(each.get("ref", "")) for each in _found(root, "mergeCells/mergeCell"))
        return RawSheet(self._name, state != "visible", kept, merged, is_cut=len(kept) < len(cells))

    def _cells(self, root: etree._Element) -> Iterator[RawCell]:
        """Those that hold something. Rows and cells that do not say where they stand follow the one before."""
        row = 0
        for line in _found(root, "sheetData/row"):
            row, column = self._number(line.get("r"), row + 1), 0
            for element in _found(line, "c"):
                at = element.get("r")
                row, column = self._position(at) if at else (row, column + 1)
                holds, text = self._content(element)
                if text:
                    yield RawCell(row, column, holds, text, self._format(element.get("s", "0")))

    def _content(self, element: etree._Element) -> tuple[Holds, str]:
        parts = {child.tag: child for child in element}
        formula, value = parts.get(_FORMULA), parts.get(_VALUE)
        if formula is not None:
            return Holds.FORMULA, f"={formula.text or ''}"
        kind = element.get("t", "n")
        if kind not in _HOLDS:
            raise self._bad(kind)
        if kind == "inlineStr":
            return Holds.TEXT, _string(parts[_INLINE]) if _INLINE in parts else ""
        text = "" if value is None else (value.text or "")
        return _HOLDS[kind], self._shared(text) if kind == "s" and text else text

    def _shared(self, written: str) -> str:
        number = index(written)
        if number is None or number >= len(self._strings):
            raise self._bad(written)
        return self._strings[number]

    def _format(self, written: str) -> str:
        number = index(written)
        return "" if number is None or number >= len(self._formats) else self._formats[number]

    def _number(self, written: str | None, following: int) -> int:
        if written is None:
            return following
        return self._position(f"A{written}")[0]

    def _area(self, written: str) -> Area:
        first, _, last = written.partition(":")
        (top, left), (bottom, right) = self._position(first), self._position(last or first)
        return Area(top, left, bottom, right)

    def _position(self, written: str) -> tuple[int, int]:
        """Row and column of an address such as C5."""
        match = _REFERENCE.fullmatch(written)
        if match is None:
            raise self._bad(written)
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(match[2]), column

    def _bad(self, what: str) -> DraftkitError:
        return DraftkitError(say.BAD_SHEET(file=self._package.name, sheet=self._name, what=what))
