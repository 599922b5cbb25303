"""Whether what must hold between figures does."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, zip_longest
from typing import assert_never

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic import amounts, messages, operands
from draftkit.figures.arithmetic.dimensions import parse_unit, written
from draftkit.figures.arithmetic.evaluate import DivisionError, evaluate
from draftkit.figures.arithmetic.grammar import parse_relation
from draftkit.figures.arithmetic.interval import Interval
from draftkit.figures.arithmetic.measure import MismatchError, Tallies, common, fits, measure, tallies_of
from draftkit.figures.arithmetic.nodes import Name, Node, Number, Relation, names
from draftkit.figures.arithmetic.scan import RefusedError, problem
from draftkit.figures.model import Expression, Figure, Sheet
from draftkit.figures.units import unit_of
from draftkit.figures.values import display
from draftkit.source import Span


@dataclass(frozen=True, slots=True)
class _Check:
    """A relation as it is read, and the figures it names."""

    written: Expression
    relation: Relation
    used: tuple[Name, ...]
    figures: Mapping[str, Figure]

    def problems(self, tallies: Tallies) -> tuple[Diagnostic, ...]:
        """What is wrong with it, and where nothing is, whether it is broken."""
        refused = operands.not_computable(self.written, self.used, self.figures) or self._unit_problem(tallies)
        if refused or any(self.figures[name.name].is_open for name in self.used):
            return refused
        given = operands.numbers(self.used, self.figures)
        try:
            sides = [evaluate(side, given, Fraction) for side in self.relation.sides]
        except DivisionError as error:
            return (operands.by_zero(self.written, self.written.text, error),)
        if any(map(amounts.is_too_large, sides)):
            return (self._too_large(),)
        return tuple(self._broken(at, sides, tallies) for at in range(len(sides) - 1) if not self._holds(at, sides))

    def _too_large(self) -> Diagnostic:
        text = self.written.text
        return problem(messages.TOO_LARGE, self.written, self._whole, name=text, part=text, most=amounts.MAX_DIGITS)

    @property
    def _whole(self) -> Span:
        return Span(0, len(self.written.text))

    def _unit_problem(self, tallies: Tallies) -> tuple[Diagnostic, ...]:
        given = operands.dimensions_of(self.used, self.figures)
        if given is None:
            return ()
        sides, signs = self.relation.sides, self.relation.signs
        try:
            found = [measure(side, given, tallies) for side in sides]
            for sign, (left, right), both in zip(signs, pairwise(sides), pairwise(found), strict=True):
                if not (_is_zero(left) or _is_zero(right)):
                    common(sign, (left.span, right.span), both, tallies)
        except MismatchError as error:
            return (operands.mismatch(self.written, error),)
        return ()

    def _holds(self, at: int, sides: list[Fraction]) -> bool:
        """Whether two sides next to each other are as the sign between them says."""
        left, right = sides[at], sides[at + 1]
        match self.relation.signs[at]:
            case "=":
                return left == right
            case "<":
                return left < right
            case ">":
                return left > right
            case "<=":
                return left <= right
            case ">=":
                return left >= right
            case "≈":
                return left == right or self._may_be_equal(*self.relation.sides[at : at + 2])
            case sign:
                assert_never(sign)

    def _may_be_equal(self, left: Node, right: Node) -> bool:
        """Whether two sides are equal for some numbers that are rounded to the given ones."""
        given = {name.name: _within_rounding(self.figures[name.name]) for name in self.used}
        try:
            one, other = (evaluate(side, given, lambda number: Interval(number, number)) for side in (left, right))
        except DivisionError:
            return True
        return one.low <= other.high and other.low <= one.high

    def _broken(self, at: int, sides: list[Fraction], tallies: Tallies) -> Diagnostic:
        left, right = (self._shown(self.relation.sides[each], sides[each], tallies) for each in (at, at + 1))
        return problem(messages.BROKEN, self.written, self._whole, relation=self.written.text, left=left, right=right)

    def _shown(self, side: Node, number: Fraction, tallies: Tallies) -> str:
        """A side with its numbers: 男 60人 + 女 70人 = 130人."""
        if isinstance(side, Number):
            return self._text(side.span)
        if isinstance(side, Name):
            return f"{side.name} = {display(self.figures[side.name])}"
        ends = [side.span.start, *(name.span.end for name in names((side,))), side.span.end]
        values = [f" {display(self.figures[name.name])}" for name in names((side,))]
        texts = [self._text(Span(*ends)) for ends in pairwise(ends)]
        with_values = "".join(text + value for text, value in zip_longest(texts, values, fillvalue=""))
        return f"{with_values} = {amounts.shown(number, self._unit_for(side, tallies))}"

    def _unit_for(self, side: Node, tallies: Tallies) -> str:
        """The unit a side is shown in: that of the first figure of the relation which measures the same."""
        given = {name.name: parse_unit(unit_of(self.figures[name.name])).dimensions for name in self.used}
        found = measure(side, given, tallies)
        same = (unit_of(self.figures[name]) for name in given if fits(found, given[name], tallies))
        return next(same, written(found.dimensions))

    def _text(self, span: Span) -> str:
        return self.written.text[span.start : span.end]


def checked(sheet: Sheet) -> tuple[Diagnostic, ...]:
    """What `check_relations` promises."""
    figures = {figure.name: figure for figure in sheet.figures}
    tallies = tallies_of(sheet.figures)
    return tuple(problem for each in sheet.relations for problem in _problems(each, figures, tallies))


def _problems(written: Expression, figures: Mapping[str, Figure], tallies: Tallies) -> tuple[Diagnostic, ...]:
    try:
        relation = parse_relation(written)
    except RefusedError as refused:
        return (refused.diagnostic,)
    used = tuple(names(relation.sides))
    unknown = operands.unknown(written, used, figures)
    return unknown or _Check(written, relation, used, figures).problems(tallies)


def _is_zero(side: Node) -> bool:
    """Whether it is a plain 0, which is as much in every unit."""
    return isinstance(side, Number) and side.value == 0


def _within_rounding(figure: Figure) -> Interval:
    """All numbers that are rounded to a figure's value."""
    number, half = amounts.number_of(figure) or Fraction(0), amounts.last_digit(figure) / 2
    return Interval(number - half, number + half)
