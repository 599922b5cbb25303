"""A heading that runs into its paragraph without a mark."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.kinds.headings.headline import words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.series import Series, series_of
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han
from draftkit.tree.markers import Marker
from draftkit.tree.reading import Doubt

_LONGER = 1.4
"""How much longer than the longest heading beside it a first sentence is that has swallowed a heading."""
_LONG = 16
_ENDS = "。！？"
_LINES = frozenset({Marker.CHINESE, Marker.CHINESE_BRACKETS, None})


def glued(_: Fields) -> Find:
    """No options. Gaps: `heading`, the words where the paragraph begins."""
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for series in series_of(subject):
        for item in series.items:
            if item.lead.doubt is Doubt.GLUED_HEADING or _swallowed(series, item):
                yield Hit(at_words(item.lead), (("heading", words_of(item)),))


def _swallowed(series: Series, item: Part) -> bool:
    """Whether the others have lines of their own and this one's first sentence is far too long to be a heading."""
    length = count_han(words_of(item))
    if length <= _LONG or item.family not in _LINES or not series.is_sure or _is_line(item):
        return False
    lines = [each for each in series.items if each is not item and _is_line(each)]
    longest = max((count_han(words_of(each)) for each in lines), default=length)
    return 2 * len(lines) >= len(series.items) and length > _LONGER * longest


def _is_line(item: Part) -> bool:
    return not item.lead.inline and item.lead.text[-1] not in _ENDS
