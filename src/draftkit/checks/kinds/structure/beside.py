"""Speeches of one meeting that share their skeleton."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields
from draftkit.text.sentences import clauses

_FEWEST = 2
_ALIKE = 0.5
"""Share of the pairs of characters of two headings that are the same in both."""


def beside(_: Fields) -> Find:
    """No options. Gaps: `heading`, `other`, two headings that are alike; `found` of `total` headings are."""
    return partial(_find)


def _find(subject: Subject) -> Iterator[Hit]:
    for other in subject.context.beside:
        pairs = [(own, like) for own in subject.parts if (like := _like(own, other.parts)) is not None]
        if len(pairs) >= _FEWEST and 2 * len(pairs) > len(subject.parts):
            own, like = pairs[0]
            values = (("heading", _words(own)), ("other", _words(like)), ("found", str(len(pairs))))
            spans = [at_words(each.lead) for each, _ in pairs]
            yield Hit(spans[0], (*values, ("total", str(len(subject.parts)))), also=tuple(spans[1:]))


def _like(own: Part, others: tuple[Part, ...]) -> Part | None:
    return next((other for other in others if _are_alike(_words(own), _words(other))), None)


def _words(part: Part) -> str:
    return part.lead.text.rstrip("。")


def _are_alike(first: str, second: str) -> bool:
    """Whether a clause of the one is one of the other, or their words are much the same."""
    if _first_clause(first) == _first_clause(second):
        return True
    pairs, others = _pairs(first), _pairs(second)
    return bool(pairs) and len(pairs & others) > _ALIKE * len(pairs | others)


def _first_clause(words: str) -> str:
    return next((words[start:end] for start, end in clauses(words)), words)


def _pairs(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(len(words) - 1)}
