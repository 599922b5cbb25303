"""Formulas and relations read into nodes: * and / bind closer than + and -, equals from the left.

relation  sum (comparison sum)+
sum       product (("+" | "-") product)*
product   factor (("*" | "/") factor)*
factor    ("+" | "-") factor | "(" sum ")" | name | number
"""

from dataclasses import replace
from fractions import Fraction
from typing import Literal, cast, get_args

from draftkit.diagnostics import Message
from draftkit.figures.arithmetic import messages
from draftkit.figures.arithmetic.nodes import Comparison, Name, Negative, Node, Number, Operation, Relation, Sign
from draftkit.figures.arithmetic.scan import Kind, RefusedError, Token, problem, scan
from draftkit.figures.model import Expression
from draftkit.source import Span

MAX_OPERANDS = 200
MAX_DEPTH = 32
"""Brackets in brackets and signs before signs."""

_COMPARISONS = get_args(Comparison)
_EXAMPLE = "总数 = 男 + 女"
_Expected = Literal["a name, a number or a bracket", "one of the signs + - * /"]


def parse_formula(expression: Expression) -> Node:
    """The one number that a text says how to work out.

    Raises:
        RefusedError: it is no formula; with the place of the first problem.
    """
    parser = _Parser(expression)
    node = parser.sum(0)
    if parser.token.text in _COMPARISONS and parser.token.kind is Kind.SIGN:
        raise parser.refused(messages.COMPARES, parser.token.span, sign=parser.token.text)
    parser.end()
    return node


def parse_relation(expression: Expression) -> Relation:
    """What a text says must hold.

    Raises:
        RefusedError: it is no relation; with the place of the first problem.
    """
    parser = _Parser(expression)
    sides, signs = [parser.sum(0)], []
    while sign := parser.take(*_COMPARISONS):
        signs.append(cast("Comparison", sign.text))
        sides.append(parser.sum(0))
    parser.end()
    if not signs:
        whole = Span(0, len(expression.text))
        raise parser.refused(messages.NO_RELATION, whole, text=expression.text, example=_EXAMPLE)
    return Relation(tuple(sides), tuple(signs))


class _Parser:
    """Goes over the tokens once, from left to right."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.tokens = iter(scan(expression))
        self.token = next(self.tokens)
        self.operands = 0

    def take(self, *signs: str) -> Token | None:
        """The token, if it is one of the signs; then the next one is looked at."""
        token = self.token
        if token.kind is not Kind.SIGN or token.text not in signs:
            return None
        self.token = next(self.tokens)
        return token

    def sum(self, depth: int) -> Node:
        node = self.product(depth)
        while sign := self.take("+", "-"):
            node = _operation(sign, node, self.product(depth))
        return node

    def product(self, depth: int) -> Node:
        node = self.factor(depth)
        while sign := self.take("*", "/"):
            node = _operation(sign, node, self.factor(depth))
        return node

    def factor(self, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise self.refused(messages.TOO_LONG, self.token.span, limit=f"{MAX_DEPTH} brackets in brackets")
        if self.take("+"):
            return self.factor(depth + 1)
        if minus := self.take("-"):
            of = self.factor(depth + 1)
            return Negative(of, Span(minus.span.start, of.span.end))
        if bracket := self.take("("):
            return self.bracketed(bracket, depth)
        return self.operand()

    def bracketed(self, bracket: Token, depth: int) -> Node:
        node = self.sum(depth + 1)
        if close := self.take(")"):
            return replace(node, span=Span(bracket.span.start, close.span.end)) if isinstance(node, Operation) else node
        if self.token.kind is Kind.END:
            raise self.refused(messages.NOT_CLOSED, bracket.span, sign=bracket.text)
        raise self.unexpected("one of the signs + - * /")

    def operand(self) -> Node:
        token = self.token
        if token.kind not in (Kind.NAME, Kind.NUMBER):
            raise self.unexpected("a name, a number or a bracket")
        self.operands += 1
        if self.operands > MAX_OPERANDS:
            raise self.refused(messages.TOO_LONG, token.span, limit=f"{MAX_OPERANDS} operands")
        self.token = next(self.tokens)
        return Name(token.text, token.span) if token.kind is Kind.NAME else Number(_number(token.text), token.span)

    def end(self) -> None:
        """Nothing may follow."""
        if self.token.text == ")" and self.token.kind is Kind.SIGN:
            raise self.refused(messages.NOT_CLOSED, self.token.span, sign=")")
        if self.token.kind is not Kind.END:
            raise self.unexpected("one of the signs + - * /")

    def unexpected(self, expected: _Expected) -> RefusedError:
        if self.token.kind is Kind.END:
            return self.refused(messages.ENDS, self.token.span, text=self.expression.text)
        span = self.token.span
        found = self.expression.text[span.start : span.end]
        return self.refused(messages.UNEXPECTED, span, found=found, expected=expected)

    def refused(self, message: Message, span: Span, **values: object) -> RefusedError:
        return RefusedError(problem(message, self.expression, span, **values))


def _operation(sign: Token, left: Node, right: Node) -> Operation:
    return Operation(cast("Sign", sign.text), left, right, Span(left.span.start, right.span.end))


def _number(digits: str) -> Fraction:
    return Fraction(digits.removesuffix("%")) / (100 if digits.endswith("%") else 1)
