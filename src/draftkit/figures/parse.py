"""figures.yaml: text to a sheet, every problem with its place."""

from dataclasses import fields as dataclass_fields

from draftkit.brief.names import MAX_NAME, MAX_VALUE, is_one_line, name_problem
from draftkit.diagnostics import Outcome
from draftkit.figures import messages, messages_old
from draftkit.figures.model import Expression, Figure, FigureType, Record, Sheet
from draftkit.figures.parse_fits import check_fits, with_bounds
from draftkit.figures.parse_styles import FORMATS, parse_style, parse_styles
from draftkit.figures.typed.doubts import DOUBTS, is_meant
from draftkit.figures.typed.value import parse_value
from draftkit.figures.units import MAX_UNIT, is_unit
from draftkit.source import Source
from draftkit.strictyaml import Entry, Fields, Log, Mapping, Scalar, Sequence, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE

RELATIONS = "relations"
NO_FIGURES = (RELATIONS, FORMATS)
"""Keys of figures.yaml that are not the names of figures."""


def parse_sheet(source: Source) -> Outcome[Sheet]:
    """The figures of a text, in its order.

    An entry is `名称: value`, or `名称:` and below it the fields of `Figure`. `relations:` is a list of what must hold
    between figures, `formats:` says how the figures of a type are written. A figure whose value is not accepted stands
    in the sheet as an open one, beside the error. A text without entries is an empty sheet. The value is None where
    the text is no mapping.
    """
    outcome = parse_yaml(source, expected="figures (name: value)")
    if outcome.value is None:
        empty = [d.message for d in outcome.diagnostics] == [EMPTY_FILE]
        return Outcome(Sheet()) if empty else Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    top = outcome.value
    entries = (entry for entry in top.entries if entry.key.text not in NO_FIGURES)
    figures = tuple(figure for entry in entries if (figure := _figure(entry, log)))
    if any(figure.follows for figure in figures):
        from draftkit.figures.parse_follows import with_leaders

        figures = with_leaders(figures, top.entries, log)
    rest = Fields(top, "", log)
    relations = tuple(Expression(each.text, source.place(each.span)) for each in rest.scalars(RELATIONS))
    sheet = Sheet(figures, relations, parse_styles(rest.mapping_at(FORMATS), FORMATS, log))
    return Outcome(sheet, tuple(log.diagnostics))


def _figure(entry: Entry, log: Log) -> Figure | None:
    name = entry.key.text
    problem = name_problem(name)
    if problem:
        log.add(problem, entry.key.span, name=name, most=MAX_NAME)
        return None
    match entry.value:
        case Scalar():
            return _with_value(Figure(name), entry.value, log)
        case Mapping():
            return _from_fields(Fields(entry.value, name, log), log)
        case Sequence():
            log.add(messages.ENTRY_TYPE, entry.value.span, name=name)
            return Figure(name)


def _from_fields(fields: Fields, log: Log) -> Figure:
    value, formula = fields.scalar("value"), fields.scalar("formula")
    figure = Figure(
        name=fields.where,
        unit=_unit(fields, log),
        type=FigureType(fields.choice("type", tuple(FigureType), FigureType.TEXT)),
        source=fields.text("source"),
        by=fields.text("by"),
        when=fields.text("when"),
        note=fields.text("note"),
        ask=fields.text("ask"),
        who=fields.text("who"),
        short=_one_line(fields, "short"),
        office=_one_line(fields, "office"),
        formula=Expression(formula.text, log.source.place(formula.span)) if formula and formula.text.strip() else None,
        style=parse_style(fields.fields("format")),
        record=Record(*(fields.text(field.name) for field in dataclass_fields(Record))),
        old=_one_line(fields, "old"),
        follows=_follows(fields, formula),
        is_doubtful=fields.flag("doubtful"),
    )
    figure = with_bounds(figure, fields)
    fields.done()
    check_fits(fields.mapping, figure.type, figure.name, log)
    return _with_value(figure, value, log) if value else figure


def _one_line(fields: Fields, key: str) -> str:
    """Words that are to stand in the document."""
    scalar = fields.scalar(key)
    if scalar is None or is_one_line(scalar.text.strip()):
        return scalar.text.strip() if scalar else ""
    fields.log.add(messages.NOT_ONE_LINE, scalar.span, name=f"{fields.where}.{key}", most=MAX_VALUE)
    return ""


def _follows(fields: Fields, formula: Scalar | None) -> str:
    """The name of the figure it follows; what has a formula follows none."""
    told = fields.scalar("follows")
    leader = told.text.strip() if told else ""
    if told is None or not leader or formula is None or not formula.text.strip():
        return leader
    fields.log.add(messages_old.TWO_ORIGINS, told.span, name=fields.where, leader=leader, key="formula")
    return ""


def _unit(fields: Fields, log: Log) -> str:
    unit = fields.scalar("unit")
    if unit is None or is_unit(unit.text.strip()):
        return unit.text.strip() if unit else ""
    log.add(messages.BAD_UNIT, unit.span, name=fields.where, unit=unit.text, most=MAX_UNIT)
    return ""


def _with_value(figure: Figure, value: Scalar, log: Log) -> Figure:
    """The figure with its value; open where the value is blank or not accepted.

    A doubt about the value is told each time until somebody says beside it that it is meant so.
    """
    if not value.text.strip():
        return figure
    if figure.formula is not None:
        log.add(messages.VALUE_AND_FORMULA, value.span, name=figure.name)
        return figure
    if figure.follows:
        log.add(messages_old.TWO_ORIGINS, value.span, name=figure.name, leader=figure.follows, key="value")
        return figure
    outcome = parse_value(figure, value.text, log.source.place(value.span))
    settled = DOUBTS if is_meant(figure, value.text) else frozenset()
    log.diagnostics.extend(each for each in outcome.diagnostics if each.message not in settled)
    return outcome.value or figure
