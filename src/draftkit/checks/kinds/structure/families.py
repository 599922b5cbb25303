"""One family of numbers in one list."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_number
from draftkit.checks.series import Series, number_places, series_of
from draftkit.checks.structure import number_of
from draftkit.checks.subject import Part, Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.tree.markers import Marker

_OF_WORDS = frozenset({Marker.FIRSTLY, Marker.ORDINAL})
_GAP = 2
_Place = tuple[Passage, int, int]
_LAST_WORD = 3
"""首先, 其次, 再次: from the fourth item on there is no word, and 第四 it is."""


def families(_: Fields) -> Find:
    """No options. Gaps: `found`, the number of another family; `others`, one of the list's own."""
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for series in series_of(subject):
        if len({item.family for item in series.items}) > 1:
            yield from _strangers(series)
        elif series.is_numbered:
            yield from _hidden(series)


def _strangers(series: Series) -> Iterator[Hit]:
    kept = _kept(series)
    others = next(item for item in series.items if item.family is kept).lead.marker.strip()
    for item, value in zip(series.items, series.values, strict=True):
        if item.family is not kept and not _is_allowed(series, item, value):
            yield Hit(at_number(item.lead), (("found", item.lead.marker.strip()), ("others", others)))


def _hidden(series: Series) -> Iterator[Hit]:
    """A number of another family in a body: before the gap it fills (一是, 第二, 三是), or after the last item."""
    for item, place in _unseen(series):
        if place is not None and _is_other_family(place, item):
            passage, start, end = place
            values = (("found", passage.text[start:end]), ("others", item.lead.marker.strip()))
            yield Hit(passage.span(start, end), values)


def _unseen(series: Series) -> Iterator[tuple[Part, _Place | None]]:
    """The number that would come next, in the bodies of the items that it should come after."""
    for item, (value, following) in zip(series.items, pairwise(series.values), strict=False):
        if following == value + _GAP:
            yield item, next(number_places(item.all_passages[1:], value + 1), None)
    if series.is_run_in:
        last = series.items[-1]
        places = number_places(last.passages, series.values[-1] + 1)
        yield last, next((place for place in places if place[1] == 0), None)


def _is_other_family(place: _Place, item: Part) -> bool:
    passage, start, end = place
    return number_of(passage.text[start:end])[0] not in (item.family, None)


def _kept(series: Series) -> Marker | None:
    """The family of the list: that of most items, of the first where it is even, and 首先 where that begins it."""
    if series.first.family is Marker.FIRSTLY:
        return Marker.FIRSTLY
    count = Counter(item.family for item in series.items)
    return max(count, key=lambda family: (count[family], family is series.first.family))


def _is_allowed(series: Series, item: Part, value: int) -> bool:
    if {each.family for each in series.items} != _OF_WORDS:
        return False
    if item.family is Marker.FIRSTLY:
        return item.number is None  # 第一，第二，最后，
    third = next((each for each, at in zip(series.items, series.values, strict=True) if at == _LAST_WORD), None)
    return value > _LAST_WORD and third is not None and third.family is Marker.FIRSTLY
