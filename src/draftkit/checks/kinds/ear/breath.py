"""Sentences and clauses that are too long for the ear."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import Patience, Pattern, patterns_at
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


@dataclass(frozen=True, slots=True)
class _Options:
    """See `breath`."""

    of: str
    over: int
    warning_over: int
    set_formulas: tuple[Pattern, ...]

    def severity(self, count: int, words: str, patience: Patience) -> Severity | None:
        """How much so many characters weigh; None for as much as the rule."""
        if not 0 < self.warning_over < count:
            return None
        is_formula = any(each.search(words, patience) for each in self.set_formulas)
        return None if is_formula else Severity.WARNING


def breath(fields: Fields) -> Find:
    """A sentence or clause with more than so many Han characters.

    Options:
        of: sentence (to the next 。！？；) or clause (to the next mark of any kind).
        over: Han characters that are still good.
        warning_over: from how many on it is a warning, whatever the rule is; 0 for never, the default.
        set_formulas: regular expressions of sentences that nobody cuts; they never weigh more than the rule.
    Values: count, and words (how it begins).
    """
    options = _Options(
        of=fields.choice("of", ("sentence", "clause"), "sentence", required=True),
        over=fields.integer("over", 60, low=1, high=10_000),
        warning_over=fields.integer("warning_over", 0, low=0, high=10_000),
        set_formulas=patterns_at(fields, "set_formulas"),
    )
    return partial(_find, options=options)


def _find(subject: Subject, options: _Options) -> Iterator[Hit]:
    patience = Patience.with_document(subject.source.text)
    for passage in subject.passages:
        if passage.role in _SEEN or passage.role is _READ:
            continue
        for start, end in _stretches(passage, options.of):
            count = count_han(passage.text[start:end]) if end - start > options.over else 0
            if count > options.over:
                severity = options.severity(count, passage.text[start:end], patience)
                values = ("count", str(count)), ("words", passage.text[start : min(end, start + _BEGINNING)])
                yield Hit(passage.span(start, end), values, severity=severity)


def _stretches(passage: Passage, of: str) -> tuple[tuple[int, int], ...]:
    return passage.sentences if of == "sentence" else tuple(clauses(passage.text))
