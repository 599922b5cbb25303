"""The speech that a speech was made from: the names in it, and whether it is one of the same office."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from draftkit.checks.own import Own, areas_of, is_of_country, main_place, own_of
from draftkit.checks.subject import Subject
from draftkit.facts.model import Mention
from draftkit.facts.names.people.shape import is_national
from draftkit.facts.names.places.tables import WORDLIKE_PLACES
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES

_KINDS = frozenset(
    {
        FigureType.PLACE,
        FigureType.PERSON,
        FigureType.ORGANISATION,
        FigureType.MEETING,
        FigureType.BRAND,
        FigureType.SLOGAN,
        FigureType.DOCUMENT,
        FigureType.DATE,
    }
)
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d?月\d\d?日")
_SHORTEST = 2
_OFFICE_S = frozenset({FigureType.BRAND, FigureType.SLOGAN, FigureType.ORGANISATION, FigureType.DOCUMENT})
"""What an office keeps from one speech to the next."""
_TELLING = re.compile("第[一二三四五六七八九十百\\d]+[届次]|[一二三四五六七八九十]届|(?:19|20)\\d\\d")
"""What makes one meeting of a name that comes again each year."""
_WORDS = WORDLIKE_PLACES | EVERYDAY_PLACES | COMMON_WORDS


@dataclass(frozen=True, slots=True)
class Base:
    """The names of the other speech.

    Attributes:
        names: each as it is written there, with what it is; none that is known in the whole country.
        place: what it is about, without unit; empty where that cannot be told.
    """

    names: Mapping[str, FigureType]
    place: str


def is_same_office(subject: Subject, base: Base, own: Own) -> bool:
    """Whether both speeches are about one place, as far as that can be told."""
    if not base.place:
        return False
    if own.places:
        return own.has_place(base.place)
    return base.place == main_place([passage.text for passage in subject.passages], subject.names)


def left_from_base(subject: Subject) -> Mapping[str, FigureType]:
    """The names of the base text that are not the speech's own, each with what it is; none without base text."""
    if not subject.context.base:
        return {}
    base, own = base_of(subject.context.base), own_of(subject.context)
    is_ours = is_same_office(subject, base, own)
    kept = _OFFICE_S if is_ours and subject.context.draft is None else frozenset()
    return {
        name: kind
        for name, kind in base.names.items()
        if kind not in kept and _is_left(name, kind, own, is_ours=is_ours)
    }


def _is_left(name: str, kind: FigureType, own: Own, *, is_ours: bool) -> bool:
    if own.has(name) or len(name) < _SHORTEST:
        return False
    match kind:
        case FigureType.PLACE:
            return not is_ours
        case FigureType.MEETING:
            return not is_ours or _TELLING.search(name) is not None
        case _:
            return True


@lru_cache(maxsize=4)
def base_of(texts: tuple[str, ...]) -> Base:
    """What is to be known of a speech.

    Args:
        texts: of its passages.
    """
    from draftkit.facts.find import find_mentions
    from draftkit.facts.names.find import find_names

    names: dict[str, FigureType] = {}
    for text, mentions, inside in zip(texts, find_mentions(texts), find_names(texts), strict=True):
        for mention in (*mentions, *inside):
            if mention.type in _KINDS and not mention.doubtful:
                names |= dict.fromkeys(_written(text, mention), mention.type)
    place = main_place(texts)
    return Base(names | dict.fromkeys({place} - {""}, FigureType.PLACE), place)


def _written(text: str, mention: Mention) -> Iterator[str]:
    """The words by which a name is known again."""
    words = text[mention.start : mention.end].strip("“”《》")
    match mention.type:
        case FigureType.PLACE:
            yield from (area for area in (*areas_of(text, mention), words) if area not in _WORDS)
        case FigureType.PERSON:
            if not is_national(mention.value) and len(mention.value) > _SHORTEST:
                yield mention.value
        case FigureType.DATE:
            if _WHOLE_DAY.search(mention.value):
                yield words
        case _:
            if not is_of_country(words) and not words.isascii():
                yield words
