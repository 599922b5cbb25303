"""The words that stand in the document for a figure."""

from collections.abc import Mapping
from dataclasses import replace

from draftkit.figures.model import DateStyle, Figure, FigureType, Style
from draftkit.figures.units import NUMBERS, SCALED, unit_of
from draftkit.figures.written.dates import written_days
from draftkit.figures.written.numbers import written_number

Styles = Mapping[FigureType, Style]

_DAYS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})
_AS_TYPED = Style()


def display(figure: Figure) -> str:
    """The value as people are shown it: as it was typed, with its unit. `parse_value` reads it back.

    126 and 人 → 126人; 2026-12-03 → 2026年12月3日; 5.20 as a percentage → 5.20%; anything else as it is.

    Raises:
        ValueError: the figure is open.
    """
    value = _value(figure)
    if figure.type in _DAYS:
        return written_days(value, DateStyle.FULL)
    return written_number(value, unit_of(figure), _AS_TYPED)


def written(figure: Figure, styles: Styles | None = None) -> str:
    """The words that stand in the document, in their full form: in its style, a person with the office before.

    Args:
        figure: with a value.
        styles: how figures of a type are written where the figure says nothing itself.

    Raises:
        ValueError: the figure is open.
    """
    value, style = _value(figure), style_of(figure, styles or {})
    if figure.type in _DAYS:
        return written_days(value, style.date or DateStyle.FULL)
    if figure.type in NUMBERS:
        shown = style if figure.type in SCALED else replace(style, scale=None)
        return written_number(value, unit_of(figure), shown, at_any_size=figure.style.scale is not None)
    if figure.type is FigureType.PERSON and not value.startswith(figure.office):
        return figure.office + value
    return display(figure)


def full_and_short(figure: Figure, styles: Styles | None = None) -> tuple[str, str]:
    """The words at the first mention, and those from the second on; the same where there is no short form.

    Raises:
        ValueError: the figure is open.
    """
    full = written(figure, styles)
    return full, figure.short or full


def style_of(figure: Figure, styles: Styles) -> Style:
    """Its own style, and where that says nothing, the one of its type."""
    return figure.style.over(styles.get(figure.type, _AS_TYPED))


def _value(figure: Figure) -> str:
    if figure.value is None:
        raise ValueError(f"{figure.name} has no value")
    return figure.value
