"""One figure has one value: 参训人员126人 here and 162人参训 there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, clause_around, said, same
from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import Pattern, patterns_at
from draftkit.checks.subject import Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields

NUMBER = "#"
"""What stands for the number in a pattern."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """What has one number in a speech, and how it is said."""

    name: str
    units: frozenset[str]
    words: tuple[str, ...]
    find: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A value as it is said of something."""

    thing: str
    own: str
    passage: Passage
    amount: Amount


def one_value(fields: Fields) -> Find:
    """Things that have two values in one document.

    Options:
        things: a mapping from the name of a thing to `units` (名 and 位 count as 人), `words`, of which a clause about
            it has one, and `find`: patterns of such clauses, in which # stands for the number; the words of named
            groups tell several of one name apart: 全县 and 全市 have each their own number of villages.

    Values of a hit are `thing`, `found` and `other`, which stands first or more often.
    """
    return partial(_find, things=tuple(_things(fields)))


def _things(fields: Fields) -> Iterator[_Thing]:
    things = fields.fields("things", required=True)
    for entry in things.mapping.entries if things else ():
        own = things.fields(entry.key.text) if things else None
        if own is not None:
            units, words = frozenset(own.texts("units", required=True)), own.texts("words", required=True)
            yield _Thing(entry.key.text, units, words, patterns_at(own, "find", required=True))
            own.done()


def _find(subject: Subject, things: Sequence[_Thing]) -> Iterator[Hit]:
    found = sorted(_all_said(subject, things), key=_which)
    for _, values in groupby(found, key=_which):
        yield from _judged(list(values))


def _which(each: _Said) -> tuple[str, str, str]:
    return each.thing, each.own, each.amount.unit


def _all_said(subject: Subject, things: Sequence[_Thing]) -> Iterator[_Said]:
    for passage in subject.passages:
        for amount in amounts(passage.text):
            mine = [thing for thing in things if amount.unit in thing.units]
            if mine and amount.exact and not passage.is_quoted(amount.start, amount.end):
                low, high = clause_around(passage.text, amount.start, amount.end)
                clause = f"{passage.text[low : amount.start]}{NUMBER}{passage.text[amount.end : high]}"
                yield from _said_of(mine, clause, passage, amount)


def _said_of(things: Sequence[_Thing], clause: str, passage: Passage, amount: Amount) -> Iterator[_Said]:
    for thing in things:
        if not any(word in clause for word in thing.words):
            continue
        for match in filter(None, (each.search(clause) for each in thing.find)):
            yield _Said(thing.name, "".join(filter(None, match.groupdict().values())), passage, amount)
            return


def _judged(values: Sequence[_Said]) -> Iterator[Hit]:
    """The value that comes from a figure, or is said most often, or first, counts; others are marked."""
    times = Counter(each.amount.value for each in values)
    right = max(values, key=lambda each: (_is_drawn(each), times[each.amount.value]))
    for each in values:
        if not same(each.amount, right.amount):
            words = (("thing", each.thing), ("found", _words(each)), ("other", _words(right)))
            yield Hit(_span(each), words, also=(_span(right),))


def _is_drawn(each: _Said) -> bool:
    return each.passage.is_generated(each.amount.start, each.amount.end)


def _words(each: _Said) -> str:
    return said(each.passage.text, each.amount)


def _span(each: _Said) -> Span:
    return each.passage.span(each.amount.start, each.amount.end)
