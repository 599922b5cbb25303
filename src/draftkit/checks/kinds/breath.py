"""Sentences and clauses that are too long for the ear."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han
from draftkit.text.sentences import clauses
from draftkit.tree.reading import Role

_SEEN, _READ = frozenset({Role.TITLE, Role.SALUTATION}), Role.NEWS
"""What is looked at on the page, and what is read there."""
_BEGINNING = 12
"""Characters of a sentence by which a reader knows it."""


def breath(fields: Fields) -> Find:
    """A sentence or clause with more than so many Han characters.

    Options:
        of: sentence (to the next 。！？；) or clause (to the next mark of any kind).
        over: Han characters that are still good.
        warning_over: from how many on it is a warning, whatever the rule is; 0 for never, the default.
    Values: count, and words (how it begins).
    """
    return partial(
        _find,
        of=fields.choice("of", ("sentence", "clause"), "sentence", required=True),
        over=fields.integer("over", 60, low=1, high=10_000),
        warning_over=fields.integer("warning_over", 0, low=0, high=10_000),
    )


def _find(subject: Subject, of: str, over: int, warning_over: int) -> Iterator[Hit]:
    for passage in subject.passages:
        if passage.role in _SEEN or passage.role is _READ:
            continue
        for start, end in _stretches(passage, of):
            count = count_han(passage.text[start:end]) if end - start > over else 0
            if count > over:
                severity = Severity.WARNING if 0 < warning_over < count else None
                values = ("count", str(count)), ("words", passage.text[start : min(end, start + _BEGINNING)])
                yield Hit(passage.span(start, end), values, severity=severity)


def _stretches(passage: Passage, of: str) -> tuple[tuple[int, int], ...]:
    return passage.sentences if of == "sentence" else tuple(clauses(passage.text))
