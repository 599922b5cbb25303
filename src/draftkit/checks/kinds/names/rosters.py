"""Who holds which office on the day of a meeting, and whether an office that a speech names is the same."""

import re
from collections.abc import Iterator
from datetime import date

from draftkit.checks.subject import OFFICE, SPEAKER, Person, Subject
from draftkit.facts.names.find import find_names
from draftkit.figures.model import FigureType

_SEPARATORS = re.compile("[、，,兼 　]+")
_TWICE = re.compile("([部局厅处科院校])\\1(?=长)")
_LONG_FORM = re.compile("中共|人民(?=政府|法院|检察院)|(?<=人大)常委会")
_MANY = re.compile("副|常委$|委员|代表|成员|干部|组长|处长|科长|主任科员|巡视员|调研员|教授|专家|研究员")
"""Offices that several people hold at once."""
VAGUE = frozenset({"书记", "主任", "主席", "部长", "局长", "院长", "校长", "会长", "主席团主席"})
"""Offices that say nothing of the body: a village has a 书记 too."""


def active(subject: Subject) -> Iterator[Person]:
    """The people of the roster who hold their office on the day of the meeting; all where no day is known."""
    day = subject.context.meeting
    return (person for person in subject.context.roster if day is None or holds(person, day))


def known_people(subject: Subject) -> tuple[Person, ...]:
    """Those of the roster, and behind them those whom only the figures of a draft know, with the office they say."""
    roster = tuple(active(subject))
    listed = {person.name for person in subject.context.roster}
    return (*roster, *(person for person in _in_figures(subject) if person.name not in listed))


def _in_figures(subject: Subject) -> Iterator[Person]:
    draft = subject.context.draft
    if draft is None:
        return
    speaker, office = draft.sheet.get(SPEAKER), draft.sheet.get(OFFICE)
    if speaker and office and speaker.value and office.value:
        yield Person(speaker.value, office.value)
    words = [
        f"{each.office}{each.value}" for each in draft.sheet.figures if each.type is FigureType.PERSON and each.value
    ]
    for mentions in find_names(words):
        for mention in mentions:
            if mention.type is FigureType.PERSON and mention.unit and not mention.value.endswith(mention.unit):
                yield Person(mention.value, mention.unit)


def holds(person: Person, day: date) -> bool:
    """Whether the office is held on that day."""
    return (person.since or date.min) <= day <= (person.until or date.max)


def parts_of(office: str) -> tuple[str, ...]:
    """The single offices of several, each in its short form: 临江市委副书记、市长; 组织部部长 is 组织部长."""
    short = _LONG_FORM.sub("", _TWICE.sub(r"\1", office))
    return tuple(part for part in _SEPARATORS.split(short) if part)


def is_same(one: str, other: str) -> bool:
    """Whether two single offices can be one: 市委书记 and 临江市委书记; 副书记 is not 书记."""
    short, long = sorted((one, other), key=len)
    if not long.endswith(short):
        return False
    return not long.removesuffix(short).endswith(("副", "原"))


def fits(said: str, held: str) -> bool:
    """Whether what is said of somebody's office names at least one office that is held."""
    return any(is_same(one, other) for one in parts_of(said) for other in parts_of(held))


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one; where a line ends right behind a name, its last character may not be seen."""
    return one.startswith(other) or other.startswith(one)


def is_single(office: str) -> bool:
    """Whether only one person holds an office at a time."""
    return not _MANY.search(office)
