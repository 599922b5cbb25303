"""Numbers that count on: no gap, none twice, no list of one."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from draftkit.checks.kinds.structure.strays import jumps, strays
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_number
from draftkit.checks.series import Series, in_order, marker_for, mentions_number, numbered_line
from draftkit.checks.structure import number_of
from draftkit.checks.subject import Part, Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.numerals import to_chinese
from draftkit.tree.markers import Marker

_ALONE = frozenset({Marker.CHINESE, Marker.CHINESE_BRACKETS, Marker.ORDINAL, Marker.IS})
"""Families that promise a second item. 1. and （1） also stand before clauses, 首先 and 一要 are words of their own."""


def sequence(fields: Fields) -> Find:
    """Options: `faults`, which to look for: gap, alone, twice.

    Gaps: `found`, the number that stands there; `missing`, the one that does not (empty for twice).
    """
    faults = fields.choices("faults", tuple(_FAULTS))
    in_bodies = tuple(_IN_BODIES[fault] for fault in faults if fault in _IN_BODIES)
    return partial(_find, faults=tuple(_FAULTS[fault] for fault in faults), in_bodies=in_bodies)


_Fault = Callable[[Subject, Series, Series | None], Iterable[Hit]]
"""The last argument is the list of the same family before it, wherever it stands."""


def _find(
    subject: Subject, faults: tuple[_Fault, ...], in_bodies: tuple[Callable[[Subject], Iterable[Hit]], ...]
) -> Iterator[Hit]:
    for fault_in_body in in_bodies:
        yield from fault_in_body(subject)
    earlier: dict[Marker | None, Series] = {}
    for series in in_order(subject):
        if series.is_numbered:
            for fault in faults:
                yield from fault(subject, series, earlier.get(series.first.family))
        earlier[series.items[-1].family] = series


def _gaps(subject: Subject, series: Series, earlier: Series | None) -> Iterator[Hit]:
    last, before = 0, None
    for item, value in zip(series.items, series.values, strict=True):
        if value > last + 1 and not _excused(subject, series, item, before, earlier):
            yield _hit(item, marker_for(item, last + 1))
        last, before = max(last, value), item


def _excused(subject: Subject, series: Series, item: Part, before: Part | None, earlier: Series | None) -> bool:
    """Whether the numbers that are missing stand somewhere else: in running text, or in a list that is interrupted."""
    if before is None:
        if item.family is Marker.FIRSTLY or _goes_on(series, earlier):
            return True
        start, missing = series.above.lead.index if series.above else 0, 1
    else:
        start, missing = before.lead.index, (before.number or 0) + 1
    return mentions_number(subject.passages[start : item.lead.index], missing, item.family)


def _goes_on(series: Series, earlier: Series | None) -> bool:
    """Whether it counts on from a list before: one that is interrupted, or numbers that run through all parts."""
    return earlier is not None and earlier.values[-1] + 1 == series.values[0]


def _twice(_: Subject, series: Series, earlier: Series | None) -> Iterator[Hit]:
    if _begins_again(series, earlier):
        yield _hit(series.first, "")
    seen: set[int] = set()
    for item, value in zip(series.items, series.values, strict=True):
        if value in seen:
            yield _hit(item, "")
        seen.add(value)


def _begins_again(series: Series, earlier: Series | None) -> bool:
    """Whether the list before it is a single first item of the same family: 一、 and again 一、."""
    if earlier is None or earlier.above is not series.above or earlier.before + 1 != series.before:
        return False
    single = earlier.values == (1,) and len(series.items) > 1 and series.values[0] == 1
    return single and series.first.family in _ALONE


def _alone(subject: Subject, series: Series, _: Series | None) -> Iterator[Hit]:
    item = series.first
    if len(series.items) > 1 or item.family not in _ALONE or series.values != (1,) or _is_cut(subject, series):
        return
    if not _has_more(subject, series) and not mentions_number(_after(subject, series), 2, item.family):
        yield _hit(item, marker_for(item, 2))


def _has_more(subject: Subject, series: Series) -> bool:
    """Whether a list of the same family follows under the same parent: then something else is wrong with the number."""
    top = subject.parts if series.first.lead.part else subject.points
    siblings = series.above.parts if series.above else top
    return any(part.family is series.first.family for part in siblings[series.before + 1 :])


def _is_cut(subject: Subject, series: Series) -> bool:
    """Whether the rest of the list may stand behind the document: in another one of the file, or among its noise."""
    last = subject.passages[-1].origins[-1] if subject.passages else 0
    return series.above is None and numbered_line(2).search(subject.source.text, last) is not None


def _after(subject: Subject, series: Series) -> tuple[Passage, ...]:
    passages = series.above.all_passages if series.above else subject.passages
    return tuple(passage for passage in passages if passage.index >= series.first.lead.index)


def _hit(item: Part, missing: str) -> Hit:
    found = item.lead.marker.strip()
    return Hit(at_number(item.lead), (("found", found), ("missing", missing)))


def _jumps(subject: Subject) -> Iterator[Hit]:
    for passage, start, end, before in jumps(subject):
        found = passage.text[start:end]
        if not mentions_number(subject.passages[passage.index : passage.index + 1], before + 1):
            missing = found.replace(to_chinese(number_of(found)[1] or 0), to_chinese(before + 1))
            yield Hit(passage.span(start, end), (("found", found), ("missing", missing)))


def _strays(subject: Subject) -> Iterator[Hit]:
    for passage, start, end in strays(subject):
        yield Hit(passage.span(start, end), (("found", passage.text[start:end]), ("missing", "")))


_FAULTS: dict[str, _Fault] = {"gap": _gaps, "alone": _alone, "twice": _twice}
_IN_BODIES: dict[str, Callable[[Subject], Iterable[Hit]]] = {"gap": _jumps, "twice": _strays}
