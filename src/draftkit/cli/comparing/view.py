"""A comparison as a page shows it: rows of paragraphs, each paragraph in pieces, each piece in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from draftkit.cli.comparing.words import CAME, SIGNS, WENT
from draftkit.reuse.compare.model import Comparison, Kind, Line, Piece, Side, Stretch, inside
from draftkit.tree.reading import Role


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of a piece.

    Attributes:
        changed: whether they are otherwise in the other speech.
        carried: whether they are a figure that still shows the words of an older speech.
    """

    text: str
    changed: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece with what stands before its words, and where its pair is.

    Attributes:
        sign: of its kind; empty where it was taken over in its place, as most is.
        move: an arrow and the number of the move; empty where it stands in its place.
        id, pair: what it and its pair are called on the page; `pair` is empty where there is none.
    """

    kind: Kind
    sign: str
    move: str
    words: tuple[Words, ...]
    id: str
    pair: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A paragraph.

    Attributes:
        form: title, salutation, heading or text.
        number: before its words.
    """

    form: str
    number: str
    pieces: tuple[ShownPiece, ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """Paragraphs that stand beside each other; `part` is the heading of the newer speech that begins with them."""

    old: tuple[ShownLine, ...]
    new: tuple[ShownLine, ...]
    part: int | None = None


def rows(comparison: Comparison) -> Iterator[ShownRow]:
    """All rows, in order."""
    left, right = _lines(comparison.old, "o", "n"), _lines(comparison.new, "n", "o")
    begins = {part.lines[0]: number for number, part in enumerate(comparison.new.parts)}
    for row in comparison.rows:
        part = next((begins[at] for at in range(row.first, row.last) if at in begins), None)
        yield ShownRow(tuple(left[row.start : row.end]), tuple(right[row.first : row.last]), part)


def _lines(side: Side, own: str, other: str) -> list[ShownLine]:
    pieces: list[list[ShownPiece]] = [[] for _ in side.lines]
    for number, piece in enumerate(side.pieces):
        arrow = f"{WENT if own == 'o' else CAME}{piece.move}" if piece.move else ""
        sign = "" if piece.kind is Kind.TAKEN else SIGNS[piece.kind]
        pair = "" if piece.pair is None else f"{other}{piece.pair}"
        words = tuple(_words(side.lines[piece.line], piece))
        pieces[piece.line].append(ShownPiece(piece.kind, sign, arrow, words, f"{own}{number}", pair))
    return [ShownLine(_form(line), line.number, tuple(found)) for line, found in zip(side.lines, pieces, strict=True)]


def _words(line: Line, piece: Piece) -> Iterator[Words]:
    carried = inside(line.carried, piece.start, piece.end)
    ends = {piece.start, piece.end, *(end for each in (*piece.changes, *carried) for end in each)}
    for start, end in pairwise(sorted(ends)):
        yield Words(line.text[start:end], _touches(piece.changes, start), _touches(carried, start))


def _touches(stretches: Iterable[Stretch], at: int) -> bool:
    return any(start <= at < end for start, end in stretches)


def _form(line: Line) -> str:
    match line.role:
        case Role.TITLE | Role.SALUTATION | Role.HEADING:
            return str(line.role)
        case _:
            return "text"
