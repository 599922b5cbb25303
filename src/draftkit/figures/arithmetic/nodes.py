"""A formula as it is read: numbers, names of figures and what is done with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from draftkit.source import Span

Sign = Literal["+", "-", "*", "/"]
Comparison = Literal["=", "<", ">", "<=", ">=", "≈"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the formula itself; 5% is 1/20. The span counts in the formula's text, as all below."""

    value: Fraction
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a figure."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Negative:
    """A minus before something."""

    of: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and the sign between them; the span holds brackets around the whole."""

    sign: Sign
    left: "Node"
    right: "Node"
    span: Span


Node = Number | Name | Negative | Operation


@dataclass(frozen=True, slots=True)
class Relation:
    """Sides and the signs between them, one fewer: a <= b <= c holds if a <= b and b <= c."""

    sides: tuple[Node, ...]
    signs: tuple[Comparison, ...]


def names(nodes: Iterable[Node]) -> Iterator[Name]:
    """Every use of a name, from left to right."""
    waiting = list(nodes)[::-1]
    while waiting:
        match waiting.pop():
            case Name() as name:
                yield name
            case Negative(of=of):
                waiting.append(of)
            case Operation(left=left, right=right):
                waiting += (right, left)
            case Number():
                pass
