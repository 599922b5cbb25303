"""Sentences in a row that all begin with the same word, such as 要."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.signs import BLANKS
from draftkit.tree.markers import typed_number
from draftkit.tree.reading import Role

_READ = frozenset({Role.BODY, Role.REQUIREMENT, Role.OPENING, Role.CLOSING})
_GOES_ON = "；，;,"
_ENDS = re.compile("[。！？!?][”’」』）)]*")


def openings(fields: Fields) -> Find:
    """Options: `word`, the word; `most`, how many sentences in a row may begin with it.

    Gaps: `word`; `found`, how many there are.
    """
    word = fields.text("word", required=True)
    return partial(_find, word=word, most=fields.integer("most", 6, low=1, high=100))


def _find(subject: Subject, word: str, most: int) -> Iterator[Hit]:
    row: list[tuple[Passage, int, int]] = []
    for stretch in _stretches(subject):
        if stretch is not None and _begins(*stretch[:2], word):
            row.append(stretch)
        else:
            yield from _hits(row, word, most)
            row = []
    yield from _hits(row, word, most)


def _stretches(subject: Subject) -> Iterator[tuple[Passage, int, int] | None]:
    """The passage, start and end of each sentence; None for a heading, which parts what is said before and after.

    A semicolon ends no sentence, even where the reader sees a point in each clause.
    """
    is_open = False
    for passage in subject.passages:
        if passage.role is Role.HEADING:
            is_open = False
            yield None
        elif passage.role in _READ:
            for start, end in _sentences(passage.text):
                if not (start == 0 and is_open):
                    yield passage, start, end
            is_open = passage.text[-1] in _GOES_ON


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _ENDS.finditer(text):
        yield start, match.end()
        start = match.end()
    if text[start:].strip(BLANKS):
        yield start, len(text)


def _begins(passage: Passage, start: int, word: str) -> bool:
    """Whether a sentence does, its number left aside; the number may end with the word (一要)."""
    if start == 0 and passage.marker.endswith(word):
        return True
    number = typed_number(passage.text, start)
    return passage.text.startswith(word, number[1] if number else start)


def _hits(row: list[tuple[Passage, int, int]], word: str, most: int) -> Iterator[Hit]:
    if len(row) > most:
        passage, start, _ = row[0]
        last, begin, end = row[-1]
        values = (("word", word), ("found", str(len(row))))
        yield Hit(passage.span(start, start + 1), values, also=(last.span(begin, end),))
