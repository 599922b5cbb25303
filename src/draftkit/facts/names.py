"""Find the names of people, places and bodies in a document.

The whole document is looked at first: a name that its surroundings confirm once counts wherever it stands. 临江市
confirms 临江, 向周明远同志学习 the bare 周明远; 明远同志 is the same person.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftkit.facts.bodies import bodies
from draftkit.facts.model import Mention
from draftkit.facts.people import people
from draftkit.facts.piece import cut, stretches
from draftkit.facts.place_tables import NOT_AFTER, NOT_FOLLOWED, UNIT_SIGNS
from draftkit.facts.place_words import used_as_place
from draftkit.facts.places import places
from draftkit.facts.referring import level_of, names_its_place, referring
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import words

Found = tuple[Mention, ...]
_AROUND = 12
"""Characters on each side of a name that are cut into words to see whether it stands there as a word."""
_REPEATED = 2
_TOWNS = frozenset("镇乡")
"""Units of places whose name also stands without them, as long as it is no word of every day."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document confirms.

    Attributes:
        names: each name as it stands without unit and office, with its type and value.
        given: given names and the full name they belong to, where there is one only.
        offices: 王书记 and the full name of the one 王 who is 书记 in the document.
        repeated: values of places that stand in the document more than once.
    """

    names: dict[str, tuple[FigureType, str]]
    given: dict[str, str]
    offices: dict[str, str]
    repeated: frozenset[str]


def find_names(texts: Sequence[str]) -> list[Found]:
    """The names in the blocks of one document, block by block, in the order of the text. Mentions may overlap."""
    found = [tuple(_first_look(text)) for text in texts]
    known = _known(found)
    level = level_of(texts)
    named = (
        (text[m.start : m.end], m.value) for text, ms in zip(texts, found, strict=True) for m in ms if _is_place(m)
    )
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
            stem = mention.value[:-1] if mention.value[-1] in _TOWNS else mention.value
            if not mention.doubtful and _stands_alone(stem):
                names.setdefault(stem, (mention.type, mention.value))
        elif mention.type is FigureType.PERSON:
            counts[mention.value] += 1
            names[mention.value] = (mention.type, mention.value)
    full = [name for name, (kind, _) in names.items() if kind is FigureType.PERSON and len(name) > 2]  # noqa: PLR2004
    tails = Counter(name[-2:] for name in full)
    given = {name[-2:]: name for name in full if tails[name[-2:]] == 1}
    return _Known(
        names, given, _offices(found), frozenset(value for value, count in counts.items() if count >= _REPEATED)
    )


def _offices(found: Sequence[Found]) -> dict[str, str]:
    """For each family name with office (王书记) the full name, where one person only has both."""
    people = {(m.value, m.unit) for mentions in found for m in mentions if m.type is FigureType.PERSON}
    short = {(value, unit) for value, unit in people if len(value) > 1 and value == value[0] + unit}
    full: dict[str, set[str]] = {}
    for value, unit in short:
        full[value] = {
            name for name, office in people if name[0] == value[0] and office.endswith(unit) and name != value
        }
    return {value: next(iter(names)) for value, names in full.items() if len(names) == 1}


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
    if mention.value in known.offices:
        return replace(mention, value=known.offices[mention.value])
    if mention.doubtful and mention.value in known.repeated:
        return replace(mention, doubtful=False)
    return mention


def _repeated(text: str, known: _Known, taken: bytearray) -> Iterator[Mention]:
    """Confirmed names where they stand bare, at the edges of words."""
    for name, (kind, value) in known.names.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            person = kind is FigureType.PERSON and len(name) > 2  # noqa: PLR2004
            if not taken[at] and (person or _stands(text, name, at, plain=value == name)):
                taken[at:end] = b"\1" * len(name)
                yield Mention(kind, at, end, known.given.get(value, value))
            at = text.find(name, end)
    for given, name in known.given.items():
        for match in re.finditer(re.escape(given) + "同志", text):
            if not taken[match.start()]:
                yield Mention(FigureType.PERSON, match.start(), match.end(), name)


def _stands(text: str, name: str, start: int, *, plain: bool) -> bool:
    """Whether a name is one here: not 各位来宾, not 人民安康; 青石 for 青石镇 only where it is used as a place."""
    first, end = max(0, start - _AROUND), start + len(name)
    piece = cut(text[first : end + _AROUND], words())
    if not piece.is_edge(start - first) or not piece.is_edge(end - first):
        return False
    if not plain and words().is_word(name):
        word, tag = piece.words[piece.word_at(start - first)]
        return (word == name and tag.startswith(("ns", "nr"))) or used_as_place(text, start, end)
    if name not in EVERYDAY_PLACES:
        return True
    return not text.endswith(NOT_AFTER, 0, start) and not text.startswith(NOT_FOLLOWED, end)
