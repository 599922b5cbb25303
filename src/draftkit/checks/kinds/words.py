"""Words of a table: ten thousand cost no more than ten."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from draftkit.checks.kinds.scope import Scope, fix_at, read_scope
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields, Mapping, Scalar
from draftkit.strictyaml.messages import MISSING_KEY


@dataclass(frozen=True)
class _Table:
    """The words, and longer ones around them that are right; `instead` is empty where nothing is said."""

    scope: Scope
    instead: dict[str, str]
    passes: tuple[str, ...]
    times: int
    is_fixed: bool

    @cached_property
    def automaton(self) -> Any:
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick(self.all_words, matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def all_words(self) -> list[str]:
        return [*self.instead, *(word for word in self.passes if word not in self.instead)]


def words(fields: Fields) -> Find:
    """Words of a list, or of a mapping from each to what is said instead.

    Options, besides those of `scope`:
        words: the list or the mapping.
        pass: longer words that hold one of them and are right.
        times: only words that stand at least so often in the document; they are marked at each place. Default 1.
        fix: whether what is said instead may be put in its place. Values of a hit are `found`, `instead` and `times`.
    """
    table = _Table(
        scope=read_scope(fields),
        instead=dict(_words(fields)),
        passes=fields.texts("pass"),
        times=fields.integer("times", 1, low=1, high=1000),
        is_fixed=fields.flag("fix"),
    )
    return partial(_find, table=table)


def _words(fields: Fields) -> Iterator[tuple[str, str]]:
    node = fields.node("words", required=True)
    if isinstance(node, Mapping):
        for entry in node.entries:
            if not isinstance(entry.value, Scalar):
                fields.log.wrong_type(entry.value, f"{fields.where}.words.{entry.key.text}", "a word")
                continue
            yield from _word(fields, entry.key, entry.value.text)
        return
    for scalar in fields.scalars("words"):
        yield from _word(fields, scalar, "")


def _word(fields: Fields, scalar: Scalar, instead: str) -> Iterator[tuple[str, str]]:
    if scalar.text:
        yield scalar.text, instead
    else:
        fields.log.add(MISSING_KEY, scalar.span, key="words", where=fields.where)


def _find(subject: Subject, table: _Table) -> Iterator[Hit]:
    found = [
        (passage, start, end, table.all_words[which])
        for passage in table.scope.passages(subject)
        for which, start, end in table.automaton.find_matches_as_indexes(passage.text)
        if which < len(table.instead) and table.scope.admits(passage, start, end)
    ]
    counts: dict[str, int] = {}
    for _, _, _, word in found:
        counts[word] = counts.get(word, 0) + 1
    for passage, start, end, word in found:
        if counts[word] < table.times:
            continue
        instead = table.instead[word]
        fix = fix_at(passage, start, end, instead) if table.is_fixed and instead else None
        values = (("found", word), ("instead", instead), ("times", str(counts[word])))
        yield Hit(passage.span(start, end), values, fix=fix)
