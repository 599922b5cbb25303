"""Sentences that stand in an older speech too."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

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
    whole = [(each, _whole_clauses(subject.passages[each.passage], each)) for each in found]
    told = [
        (each, place, size)
        for each, place in whole
        if (size := _size(subject.passages[each.passage], place, formulations)) >= least
    ]
    totals = Counter[str]()
    for each, _, size in told:
        totals[each.document] += size
    for each, (start, end), size in told:
        yield Hit(subject.passages[each.passage].span(start, end), _values(each, size, totals[each.document]))


def _values(found: Overlap, size: int, total: int) -> tuple[tuple[str, str], ...]:
    words = found.words if len(found.words) <= _SHOWN else f"{found.words[:_SHOWN]}…"
    words = " ".join(words.split())
    return ("document", found.document), ("count", str(size)), ("total", str(total)), ("words", words)


def _counted(passage: Passage) -> str:
    return "" if passage.role in _NO_TEXT or passage.inline else passage.text


def _whole_clauses(passage: Passage, found: Overlap) -> tuple[int, int]:
    """The clauses that stand there whole; nothing where none does."""
    inside = [(start, end) for start, end in clauses(passage.text) if found.start <= start and end <= found.end]
    return (inside[0][0], inside[-1][1]) if inside else (found.start, found.start)


def _size(passage: Passage, place: tuple[int, int], formulations: tuple[Pattern, ...]) -> int:
    """How much of a stretch counts: Han characters and digits that are neither quoted nor part of a formulation."""
    start, end = place
    free = [sign.isalnum() for sign in passage.text[start:end]]
    known = (match.span() for each in formulations for match in each.finditer(passage.text))
    for low, high in (*passage.quoted, *known):
        for at in range(max(low, start), min(high, end)):
            free[at - start] = False
    return sum(free)
