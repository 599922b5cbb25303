"""Outline text to pieces, through Jinja2's own parser and a small set of its nodes.

Nothing of Jinja2 is ever executed: the AST is translated, so that a hostile outline cannot loop, call or allocate.
"""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from draftkit.outline.model import Condition, Given, Literal, Piece, Reference

MAX_CHARACTERS = 2000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_WIDE = r"[\u2014\u2018-\u201d\u2026\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]"
_FOLDED = re.compile(rf"(?<={_WIDE})[ \t\n]+(?={_WIDE}|$)|^[ \t\n]+(?={_WIDE})")
"""Blanks that YAML or the writer's line breaks left beside Han characters and full-width marks."""
_ENVIRONMENT = Environment(autoescape=True, keep_trailing_newline=False)


class TemplateError(ValueError):
    """The text is not of the subset; `found` names what is not allowed, or is empty for a syntax error."""

    def __init__(self, problem: str, found: str = "") -> None:
        super().__init__(problem)
        self.found = found


def parse_template(text: str) -> tuple[tuple[Piece, ...], tuple[tuple[str, str], ...]]:
    """The pieces of an outline text, and each (name, unit) written in it.

    Allowed: plain text, `{{ name }}`, `{{ name|unit }}`, `{% if name %}`, `not`, `and`, `elif`, `else`, comments.

    Raises:
        TemplateError: anything else.
    """
    if _CONTROL.search(text):
        raise TemplateError("it holds a control character")
    try:
        template = _ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        raise TemplateError(str(error.message)) from error
    except RecursionError as error:
        raise TemplateError("it nests too deeply") from error
    units: list[tuple[str, str]] = []
    return tuple(_pieces(template.body, units)), tuple(units)


def _pieces(body: list[Any], units: list[tuple[str, str]]) -> Iterator[Piece]:
    for node in body:
        match node:
            case nodes.Output():
                for child in node.nodes:
                    yield _output(child, units)
            case nodes.If():
                yield _condition(node, units)
            case _:
                raise TemplateError("not in the subset", _kind(node))


def _output(node: nodes.Node, units: list[tuple[str, str]]) -> Piece:
    match node:
        case nodes.TemplateData():
            return Literal(re.sub(r"[\t\n]+", " ", _FOLDED.sub("", node.data)))
        case nodes.Name():
            return Reference(node.name)
        case nodes.Filter(node=nodes.Name() as name, args=[], kwargs=[], dyn_args=None, dyn_kwargs=None):
            units.append((name.name, node.name))
            return Reference(name.name)
        case _:
            raise TemplateError("not in the subset", _kind(node))


def _condition(node: nodes.If, units: list[tuple[str, str]]) -> Condition:
    otherwise = tuple(_pieces(node.else_, units))
    for branch in reversed(node.elif_):
        otherwise = (Condition(_test(branch.test), tuple(_pieces(branch.body, units)), otherwise),)
    return Condition(_test(node.test), tuple(_pieces(node.body, units)), otherwise)


def _test(node: nodes.Node) -> Given:
    if isinstance(node, nodes.Not):
        return Given(_conjunction(node.node), negated=True)
    return Given(_conjunction(node))


def _conjunction(node: nodes.Node) -> tuple[str, ...]:
    match node:
        case nodes.Name():
            return (node.name,)
        case nodes.And():
            return (*_conjunction(node.left), *_conjunction(node.right))
        case _:
            raise TemplateError("not in the subset", _kind(node))


def _kind(node: nodes.Node) -> str:
    match node:
        case nodes.For():
            return "a loop"
        case nodes.Macro() | nodes.CallBlock():
            return "a macro"
        case nodes.Call():
            return "a call"
        case nodes.Filter() | nodes.FilterBlock():
            return "a filter"
        case nodes.Expr():
            return "an expression"
        case _:
            return "a block"
