"""roster.yaml: who holds which office, in which order people are named."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draftkit.checks import messages_people as messages
from draftkit.checks.subject import Person
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Mapping, Scalar, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE

MAX_RANK = 9999
_DAY = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of an office, and its bodies in the order of rank.

    Attributes:
        people: in the order of the file.
        ranks: words for bodies (党委, 人大, 政府, 政协), the first in rank first; empty where the file says nothing.
    """

    people: tuple[Person, ...] = ()
    ranks: tuple[str, ...] = ()


def parse_roster(source: Source) -> Outcome[Roster]:
    """The roster of a text. A person whose entry has a problem is left out, beside the problem.

    A text without entries is an empty roster. The value is None where the text is no mapping.
    """
    outcome = parse_yaml(source, expected="people: and their offices")
    if outcome.value is None:
        empty = [each.message for each in outcome.diagnostics] == [EMPTY_FILE]
        return Outcome(Roster()) if empty else Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    fields = Fields(outcome.value, "", log)
    people = tuple(_people(fields, log))
    ranks = tuple(dict.fromkeys(fields.texts("ranks")))
    fields.done()
    return Outcome(Roster(people, ranks), tuple(log.diagnostics))


def _people(fields: Fields, log: Log) -> Iterable[Person]:
    known: list[Person] = []
    for at, node in enumerate(fields.items("people")):
        where = f"people[{at}]"
        if not isinstance(node, Mapping):
            log.wrong_type(node, where, "a mapping (key: value)")
            continue
        person = _person(Fields(node, where, log), log)
        if person is None:
            continue
        if any(_is_same(person, other) for other in known):
            log.add(messages.TWICE, node.span, name=person.name)
            continue
        known.append(person)
    return known


def _person(fields: Fields, log: Log) -> Person | None:
    before = len(log.diagnostics)
    person = Person(
        name=fields.text("name", required=True).replace(" ", "").replace("　", ""),
        office=fields.text("office", required=True).strip(),
        rank=fields.integer("rank", 0, low=0, high=MAX_RANK),
        since=_day(fields.scalar("since"), f"{fields.where}.since", log, is_last=False),
        until=_day(fields.scalar("until"), f"{fields.where}.until", log, is_last=True),
    )
    fields.done()
    if person.since and person.until and person.until < person.since:
        span = fields.mapping.span
        log.add(messages.ENDS_BEFORE, span, name=person.name, since=person.since, until=person.until)
    return person if len(log.diagnostics) == before else None


def _day(scalar: Scalar | None, where: str, log: Log, *, is_last: bool) -> date | None:
    """The first or last day of what is written: a day, a month or a year."""
    if scalar is None or not scalar.text.strip():
        return None
    found = _DAY.fullmatch(scalar.text.strip())
    try:
        if found:
            return _first_or_last(int(found[1]), int(found[2] or 0), int(found[3] or 0), is_last=is_last)
    except ValueError:
        pass
    log.add(messages.BAD_DAY, scalar.span, where=where, value=scalar.text)
    return None


def _first_or_last(year: int, month: int, day: int, *, is_last: bool) -> date:
    month = month or (12 if is_last else 1)
    if not day:
        day = calendar.monthrange(year, month)[1] if is_last else 1
    return date(year, month, day)


def _is_same(one: Person, other: Person) -> bool:
    if (one.name, one.office) != (other.name, other.office):
        return False
    first, last = date.min, date.max
    return (one.since or first) <= (other.until or last) and (other.since or first) <= (one.until or last)
