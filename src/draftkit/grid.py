"""Tables that people fill in, whatever the file was: sheets of cells, each of which says where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What stands in a cell."""

    BLANK = "blank"
    TEXT = "text"
    NUMBER = "number"
    SCALED = "scaled"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        kind: `NUMBER` and `DATE` only where the program that wrote the file stored one; `SCALED` where it is a number
            that is shown as another (126000 as 12.6万, 1234.56 as 1,235); `COVERED` where the cell is hidden under a
            merged one.
        text: what a person reads in it: a number as it is shown (5.20, 98.50%, 1,260, 126人), without the sign of the
            yuan; a date as 2026-12-03, without the parts that are not shown, a formula as it is written, `COVERED` as
            the cell that covers it.
        where: its address as people say it: `数据!C5`; in a CSV `第5行第3列`.
        stored: of `SCALED`, the number the cell holds; `text` is the same where what is shown is not known.
    """

    text: str
    kind: CellKind
    where: str
    stored: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet.

    Attributes:
        file: the name the file goes by in messages.
        name: of the sheet; empty where the file has only one.
        rows: from the first of the sheet; every row as long as it is written, so that rows differ in length.
        is_hidden: whether people do not see it in their program.
        separator: the sign between the cells, where the file is a text; empty for a workbook.
    """

    file: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]
    is_hidden: bool = False
    separator: str = ""


class Accepts(StrEnum):
    """What an open cell of a form takes."""

    ANYTHING = "anything"
    NUMBER = "number"
    DATE = "date"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Rule:
    """What an open cell takes, and what people are told about it; a program warns and lets them go on.

    Attributes:
        unit: may follow a number.
        scales: may stand between a number and its unit (万, 亿).
        whole: whether a number has no digits behind the point.
        least, most: bounds of a number, as digits; empty for none.
        prompt: shown when somebody stands on the cell.
        warning: shown when what they typed does not fit.
    """

    accepts: Accepts
    unit: str = ""
    scales: tuple[str, ...] = ()
    whole: bool = False
    least: str = ""
    most: str = ""
    prompt: str = ""
    warning: str = ""


class CellState(StrEnum):
    """Whether people may write in a cell: `UNASKED` is a closed one in a column of open ones, with or without text."""

    LOCKED = "locked"
    OPEN = "open"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class FormCell:
    """One cell of a form.

    Attributes:
        text: what stands in it, text whatever it looks like.
        rule: what an open one takes.
        strong: words in the text that strike the eye.
    """

    text: str = ""
    state: CellState = CellState.LOCKED
    rule: Rule | None = None
    strong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form; its width in Han characters, and whether its cells are centred."""

    heading: str
    width: int
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is handed round, filled in and sent back.

    Attributes:
        title: above the table.
        note: how to fill it in, below the title.
        rows: each with as many cells as there are columns.
        who: whom it is for; empty where it is for nobody in particular.
        sheet_name: of the sheet it is written on.
        kept: rows of what a hidden sheet beside it keeps for whoever reads the form back; none for no such sheet.
        kept_name: of that sheet.
    """

    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[FormCell, ...], ...]
    who: str = ""
    sheet_name: str = ""
    kept: tuple[tuple[str, ...], ...] = ()
    kept_name: str = ""
