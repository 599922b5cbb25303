"""Names of the speech that a speech was made from, where they still stand in it."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from itertools import accumulate

from draftkit.checks.base import base_of, is_same_office, left_from_base
from draftkit.checks.model import Find, Hit
from draftkit.checks.own import own_of
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.facts.names.spotting import occurrences
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import is_province, stem_of
from draftkit.lexicon.words import words
from draftkit.strictyaml import Fields

_GRAVE = frozenset({FigureType.PLACE, FigureType.PERSON})
_SHORT = 2
"""Characters of a name that may be the ends of two words."""


def from_base(fields: Fields) -> Find:
    """Names shared with the base text that are not this speech's own.

    Options:
        common: places that any speech may name.
    """
    return partial(_from_base, common=frozenset(fields.texts("common")))


def _from_base(subject: Subject, common: frozenset[str]) -> Iterator[Hit]:
    foreign = {name: kind for name, kind in left_from_base(subject).items() if name not in common}
    if not foreign:
        return
    is_ours = is_same_office(subject, base_of(subject.context.base), own_of(subject.context))
    starts = [*accumulate((len(passage.text) + 1 for passage in subject.passages), initial=0)]
    reached = 0
    for at, name in occurrences("\n".join(passage.text for passage in subject.passages), foreign):
        if at >= reached:
            reached = at + len(name)
            index = bisect_right(starts, at) - 1
            passage, start = subject.passages[index], at - starts[index]
            severity = _weight(name, foreign[name], is_ours=is_ours)
            if foreign[name] is FigureType.PLACE and _is_in_words(passage.text, start, start + len(name)):
                severity = Severity.HINT
            yield from _standing(passage, start, name, severity)


def _weight(name: str, kind: FigureType, *, is_ours: bool) -> Severity | None:
    """What a name of another office weighs; provinces are named in every speech."""
    if kind is FigureType.PLACE and is_province(stem_of(name) or name):
        return Severity.HINT
    return Severity.ERROR if not is_ours and kind in _GRAVE else None


def _is_in_words(text: str, start: int, end: int) -> bool:
    """Whether a short name shares a character with a word beside it, and may be none: 开一天|门."""
    if end - start > _SHORT:
        return False
    return any(at and words().is_word(text[at - 1 : at + 1]) for at in (start, end))


def _standing(passage: Passage, start: int, name: str, severity: Severity | None) -> Iterator[Hit]:
    end = start + len(name)
    if not passage.is_generated(start, end):
        yield Hit(passage.span(start, end), (("name", name),), severity=severity)
