"""The form that is handed round: a row for each figure somebody is to supply, in the order of the speech."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from draftkit.figures.arithmetic import needs
from draftkit.figures.context import Context, contexts
from draftkit.figures.fill import fill
from draftkit.figures.forms.words import requirement, rule_of
from draftkit.figures.forms.years import cells_of, year_order
from draftkit.figures.gather import missing_in
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.returned.headings import (
    BY,
    HOW,
    NAME,
    NOTE,
    SENT,
    SENT_NAME,
    SENTENCE,
    SHEET_NAME,
    SOURCE,
    UNIT,
    VALUE,
    WHERE,
    WHO,
)
from draftkit.figures.usage import is_supplied
from draftkit.figures.values import unit_of
from draftkit.grid import CellState, Column, Form, FormCell
from draftkit.tree.nodes import Slot, Speech, Text, Title, Word
from draftkit.tree.walk import plain, slots, words

NOBODY = "未指定"
"""Whom a form is for whose figures are nobody's to supply."""

UNUSED = "（讲话稿里没有用到）"
"""The place of a figure the speech does not use."""

_TITLE = "数据填报表"
_HOW = (
    "请在黄色格内填写，其他格不用改。按“填写要求”填，数字用阿拉伯数字，单位可写可不写；暂无数据的留空，不填0、不填“无”；"
    "“依据”写明数据出自哪份文件或报表。填好后存盘，原表发回。"
)
_BEFORE = (Column(NAME, 9), Column(WHERE, 8), Column(SENTENCE, 20), Column(UNIT, 4, is_centred=True), Column(HOW, 11))
_AFTER = (Column(SOURCE, 9), Column(BY, 5, is_centred=True), Column(WHO, 6, is_centred=True), Column(NOTE, 7))
_BESIDE = (attrgetter("source"), attrgetter("by"), attrgetter("note"))
"""What people may write beside a value."""
_VALUE = 11
_YEAR = 8
"""Han characters a column of values is wide."""


@dataclass(frozen=True, slots=True)
class FormOptions:
    """What a form is to have.

    Attributes:
        everything: whether figures that have a value are there too, their value open for correction.
        by_year: whether figures that differ in the year share a row with a column for each year. Beside a figure that
            is asked for, other years that are known are shown, closed.
        split: whether there is a form for each `who`.
        who: the one whose form alone is wanted, `NOBODY` for what is nobody's to supply; empty for all.
        only: names of the figures that are wanted, whether they have a value or not; empty for all.
    """

    everything: bool = False
    by_year: bool = False
    split: bool = False
    who: str = ""
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands, as the form says it."""

    where: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A figure somebody is asked for, and where it stands."""

    figure: Figure
    place: _Place


@dataclass(frozen=True, slots=True)
class _Row:
    """A row.

    Attributes:
        asked: the figures that are asked for, by the heading of their column; at least one.
        known: those that are only shown, the same way.
    """

    asked: dict[str, _Asked] = field(default_factory=dict)
    known: dict[str, Figure] = field(default_factory=dict)

    def common(self, detail: Callable[[Figure], str]) -> str:
        """What all that are asked for have; empty where they differ."""
        found = {detail(each.figure) for each in self.asked.values()}
        return found.pop() if len(found) == 1 else ""


def forms_of(speech: Speech, sheet: Sheet, options: FormOptions) -> tuple[Form, ...]:
    """The forms to hand round; none where nothing is to be supplied.

    A form has the open figures the speech uses in the order of their first uses, then the others that are open in the
    order of the sheet. Derived figures are never asked for; what they are worked out from is.

    Args:
        speech: filled or not; a slot the sheet does not have counts as an open figure.
        sheet: worked out or not.
        options: what is wanted.
    """
    shown = fill(speech, sheet).value or speech
    whole = _whole(shown, sheet)
    asked, title = tuple(_asked(shown, whole, options)), _title(shown)
    if not options.split and not options.who:
        return (_form(title, _rows(asked, whole, options), ""),) if asked else ()
    by_who: dict[str, list[_Asked]] = {}
    for each in asked:
        by_who.setdefault(each.figure.who or NOBODY, []).append(each)
    wanted = (options.who,) if options.who else sorted(by_who, key=NOBODY.__eq__)
    return tuple(_form(title, _rows(by_who[who], whole, options), who) for who in wanted if who in by_who)


def _whole(speech: Speech, sheet: Sheet) -> Sheet:
    """The sheet with the figures that only the speech has, and with the units that stand there."""
    written = tuple(slot for _, slot in slots(speech))
    units = {slot.name: slot.unit for slot in reversed(written) if slot.unit}
    figures = (*sheet.figures, *missing_in(sheet, written))
    with_units = (each if unit_of(each) else replace(each, unit=units.get(each.name, "")) for each in figures)
    return replace(sheet, figures=tuple(with_units))


def _asked(speech: Speech, sheet: Sheet, options: FormOptions) -> Iterator[_Asked]:
    places = _places(contexts(speech), sheet)
    unused = _Place(UNUSED if speech.blocks else "", "")
    for name in dict.fromkeys((*places, *(figure.name for figure in sheet.figures))):
        figure = sheet.get(name)
        wanted = name in options.only if options.only else options.everything or (figure and figure.is_open)
        if figure and wanted and is_supplied(figure, sheet):
            yield _Asked(figure, places.get(name, unused))


def _places(used: Mapping[str, Context], sheet: Sheet) -> dict[str, _Place]:
    """Where each figure that is to be supplied stands, in the order in which the speech needs them."""
    places: dict[str, _Place] = {}
    for name, context in used.items():
        figure = sheet.get(name)
        operands = needs(figure, sheet) if figure else ()
        for operand in operands or (name,):
            own, reason = used.get(operand), f"（用来算“{name}”）"
            place = _Place(own.place, own.sentence) if own else _Place(context.place, reason + context.sentence)
            places.setdefault(operand, place)
    return places


def _form(title: str, rows: Mapping[str, _Row], who: str) -> Form:
    values = _value_columns(column for row in rows.values() for column in (*row.asked, *row.known))
    kept = (line for row in rows.values() for line in _kept(row))
    return Form(
        title=f"{title}（{who}）" if who else title,
        note=_HOW,
        columns=(*_BEFORE, *values, *_AFTER),
        rows=tuple(_cells(name, row, values) for name, row in rows.items()),
        who=who,
        sheet_name=SHEET_NAME,
        kept=(SENT, *kept),
        kept_name=SENT_NAME,
    )


def _rows(asked: Iterable[_Asked], sheet: Sheet, options: FormOptions) -> dict[str, _Row]:
    """The rows by name, in the order of their first figures."""
    by_name = {each.figure.name: each for each in asked}
    known = {
        figure.name: figure
        for figure in sheet.figures
        if figure.value is not None and not figure.is_derived and figure.name not in by_name
    }
    figures = (*(each.figure for each in by_name.values()), *known.values())
    shared = cells_of(figures) if options.by_year else {}
    rows: dict[str, _Row] = {}
    for name, each in by_name.items():
        row, column = shared.get(name, (name, VALUE))
        rows.setdefault(row, _Row()).asked[column] = each
    for name, figure in known.items():
        row, column = shared.get(name, ("", ""))
        if row in rows:
            rows[row].known[column] = figure
    return rows


def _value_columns(columns: Iterable[str]) -> tuple[Column, ...]:
    found = set(columns)
    years = sorted(found - {VALUE}, key=year_order)
    return (*(Column(VALUE, _VALUE) for _ in found & {VALUE}), *(Column(year, _YEAR) for year in years))


def _cells(name: str, row: _Row, values: tuple[Column, ...]) -> tuple[FormCell, ...]:
    asked = tuple(row.asked.values())
    where, sentence = _joined(each.place.where for each in asked), _joined(each.place.sentence for each in asked)
    unit, how = _joined(unit_of(each.figure) for each in asked), _how(row)
    who = _joined((each.figure.who for each in asked), "、")
    source, by, note = (FormCell(row.common(detail), CellState.OPEN) for detail in _BESIDE)
    return (
        *(FormCell(text) for text in (name, where)),
        FormCell(sentence, strong=_gaps(sentence, asked)),
        *(FormCell(text) for text in (unit, how)),
        *(_value_cell(row, column.heading) for column in values),
        source,
        by,
        FormCell(who),
        note,
    )


def _kept(row: _Row) -> Iterator[tuple[str, ...]]:
    """What the row shows of each of its figures."""
    beside = tuple(row.common(detail) for detail in _BESIDE)
    for figure in (*(each.figure for each in row.asked.values()), *row.known.values()):
        yield (figure.name, figure.value or "", *beside)


def _value_cell(row: _Row, column: str) -> FormCell:
    if column in row.asked:
        figure = row.asked[column].figure
        return FormCell(figure.value or "", CellState.OPEN, rule_of(figure))
    known = row.known.get(column)
    return FormCell(known.value or "" if known else "", CellState.UNASKED)


def _how(row: _Row) -> str:
    """What to fill in; said for each column where it is not the same."""
    told = {column: requirement(each.figure) for column, each in row.asked.items()}
    if len(set(told.values())) == 1:
        return next(iter(told.values()))
    return "\n".join(f"{column}：{text}" for column, text in told.items())


def _gaps(sentence: str, asked: Iterable[_Asked]) -> tuple[str, ...]:
    """The gaps of these figures in a sentence, which may have others, or the old words that stand in their places."""
    labels = (_label(each.figure) for each in asked)
    return tuple(dict.fromkeys(re.findall("|".join(labels), sentence)))


def _label(figure: Figure) -> str:
    """A pattern for what stands in the place of a figure that is open."""
    return re.escape(figure.old) if figure.is_carried else rf"【待填：{re.escape(figure.name)}(?:（[^】]*）)?】"


def _joined(texts: Iterable[str], sign: str = "\n") -> str:
    return sign.join(dict.fromkeys(text for text in texts if text))


def _title(speech: Speech) -> str:
    """The title of the speech and what the form is; names stand for what is open in the title."""
    lines = (words(block.content) for block in speech.blocks if isinstance(block, Title))
    title = "".join(plain(_named(word) for word in line) for line in lines)
    return f"《{title}》{_TITLE}" if title else _TITLE


def _named(word: Word) -> Word:
    return Text(f"【{word.name}】") if isinstance(word, Slot) and word.value is None else word
