"""Keep of the numbers in a document those that follow each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from draftkit.readers.speech import leads
from draftkit.readers.speech.leads import HEADING_FAMILIES, Lead
from draftkit.readers.speech.sentences import Bounds

_ORDINAL = {"首先，": "第一，"}
_SAME = {leads.LOOSE: "一抓"}
"""Families that go on with each other: 一查…二查…三改…"""
_LEAST_LOOSE = 3


@dataclass(slots=True)
class _Row:
    """Numbers of one family that follow each other."""

    highest: int
    members: list[tuple[int, Lead]] = field(default_factory=list)


def numbered(texts: Sequence[str], bounds: Sequence[Bounds]) -> tuple[tuple[Lead, ...], ...]:
    """For each paragraph its points with numbers; a number that has no sibling is none (首先，我代表…).

    Args:
        texts: the words of the paragraphs of a document.
        bounds: the sentences of each.
    """
    leading = map(leads.numbered, texts, bounds)
    every = [(at, lead) for at, found in enumerate(leading) for lead in found]
    alone = {(at, lead.start) for row in _rows(every) if _is_alone(row) for at, lead in row.members}
    kept: list[list[Lead]] = [[] for _ in texts]
    for at, lead in every:
        if (at, lead.start) not in alone:
            kept[at].append(replace(lead, family=_SAME[lead.family]) if lead.family in _SAME else lead)
    return tuple(map(tuple, kept))


def _rows(every: Iterable[tuple[int, Lead]]) -> Iterator[_Row]:
    """The rows of run-in points; a heading ends those that are open."""
    running: dict[str, _Row] = {}
    for at, lead in every:
        if lead.family == leads.RELAY:
            continue
        if lead.family in HEADING_FAMILIES and lead.family != "（1）":
            yield from running.values()
            running = {}
            continue
        family = (_ORDINAL | _SAME).get(lead.family, lead.family)
        row = running.get(family)
        if row is None or (lead.index and lead.index <= row.highest):
            if row is not None:
                yield row
            row = running[family] = _Row(0)
        row.members.append((at, lead))
        row.highest = lead.index
    yield from running.values()


def _is_alone(row: _Row) -> bool:
    """Whether numbers are none: without a sibling, unless they begin a paragraph as the text may be cut after them."""
    (_, first), *others = row.members
    if first.family == leads.LOOSE:
        return first.index > 1 or len(row.members) < _LEAST_LOOSE
    return not others and (first.start > 0 or first.index != 1 or first.family in _ORDINAL)
