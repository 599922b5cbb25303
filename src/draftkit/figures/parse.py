"""figures.yaml: text to a sheet, every problem with its place."""

from draftkit.brief.names import MAX_NAME, name_problem
from draftkit.diagnostics import Outcome
from draftkit.figures import messages
from draftkit.figures.model import Expression, Figure, FigureType, Record, Sheet
from draftkit.figures.parse_styles import parse_style, parse_styles
from draftkit.figures.values import MAX_UNIT, is_unit, parse_value
from draftkit.source import Source
from draftkit.strictyaml import Entry, Fields, Log, Mapping, Scalar, Sequence, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE

RELATIONS = "relations"
FORMATS = "formats"
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
    entries = (entry for entry in top.entries if entry.key.text not in (RELATIONS, FORMATS))
    figures = tuple(figure for entry in entries if (figure := _figure(entry, log)))
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
        short=fields.text("short"),
        office=fields.text("office"),
        formula=Expression(formula.text, log.source.place(formula.span)) if formula else None,
        least=fields.text("min"),
        most=fields.text("max"),
        style=parse_style(fields.fields("format")),
        record=_record(fields),
    )
    fields.done()
    return _with_value(figure, value, log) if value else figure


def _record(fields: Fields) -> Record:
    return Record(
        speaker=fields.text("speaker"),
        occasion=fields.text("occasion"),
        date=fields.text("date"),
        checked_by=fields.text("checked_by"),
        checked_on=fields.text("checked_on"),
    )


def _unit(fields: Fields, log: Log) -> str:
    unit = fields.scalar("unit")
    if unit is None or is_unit(unit.text.strip()):
        return unit.text.strip() if unit else ""
    log.add(messages.BAD_UNIT, unit.span, name=fields.where, unit=unit.text, most=MAX_UNIT)
    return ""


def _with_value(figure: Figure, value: Scalar, log: Log) -> Figure:
    """The figure with its value; open where the value is blank or not accepted."""
    if not value.text.strip():
        return figure
    outcome = parse_value(figure, value.text, log.source.place(value.span))
    log.diagnostics.extend(outcome.diagnostics)
    return outcome.value or figure
