"""The local facts of a document as rows to go through: what must be done alike stands together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from draftkit.cli.language import _
from draftkit.cli.whereabouts import Whereabouts
from draftkit.facts.model import Fact
from draftkit.figures.model import FigureType

_FORMS = 3
"""Ways of writing one fact that are shown."""
_PLACES = 3
"""Places of one fact that are shown."""
_MEASURED = frozenset({FigureType.COUNT, FigureType.PERCENT, FigureType.MONEY, FigureType.RATIO})
_EACH = _MEASURED | {FigureType.PERIOD}
"""Facts that say nothing without the words around them: 7% here need not be 7% there."""
_MARKS = str.maketrans("", "", "“”《》")


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that are dealt with in one go when a speech is used again."""

    types: frozenset[FigureType]
    has_context: bool = False


NAMES = Group(frozenset({FigureType.PLACE, FigureType.ORGANISATION, FigureType.PERSON}))
TIME = Group(frozenset({FigureType.DATE, FigureType.PERIOD}), has_context=True)
FIGURES = Group(_MEASURED, has_context=True)
TITLES = Group(frozenset(FigureType) - NAMES.types - TIME.types - FIGURES.types)
GROUPS = (NAMES, TITLES, TIME, FIGURES)


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact, or a mention of one, as people are shown it.

    Attributes:
        words: as they stand in the document, in each way they are written.
        unit: the measure word of a measured fact, else empty.
        places: the lines or paragraphs.
        around: the words around the first mention.
        is_doubtful: whether no mention is certain.
    """

    type: FigureType
    words: str
    unit: str
    times: int
    places: str
    part: str
    around: str
    is_doubtful: bool


def rows_of(facts: Iterable[Fact], group: Group, places: Whereabouts) -> list[FactRow]:
    """The rows of one group, in the order of the text."""
    mentions: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        if fact.type in group.types:
            around = places.around(fact.span, len(fact.text)) if fact.type in _EACH else ""
            mentions.setdefault((fact.link, around), []).append(fact)
    return [_row(found, group, places) for found in mentions.values()]


def _row(mentions: Sequence[Fact], group: Group, places: Whereabouts) -> FactRow:
    first = mentions[0]
    return FactRow(
        first.type,
        _words(mentions),
        first.unit if first.type in _MEASURED else "",
        len(mentions),
        _places([places.number(fact.span) for fact in mentions]),
        _parts([places.part(fact.span) for fact in mentions]),
        places.around(first.span, len(first.text)) if group.has_context else "",
        all(fact.doubtful for fact in mentions),
    )


def _words(mentions: Sequence[Fact]) -> str:
    """The words in each way they are written; quotation marks make no other way."""
    ways: dict[str, str] = {}
    for fact in mentions:
        ways.setdefault(fact.text.translate(_MARKS), fact.text)
    return _listed(list(ways.values()), "／", _FORMS)


def _places(numbers: Sequence[int]) -> str:
    shown = _listed(list(map(str, dict.fromkeys(numbers))), "、", _PLACES)
    return _("{places} ({count} in all)").format(places=shown, count=len(numbers)) if shown.endswith("…") else shown


def _parts(parts: Sequence[str]) -> str:
    return _("{part} and others").format(part=parts[0]) if len(set(parts)) > 1 else parts[0]


def _listed(words: Sequence[str], between: str, most: int) -> str:
    return between.join(words[:most]) + ("…" if len(words) > most else "")
