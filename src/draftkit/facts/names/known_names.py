"""What a document confirms about the names in it: a name confirmed once counts wherever it stands."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.facts.model import Mention
from draftkit.facts.names.body_tables import NOT_BEFORE_BODY
from draftkit.facts.names.people.tables import FAMILY
from draftkit.facts.names.places.tables import UNIT_SIGNS
from draftkit.facts.names.spotting import occurrences
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.lexicon.words import words

_KINDS = (FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION)
_REPEATED = 2
_TOWNS = frozenset("镇乡")
"""Units of places whose name also stands without them, as long as it is no word of every day."""
_FIRST_OF_TWO = re.compile("([\u4e00-\u9fff]{2,3}?)[市县](?=[\u4e00-\u9fff]{2,}[镇乡村区])")
_SHORTEST, _LONGEST = 2, 4
_GIVEN = 2
_LONGEST_CALL = 5
"""Characters of the longest office people are called by: 副秘书长."""
_OFTEN = 3
"""Times a body with a name of every day has to stand in a document before it counts, and a word as its short name."""
_HEADED = ("公司", "集团", "学校", "大学", "银行", "中学", "小学")
"""Bodies that are called by their name alone."""
_NO_HEADS = NOT_BEFORE_BODY | COMMON_WORDS
_NAMED = frozenset({"nr", "nrt", "nz", "nt"})


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What a document confirms.

    Attributes:
        names: each name as it stands without unit and office, with its type and value (青石 with 青石镇).
        short: given names, and family names with office, and the full name of the one person they can mean.
        repeated: values of places that stand in the document more than once, and of bodies that do so often.
    """

    names: dict[str, tuple[FigureType, str]]
    short: dict[str, str]
    repeated: frozenset[str]

    def settled(self, mention: Mention) -> Mention | None:
        """A mention as the whole document shows it: with the full name, and sure where it is confirmed elsewhere.

        None where only the rest of the document could have confirmed it, and does not.
        """
        if mention.type is FigureType.PERSON and mention.value in self.short and not _is_full(mention):
            return mention._replace(value=self.short[mention.value], doubtful=False)
        if mention.type is FigureType.ORGANISATION and mention.doubtful and mention.value not in self.repeated:
            return None
        confirmed = mention.value in self.repeated or (mention.type, mention.value) == self.names.get(mention.value)
        return mention._replace(doubtful=False) if mention.doubtful and confirmed else mention


def _is_full(person: Mention) -> bool:
    """Whether a name that is the end of another one is whole by itself: 局长安康 is not 陈安康.

    A family name begins it, and the words are no more than name and office.
    """
    is_behind_office = person.unit != "" and person.end - person.start == len(person.unit) + len(person.value)
    return is_behind_office and person.value[0] in FAMILY and len(person.value) == _GIVEN


def known_names(mentions: Iterable[Mention], text: str) -> KnownNames:
    """What the names found in a document's text, each by its own surroundings, say about all of them."""
    kinds: dict[FigureType, list[Mention]] = {}
    for mention in mentions:
        kinds.setdefault(mention.type, []).append(mention)
    places, found, bodies = (kinds.get(kind, []) for kind in _KINDS)
    told = {person.value for person in found if person.doubtful} & _repeated(found, _REPEATED)
    repeated = _repeated(places, _REPEATED) | _repeated(bodies, _OFTEN)
    heads = {body.value: _head(body.value) for body in bodies if not body.doubtful or body.value in repeated}
    counts = Counter(name for _, name in occurrences(text, told | {*heads, *heads.values()} - {""}))
    people = [person for person in found if not person.doubtful or counts[person.value] >= _OFTEN]
    short = (head for body, head in heads.items() if head and _is_short_name(head, counts[head], counts[body]))
    names = {head: (FigureType.ORGANISATION, head) for head in short}
    names |= {stem: (FigureType.PLACE, stem) for place in places if (stem := _above(place, text))}
    names |= {stem: (place.type, place.value) for place in reversed(places) if (stem := _alone(place))}
    names |= {person.value: (person.type, person.value) for person in people}
    return KnownNames(names, _given(people) | _with_office(people), repeated)


def _repeated(mentions: Iterable[Mention], times: int) -> frozenset[str]:
    counts = Counter(mention.value for mention in mentions)
    return frozenset(value for value, count in counts.items() if count >= times)


def _head(body: str) -> str:
    """What a body is called without the word for what it is, 远航 of 远航学校; empty where it is no name by itself."""
    end = next((end for end in _HEADED if body.endswith(end)), "")
    head = body.removesuffix(end)
    if not end or not _SHORTEST <= len(head) <= _LONGEST or head in _NO_HEADS:
        return ""
    tag = words().tag_of(head)
    return head if tag and tag != "ns" and head not in gazetteer().cities else ""


def _is_short_name(head: str, count: int, full: int) -> bool:
    """Whether a document calls a body by its head: it stands alone as well, a word of every day often.

    Args:
        head: what may be the short name.
        count: how often its characters stand in the document, those in the full name among them.
        full: how often the full name does.
    """
    enough = (1, _REPEATED) if words().tag_of(head) in _NAMED else (_OFTEN, _OFTEN)
    return full >= enough[0] and count - full >= enough[1]


def _alone(place: Mention) -> str:
    """The name of a sure place as it may stand without its unit; empty where it cannot."""
    stem = place.value[:-1] if place.value[-1] in _TOWNS else place.value
    stands = _SHORTEST <= len(stem) <= _LONGEST and stem not in COMMON_WORDS and stem[-1] not in UNIT_SIGNS
    return stem if stands and not place.doubtful and _is_no_common_word(stem) else ""


def _above(place: Mention, text: str) -> str:
    """The name without unit of the city or county in a sure place of several: 临江 of 临江市青石镇."""
    found = _FIRST_OF_TWO.match(text, place.start, place.end) if not place.doubtful else None
    stem = found[1] if found else ""
    return stem if stem and stem not in COMMON_WORDS and _is_no_common_word(stem) else ""


def _is_no_common_word(stem: str) -> bool:
    """Whether the table of the country has a name, the dictionary has it for a place, or neither knows it."""
    if stem in gazetteer().cities or stem in gazetteer().counties or not words().is_word(stem):
        return True
    return words().tag_of(stem).startswith("ns")


def _given(people: Iterable[Mention]) -> dict[str, str]:
    """Given names of two characters that one person of the document has: 明远 and 周明远."""
    full = {person.value for person in people if len(person.value) > _GIVEN}
    counts = Counter(name[-_GIVEN:] for name in full)
    return {name[-_GIVEN:]: name for name in full if counts[name[-_GIVEN:]] == 1}


def _with_office(people: Iterable[Mention]) -> dict[str, str]:
    """Family names with office that fit one person of the document: 王书记 and 王大力 who is 县委书记."""
    known = {(person.value, person.unit) for person in people}
    called = {value for value, unit in known if value[1:] == unit}
    full: dict[str, set[str]] = {}
    for name, office in known:
        if name[1:] != office:
            for size in range(1, min(len(office), _LONGEST_CALL) + 1):
                full.setdefault(name[0] + office[-size:], set()).add(name)
    return {value: min(full[value]) for value in called if len(full.get(value, ())) == 1}
