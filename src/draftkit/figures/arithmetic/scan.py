"""A formula's text cut into names, numbers and signs, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from draftkit.diagnostics import Diagnostic, Message
from draftkit.figures.arithmetic import messages
from draftkit.figures.model import Expression
from draftkit.source import Place, Span

MAX_CHARACTERS = 500
_HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．％＋－−＊×／÷（）｛｝＝＜＞≦≧",
    "0123456789.%+--**//(){}=<>≤≥",
)
_STOPS = r"\s\-+*/()=<>≤≥≈{}"
_PIECE = re.compile(
    r"(?P<blank>\s+)|\{\{(?P<doubled>[^{}]*)\}\}|\{(?P<braced>[^{}]*)\}|(?P<brace>[{}])"
    r"|(?P<sign>[<>]=|[-+*/()=<>≤≥≈])"
    rf"|(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)%?(?![^{_STOPS}]))|(?P<word>[^{_STOPS}]+)"
)
_ASCII = {"≤": "<=", "≥": ">="}


class Kind(Enum):
    """What a piece of a formula is."""

    NUMBER = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece: its text (digits and signs half-width, a name without its braces) and where it stands."""

    kind: Kind
    text: str
    span: Span


class RefusedError(Exception):
    """A formula cannot be read on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def problem(message: Message, expression: Expression, span: Span, **values: object) -> Diagnostic:
    """A problem with a stretch of an expression."""
    return message(place_in(expression, span), **values)


def place_in(expression: Expression, span: Span) -> Place | None:
    """Where a stretch of an expression stands in its file.

    It is the place of the whole where the file spells the expression in another way: over several lines, or with
    escaped characters.
    """
    place = expression.place
    if place is None:
        return None
    written = place.excerpt[place.column - 1 : place.column - 1 + place.width]
    if expression.text not in written:
        return place
    shift = written.index(expression.text) + span.start
    width = max(1, span.end - span.start)
    start = place.span.start + shift
    return replace(place, column=place.column + shift, width=width, span=Span(start, start + width))


def spelled(name: str) -> str:
    """A figure's name as it must stand in a formula: in braces where it would be read otherwise."""
    piece = _PIECE.fullmatch(name.translate(_HALF_WIDTH))
    return name if piece and piece.lastgroup == "word" else f"{{{name}}}"


def scan(expression: Expression) -> tuple[Token, ...]:
    """The pieces of an expression and its end.

    Raises:
        RefusedError: it is longer than `MAX_CHARACTERS`, or a brace has no partner.
    """
    text = expression.text
    if len(text) > MAX_CHARACTERS:
        whole = Span(0, len(text))
        raise RefusedError(problem(messages.TOO_LONG, expression, whole, limit=f"{MAX_CHARACTERS} characters"))
    end = Token(Kind.END, "", Span(len(text), len(text)))
    return (*_tokens(expression), end)


def _tokens(expression: Expression) -> Iterator[Token]:
    for piece in _PIECE.finditer(expression.text.translate(_HALF_WIDTH)):
        span, text = Span(*piece.span()), piece.group()
        match piece.lastgroup:
            case "brace":
                raise RefusedError(problem(messages.NOT_CLOSED, expression, span, sign=text))
            case "sign":
                yield Token(Kind.SIGN, _ASCII.get(text, text), span)
            case "number":
                yield Token(Kind.NUMBER, text, span)
            case "word" | "braced" | "doubled" as group:
                yield Token(Kind.NAME, expression.text[slice(*piece.span(group))].strip(), span)
            case _:
                pass
