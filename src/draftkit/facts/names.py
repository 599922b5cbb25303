"""Find the names of people, places and bodies in a document.

The whole document is looked at first: a name that its surroundings confirm once counts wherever it stands. 临江市
confirms 临江, 向周明远同志学习 the bare 周明远; 明远同志 is the same person.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftkit.facts.bodies import bodies
from draftkit.facts.model import Mention
from draftkit.facts.name_tables import NOT_AFTER, NOT_FOLLOWED, UNIT_SIGNS
from draftkit.facts.people import people
from draftkit.facts.piece import cut, stretches
from draftkit.facts.places import places
from draftkit.facts.referring import level_of, names_its_place, referring
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import words

Found = tuple[Mention, ...]
_AROUND = 12
"""Characters on each side of a name that are cut into words to see whether it stands there as a word."""
_REPEATED = 2


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document confirms.

    Attributes:
        names: each name as it stands without unit and office, with its type and value.
        given: given names and the full name they belong to, where there is one only.
        repeated: values of places that stand in the document more than once.
    """

    names: dict[str, tuple[FigureType, str]]
    given: dict[str, str]
    repeated: frozenset[str]


def find_names(texts: Sequence[str]) -> list[Found]:
    """The names in the blocks of one document, block by block, in the order of the text. Mentions may overlap."""
    found = [tuple(_first_look(text)) for text in texts]
    known = _known(found)
    level = level_of(texts)
    named = ((text[m.start : m.end], m.value) for text, ms in zip(texts, found, strict=True) for m in ms if _is_place(m))
    level = "" if names_its_place(level, named) else level
    return [_second_look(text, mentions, known, level) for text, mentions in zip(texts, found, strict=True)]


def _is_place(mention: Mention) -> bool:
    return mention.type is FigureType.PLACE


def _first_look(text: str) -> Iterator[Mention]:
    for offset, stretch in stretches(text):
        piece = cut(stretch, words())
        for find in (places, people, bodies):
            for mention in find(piece):
                yield replace(mention, start=mention.start + offset, end=mention.end + offset) if offset else mention


def _known(found: Sequence[Found]) -> _Known:
    names: dict[str, tuple[FigureType, str]] = {}
    counts: Counter[str] = Counter()
    for mention in (mention for mentions in found for mention in mentions):
        if _is_place(mention):
            counts[mention.value] += 1
            if not mention.doubtful and _stands_alone(mention.value):
                names.setdefault(mention.value, (mention.type, mention.value))
        elif mention.type is FigureType.PERSON:
            names[mention.value] = (mention.type, mention.value)
    full = [name for name, (kind, _) in names.items() if kind is FigureType.PERSON and len(name) > 2]  # noqa: PLR2004
    tails = Counter(name[-2:] for name in full)
    given = {name[-2:]: name for name in full if tails[name[-2:]] == 1}
    return _Known(names, given, frozenset(value for value, count in counts.items() if count >= _REPEATED))


def _stands_alone(name: str) -> bool:
    return 2 <= len(name) <= 4 and name not in COMMON_WORDS and name[-1] not in UNIT_SIGNS  # noqa: PLR2004


def _second_look(text: str, found: Found, known: _Known, level: str) -> Found:
    mentions = [_settled(mention, known) for mention in found]
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    mentions += _repeated(text, known, taken)
    mentions += referring(text, level)
    return tuple(sorted(set(mentions), key=lambda mention: (mention.start, -mention.end)))


def _settled(mention: Mention, known: _Known) -> Mention:
    if mention.type is FigureType.PERSON and mention.value in known.given:
        return replace(mention, value=known.given[mention.value])
    if mention.doubtful and mention.value in known.repeated:
        return replace(mention, doubtful=False)
    return mention


def _repeated(text: str, known: _Known, taken: bytearray) -> Iterator[Mention]:
    """Confirmed names where they stand bare, at the edges of words."""
    for name, (kind, value) in known.names.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not taken[at] and _is_word(text, at, end) and _may_be(text, name, at, end):
                taken[at:end] = b"\1" * len(name)
                yield Mention(kind, at, end, known.given.get(value, value))
            at = text.find(name, end)


def _is_word(text: str, start: int, end: int) -> bool:
    first = max(0, start - _AROUND)
    piece = cut(text[first : end + _AROUND], words())
    return piece.is_edge(start - first) and piece.is_edge(end - first)


def _may_be(text: str, name: str, start: int, end: int) -> bool:
    """Whether a name that is a word of every day can be a name here: not 各位来宾, not 人民安康."""
    if name not in EVERYDAY_PLACES:
        return True
    return not text.endswith(NOT_AFTER, 0, start) and not text.startswith(NOT_FOLLOWED, end)
