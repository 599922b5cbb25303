"""What another speech has left behind: places that are not this speech's own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from draftkit.checks.base import base_of, is_same_office
from draftkit.checks.kinds.names.named import SPOKEN
from draftkit.checks.model import Find, Hit
from draftkit.checks.own import Own, areas_in, areas_of, own_of, spelled_areas
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.facts.model import Mention
from draftkit.facts.names.places.tables import WORDLIKE_PLACES
from draftkit.facts.names.places.words import used_as_place
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, is_in_table, is_province
from draftkit.lexicon.namelike import EVERYDAY_PLACES
from draftkit.strictyaml import Fields
from draftkit.tree.reading import Role

_TOWN = re.compile("(?P<stem>[\u4e00-\u9fff]{2,4})(?:镇|(?<![回还返下故家老异他水侨同])乡|街道)$")
_VISITED = re.compile("(?:学习|借鉴|赴|考察|对标|来自|支援|协作|结对|引进|走进|比|像)[^，。；！？]{0,8}$")
_MODEL = re.compile("[^，。；！？]{0,8}?(?:经验|做法|模式|等地|精神|考察|一行|客商|会议)")
"""A place that one looks at or comes from is named on purpose."""
_SELF_BEFORE = re.compile("(?:全|我们|中共|法治|平安|美丽|魅力|幸福|大美|数字|清廉|活力|和谐|实力|健康)$")
_SELF_AFTER = re.compile(
    "(?:市|县|区)?(?:委(?![员会托派])|人民(?!法院|检察院|医院)|政府|人大|政协|儿女|干部|上下|各级|新篇章|新局面|高质量发展|现代化)"
)
_OFTEN = 3
_SHORT_NAME = 2
"""Characters of names that are words as well: 一区, 和县."""
_REACH = 12
_BARE_BEFORE = tuple("得不有一二两三四五六七八九十几每半这那")
_FAMILY = "家"
_BARE_AFTER = ("不", "要", "能", "会", "是", "很", "、西城", "、东城")
_FORMERLY = ("时任", "原", "曾任")
_LIGHTEST_FIRST = (Severity.HINT, Severity.WARNING, Severity.ERROR)
_HEADS = frozenset({Role.TITLE, Role.SALUTATION})


@dataclass(frozen=True, slots=True)
class _Known:
    """What is to be known about a subject before its places are judged.

    Attributes:
        common: places that every speech may name.
        spelled: the names without unit that the document has with their unit.
        is_guess: whether the own place is only the one that the document names most.
        base: the words of the speech of another place that it was made from: its names are told by a rule of their own.
    """

    own: Own
    common: frozenset[str]
    base: str
    spelled: frozenset[str]
    is_draft: bool
    is_guess: bool


def foreign_places(fields: Fields) -> Find:
    """Places that are not the speech's own.

    In a draft any place that neither figures nor brief nor settings know. In another document, where its own place is
    known, another one that stands where one speaks of oneself (in the title, 法治云溪, 云溪儿女); one that is only
    named, with its unit as the table of the country has it, is a hint, once.

    Options:
        common: places that any speech may name.
    """
    return partial(_foreign_places, common=frozenset(fields.texts("common")))


def _foreign_places(subject: Subject, common: frozenset[str]) -> Iterator[Hit]:
    own, is_draft = own_of(subject.context), subject.context.draft is not None
    is_guess = not own.places and not is_draft
    if is_guess:
        own = _guessed(subject)
        if not own.places:
            return
    known = _Known(own, common, _told(subject, own), _spelled(subject), is_draft, is_guess)
    mentioned: set[str] = set()
    for passage, names in zip(subject.passages, subject.names, strict=True):
        for start, end, severity in _in_passage(passage, names, known):
            name = passage.text[start:end]
            if is_draft or severity is not Severity.HINT or name not in mentioned:
                yield Hit(passage.span(start, end), (("name", name),), severity=severity)
            mentioned.add(name)


def _in_passage(passage: Passage, names: Sequence[Mention], known: _Known) -> Iterator[tuple[int, int, Severity]]:
    places = sorted((*names, *spelled_areas(passage.text)), key=_by_start) if known.is_draft else names
    reached = 0
    for place in places:
        if place.start >= reached and not passage.is_generated(place.start, place.end):
            severity = _weight(passage, place, known)
            if severity is not None:
                reached = place.end
                yield place.start, place.end, severity


def _by_start(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _guessed(subject: Subject) -> Own:
    """The place that a document names most and often, for its own."""
    counts = Counter(areas_in([passage.text for passage in subject.passages], subject.names))
    often = counts.most_common(1)
    place = often[0][0] if often and often[0][1] >= _OFTEN else ""
    return Own(place, frozenset({place} - {""}))


def _spelled(subject: Subject) -> frozenset[str]:
    return frozenset(
        area
        for passage, names in zip(subject.passages, subject.names, strict=True)
        for name in names
        if name.end - name.start > len(name.value)
        for area in areas_of(passage.text, name)
    )


def _told(subject: Subject, own: Own) -> str:
    texts = subject.context.base
    return "" if not texts or is_same_office(subject, base_of(texts), own) else "\n".join(texts)


def _weight(passage: Passage, mention: Mention, known: _Known) -> Severity | None:
    """How much it weighs that a place stands here; None where it may."""
    words = passage.text[mention.start : mention.end]
    if mention.type is not FigureType.PLACE or known.own.has(words) or words in known.base:
        return None
    areas = areas_of(passage.text, mention)
    foreign = [area for area in areas if area not in known.common and not known.own.has_place(area)]
    if not foreign or foreign[0] != areas[0]:
        return Severity.WARNING if known.is_draft and _is_strange_town(words, mention, known) else None
    if words == mention.value and not _stands_bare(passage.text, mention, known):
        return None
    severity = _in_draft(passage, mention, known) if known.is_draft else _elsewhere(passage, mention, known)
    return severity and min(severity, _heaviest(passage.text, mention, known), key=_LIGHTEST_FIRST.index)


def _heaviest(text: str, mention: Mention, known: _Known) -> Severity:
    """The most that a place may weigh: provinces are named in every speech, and 天门 may be no county but 一天|门."""
    if is_province(areas_of(text, mention)[-1]):
        return Severity.HINT
    if text[mention.start : mention.end] != mention.value or mention.value in gazetteer().cities:
        return Severity.ERROR
    is_place = mention.value in known.spelled or used_as_place(text, mention.start, mention.end)
    return Severity.WARNING if is_place else Severity.HINT


def _is_strange_town(words: str, mention: Mention, known: _Known) -> bool:
    """Whether a place is a town that nobody knows.

    Villages are left out: the words of a sentence look like one too often, 要靠村组多跑.
    """
    found = _TOWN.search(words)
    if found is None or known.own.has(mention.value) or not SPOKEN.isdisjoint(found["stem"]):
        return False
    return not mention.doubtful or words.endswith(("镇", "乡"))


def _in_draft(passage: Passage, mention: Mention, known: _Known) -> Severity | None:
    if _is_visited(passage.text, mention):
        return None if is_province(areas_of(passage.text, mention)[-1]) else Severity.WARNING
    return Severity.ERROR if known.own.places else Severity.WARNING


def _elsewhere(passage: Passage, mention: Mention, known: _Known) -> Severity | None:
    if passage.text.endswith(_FORMERLY, 0, mention.start):
        return None
    if _means_oneself(passage, mention):
        return Severity.WARNING if known.is_guess else Severity.ERROR
    if known.is_guess or _is_visited(passage.text, mention) or is_province(areas_of(passage.text, mention)[-1]):
        return None
    name = passage.text[mention.start : mention.end]
    return Severity.HINT if len(name) > _SHORT_NAME and name in gazetteer().full else None


def _stands_bare(text: str, mention: Mention, known: _Known) -> bool:
    """Whether a name without unit is one here, and no word: one of the table, or with its unit elsewhere."""
    if mention.value in WORDLIKE_PLACES or mention.value in EVERYDAY_PLACES or mention.value.endswith(_FAMILY):
        return False
    if mention.value not in known.spelled and not is_in_table(mention.value):
        return False
    return not text.endswith(_BARE_BEFORE, 0, mention.start) and not text.startswith(_BARE_AFTER, mention.end)


def _is_visited(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    return bool(_VISITED.search(before) or _MODEL.match(text, mention.end))


def _means_oneself(passage: Passage, mention: Mention) -> bool:
    """Whether a place stands where a speaker's own does."""
    if passage.role in _HEADS:
        return True
    before = passage.text[max(0, mention.start - _REACH) : mention.start]
    return bool(_SELF_BEFORE.search(before) or _SELF_AFTER.match(passage.text, mention.end))
