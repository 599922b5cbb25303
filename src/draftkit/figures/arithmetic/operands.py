"""The figures that a formula or a relation names: whether there are such, and whether they can be computed with."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from fractions import Fraction

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic import amounts, messages
from draftkit.figures.arithmetic.dimensions import Dimensions, parse_unit, written
from draftkit.figures.arithmetic.evaluate import DivisionError
from draftkit.figures.arithmetic.measure import Measure, MismatchError
from draftkit.figures.arithmetic.nodes import Name
from draftkit.figures.arithmetic.scan import problem, spelled
from draftkit.figures.model import Expression, Figure
from draftkit.figures.units import unit_of

Figures = Mapping[str, Figure]


def unknown(expression: Expression, used: Iterable[Name], figures: Figures) -> tuple[Diagnostic, ...]:
    """An error for each name that no figure has, at its first use."""
    first = {name.name: name for name in reversed(tuple(used)) if name.name not in figures}
    return tuple(_unknown(expression, name, figures) for name in reversed(first.values()))


def not_computable(expression: Expression, used: Iterable[Name], figures: Figures) -> tuple[Diagnostic, ...]:
    """An error for each figure whose value is no number to compute with, at its first use; open ones are none."""
    first = {name.name: name for name in reversed(tuple(used)) if not figures[name.name].is_open}
    found = (_refusal(expression, name, figures[name.name]) for name in reversed(first.values()))
    return tuple(refusal for refusal in found if refusal)


def numbers(used: Iterable[Name], figures: Figures) -> dict[str, Fraction]:
    """The exact numbers of figures that can be computed with and are not open, in base units."""
    found = {name.name: amounts.number_of(figures[name.name]) for name in used}
    return {name: number for name, number in found.items() if number is not None}


def dimensions_of(used: Iterable[Name], figures: Figures) -> dict[str, Dimensions] | None:
    """What each figure is measured in; None while one is open that may still take over the unit somebody types."""
    found = {name.name: figures[name.name] for name in used}
    if any(figure.is_open and not unit_of(figure) and figure.formula is None for figure in found.values()):
        return None
    return {name: parse_unit(unit_of(figure)).dimensions for name, figure in found.items()}


def mismatch(expression: Expression, error: MismatchError) -> Diagnostic:
    """The error about two sides of different units, at the second."""
    left, right = (expression.text[side.start : side.end] for side in error.sides)
    left_unit, right_unit = (shown_unit(measure) for measure in error.measures)
    values = {"left": left, "right": right, "left_unit": left_unit, "right_unit": right_unit, "sign": error.sign}
    return problem(messages.UNITS_DIFFER, expression, error.sides[1], **values)


def by_zero(expression: Expression, name: str, error: DivisionError) -> Diagnostic:
    """The warning about a divisor that is 0, at the divisor."""
    divisor = expression.text[error.divisor.start : error.divisor.end]
    return problem(messages.BY_ZERO, expression, error.divisor, name=name, divisor=divisor)


def shown_unit(measure: Measure) -> str:
    """The unit of a measure in words."""
    return written(measure.dimensions) or messages.NO_UNIT


def _unknown(expression: Expression, name: Name, figures: Figures) -> Diagnostic:
    near = get_close_matches(name.name, figures, n=1, cutoff=0.5)
    if near:
        return problem(messages.NO_FIGURE_NEAR, expression, name.span, name=name.name, near=spelled(near[0]))
    return problem(messages.NO_FIGURE, expression, name.span, name=name.name)


def _refusal(expression: Expression, name: Name, figure: Figure) -> Diagnostic | None:
    if amounts.has_too_many_digits(figure):
        values = {"name": figure.name, "part": figure.name, "most": amounts.MAX_DIGITS}
        return problem(messages.TOO_LARGE, expression, name.span, **values)
    if amounts.number_of(figure) is not None:
        return None
    message = messages.A_RANGE if amounts.is_range(figure) else messages.NOT_A_NUMBER
    return problem(message, expression, name.span, name=figure.name, value=figure.value)
