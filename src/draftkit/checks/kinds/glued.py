"""A heading that runs into its paragraph without a mark."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.headline import words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.series import Series, series_of
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han
from draftkit.tree.markers import Marker
from draftkit.tree.reading import Doubt

_LONGER = 1.5
"""How much longer than the longest heading beside it a first sentence is that has swallowed a heading."""
_LONG = 24
_LINES = frozenset({Marker.CHINESE, Marker.CHINESE_BRACKETS, None})


def glued(_: Fields) -> Find:
    """No options. Gaps: `heading`, the words where the paragraph begins."""
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for series in series_of(subject):
        lines = [item for item in series.items if not item.lead.inline]
        longest = max((count_han(words_of(item)) for item in lines), default=0)
        for item in series.items:
            if item.lead.doubt is Doubt.GLUED_HEADING or (lines and _swallowed(series, item, len(lines), longest)):
                yield Hit(at_words(item.lead), (("heading", words_of(item)),))


def _swallowed(series: Series, item: Part, lines: int, longest: int) -> bool:
    """Whether the others have lines of their own and this one's first sentence is far too long to be a heading."""
    others = 2 * lines > len(series.items) and item.family in _LINES and series.is_sure
    return others and item.lead.inline and count_han(words_of(item)) > max(_LONG, _LONGER * longest)
