"""Offices against the roster, and the figures of a draft: somebody has moved, or somebody else holds this office."""

from collections.abc import Iterator

from draftkit.checks.kinds.names.named import Named, named_people
from draftkit.checks.kinds.names.rosters import VAGUE, fits, is_same, is_same_name, is_single, known_people, parts_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Person, Subject
from draftkit.strictyaml import Fields


def office_of(_: Fields) -> Find:
    """A name of roster or figures with an office that it does not hold on the day of the meeting."""
    return _wrong_offices


def holder_of(_: Fields) -> Find:
    """An office of roster or figures that only one person holds, with another name."""
    return _wrong_holders


def _wrong_offices(subject: Subject) -> Iterator[Hit]:
    held: dict[str, list[str]] = {person.name: [] for person in subject.context.roster}
    for person in known_people(subject):
        held.setdefault(person.name, []).append(person.office)
    for named in _judged(subject):
        offices = held.get(named.name)
        if offices is None or any(fits(named.office, office) for office in offices):
            continue
        values = (("name", named.name), ("office", named.office), ("right", "、".join(dict.fromkeys(offices)) or "—"))
        yield Hit(named.span, values)


def _wrong_holders(subject: Subject) -> Iterator[Hit]:
    people = known_people(subject)
    known = {person.name for person in (*subject.context.roster, *people)}
    for named in _judged(subject):
        if any(is_same_name(named.name, name) for name in known):
            continue
        for part in parts_of(named.office):
            holder = _holder(part, people) if is_single(part) else None
            if holder is not None:
                yield Hit(named.span, (("name", named.name), ("office", part), ("right", holder.name)))
                break


def _judged(subject: Subject) -> Iterator[Named]:
    return (named for named in named_people(subject) if named.office and not named.is_former)


def _holder(office: str, people: tuple[Person, ...]) -> Person | None:
    """The one person of the roster who holds an office; None where there are several, or it says too little."""
    holders = [person for person in people if any(_names(office, held) for held in parts_of(person.office))]
    return holders[0] if len({person.name for person in holders}) == 1 else None


def _names(office: str, held: str) -> bool:
    return office not in VAGUE and is_single(held) and len(office) <= len(held) and is_same(office, held)
