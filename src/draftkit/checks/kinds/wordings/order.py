"""Sets with a fixed order, said in another one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import compile_pattern
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.formulations.model import FixedOrder, Trust, unmarked
from draftkit.strictyaml import Fields

_BETWEEN = re.compile(r"[、，；和与及以“”《》 ]*")
"""What stands between the members of a list."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A member of a set in a passage: its place in the order, and where it stands."""

    rank: int
    start: int
    end: int


def order(fields: Fields) -> Find:
    """Sets of the table of fixed orders whose members stand next to each other in another order.

    Members may be left out. Fewer than an entry's `least` are a list of something else. An error where the order was
    seen in a public source, else a warning.

    Options:
        only: ids of the entries that are looked at; all if empty.
        without: ids of entries that are left to other rules.

    Values of a hit are `found`, `right` (the same members in order) and `name` (of the set).
    """
    only, without = frozenset(fields.texts("only")), frozenset(fields.texts("without"))
    return partial(_find, only=only, without=without)


def _find(subject: Subject, only: frozenset[str], without: frozenset[str]) -> Iterator[Hit]:
    orders = tuple(each for each in subject.context.orders if (not only or each.id in only) and each.id not in without)
    words, automaton = _automaton(orders)
    for passage in subject.passages:
        met: dict[int, list[_Met]] = {}
        for which, start, end in automaton.find_matches_as_indexes(passage.text):
            for number, rank in words[which]:
                met.setdefault(number, []).append(_Met(rank, start, end))
        for number, members in met.items():
            yield from _hits(passage, orders[number], members)


@lru_cache(maxsize=8)
def _automaton(orders: tuple[FixedOrder, ...]) -> tuple[Sequence[Sequence[tuple[int, int]]], Any]:
    """For each word the sets it belongs to, with its rank there; and what finds the words."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    places: dict[str, list[tuple[int, int]]] = {}
    for number, each in enumerate(orders):
        for rank, member in enumerate(each.members):
            for word in {member, unmarked(member)}:
                places.setdefault(word, []).append((number, rank))
    return tuple(places.values()), AhoCorasick(list(places), matchkind=MatchKind.LeftmostLongest)


def _hits(passage: Passage, entry: FixedOrder, members: list[_Met]) -> Iterator[Hit]:
    for run in _runs(passage, entry, members):
        ranks = [each.rank for each in run]
        if len(run) < entry.least or ranks == sorted(ranks):
            continue
        start, end = run[0].start, run[-1].end
        if not _is_meant(entry, _sentence(passage, start)):
            continue
        right = "、".join(entry.members[rank] for rank in sorted(ranks))
        values = (("found", passage.text[start:end]), ("right", right), ("name", entry.name))
        weight = Severity.ERROR if entry.trust is Trust.SEEN else Severity.WARNING
        yield Hit(passage.span(start, end), values, entry.id, severity=weight)


def _is_meant(entry: FixedOrder, sentence: str) -> bool:
    """Whether the sentence speaks of the set, and has no turn of phrase with an order of its own."""
    near = compile_pattern(entry.near).value if entry.near else None
    unless = compile_pattern(entry.unless).value if entry.unless else None
    return not (near and not near.search(sentence)) and not (unless and unless.search(sentence))


def _runs(passage: Passage, entry: FixedOrder, members: Iterable[_Met]) -> Iterator[list[_Met]]:
    """Members that belong together; one that comes again begins anew."""
    run: list[_Met] = []
    for each in members:
        if run and (each.rank in (other.rank for other in run) or not _is_next(passage, entry, run[-1], each)):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _is_next(passage: Passage, entry: FixedOrder, one: _Met, other: _Met) -> bool:
    if entry.apart:
        return not any(one.end <= end <= other.start for _, end in passage.sentences)
    return _BETWEEN.fullmatch(passage.text, one.end, other.start) is not None


def _sentence(passage: Passage, at: int) -> str:
    return next((passage.text[start:end] for start, end in passage.sentences if start <= at < end), "")
