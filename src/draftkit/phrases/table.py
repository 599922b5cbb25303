"""Phrases as a table (CSV) that people open in Excel or WPS, decide on, and hand back."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.phrases import messages
from draftkit.phrases.candidate import Decision, Verdict
from draftkit.phrases.columns import (
    COLUMNS,
    EDITABLE,
    ROLES,
    VERDICTS,
    Cell,
    column_of,
    guarded,
    items_of,
    problems_in,
    tidy,
    unguarded,
)
from draftkit.phrases.csv_lines import BYTE_ORDER_MARK, Lines, start_of_table
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import GAP, MAX_HAN, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Place, Source, Span


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as a person left it.

    Attributes:
        id: of the phrase; derived from `text` where the row has none.
        verdict: None where nothing was decided.
        cells: by column (`text`, `form`, `roles`, `themes`, `register`, `head`, `note`) what stands there; columns the
            table lacks are missing.
        place: of the row.
        number: of the row, from 1, the header being 1, as Excel counts.
    """

    id: str
    verdict: Verdict | None
    cells: Mapping[str, str]
    place: Place
    number: int

    def problem(self, message: Message, **values: object) -> Diagnostic:
        """Something that is wrong with this row."""
        return message(self.place, row=self.number, **values)

    def items(self, column: str) -> tuple[str, ...]:
        """The values of a cell of listed values; empty where the column is missing."""
        return items_of(Cell(column, self.cells.get(column, ""), self.number, self.place))


def dump_table(
    phrases: Iterable[Phrase],
    rejected: Iterable[Rejected] = (),
    documents: Iterable[SourceDocument] = (),
    *,
    chinese: bool = True,
) -> bytes:
    """UTF-8 with a byte order mark and CRLF, as Excel and WPS open it right; rows in the order given.

    A phrase somebody decided on has its decision in the table; the cell is empty where nobody did.

    Args:
        phrases: accepted ones, and candidates nobody decided on.
        rejected: those follow.
        documents: where the names of sources are looked up; sources of other documents are not named.
        chinese: whether columns, roles and decisions have Chinese names; both are read back.
    """
    names = {document.id: document.name for document in documents}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS.values() if chinese else COLUMNS)
    for phrase in phrases:
        writer.writerow(_phrase_row(phrase, names, chinese=chinese))
    refused = "否决" if chinese else "reject"
    for each in rejected:
        cells = {"id": guarded(each.id), "text": guarded(each.text), "note": guarded(each.note)}
        cells |= {"checked": each.checked, "decision": refused}
        writer.writerow(cells.get(column, "") for column in COLUMNS)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _phrase_row(phrase: Phrase, names: Mapping[str, str], *, chinese: bool) -> Iterator[str]:
    taken = ("采纳" if chinese else "accept") if phrase.checked else ""
    sources = dict.fromkeys(names[source.document] for source in phrase.sources if source.document in names)
    yield from (guarded(phrase.id), guarded(phrase.text), phrase.form)
    yield "、".join(ROLES[role] if chinese else role for role in phrase.roles)
    yield from ("、".join(phrase.themes), phrase.register, phrase.head, str(phrase.count), str(phrase.documents))
    yield from (phrase.first, phrase.last, guarded(phrase.note), phrase.checked, taken, guarded("；".join(sources)))


@dataclass(slots=True)
class _Reading:
    """A table being read: which column stands where, and what was found."""

    source: Source
    columns: list[str] = field(default_factory=list)
    rows: dict[str, TableRow] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(self, message: Message, place: Place, **values: object) -> None:
        self.diagnostics.append(message(place, **values))


def parse_table(source: Source) -> Outcome[tuple[TableRow, ...]]:
    """The rows of a table, every problem with its row and column.

    Columns are found by their Chinese or English names, in any order; columns of other names are left out, which a
    hint says. Cells are separated by commas, semicolons or tabs: by whatever brings out most names of columns.

    Args:
        source: the decoded table; empty rows are passed over.

    Returns:
        Rows in their order, without those that hold errors; None where no column could be found.
    """
    start, delimiter = start_of_table(source.text)
    reading = _Reading(source)
    lines = Lines(source.text, start)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(rows, 1):
            place = source.place(lines.taken())
            if number == 1:
                _header(reading, cells, place)
            elif any(map(str.strip, cells)) and reading.columns:
                _row(reading, number, cells, place)
    except csv.Error:
        reading.add(messages.NOT_CSV, source.place(lines.taken()), row=number + 1)
    if number == 0 and not reading.diagnostics:
        _header(reading, [], source.place(Span(start, start)))
    return Outcome(tuple(reading.rows.values()) if reading.columns else None, tuple(reading.diagnostics))


def _header(reading: _Reading, cells: list[str], place: Place) -> None:
    columns = [column_of(cell) for cell in cells]
    for column in {column for column in columns if column and columns.count(column) > 1}:
        reading.add(messages.DOUBLE_COLUMN, place, column=COLUMNS[column])
    others = [cell.strip() for cell, column in zip(cells, columns, strict=True) if not column and cell.strip()]
    if "id" not in columns and "text" not in columns:
        reading.add(messages.NO_COLUMN, place)
        return
    if others:
        reading.add(messages.OTHER_COLUMNS, place, columns="、".join(others), known="、".join(COLUMNS.values()))
    reading.columns = columns


def _row(reading: _Reading, number: int, cells: list[str], place: Place) -> None:
    columns = reading.columns
    if any(map(str.strip, cells[len(columns) :])):
        reading.add(messages.TOO_MANY_CELLS, place, row=number, found=len(cells), count=len(columns))
        return
    found = {column: unguarded(cell) for column, cell in zip(columns, cells, strict=False) if column}
    before = len(reading.diagnostics)
    word = found.get("decision", "").lower()
    if word not in VERDICTS:
        reading.add(messages.NO_VERDICT, place, row=number, column=COLUMNS["decision"], value=found["decision"])
    verdict = VERDICTS.get(word)
    kept = {column: found[column] for column in EDITABLE if column in found}
    if verdict is not Verdict.REJECT:
        for column, text in kept.items():
            reading.diagnostics += problems_in(Cell(column, text, number, place))
    key = found.get("id") or (phrase_id(found["text"]) if found.get("text") else "")
    if not key:
        reading.add(messages.EMPTY_CELL, place, row=number, column=COLUMNS["id" if "id" in columns else "text"])
    elif key in reading.rows:
        reading.add(messages.DOUBLE_ROW, place, row=number, id=key, other=reading.rows[key].number)
    elif len(reading.diagnostics) == before:
        reading.rows[key] = TableRow(key, verdict, kept, place, number)


def decide(rows: Iterable[TableRow], known: Mapping[str, Phrase], *, day: str) -> Outcome[tuple[Decision, ...]]:
    """The decisions rows hold on phrases that are known; a row accepted with changed cells is an edit.

    Rows without a decision are passed over; where a cell of one was changed, a warning says that it stays as it was. A
    rejected row's note is the reason.

    Args:
        rows: of a table.
        known: phrases by id, as they were when the table was written or are now.
        day: of the decisions.
    """
    decisions, diagnostics = list[Decision](), list[Diagnostic]()
    for row in rows:
        phrase = known.get(row.id)
        if phrase is None:
            diagnostics += [row.problem(messages.NOT_IN_BANK, id=row.id)] if row.verdict else []
            continue
        match row.verdict:
            case None:
                diagnostics += _ignored(phrase, row)
            case Verdict.REJECT:
                refused = replace(phrase, note=row.cells.get("note", phrase.note))
                decisions.append(Decision(row.id, Verdict.REJECT, refused, day))
            case Verdict.ACCEPT:
                wrong = tuple(_problems(row))
                diagnostics += wrong
                decisions += () if wrong else (_accepted(phrase, row, day),)
    return Outcome(tuple(decisions), tuple(diagnostics))


def _ignored(phrase: Phrase, row: TableRow) -> Iterator[Diagnostic]:
    if changed := _changes(phrase, row):
        columns = "、".join(COLUMNS[column] for column in changed)
        yield row.problem(messages.CHANGE_IGNORED, text=phrase.text, columns=columns)


def _accepted(phrase: Phrase, row: TableRow, day: str) -> Decision:
    return Decision(row.id, Verdict.ACCEPT, replace(_edited(phrase, row), checked=day), day)


def phrases_of(rows: Iterable[TableRow]) -> Outcome[tuple[Phrase, ...]]:
    """The phrases of complete rows, to be imported; rejected rows are left out."""
    phrases, diagnostics = list[Phrase](), list[Diagnostic]()
    for row in rows:
        if row.verdict is Verdict.REJECT:
            continue
        wrong = tuple(_problems(row, required=("text", "form")))
        diagnostics += wrong
        if not wrong:
            bare = Phrase(row.id, "", Form(*row.items("form")), (), ())
            phrases.append(_edited(bare, row))
    return Outcome(tuple(phrases), tuple(diagnostics))


def _values(row: TableRow, column: str) -> object:
    """What a row says in a column, as a phrase holds it."""
    match column:
        case "roles":
            return tuple(map(PhraseRole, row.items("roles")))
        case "themes":
            return row.items("themes")
        case "form":
            return Form(*row.items("form")) if row.cells["form"] else None
        case "register":
            return Register(*row.items("register")) if row.cells["register"] else Register.POLITICAL
        case _:
            return row.cells[column]


def _changes(phrase: Phrase, row: TableRow) -> dict[str, object]:
    """The columns in which a row says something else than the phrase, and what."""
    said = {column: _values(row, column) for column in row.cells}
    now = {column: getattr(phrase, column) for column in row.cells}
    return {column: value for column, value in said.items() if value != _as_cell(now[column])}


def _as_cell(value: object) -> object:
    return tidy(value) if type(value) is str else value


def _edited(phrase: Phrase, row: TableRow) -> Phrase:
    """The phrase with what was changed. Gaps keep their types; a new one takes a number where it is called 数."""
    changed = _changes(phrase, row)
    edited = replace(phrase, **changed)  # type: ignore[arg-type]  # columns are fields, values as fields hold them
    if "text" not in changed:
        return edited
    types = {slot.name: slot.type for slot in phrase.slots}
    gaps = GAP.findall(row.cells["text"])
    return replace(edited, slots=tuple(PhraseSlot(gap, types.get(gap, _type_of(gap))) for gap in gaps))


def _type_of(gap: str) -> str:
    return "count" if gap == "数" else "text"


def _problems(row: TableRow, required: tuple[str, ...] = ()) -> Iterator[Diagnostic]:
    """What forbids to take the row's phrase in."""
    for column in ("text", "form"):
        if not row.cells.get(column, "" if column in required else " "):
            yield row.problem(messages.EMPTY_CELL, column=COLUMNS[column])
    text = row.cells.get("text", "")
    phrase = Phrase("", text, Form.FRAME, (), ())
    if text and phrase.length == 0:
        yield messages.NO_WORDS(row.place, text=text)
    if phrase.length > MAX_HAN:
        yield messages.TOO_LONG(row.place, text=text, count=phrase.length, limit=MAX_HAN)
    gaps = GAP.findall(text)
    if len(set(gaps)) < len(gaps):
        yield messages.GAP_UNKNOWN(row.place, text=text, names="、".join(sorted(set(gaps))))
