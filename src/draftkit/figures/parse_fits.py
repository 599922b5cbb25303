"""Which fields go with which types of figures, and the bounds of numbers."""

from collections.abc import Mapping as Table
from dataclasses import replace

from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.numbers import amounts
from draftkit.figures.typed.bounds import parse_bound
from draftkit.figures.units import NUMBERS, SCALED
from draftkit.strictyaml import Fields, Log, Mapping, Scalar

Kinds = frozenset[FigureType]

_DAYS: Kinds = frozenset({FigureType.DATE, FigureType.DATE_RANGE})
_QUOTATION: Kinds = frozenset({FigureType.QUOTATION})
_RECORD = ("speaker", "occasion", "date", "checked_by", "checked_on")

FIELDS: Table[str, Kinds] = {
    "min": NUMBERS,
    "max": NUMBERS,
    "office": frozenset({FigureType.PERSON}),
    "short": frozenset(FigureType) - NUMBERS - _DAYS,
} | dict.fromkeys(_RECORD, _QUOTATION)
"""Fields of a figure that go with some types alone."""

STYLES: Table[str, Kinds] = {
    "decimals": NUMBERS,
    "rounding": NUMBERS,
    "thousands": NUMBERS,
    "scale": SCALED,
    "date": _DAYS,
}
"""The same for the fields of a style."""


def check_fits(mapping: Mapping, kind: FigureType, name: str, log: Log) -> None:
    """Note the fields of an entry that do not go with its type, those of its style too.

    Of an entry whose type is no type nothing is said: that was told already.
    """
    told = mapping.get("type")
    if isinstance(told, Scalar) and told.text.strip() and told.text != kind:
        return
    _check(mapping, FIELDS, kind, name, log)
    style = mapping.get("format")
    if isinstance(style, Mapping):
        check_style_fits(style, kind, name, log)


def check_style_fits(style: Mapping, kind: FigureType, name: str, log: Log) -> None:
    """Note the fields of a style that do not go with a type."""
    _check(style, STYLES, kind, name, log)


def with_bounds(figure: Figure, fields: Fields) -> Figure:
    """The figure with the `min` and `max` of its fields; what cannot be a bound is noted and left out."""
    least, most = _bound(figure, fields, "min"), _bound(figure, fields, "max")
    if least and most and amounts(least)[0].exact > amounts(most)[0].exact:
        _note(figure, fields, "max")
        most = ""
    return replace(figure, least=least, most=most)


def _check(mapping: Mapping, table: Table[str, Kinds], kind: FigureType, name: str, log: Log) -> None:
    for entry in mapping.entries:
        kinds = table.get(entry.key.text, frozenset(FigureType))
        if kind not in kinds and not (isinstance(entry.value, Scalar) and not entry.value.text.strip()):
            types = ", ".join(one for one in FigureType if one in kinds)
            log.add(messages.NOT_OF_TYPE, entry.key.span, key=entry.key.text, type=kind, name=name, types=types)


def _bound(figure: Figure, fields: Fields, key: str) -> str:
    text = fields.text(key)
    if not text.strip() or figure.type not in NUMBERS:
        return ""
    found = parse_bound(figure, text)
    if found is None:
        _note(figure, fields, key)
    return found or ""


def _note(figure: Figure, fields: Fields, key: str) -> None:
    value = fields.scalar(key)
    if value is not None:
        fields.log.add(messages.BAD_BOUND, value.span, name=figure.name, key=key, value=value.text)
