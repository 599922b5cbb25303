"""What is compared: sentences, and clauses of those that nothing stands for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from draftkit.reuse.compare.model import Line, Stretch, inside
from draftkit.text.sentences import sentences
from draftkit.tree.markers import typed_number

_FACT: Final = "\ue000"
"""Stands for a local fact where only the words around it are compared; a sign of private use, which no text has."""
_FACTS: Final = re.compile(f"{_FACT}+")
_DEAF: Final = re.compile(rf"[^\w{_FACT}]+|[_①-⓿]+")
"""What nobody hears: punctuation, blanks, and numbers in circles."""
_COLON: Final = re.compile("[：:]")
_CLAUSE: Final = re.compile("[^，,：:—]+[，,：:—]*|[，,：:—]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a clause.

    Attributes:
        line: the number of its paragraph.
        start, end: in the text of the paragraph, blanks at the ends left out.
        key: its words without punctuation, and without a number that is typed before them (一是).
        frame: the same, every local fact replaced by one sign.
    """

    line: int
    start: int
    end: int
    key: str
    frame: str


def units_of(lines: Sequence[Line]) -> list[Unit]:
    """The sentences of a speech, in order."""
    return [unit for number, line in enumerate(lines) for unit in _units(line, number, _sentences(line.text))]


def clauses_of(unit: Unit, lines: Sequence[Line]) -> list[Unit]:
    """The clauses of a sentence, each with the mark behind it."""
    line = lines[unit.line]
    found = _CLAUSE.finditer(line.text, unit.start, unit.end)
    return list(_units(line, unit.line, [match.span() for match in found]))


def is_bare(unit: Unit) -> bool:
    """Whether it is nothing but facts."""
    return not unit.frame.strip(_FACT)


def _sentences(text: str) -> Iterator[Stretch]:
    """The sentences; what is counted behind a colon (三件事：一是……；二是……) begins one of its own."""
    for first, end in sentences(text):
        start = first
        for match in _COLON.finditer(text, first, end):
            if typed_number(text, match.end()):
                yield start, match.end()
                start = match.end()
        yield start, end


def _units(line: Line, number: int, stretches: Iterable[Stretch]) -> Iterator[Unit]:
    for start, end in stretches:
        words = line.text[start:end]
        low = start + len(words) - len(words.lstrip())
        high = start + len(words.rstrip())
        if low < high:
            said = _behind_number(line.text, low, high)
            frame = _FACTS.sub(_FACT, _DEAF.sub("", _masked(line, said, high)))
            yield Unit(number, low, high, _DEAF.sub("", line.text[said:high]), frame)


def _behind_number(text: str, start: int, end: int) -> int:
    """Where the words begin; a number that stands alone is words."""
    found = typed_number(text, start)
    return found[1] if found and found[1] < end else start


def _masked(line: Line, start: int, end: int) -> str:
    """The words with each fact, or what of it lies between these offsets, as one sign."""
    found, at = list[str](), start
    for first, last in inside(line.facts, start, end):
        found += (line.text[at:first], _FACT)
        at = last
    return "".join((*found, line.text[at:end]))
