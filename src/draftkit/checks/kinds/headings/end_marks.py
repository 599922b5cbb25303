"""The end mark of a heading that has a line of its own."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.kinds.headings.headline import END_MARKS
from draftkit.checks.model import Find, Fix, Hit
from draftkit.checks.series import series_of
from draftkit.checks.subject import Part, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields
from draftkit.tree.markers import RUN_IN, Marker
from draftkit.tree.reading import Role

_SPOKEN = "！？!?"
"""A heading may ask or call."""
_NOT_A_HEADING = RUN_IN | {Marker.ARABIC_BRACKETS}


def end_marks(_: Fields) -> Find:
    """No options. A warning where all headings of the list have the mark. Gaps: `mark`; `heading`, the words."""
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for series in series_of(subject):
        lines = [item for item in series.items if _has_own_line(item)]
        if 2 * len(lines) < len(series.items):
            continue  # items of a list; what follows the last one is no body of it
        marked = [item for item in lines if item.lead.text[-1] in END_MARKS and item.lead.text[-1] not in _SPOKEN]
        for item in marked:
            yield _hit(item, Severity.WARNING if 2 * len(marked) > len(lines) > 1 else None)


def _has_own_line(item: Part) -> bool:
    """A numbered line without a body is an item of a list and ends as a sentence does."""
    lead = item.lead
    numbered = item.family is not None and item.family not in _NOT_A_HEADING
    is_heading = lead.role is Role.HEADING and (numbered or not lead.marker.strip())
    return is_heading and not lead.inline and bool(item.passages or item.parts)


def _hit(item: Part, severity: Severity | None) -> Hit:
    lead = item.lead
    words = lead.text.rstrip(END_MARKS + " ")
    span = lead.span(len(words), len(lead.text))
    values = (("mark", lead.text[len(words) :]), ("heading", words))
    return Hit(span, values, fix=Fix(span, ""), severity=severity)
