"""Names of the speech that a speech was made from, where they still stand in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from itertools import accumulate

from draftkit.checks.base import base_of, is_same_office
from draftkit.checks.model import Find, Hit
from draftkit.checks.own import Own, own_of
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.facts.names.spotting import occurrences
from draftkit.figures.model import FigureType
from draftkit.strictyaml import Fields

_GRAVE = frozenset({FigureType.PLACE, FigureType.PERSON})
_OFFICE_S = frozenset({FigureType.BRAND, FigureType.SLOGAN, FigureType.ORGANISATION, FigureType.DOCUMENT})
"""What an office keeps from one speech to the next."""
_TELLING = re.compile("第[一二三四五六七八九十百\\d]+[届次]|[一二三四五六七八九十]届|(?:19|20)\\d\\d")
"""What makes one meeting of a name that comes again each year."""
_SHORTEST = 2


def from_base(fields: Fields) -> Find:
    """Names shared with the base text that are not this speech's own.

    Options:
        common: places that any speech may name.
    """
    return partial(_from_base, common=frozenset(fields.texts("common")))


def _from_base(subject: Subject, common: frozenset[str]) -> Iterator[Hit]:
    if not subject.context.base:
        return
    base, own = base_of(subject.context.base), own_of(subject.context)
    is_ours = is_same_office(subject, base, own)
    kept = _OFFICE_S if is_ours and subject.context.draft is None else frozenset()
    foreign = {
        name: kind
        for name, kind in base.names.items()
        if kind not in kept and name not in common and _is_left(name, kind, own, is_ours=is_ours)
    }
    starts = [*accumulate((len(passage.text) + 1 for passage in subject.passages), initial=0)]
    reached = 0
    for at, name in occurrences("\n".join(passage.text for passage in subject.passages), foreign):
        if at >= reached:
            reached = at + len(name)
            index = bisect_right(starts, at) - 1
            grave = not is_ours and foreign[name] in _GRAVE
            yield from _standing(subject.passages[index], at - starts[index], name, is_grave=grave)


def _is_left(name: str, kind: FigureType, own: Own, *, is_ours: bool) -> bool:
    if own.has(name) or len(name) < _SHORTEST:
        return False
    match kind:
        case FigureType.PLACE:
            return not is_ours
        case FigureType.MEETING:
            return not is_ours or _TELLING.search(name) is not None
        case _:
            return True


def _standing(passage: Passage, start: int, name: str, *, is_grave: bool) -> Iterator[Hit]:
    end = start + len(name)
    if not passage.is_generated(start, end):
        severity = Severity.ERROR if is_grave else None
        yield Hit(passage.span(start, end), (("name", name),), severity=severity)
