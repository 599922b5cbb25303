"""A speech as sentences that can be compared with those of another version."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from draftkit.tree.change import join_texts, with_counts
from draftkit.tree.nodes import Count, Slot, Speech, Text, Word
from draftkit.tree.sentences import sentences
from draftkit.tree.walk import inlines, plain, walk, words


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of the tree, or what of it stands in one sentence, and how it is read."""

    word: Word
    shown: str


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence.

    Attributes:
        block: the id of the block it stands in.
        key: its words with figures and counts by name, and without blanks at its edges: what is compared.
        pieces: its words with their provenance.
    """

    block: str
    key: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return "".join(piece.shown for piece in self.pieces).strip()

    def sourced(self, drafted: "Line") -> "Line":
        """It with the provenance that the same sentence of a draft has; figures and counts are as they are here."""
        shown = iter(piece for piece in self.pieces if not isinstance(piece.word, Text))
        pieces = (piece if isinstance(piece.word, Text) else next(shown) for piece in drafted.pieces)
        return replace(self, pieces=tuple(pieces))


def lines_of(speech: Speech) -> tuple[Line, ...]:
    """Every sentence of a speech whose figures are filled in, in the order of the page; blank ones are left out.

    Where a sentence ends depends on the words alone: a text that was put together from several sources is cut as
    the same text is that was read from speech.md.
    """
    visits = zip(walk(speech), walk(with_counts(speech)), strict=True)
    return tuple(
        Line(visit.id, key, pieces)
        for visit, counted in visits
        for pieces in _cut(_pieces(words(inlines(visit.block)), words(inlines(counted.block))))
        if (key := "".join(_key(piece.word) for piece in pieces).strip())
    )


def _pieces(given: Iterable[Word], counted: Iterable[Word]) -> tuple[Piece, ...]:
    return tuple(Piece(word, plain((shown,))) for word, shown in zip(given, counted, strict=True))


def _cut(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    start = 0
    for end in _ends(pieces):
        yield tuple(_between(pieces, start, end))
        start = end


def _ends(pieces: tuple[Piece, ...]) -> Iterator[int]:
    """Where each sentence ends, in characters; a figure or a count is one."""
    bare = (Text(piece.word.text) if isinstance(piece.word, Text) else piece.word for piece in pieces)
    at = 0
    for sentence in sentences(join_texts(bare)):
        at += sum(map(_size, sentence))
        yield at


def _between(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        size = _size(piece.word)
        first, last = max(start - at, 0), min(end - at, size)
        at += size
        if first >= last:
            continue
        if isinstance(piece.word, Text):
            text = piece.word.text[first:last]
            yield Piece(Text(text, piece.word.provenance), text)
        else:
            yield piece


def _size(word: Word) -> int:
    return len(word.text) if isinstance(word, Text) else 1


def _key(word: Word) -> str:
    match word:
        case Text(text=text):
            return text.replace("{", r"\{")  # braces that someone wrote are not a figure
        case Slot(name=name, unit=unit):
            return f"{{{{{name}|{unit}}}}}" if unit else f"{{{{{name}}}}}"
        case Count(of=of):
            return f"{{{{{of}}}}}"
        case _:
            assert_never(word)
