"""How figures are written, as figures.yaml and an office's formats.yaml say it."""

from draftkit.diagnostics import Outcome
from draftkit.figures.model import DateStyle, FigureType, Rounding, Style
from draftkit.figures.parse_fits import check_style_fits
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Mapping, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE

SCALES = ("一", "万", "亿", "万亿")
"""What may be the scale of a style; 一 writes all digits out."""

MAX_DECIMALS = 8
"""Digits behind the point."""

FORMATS = "formats"
"""The key of figures.yaml under which styles stand."""

Styles = dict[FigureType, Style]


def parse_formats(source: Source) -> Outcome[Styles]:
    """An office's formats.yaml: for each type of figure how it is written. A text without entries says nothing.

    All of it may stand under `formats:`, as it does in figures.yaml.
    """
    outcome = parse_yaml(source, expected="formats (type: how it is written)")
    if outcome.value is None:
        empty = [d.message for d in outcome.diagnostics] == [EMPTY_FILE]
        return Outcome({}) if empty else Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    below = outcome.value.get(FORMATS) if len(outcome.value.entries) == 1 else None
    where, styles = (FORMATS, below) if isinstance(below, Mapping) else ("", outcome.value)
    return Outcome(parse_styles(styles, where, log), tuple(log.diagnostics))


def parse_styles(mapping: Mapping | None, where: str, log: Log) -> Styles:
    """A style for each type that is named; what is wrong is noted and left out."""
    if mapping is None:
        return {}
    fields = Fields(mapping, where, log)
    styles = {kind: _style_of(kind, fields.fields(kind), log) for kind in FigureType}
    fields.done()
    return {kind: style for kind, style in styles.items() if style != Style()}


def _style_of(kind: FigureType, fields: Fields | None, log: Log) -> Style:
    if fields is not None:
        check_style_fits(fields.mapping, kind, fields.where, log)
    return parse_style(fields)


def parse_style(fields: Fields | None) -> Style:
    """One style; nothing is said where there is no mapping."""
    if fields is None:
        return Style()
    rounding, date = fields.choice("rounding", tuple(Rounding)), fields.choice("date", tuple(DateStyle))
    decimals = fields.integer("decimals", -1, low=0, high=MAX_DECIMALS)
    style = Style(
        decimals=None if decimals < 0 else decimals,
        rounding=Rounding(rounding) if rounding else None,
        thousands=fields.flag("thousands") if fields.node("thousands") else None,
        scale=fields.choice("scale", SCALES) or None,
        date=DateStyle(date) if date else None,
    )
    fields.done()
    return style
