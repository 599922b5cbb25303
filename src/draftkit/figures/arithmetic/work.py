"""Work out the derived figures of a sheet, and say what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.figures.arithmetic import amounts, messages, operands
from draftkit.figures.arithmetic.dimensions import parse_unit
from draftkit.figures.arithmetic.evaluate import DivisionError, evaluate
from draftkit.figures.arithmetic.grammar import parse_formula
from draftkit.figures.arithmetic.measure import (
    Measure,
    MismatchError,
    Tallies,
    fits,
    is_tally_product,
    measure,
    tallies_of,
)
from draftkit.figures.arithmetic.nodes import Name, Node, names
from draftkit.figures.arithmetic.order import cycles_in, order_of
from draftkit.figures.arithmetic.scan import RefusedError, problem
from draftkit.figures.model import Expression, Figure, Sheet
from draftkit.figures.typed.value import computed_value
from draftkit.figures.units import unit_of
from draftkit.figures.written.words import Styles, style_of
from draftkit.source import Span


@dataclass(frozen=True, slots=True)
class _Formula:
    """A figure's formula as it is read."""

    figure: Figure
    written: Expression
    node: Node
    used: tuple[Name, ...]

    @property
    def whole(self) -> Span:
        return Span(0, len(self.written.text))

    def problem(self, message: Message, **values: object) -> Diagnostic:
        """A problem with the figure, shown at its whole formula."""
        return problem(message, self.written, self.whole, name=self.figure.name, **values)


def worked_out(sheet: Sheet) -> Outcome[Sheet]:
    """What `work_out` promises."""
    figures = {each.name: replace(each, value=None) if each.formula else each for each in sheet.figures}
    formulas, found = _formulas(figures)
    needed = {name: tuple(use.name for use in each.used if use.name in formulas) for name, each in formulas.items()}
    work = _Work(figures, sheet.styles, tallies_of(sheet.figures))
    for name in order_of(needed):
        found[name] = work.figure(formulas[name])
    for cycle in cycles_in(needed):
        found[cycle[0]] = (formulas[cycle[0]].problem(messages.CYCLE, names=" → ".join((*cycle, cycle[0]))),)
    diagnostics = (each for figure in sheet.figures for each in found.get(figure.name, ()))
    return Outcome(replace(sheet, figures=tuple(figures[each.name] for each in sheet.figures)), tuple(diagnostics))


def rests_on(figure: Figure, sheet: Sheet) -> tuple[str, ...]:
    """What `needs` promises."""
    met: dict[str, Figure] = {}
    waiting = [figure.name]
    while waiting:
        name = waiting.pop()
        found = figure if name == figure.name else sheet.get(name)
        if found is not None and name not in met:
            met[name] = found
            waiting += reversed(named(found))
    return tuple(name for name, found in met.items() if not found.is_derived)


def named(figure: Figure) -> tuple[str, ...]:
    """The names in a figure's formula, or of what it follows; none where a formula cannot be read."""
    if figure.follows:
        return (figure.follows,)
    try:
        return tuple(name.name for name in names((parse_formula(figure.formula),))) if figure.formula else ()
    except RefusedError:
        return ()


Found = dict[str, tuple[Diagnostic, ...]]


def _formulas(figures: Mapping[str, Figure]) -> tuple[dict[str, _Formula], Found]:
    """The formulas that can be read and name known figures, and what is wrong with the others."""
    formulas: dict[str, _Formula] = {}
    found: Found = {}
    for figure in figures.values():
        if figure.formula is None:
            continue
        try:
            node = parse_formula(figure.formula)
        except RefusedError as refused:
            found[figure.name] = (refused.diagnostic,)
            continue
        used = tuple(names((node,)))
        found[figure.name] = operands.unknown(figure.formula, used, figures)
        if not found[figure.name]:
            formulas[figure.name] = _Formula(figure, figure.formula, node, used)
    return formulas, found


@dataclass(frozen=True, slots=True)
class _Work:
    """The figures of a sheet while they are worked out one after the other."""

    figures: dict[str, Figure]
    styles: Styles
    tallies: Tallies

    def figure(self, formula: _Formula) -> tuple[Diagnostic, ...]:
        """Give a figure its value, or say why it stays open; all it needs has been worked out."""
        refused = operands.not_computable(formula.written, formula.used, self.figures) or self._unit_problem(formula)
        if refused or any(self.figures[name.name].is_open for name in formula.used):
            return refused
        try:
            number = evaluate(formula.node, operands.numbers(formula.used, self.figures), Fraction)
        except DivisionError as error:
            return (operands.by_zero(formula.written, formula.figure.name, error),)
        return self._take(formula, number)

    def _unit_problem(self, formula: _Formula) -> tuple[Diagnostic, ...]:
        given = operands.dimensions_of(formula.used, self.figures)
        if given is None:
            return ()
        try:
            found = measure(formula.node, given, self.tallies)
        except MismatchError as error:
            return (operands.mismatch(formula.written, error),)
        unit = unit_of(formula.figure)
        declared = parse_unit(unit).dimensions
        if fits(found, declared, self.tallies) or is_tally_product(found, declared, self.tallies):
            return ()
        return (_wrong_unit(formula, found, unit),)

    def _take(self, formula: _Formula, number: Fraction) -> tuple[Diagnostic, ...]:
        """Make a number the value of the figure."""
        figure, name = formula.figure, formula.figure.name
        if amounts.is_too_large(number):
            return (formula.problem(messages.TOO_LARGE, part=formula.written.text, most=amounts.MAX_DIGITS),)
        digits = amounts.digits_for(figure, number, style_of(figure, self.styles))
        if digits is None:
            return (formula.problem(messages.NOT_EVEN, value=amounts.shown(number, unit_of(figure))),)
        typed = computed_value(figure, digits, formula.written.place)
        if typed.value:
            self.figures[name] = replace(figure, value=typed.value.value)
        return typed.diagnostics


def _wrong_unit(formula: _Formula, found: Measure, unit: str) -> Diagnostic:
    if not unit:
        return formula.problem(messages.NO_UNIT_GIVEN, found=operands.shown_unit(found))
    if not found.dimensions:
        return formula.problem(messages.NO_UNIT_COMES, unit=unit)
    return formula.problem(messages.WRONG_UNIT, found=operands.shown_unit(found), unit=unit)
