"""Values of the older speech that a speech was made from, where they still stand in it."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.old import search_of
from draftkit.checks.subject import Aside, Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields

_CHANGED, _OPEN = "changed", "open"
_TEXT, _ASIDES = "text", "asides"
_NO_WORD = "\ufffc"
"""Stands for each character that nobody typed: nothing is found in it, and nothing reaches over it."""


def old_values(fields: Fields) -> Find:
    """Old values of figures that have another value now (`changed`), or none yet (`open`).

    Surely one weighs what the rule says; words that may mean something else are a warning at most.

    Options:
        state: changed or open. What a figure is open for is only looked for in a draft: elsewhere it stands there.
        where: text, or asides: notes and comments, headers and footers.

    Values of a hit are `found`, `old` and `new`.
    """
    state = fields.choice("state", (_CHANGED, _OPEN), _CHANGED)
    where = fields.choice("where", (_TEXT, _ASIDES), _TEXT)
    return partial(_old_values, is_open=state == _OPEN, is_aside=where == _ASIDES)


def _old_values(subject: Subject, *, is_open: bool, is_aside: bool) -> Iterator[Hit]:
    old = subject.context.old
    if not old or (is_open and subject.context.draft is None):
        return
    for place in subject.asides if is_aside else subject.passages:
        for left in search_of(old).find(_typed(place)):
            value = old[left.of]
            if (not value.new) == is_open:
                words = (("found", place.text[left.start : left.end]), ("old", value.text), ("new", value.new))
                yield Hit(place.span(left.start, left.end), words, severity=None if left.certain else Severity.WARNING)


def _typed(place: Passage | Aside) -> str:
    """The words that somebody typed, at their places."""
    if isinstance(place, Aside):
        return place.text
    text, reached = [], 0
    for made in place.generated:
        text += [place.text[reached : made.start], _NO_WORD * (made.end - made.start)]
        reached = made.end
    return "".join((*text, place.text[reached:]))
