"""Figures and numbers among the words that reviewers wrote: put back where that is safe, told where it is not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from draftkit.review.model import Kept, New, Wanted, Words
from draftkit.tree.page import Form
from draftkit.workflows.review.home_script import IssuedText
from draftkit.writers.markdown_bits import Piece
from draftkit.writers.markdown_edit import Line

_SHORTEST = 2
"""Characters of a value that is told from other words."""


@dataclass(frozen=True, slots=True)
class Use:
    """A figure where it stood on the issued page.

    Attributes:
        text: its value as it was written there.
        start, end: its place on the page.
    """

    name: str
    text: str
    start: int
    end: int


def with_figures(issued: IssuedText, wanted: Wanted) -> Wanted:
    """The page with figures that are gone in the place of new words that are exactly their value as it was written.

    So a sentence that somebody cut out and put in elsewhere keeps its figures. Where two figures with one value are
    gone, nobody knows which is meant, and the words stay words.
    """
    gone = list(_gone(issued, [word for paragraph in wanted for word in paragraph.words]))
    names = {use.text: {other.name for other in gone if other.text == use.text} for use in gone}
    sure = [use for use in gone if len(names[use.text]) == 1]
    if not sure:
        return wanted
    return tuple(replace(each, words=tuple(_put_back(each.words, sure))) for each in wanted)


def figures_as_words(issued: IssuedText, lines: Iterable[Line]) -> Iterator[Use]:
    """The figures that are gone while their value stands among the new words."""
    pieces = [piece for line in lines for piece in line.pieces]
    words: list[Words] = [New(each) if isinstance(each, str) else Kept(*each) for each in pieces]
    for use in _gone(issued, words):
        if any(isinstance(word, New) and _find(use, word.text) is not None for word in words):
            yield use


def numbers_as_words(issued: IssuedText, lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Numbers of headings and points that stand among the words of another paragraph, each with the words behind it."""
    page = issued.script.page
    for line in lines:
        for at, (start, place) in enumerate(zip(issued.starts, issued.places, strict=True)):
            is_number = start < place.at and place.form in (Form.HEADING, Form.POINT) and at != line.place
            if is_number and _is_amid(line.pieces, start, place.at):
                yield page[start : place.at], page[place.at : place.till]


def _is_amid(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Whether these characters stand in a paragraph, and not at its beginning."""
    for at, piece in enumerate(pieces):
        if not isinstance(piece, str) and piece[0] <= start and end <= piece[1]:
            return at > 0 or piece[0] < start
    return False


def _gone(issued: IssuedText, words: Iterable[Words]) -> Iterator[Use]:
    """The figures of the page none of whose characters is left."""
    kept = [word for word in words if isinstance(word, Kept)]
    for use in _uses(issued):
        if not any(word.start < use.end and use.start < word.end for word in kept):
            yield use


def _uses(issued: IssuedText) -> Iterator[Use]:
    """The figures of the page whose values are long enough to be told from other words."""
    for start, paragraph in zip(issued.starts, issued.paragraphs, strict=True):
        at = start
        for stretch in paragraph.stretches:
            if stretch.slot and len(stretch.text) >= _SHORTEST:
                yield Use(stretch.slot.name, stretch.text, at, at + len(stretch.text))
            at += len(stretch.text)


def _put_back(words: Iterable[Words], gone: list[Use]) -> Iterator[Words]:
    """The words with figures among them; each is used once, and taken off the list."""
    for word in words:
        if isinstance(word, Kept):
            yield word
            continue
        rest = word.text
        while found := _first(gone, rest):
            at, use = found
            yield New(rest[:at])
            yield Kept(use.start, use.end)
            gone.remove(use)
            rest = rest[at + len(use.text) :]
        yield New(rest)


def _first(gone: Sequence[Use], text: str) -> tuple[int, Use] | None:
    """The figure whose value stands first in a text, the longest of them."""
    found = [(at, use) for use in gone if (at := _find(use, text)) is not None]
    return min(found, key=lambda each: (each[0], -len(each[1].text), each[1].start), default=None)


def _find(use: Use, text: str) -> int | None:
    """Where the value stands, not as a part of a longer number or word."""
    found = re.search(rf"(?<![0-9A-Za-z.,]){re.escape(use.text)}(?![0-9A-Za-z%‰])(?![.,][0-9])", text)
    return found.start() if found else None
