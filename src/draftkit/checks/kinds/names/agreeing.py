"""People and offices that do not agree within one text: one office under two names, one name in two offices."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from draftkit.checks.kinds.names.named import Named, named_people
from draftkit.checks.kinds.names.rosters import VAGUE, is_same, is_same_name, is_single, known_people, parts_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields

_HEAD = re.compile("(?<!副)(?P<level>[省市县区州镇乡])(?P<body>委书记|党委书记|长)$")
"""The first of a party committee or of a government: nobody is both."""
_MANY_OF = ("村", "社区", "街道", "镇", "乡", "党支部", "支部", "党总支", "党组", "党委", "副")
"""How offices begin that every village or office has."""


def people_agree(_: Fields) -> Find:
    """县委书记李明 and then 县委书记李铭, or 李明县长: one of them is a slip."""
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    known = {person.name for person in (*subject.context.roster, *known_people(subject))}
    seen: defaultdict[str, dict[tuple[str, str], Named]] = defaultdict(dict)
    for named in named_people(subject):
        family, both = seen[named.name[0]], (named.name, named.office)
        if not named.office or named.is_former or named.name in known or both in family:
            continue
        before = _other(named, family.values())
        if before is not None:
            yield Hit(named.span, (("here", _shown(named)), ("before", _shown(before))), also=(before.span,))
        else:
            family[both] = named


def _shown(named: Named) -> str:
    return named.passage.text[named.start : named.end].removesuffix("同志")


def _other(named: Named, seen: Iterable[Named]) -> Named | None:
    """The first one before that this one contradicts; None where there is none."""
    return next((each for each in seen if _is_slip(named, each) or _is_moved(named, each)), None)


def _is_slip(one: Named, other: Named) -> bool:
    """Whether two people, of one family name, hold an office that only one can hold."""
    if is_same_name(one.name, other.name):
        return False
    return any(
        _is_of_one(part) and _is_of_one(each) and is_same(part, each)
        for part in parts_of(one.office)
        for each in parts_of(other.office)
    )


def _is_of_one(office: str) -> bool:
    return is_single(office) and office not in VAGUE and not office.startswith(_MANY_OF)


def _is_moved(one: Named, other: Named) -> bool:
    """Whether one person heads the committee here and the government there, of one level."""
    if one.name != other.name:
        return False
    heads, others = _heads(one), _heads(other)
    levels = {level for level, _ in heads} & {level for level, _ in others}
    return bool(levels) and heads.isdisjoint(others)


def _heads(named: Named) -> set[tuple[str, bool]]:
    """The levels at which somebody comes first, and whether it is the government that is headed there."""
    found = filter(None, map(_HEAD.search, parts_of(named.office)))
    return {(match["level"], match["body"] == "长") for match in found}
