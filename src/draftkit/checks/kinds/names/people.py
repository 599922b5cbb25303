"""People of a speech: office and name at first mention, offices behind names, and who is named before whom."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.kinds.names.bodies import out_of_rank
from draftkit.checks.kinds.names.named import Named, named_people
from draftkit.checks.kinds.names.rosters import active
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields

_OFFICE = re.compile(
    "(?:中共)?(?:[\u4e00-\u9fff]{2,4}?[省市县区镇乡州])?[省市县区镇乡州]?"
    "(?:委|人大常委会|人大|政府|政协|纪委监委|纪委|监委|党委|党工委)"
    "(?:(?:常务|第一|副|代)*(?:书记|主任|主席|[省市县区镇乡州]长)|常委)"
)
"""An office that says of which body, and no mere form of address (周明远市长)."""
_JOINED = re.compile("(?:同志)?(?:[、和与及]|以及)?")


def first_mention(_: Fields) -> Find:
    """Somebody who has an office stands without it where the speech names this person for the first time."""
    return _first_mentions


def office_after(_: Fields) -> Find:
    """The full office stands behind the name: 周明远市委书记."""
    return _offices_after


def rank(fields: Fields) -> Find:
    """People or bodies are named out of order.

    Options:
        bodies: the order of bodies that an office's roster may change.
    """
    return partial(_out_of_rank, ranks=fields.texts("bodies", required=True))


def _first_mentions(subject: Subject) -> Iterator[Hit]:
    offices = {person.name: person.office for person in active(subject)}
    first: dict[str, Named] = {}
    for person in named_people(subject):
        if person.office:
            offices.setdefault(person.name, person.office)
        if person.in_sentence:
            first.setdefault(person.name, person)
    for name, person in first.items():
        if not person.office and name in offices:
            yield Hit(person.span, (("name", name), ("office", offices[name])))


def _offices_after(subject: Subject) -> Iterator[Hit]:
    for person in named_people(subject):
        office = _OFFICE.match(person.passage.text, person.end)
        if office and not person.office:
            span = person.passage.span(person.start, office.end())
            yield Hit(span, (("name", person.name), ("office", office[0])))


def _out_of_rank(subject: Subject, ranks: tuple[str, ...]) -> Iterator[Hit]:
    for passage in subject.passages:
        yield from out_of_rank(passage, subject.context.ranks or ranks)
    places = {person.name: person.rank for person in active(subject) if person.rank}
    last: Named | None = None
    for person in named_people(subject):
        if person.name not in places:
            last = None
            continue
        if last and _follows(last, person) and places[person.name] < places[last.name]:
            span = person.passage.span(last.start, person.end)
            yield Hit(span, (("first", person.name), ("second", last.name)))
        last = person


def _follows(one: Named, other: Named) -> bool:
    return one.passage is other.passage and bool(_JOINED.fullmatch(one.passage.text, one.end, other.start))
