"""The words of a fact that become a figure: a name without its office and 同志, a title without its quotation marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from draftkit.brief.names import is_one_line
from draftkit.facts.model import Fact
from draftkit.figures.model import FigureType
from draftkit.reuse.facts.places import Places
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

LEFT_OUT = frozenset({Role.NOISE, Role.NEWS})
"""What is no part of the speech: nothing in it becomes a figure."""

_GIVEN = 2
"""Characters of a given name."""
_LEVELS = frozenset("省市县区州盟旗镇乡村街")
_PLAIN_OFFICE = 3
_QUOTES = {"《": "》", "〈": "〉", "“": "”", "「": "」", "『": "』"}


class Kind(StrEnum):
    """What a piece is beside its type."""

    PLAIN = ""
    OFFICE = "office"
    """What a person is."""
    OWN = "own"
    """A place that is only told by its unit: 我县, 全市."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block that becomes a figure.

    Attributes:
        block: its number among the blocks that are read.
        start, end: offsets in the block's words.
        link: pieces that mean the same have the same one.
        value: what it means, in one written form.
        counted: of a number, the name for it that the words around give; may be empty.
    """

    block: int
    start: int
    end: int
    text: str
    type: FigureType
    kind: Kind
    link: tuple[str, ...]
    value: str
    unit: str = ""
    is_doubtful: bool = False
    counted: str = ""


def read_blocks(document: ReadDocument) -> tuple[ReadBlock, ...]:
    """The blocks that facts are taken from."""
    return tuple(block for block in document.blocks if block.role not in LEFT_OUT and block.text)


def pieces_of(blocks: Sequence[ReadBlock], facts: Sequence[Fact]) -> tuple[Piece, ...]:
    """The pieces of the facts that stand in these blocks, in the order of the text; none overlaps another.

    Args:
        blocks: in the order of the text.
        facts: of the same reading; those of other documents are passed over.
    """
    places = Places.of(facts)
    found = (piece for fact in facts for piece in _pieces(blocks, fact, places))
    return tuple(piece for piece in found if is_one_line(piece.text))


def _pieces(blocks: Sequence[ReadBlock], fact: Fact, places: Places) -> Iterator[Piece]:
    number = bisect_right(blocks, fact.span.start, key=lambda block: block.span.start) - 1
    if number < 0 or fact.span.end > blocks[number].span.end:
        return
    block = blocks[number]
    at = bisect_left(block.origins, fact.span.start)
    if not block.text.startswith(fact.text, at):
        return
    for start, end, kind, link, value in _parts(fact, places, in_title=block.role is Role.TITLE):
        type_ = FigureType.TEXT if kind else fact.type
        unit = "" if fact.type is FigureType.PERSON else fact.unit
        text = fact.text[start:end]
        yield Piece(number, at + start, at + end, text, type_, kind, link, value, unit, fact.doubtful)


_Part = tuple[int, int, Kind, tuple[str, ...], str]
"""Start and end in the words of a fact, what it is, its link and its value."""


def _parts(fact: Fact, places: Places, *, in_title: bool) -> Iterator[_Part]:
    """What a fact is cut into."""
    link = ("", str(fact.link))
    match fact.type:
        case FigureType.PERSON:
            yield from _person(fact, in_title=in_title)
        case FigureType.PLACE if len(fact.value) == 1:
            yield 0, len(fact.text), Kind.OWN, (Kind.OWN, fact.text), fact.value
        case FigureType.PLACE:
            for start, end, value in places.parts(fact):
                yield start, end, Kind.PLAIN, places.link(value), value
        case _:
            quoted = int(is_quoted(fact.text))
            yield quoted, len(fact.text) - quoted, Kind.PLAIN, link, fact.value


def _person(fact: Fact, *, in_title: bool) -> Iterator[_Part]:
    """Office and name of 市委副书记彭随义同志; all of it where the name is not written as it is read.

    A short office without a level, 老支书, is the same everywhere, and stays as words but under the title.
    """
    link = ("", str(fact.link))
    at, end = _name_in(fact)
    office = fact.text[:at].rstrip()
    if office and (in_title or len(office) > _PLAIN_OFFICE or not _LEVELS.isdisjoint(office)):
        yield 0, len(office), Kind.OFFICE, (Kind.OFFICE, str(fact.link), office), office
    yield at, end, Kind.PLAIN, link, fact.value


def _name_in(fact: Fact) -> tuple[int, int]:
    """Where the name begins and ends; the given name alone where only that is written (明远同志, 明远省长)."""
    at = fact.text.rfind(fact.value)
    if fact.value and at >= 0:
        return at, at + len(fact.value)
    given = fact.value[-_GIVEN:]
    at = fact.text.rfind(given) if len(given) == _GIVEN < len(fact.value) else -1
    return (at, at + _GIVEN) if at >= 0 else (0, len(fact.text))


def is_quoted(text: str) -> bool:
    """Whether quotation marks stand around all of it, and not around two things in it."""
    closing = _QUOTES.get(text[:1])
    return closing is not None and len(text) > len("“”") and text.find(closing) == len(text) - 1
