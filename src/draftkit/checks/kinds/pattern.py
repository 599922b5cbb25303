"""Words known by regular expressions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from draftkit.checks.kinds.scope import Scope, fix_at, read_scope
from draftkit.checks.model import Find, Fix, Hit
from draftkit.checks.patterns import Patience, Pattern, patterns_at
from draftkit.checks.subject import Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields

if TYPE_CHECKING:
    import re

_PLACE = "at"
"""The name of the group that is marked, where it is not the whole match."""


@dataclass(frozen=True, slots=True)
class _Options:
    """See `pattern`."""

    scope: Scope
    find: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    unless_in_sentence: tuple[Pattern, ...]
    in_marker: bool
    by_sentence: bool
    fix: str | None


def pattern(fields: Fields) -> Find:
    r"""What one of several regular expressions finds.

    Options, besides those of `scope`:
        find: one or several; a group `(?P<at>…)` is what is marked, by default the whole match. Values of a hit are
            `found` (what is marked) and every named group.
        in: text (default), sentence (each sentence for itself, so that ^ and $ are its ends), marker (the number as it
            is written: 1、; numbers that are counted are not looked at).
        unless: a match that touches a match of these is let go.
        unless_in_sentence: a match in a sentence that has one of these is let go.
        fix: what is put in the place of what is marked; \1 and \g<name> are its groups.
    """
    where = fields.choice("in", ("text", "sentence", "marker"), "text")
    fix = fields.scalar("fix")
    options = _Options(
        scope=read_scope(fields),
        find=patterns_at(fields, "find", required=True),
        unless=patterns_at(fields, "unless"),
        unless_in_sentence=patterns_at(fields, "unless_in_sentence"),
        in_marker=where == "marker",
        by_sentence=where == "sentence",
        fix=fix.text if fix else None,
    )
    return partial(_find, options=options)


def _find(subject: Subject, options: _Options) -> Iterator[Hit]:
    patience = Patience.with_document(subject.source.text)
    find = tuple(each for each in options.find if options.in_marker or each.may_be_in(subject.text, patience))
    search = _Search(options, find, patience)
    for passage in options.scope.passages(subject) if find else ():
        yield from search.in_marker(passage) if options.in_marker else search.in_text(passage)


@dataclass(frozen=True, slots=True)
class _Search:
    """One rule at work in one document, with those of its patterns that stand in it."""

    options: _Options
    find: tuple[Pattern, ...]
    patience: Patience

    def in_marker(self, passage: Passage) -> Iterator[Hit]:
        span = passage.marker_span
        if span.start == span.end:
            return
        for each in self.find:
            for match in each.finditer(passage.marker, self.patience):
                place = _place(match)
                own = Span(span.start + place[0], span.start + place[1])
                fix = None if self.options.fix is None else Fix(own, match.expand(self.options.fix))
                yield Hit(own, _values(match, place), fix=fix)

    def in_text(self, passage: Passage) -> Iterator[Hit]:
        taken: set[tuple[int, int]] = set()
        let_go = _LetGo(self.options, passage, self.patience)
        for start, match in self._matches(passage):
            place = _place(match)
            low, high = place[0] + start, place[1] + start
            if low == high or (low, high) in taken or not self.options.scope.admits(passage, low, high):
                continue
            if let_go.touches(low, high) or let_go.says(low):
                continue
            taken.add((low, high))
            fix = None if self.options.fix is None else fix_at(passage, low, high, match.expand(self.options.fix))
            yield Hit(passage.span(low, high), _values(match, place), fix=fix)

    def _matches(self, passage: Passage) -> Iterator[tuple[int, "re.Match[str]"]]:
        """Each match with the offset it counts from."""
        whole = ((0, len(passage.text)),)
        stretches: Iterable[tuple[int, int]] = passage.sentences if self.options.by_sentence else whole
        for start, end in stretches:
            for each in self.find:
                for match in each.finditer(passage.text[start:end], self.patience):
                    yield start, match


@dataclass(frozen=True)
class _LetGo:
    """What lets matches in one passage go; looked for once, and only where something matches."""

    options: _Options
    passage: Passage
    patience: Patience

    def touches(self, low: int, high: int) -> bool:
        """Whether a match of `unless` shares a character with these."""
        starts, reach = self._unless
        before = bisect_left(starts, high)
        return before > 0 and reach[before - 1] > low

    def says(self, at: int) -> bool:
        """Whether the sentence there has one of `unless_in_sentence`."""
        patterns = self.options.unless_in_sentence
        if not patterns:
            return False
        sentence = bisect_right(self.passage.sentences, at, key=itemgetter(1))
        if sentence not in self._said:
            words = self.passage.text[slice(*self.passage.sentences[sentence])]
            self._said[sentence] = any(each.search(words, self.patience) for each in patterns)
        return self._said[sentence]

    @cached_property
    def _unless(self) -> tuple[list[int], list[int]]:
        """Where the matches of `unless` begin, in order, and how far the matches up to each one reach."""
        text = self.passage.text
        spans = sorted(match.span() for each in self.options.unless for match in each.finditer(text, self.patience))
        return [start for start, _ in spans], list(accumulate((end for _, end in spans), max))

    @cached_property
    def _said(self) -> dict[int, bool]:
        return {}


def _place(match: "re.Match[str]") -> tuple[int, int]:
    if _PLACE in match.re.groupindex and match.start(_PLACE) >= 0:
        return match.span(_PLACE)
    return match.span()


def _values(match: "re.Match[str]", place: tuple[int, int]) -> tuple[tuple[str, str], ...]:
    groups = ((name, value or "") for name, value in match.groupdict().items() if name != _PLACE)
    return (("found", match.string[slice(*place)]), *groups)
