"""The order of the levels: 一、 above （一） above 1. above （1）; run-in numbers below all of them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_number
from draftkit.checks.series import Series, in_order, series_of
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields
from draftkit.tree.markers import RUN_IN, Marker

_DEPTH = {Marker.CHINESE: 1, Marker.CHINESE_BRACKETS: 2, Marker.ARABIC: 3, Marker.ARABIC_BRACKETS: 4}
_DEEPEST = 5


def levels(fields: Fields) -> Find:
    """Options: `faults`, which to look for: turned (一、 below （一）), skipped (一、, then 1.).

    Gaps: `found`, the number that stands too deep or too high; `above`, the one it stands below.
    """
    faults = fields.choices("faults", tuple(_FAULTS))
    return partial(_find, faults=tuple(_FAULTS[fault] for fault in faults))


def _find(subject: Subject, faults: tuple[Callable[[Subject], Iterable[Hit]], ...]) -> Iterator[Hit]:
    for fault in faults:
        yield from fault(subject)


def _depth(series: Series) -> int:
    """How deep the family of a list belongs, from 1; 0 where it has no place of its own."""
    family = series.first.family
    if family is None:
        return 0
    return _DEPTH.get(family, _DEEPEST if family in RUN_IN else 0)


def _turned(subject: Subject) -> Iterator[Hit]:
    """A list of a higher level that begins between two items of a lower one."""
    ended: dict[Marker, Series] = {}
    begun: dict[Marker, Series] = {}
    for series in in_order(subject):
        family = series.first.family
        if family is None:
            continue
        upper = [each for each in begun.values() if 0 < _depth(each) < _depth(series)]
        if series.values[0] > 1 and family in ended and ended[family].values[-1] + 1 == series.values[0]:
            yield from _between(ended[family], upper)
        if series.values[0] == 1:
            begun[family] = series
        ended[family] = series


def _between(broken: Series, upper: list[Series]) -> Iterator[Hit]:
    above = broken.items[-1].lead
    later = [series.first.lead for series in upper if series.first.lead.index > above.index]
    for found in later[:1]:
        yield Hit(at_number(found), (("found", found.marker.strip()), ("above", above.marker.strip())))


def _skipped(subject: Subject) -> Iterator[Hit]:
    """A list of headings whose number is more than one level below that of the heading above."""
    for series in series_of(subject):
        above = series.above
        upper = _DEPTH.get(above.family) if above and above.family else None
        lower = _DEPTH.get(series.first.family) if series.first.family else None
        if above is None or upper is None or lower is None or lower <= upper + 1:
            continue
        if series.values[0] == 1 and len(series.items) > 1 and not _runs_in(series):
            found = series.first.lead
            yield Hit(at_number(found), (("found", found.marker.strip()), ("above", above.lead.marker.strip())))


def _runs_in(series: Series) -> bool:
    """（1）（2）（3） inside a paragraph belong to no level."""
    return series.first.family is Marker.ARABIC_BRACKETS and series.first.lead.inline


_FAULTS: dict[str, Callable[[Subject], Iterable[Hit]]] = {"turned": _turned, "skipped": _skipped}
