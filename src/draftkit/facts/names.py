"""Find the names of people, places and bodies in a document.

The whole document is looked at first: a name that its surroundings confirm once counts wherever it stands. 临江市
confirms 临江, 向周明远同志学习 the bare 周明远; 明远同志 is the same person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftkit.facts.bodies import bodies
from draftkit.facts.known_names import KnownNames, known_names
from draftkit.facts.model import Mention
from draftkit.facts.people import people
from draftkit.facts.piece import cut, stretches
from draftkit.facts.place_tables import NOT_AFTER, NOT_FOLLOWED
from draftkit.facts.place_words import used_as_place
from draftkit.facts.places import places
from draftkit.facts.referring import level_of, names_its_place, referring
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import EVERYDAY_PLACES
from draftkit.lexicon.words import words

Found = tuple[Mention, ...]
_AROUND = 12
"""Characters on each side of a name that are cut into words to see whether it stands there as a word."""
_FULL_NAME = 3
"""Characters. A shorter name may be part of other words."""


def find_names(texts: Sequence[str]) -> list[Found]:
    """The names in the blocks of one document, block by block, in the order of the text. Mentions may overlap."""
    found = [tuple(_first_look(text)) for text in texts]
    known = known_names(mention for mentions in found for mention in mentions)
    level = level_of(texts)
    if names_its_place(level, _places(texts, found)):
        level = ""
    return [_second_look(text, mentions, known, level) for text, mentions in zip(texts, found, strict=True)]


def _places(texts: Sequence[str], found: Sequence[Found]) -> Iterator[tuple[str, str]]:
    for text, mentions in zip(texts, found, strict=True):
        for mention in mentions:
            if mention.type is FigureType.PLACE:
                yield text[mention.start : mention.end], mention.value


def _first_look(text: str) -> Iterator[Mention]:
    for offset, stretch in stretches(text):
        piece = cut(stretch, words())
        for find in (places, people, bodies):
            for mention in find(piece):
                yield replace(mention, start=mention.start + offset, end=mention.end + offset) if offset else mention


def _second_look(text: str, found: Found, known: KnownNames, level: str) -> Found:
    mentions = [known.settled(mention) for mention in found]
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    mentions += _bare(text, known, taken)
    mentions += _given(text, known, taken)
    mentions += referring(text, level)
    return tuple(sorted(set(mentions), key=lambda mention: (mention.start, -mention.end)))


def _bare(text: str, known: KnownNames, taken: bytearray) -> Iterator[Mention]:
    """Confirmed names where they stand bare. What is found is taken."""
    for name, (kind, value) in known.names.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not taken[at] and _stands(text, name, at, (kind, value)):
                taken[at:end] = b"\1" * len(name)
                yield Mention(kind, at, end, known.short.get(value, value))
            at = text.find(name, end)


def _given(text: str, known: KnownNames, taken: bytearray) -> Iterator[Mention]:
    """The given name alone of a person of the document: 明远同志."""
    for match in re.finditer("同志", text):
        start = match.start() - 2
        full = known.short.get(text[max(0, start) : match.start()])
        if full and start >= 0 and not taken[start]:
            yield Mention(FigureType.PERSON, start, match.end(), full)


def _stands(text: str, name: str, start: int, meaning: tuple[FigureType, str]) -> bool:
    """Whether a name is one here: not 各位来宾, not 人民安康; 青石 for 青石镇 only where it is used as a place."""
    kind, value = meaning
    if kind is FigureType.PERSON and len(name) >= _FULL_NAME:
        return True
    first, end = max(0, start - _AROUND), start + len(name)
    piece = cut(text[first : end + _AROUND], words())
    if not piece.is_edge(start - first) or not piece.is_edge(end - first):
        return False
    if value != name and words().is_word(name):
        word, tag = piece.words[piece.word_at(start - first)]
        return (word == name and tag.startswith(("ns", "nr"))) or used_as_place(text, start, end)
    if name not in EVERYDAY_PLACES:
        return True
    return not text.endswith(NOT_AFTER, 0, start) and not text.startswith(NOT_FOLLOWED, end)
