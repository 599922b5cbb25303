"""What is a speech's own: the places, people and names that its figures, its brief and its office know."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.checks.subject import Context
from draftkit.facts.model import Mention
from draftkit.facts.names.find import Found, find_names
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, is_within, stem_of

_AREA = re.compile(
    "([\u4e00-\u9fff]{2,8}?)(?:自治区|自治州|自治县|地区|省|市|县|(?<![新园发景街社港库灌片校小湾])区|州|盟|旗)"
)
"""A province, a city, a county or a district with its unit; 柳林新区 and 青石社区 are parts of one."""
_OFTEN = 2
_LONGEST_STEM = 3
_PARTS = (
    "镇",
    "乡",
    "村",
    "街",
    "路",
    "区",
    "社",
    "园",
    "港",
    "湖",
    "河",
    "山",
    "桥",
    "馆",
    "站",
    "库",
    "场",
    "寨",
    "坪",
    "沟",
)


@dataclass(frozen=True, slots=True)
class Own:
    """What is known to belong to a speech.

    Attributes:
        text: all words that say something of it, joined.
        places: its provinces, cities and counties, without units.
    """

    text: str
    places: frozenset[str]

    def has(self, name: str) -> bool:
        """Whether a name is the speech's own, in whatever words it was said."""
        return bool(name) and name in self.text

    def has_place(self, place: str) -> bool:
        """Whether a place without unit is its own, or lies around one that is, or within."""
        return self.has(place) or any(is_within(place, own) for own in self.places)


def own_of(context: Context) -> Own:
    """What settings, roster, figures and brief say is a speech's own."""
    texts = tuple(filter(None, _texts(context)))
    named = (stem for name in context.settings.own if (stem := stem_of(name)))
    return Own("\n".join(texts), frozenset((*areas_in(texts), *named)))


def _texts(context: Context) -> Iterator[str]:
    yield from context.settings.own
    for person in context.roster:
        yield from (person.name, person.office)
    if context.draft is not None:
        for figure in context.draft.sheet.figures:
            yield from (figure.value or "", figure.short, figure.office, figure.record.speaker)
        yield from (fact.text for fact in context.draft.brief.facts)
        yield context.draft.brief.audience


def areas_of(text: str, mention: Mention) -> tuple[str, ...]:
    """The provinces, cities, counties and districts that a mention of a place in a text names, without units."""
    if mention.type is not FigureType.PLACE or mention.doubtful:
        return ()
    words = text[mention.start : mention.end]
    if words == mention.value:
        return (words,) if _is_bare_area(words) else ()
    return tuple(stem_of(found[0]) or found[1] for found in _AREA.finditer(words))


def _is_bare_area(words: str) -> bool:
    """Whether a name without unit is one of the table, or one that the document has with its unit elsewhere."""
    if words in gazetteer().cities or words in gazetteer().counties:
        return True
    return len(words) <= _LONGEST_STEM and not words.endswith(_PARTS)


def main_place(texts: Sequence[str]) -> str:
    """The place, without unit, that a document is about: the one it names most, at least twice; empty for none."""
    counts = Counter(areas_in(texts))
    place, count = counts.most_common(1)[0] if counts else ("", 0)
    return place if count >= _OFTEN else ""


def areas_in(texts: Sequence[str], found: Sequence[Found] | None = None) -> Iterator[str]:
    """The areas that the blocks of a document name, without units, each as often as it stands there.

    Args:
        texts: the words of the blocks.
        found: their names, where somebody has found them already.
    """
    for text, mentions in zip(texts, found or find_names(texts), strict=True):
        for mention in mentions:
            yield from areas_of(text, mention)
