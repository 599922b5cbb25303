"""The columns of a table of phrases: their names, what their cells may hold, and how cells survive Excel and WPS."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from draftkit.diagnostics import Diagnostic
from draftkit.phrases import messages
from draftkit.phrases.candidate import Verdict
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.source import Place

COLUMNS = {
    "id": "编号",
    "text": "词句",
    "form": "形式",
    "roles": "用途",
    "themes": "主题",
    "register": "语体",
    "head": "接法",
    "count": "次数",
    "documents": "篇数",
    "first": "最早年份",
    "last": "最近年份",
    "note": "备注",
    "checked": "核定日期",
    "decision": "决定",
    "sources": "出处",
}
"""Each column's English and Chinese name."""
EDITABLE = ("text", "form", "roles", "themes", "register", "head", "note")
"""Columns a person may change; the others tell, and are not read."""
ROLES = {
    PhraseRole.TITLE: "题目",
    PhraseRole.SALUTATION: "称呼",
    PhraseRole.OPENING: "开头",
    PhraseRole.TRANSITION: "过渡",
    PhraseRole.HEADING: "标题",
    PhraseRole.REQUIREMENT: "要求",
    PhraseRole.MEASURE: "举措",
    PhraseRole.EVALUATION: "评价",
    PhraseRole.PROBLEM: "问题",
    PhraseRole.ARGUMENT: "论述",
    PhraseRole.QUOTE_INTRO: "引出语",
    PhraseRole.FIGURE: "数据",
    PhraseRole.DISCIPLINE: "纪律",
    PhraseRole.CLOSING: "结尾",
    PhraseRole.NEWS: "新闻",
}
"""Each role's Chinese name, as the command line shows it."""
VERDICTS: dict[str, Verdict | None] = {
    "": None,
    **dict.fromkeys(("采纳", "接受", "accept", "修改", "edit"), Verdict.ACCEPT),
    **dict.fromkeys(("否决", "删除", "reject"), Verdict.REJECT),
}
_NAMES = {name: key for key, chinese in COLUMNS.items() for name in (key, chinese)}
_ALLOWED: dict[str, dict[str, str]] = {
    "form": {str(form): str(form) for form in Form},
    "roles": {name: str(role) for role, chinese in ROLES.items() for name in (str(role), chinese)},
    "themes": {theme: theme for theme in THEMES},
    "register": {str(register): str(register) for register in Register},
    "head": {head: head for head in ("v", "n", "a")},
}
_LISTS = ("roles", "themes")
_BETWEEN = re.compile(r"[\s、，,;；]+")
_RISKY = re.compile(r"'*(?:[=+\-@＝＋－＠\t\r\n]|\.?[0-9][0-9A-Za-z.,:/% -]*\Z)")
"""What a spreadsheet takes for a formula (which may run programs: OWASP, CSV injection), a number or a date."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell a person may have changed, and where it stands."""

    column: str
    text: str
    row: int
    place: Place


def guarded(cell: str) -> str:
    """A cell that a spreadsheet shows as it is, behind an apostrophe where it would make something else of it."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguarded(cell: str) -> str:
    """What was guarded, without blanks at its ends and with Unix line ends."""
    plain = cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell
    return tidy(plain)


def tidy(text: str) -> str:
    """A text as it comes back from a spreadsheet."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def column_of(name: str) -> str:
    """The column a header names, empty for one this program does not know."""
    return _NAMES.get(name.strip().strip("\ufeff").lower(), "")


def items_of(cell: Cell) -> tuple[str, ...]:
    """What a cell of listed values holds, in the program's words; values nobody knows are left out."""
    known = _ALLOWED[cell.column]
    return tuple(known[item] for item in _split(cell) if item in known)


def problems_in(cell: Cell) -> Iterator[Diagnostic]:
    """Values a cell may not hold."""
    known: Mapping[str, str] = _ALLOWED.get(cell.column, {})
    for item in _split(cell) if known else ():
        if item not in known:
            yield _bad(cell, item, known)


def _split(cell: Cell) -> list[str]:
    if cell.column in _LISTS:
        return [item for item in _BETWEEN.split(cell.text) if item]
    return [cell.text] if cell.text else []


def _bad(cell: Cell, item: str, known: Iterable[str]) -> Diagnostic:
    near = difflib.get_close_matches(item, known, n=1, cutoff=0.5)
    message = messages.BAD_CELL_NEAR if near else messages.BAD_CELL
    values = {"value": item, "near": "".join(near), "allowed": ", ".join(known)}
    return message(cell.place, row=cell.row, column=COLUMNS[cell.column], **values)
