"""Sentences that stand in an older speech too."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import Pattern, pattern_at
from draftkit.checks.subject import Overlap, Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.sentences import clauses
from draftkit.tree.reading import Role

_LEAST = 24
_SHOWN = 40
"""Characters of the older words that are shown."""
_NO_TEXT = frozenset({Role.TITLE, Role.SALUTATION, Role.HEADING, Role.NEWS})


def overlap(fields: Fields) -> Find:
    """What of the speech stands in past speeches, clause by clause; headings, titles and salutations do not count.

    The values of a hit are `document` (the older one), `count` (Han characters and digits there are at this place),
    `total` (those of the whole speech that stand in this document), and `words` (the older words, cut short).

    Options:
        least: Han characters and digits outside quotations and formulations, 24 or more.
        formulations: patterns of what belongs to nobody and does not count.
    """
    patterns = (pattern_at(scalar, fields.log) for scalar in fields.scalars("formulations"))
    known = tuple(each for each in patterns if each is not None)
    least = fields.integer("least", _LEAST, low=_LEAST, high=1000)
    return partial(_find, least=least, formulations=known)


def _find(subject: Subject, least: int, formulations: tuple[Pattern, ...]) -> Iterator[Hit]:
    if subject.context.past is None:
        return
    found = subject.context.past([_counted(passage) for passage in subject.passages])
    told = tuple(each for each in _measured(subject, found, formulations) if each.size >= least)
    totals = Counter[str]()
    for each in told:
        totals[each.found.document] += each.size
    for each in told:
        span = subject.passages[each.found.passage].span(*each.place)
        yield Hit(span, _values(each.found, each.size, totals[each.found.document]))


@dataclass(frozen=True, slots=True)
class _Measured:
    """Shared words, the whole clauses among them, and how many of their characters count."""

    found: Overlap
    place: tuple[int, int]
    size: int


def _measured(subject: Subject, found: Sequence[Overlap], formulations: tuple[Pattern, ...]) -> Iterator[_Measured]:
    for index, there in groupby(found, lambda each: each.passage):
        words = _Words.of(subject.passages[index], formulations)
        for each in there:
            start, end = words.whole_clauses(each)
            yield _Measured(each, (start, end), sum(words.free[start:end]))


def _values(found: Overlap, size: int, total: int) -> tuple[tuple[str, str], ...]:
    words = found.words if len(found.words) <= _SHOWN else f"{found.words[:_SHOWN]}…"
    words = " ".join(words.split())
    return ("document", found.document), ("count", str(size)), ("total", str(total)), ("words", words)


def _counted(passage: Passage) -> str:
    return "" if passage.role in _NO_TEXT or passage.inline else passage.text


@dataclass(frozen=True, slots=True)
class _Words:
    """What of a passage counts, and where its clauses begin and end.

    Attributes:
        free: for each character whether it is a letter or digit that is neither quoted nor part of a formulation.
    """

    free: tuple[bool, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, passage: Passage, formulations: tuple[Pattern, ...]) -> "_Words":
        free = [sign.isalnum() for sign in passage.text]
        known = (match.span() for each in formulations for match in each.finditer(passage.text))
        for start, end in (*passage.quoted, *known):
            free[start:end] = [False] * (end - start)
        places = tuple(clauses(passage.text))
        return cls(tuple(free), tuple(start for start, _ in places), tuple(end for _, end in places))

    def whole_clauses(self, found: Overlap) -> tuple[int, int]:
        """The clauses that stand there whole; nothing where none does."""
        first, last = bisect_left(self.starts, found.start), bisect_right(self.ends, found.end) - 1
        return (self.starts[first], self.ends[last]) if first <= last else (found.start, found.start)
