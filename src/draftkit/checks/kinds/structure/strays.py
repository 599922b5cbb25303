"""Numbers that open a sentence though they open no point: they stand twice, or do not count on."""

from collections import defaultdict
from collections.abc import Iterator

from draftkit.checks.structure import number_of
from draftkit.checks.subject import Passage, Subject
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.reading import Role

_FAMILIES = frozenset({Marker.ORDINAL, Marker.IS})
_LEADS = frozenset({Role.HEADING, Role.REQUIREMENT})


def strays(subject: Subject) -> Iterator[tuple[Passage, int, int]]:
    """The passage, start and end of each number that stands a second time between two headings.

    Inside a paragraph only that of the point whose body it is: others may count something of their own there.
    """
    taken: dict[Marker, set[int]] = defaultdict(set)
    latest: tuple[Marker | None, int | None] | None = None
    for passage in subject.passages:
        family, value = number_of(passage.marker)
        if passage.role is Role.HEADING:
            taken.clear()
            latest = None
        elif passage.role in _LEADS:
            latest = (family, value)
            _take(taken, family, value)
        else:
            yield from _in_body(passage, taken, latest)


def _take(taken: dict[Marker, set[int]], family: Marker | None, value: int | None) -> None:
    if family in _FAMILIES and value is not None:
        if value == 1:
            taken[family].clear()
        taken[family].add(value)


def _in_body(
    passage: Passage, taken: dict[Marker, set[int]], latest: tuple[Marker | None, int | None] | None
) -> Iterator[tuple[Passage, int, int]]:
    for start, _ in passage.sentences:
        typed = typed_number(passage.text, start)
        if typed is None or typed[0] not in _FAMILIES:
            continue
        family, value = number_of(passage.text[start : typed[1]])
        if (family, value) == latest or (start == 0 and family is not None and value in taken[family]):
            yield passage, start, typed[1]


def jumps(subject: Subject) -> Iterator[tuple[Passage, int, int, int]]:
    """The passage, start and end of each number that leaves one out, and the one before it, in lists inside of bodies.

    A list begins with one and ends with the next heading or point.
    """
    last: dict[Marker, int] = {}
    for passage in subject.passages:
        if passage.role in _LEADS:
            last.clear()
            continue
        for start, _ in passage.sentences:
            typed = typed_number(passage.text, start)
            family, value = number_of(passage.text[start : typed[1]]) if typed else (None, None)
            if typed is None or family not in _FAMILIES or value is None:
                continue
            before = last.get(family, 0)
            if before and value > before + 1:
                yield passage, start, typed[1], before
            if before or value == 1:
                last[family] = value
