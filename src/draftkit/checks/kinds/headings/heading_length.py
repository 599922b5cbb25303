"""Headings that are short enough to be said in one breath."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.kinds.headings.headline import words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.series import series_of
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han
from draftkit.tree.markers import Marker
from draftkit.tree.reading import Doubt, Role

_MOST = 200
_IN_DOUBT = frozenset({Doubt.SHARED_SHAPE, Doubt.SERIES})
"""The reader took the first sentence of a paragraph for a lead; how long that may be is no matter of headings."""
_NUMBER = re.compile("[0-9]")
"""A lead with a figure in it is an item of a list: 对全州65岁以上老人……."""


def heading_length(fields: Fields) -> Find:
    """Options: `top`, `lower`, `run_in`: the most Han characters of a heading of the first level, of a lower one, and
    of a point whose lead its body follows (第一，, 一是); `air`: by how many per cent one may be longer before it is
    told, 0 by default.

    Gaps: `found`, how many there are; `most`, how many there may be.
    """  # noqa: D205 - a list of options
    top = fields.integer("top", 26, low=1, high=_MOST)
    lower = fields.integer("lower", 28, low=1, high=_MOST)
    run_in = fields.integer("run_in", 20, low=1, high=_MOST)
    return partial(_find, limits=(top, lower, run_in), air=fields.integer("air", 0, low=0, high=100))


def _find(subject: Subject, limits: tuple[int, int, int], air: int) -> Iterator[Hit]:
    top, lower, run_in = limits
    for series in series_of(subject):
        if series.first.family is Marker.FIRSTLY and len(series.items) == 1:
            continue  # 最后，… is a sentence
        for item in series.items:
            most = run_in if item.lead.role is Role.REQUIREMENT else top if item.lead.level == 1 else lower
            found = count_han(words_of(item))
            if found * 100 > most * (100 + air) and _is_heading(item):
                yield Hit(at_words(item.lead), (("found", str(found)), ("most", str(most))))


def _is_heading(item: Part) -> bool:
    is_aside = item.family is None and bool(item.lead.marker.strip())  # —— opens a sentence, not a heading
    is_item = _NUMBER.search(item.lead.text) is not None
    return bool(item.passages or item.parts) and item.lead.doubt not in _IN_DOUBT and not (is_aside or is_item)
