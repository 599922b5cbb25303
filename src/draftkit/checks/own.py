"""What is a speech's own: the places, people and names that its figures, its brief and its office know."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.checks.subject import Context
from draftkit.facts.model import Mention
from draftkit.facts.names.find import Found, find_names
from draftkit.facts.names.places.tables import NOT_IN_NAME, NOT_PLACES
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, is_in_table, is_within, stem_of
from draftkit.lexicon.words import words

_AREA = re.compile(
    "([\u4e00-\u9fff]{2,8}?)(?:自治区|自治州|自治县|地区|省|市|县|(?<![新园发景街社港库灌片校小湾])区|州|盟|旗)"
)
"""A province, a city, a county or a district with its unit; 柳林新区 and 青石社区 are parts of one."""
_SHAPED = re.compile("(?=([\u4e00-\u9fff]{2})([县市州盟区])(?!长(?!期)|[场民值政域容属级位间别分块委]))")
_MARKS = dict.fromkeys(map(ord, "“”《》"))
_NO_NAME = NOT_IN_NAME | frozenset("邻外别他异大小强穷富老")
_TOWNS = "镇|乡|街道|村|社区"
_NATIONAL = re.compile(
    "[《“]?(?:党的|党章|中国|中华|中共中央|中央|国务院|全国|十[一二三四五六七八九]届|二十届|关于新形势)"
)
_OFTEN = 2
_LONGEST_STEM = 3
_LONG_WORDS = (3, 4)
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
        text: all words that say something of it, joined, without marks of quotations and titles.
        places: its provinces, cities and counties, without units.
    """

    text: str
    places: frozenset[str]

    def has(self, name: str) -> bool:
        """Whether a name is the speech's own, in whatever words it was said."""
        return bool(name) and unmarked(name) in self.text

    def has_place(self, place: str) -> bool:
        """Whether a place without unit is its own, or lies around one that is, or within.

        柳林街道 does not make 柳林 one.
        """
        if place in self.places or any(is_within(place, own) for own in self.places):
            return True
        return re.search(f"{re.escape(place)}(?!{_TOWNS})", self.text) is not None


def own_of(context: Context) -> Own:
    """What settings, roster, figures and brief say is a speech's own."""
    texts = tuple(filter(None, _texts(context)))
    named = (stem for name in context.settings.own if (stem := stem_of(name)))
    return Own(unmarked("\n".join(texts)), frozenset((*areas_in(texts), *named)))


def unmarked(words: str) -> str:
    """The words without marks of quotations and titles."""
    return words.translate(_MARKS)


def _texts(context: Context) -> Iterator[str]:
    yield from context.settings.own
    for person in context.roster:
        yield from (person.name, person.office)
    if context.draft is not None:
        for figure in context.draft.sheet.figures:
            yield from (figure.value or "", figure.short, figure.office, figure.record.speaker)
        yield from (fact.text for fact in context.draft.brief.facts)
        yield context.draft.brief.audience


def is_of_country(name: str) -> bool:
    """Whether a meeting, a document or a brand belongs to the whole country, by how its name begins."""
    return _NATIONAL.match(name) is not None


def areas_of(text: str, mention: Mention) -> tuple[str, ...]:
    """The provinces, cities, counties and districts that a mention of a place in a text names, without units."""
    if mention.type is not FigureType.PLACE or mention.doubtful:
        return ()
    name = text[mention.start : mention.end]
    if name == mention.value:
        return (name,) if _is_bare_area(name) else ()
    return tuple(_stem(found) for found in _AREA.finditer(name))


def _stem(area: re.Match[str]) -> str:
    """The name without unit and people; 黔东南州 is short for a longer name, and its unit is only that."""
    stem = stem_of(area[0])
    return area[1] if stem in ("", area[0]) else stem


def spelled_areas(text: str) -> Iterator[Mention]:
    """Cities and counties by their shape alone: two characters that are a place of the table or no word, and a unit.

    It takes every such place for one; in the words of an outline and of the phrase bank there is none.
    """
    for found in _SHAPED.finditer(text):
        stem, whole = found[1], found[1] + found[2]
        if not _NO_NAME.isdisjoint(stem) or not NOT_PLACES.isdisjoint((whole, whole[1:])):
            continue
        if _ends_a_word(text, found.start()):
            continue
        if not words().is_word(stem) or words().tag_of(stem) == "ns" or stem in gazetteer().counties:
            yield Mention(FigureType.PLACE, found.start(), found.start() + len(whole), stem)


def _ends_a_word(text: str, at: int) -> bool:
    """Whether the character at an offset is the last one of a longer word: 红旗渠|林县 is no 渠林县."""
    return any(words().is_word(text[max(0, at + 1 - size) : at + 1]) for size in _LONG_WORDS if at + 1 >= size)


def _is_bare_area(name: str) -> bool:
    """Whether a name without unit is one of the table, or one that the document has with its unit elsewhere."""
    return is_in_table(name) or (len(name) <= _LONGEST_STEM and not name.endswith(_PARTS))


def main_place(texts: Sequence[str], found: Sequence[Found] | None = None) -> str:
    """The place, without unit, that a document is about: the one it names most, at least twice; empty for none.

    Args:
        texts: the words of its blocks.
        found: their names, where somebody has found them already.
    """
    counts = Counter(areas_in(texts, found))
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
