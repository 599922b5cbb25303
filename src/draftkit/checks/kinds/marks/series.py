"""The marks between the items of a series (一是…；二是…)."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Part, Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields
from draftkit.tree.markers import Marker
from draftkit.tree.reading import Rule

_ITEM = re.compile("(?:^|(?<=[，；。：]))(?P<number>[一二三四五六七八九十])(?:是|要)")
_NUMBERS = "一二三四五六七八九十"
_MARKS = "；。，"
_FEWEST = 3

_End = tuple[Passage, int]
"""The last character of an item."""


def series(fields: Fields) -> Find:
    """A series whose items end in different marks, or whose lines break off behind a semicolon.

    Option `test`: mixed or break. Values: marks (those met, in order, each once); the last item is not looked at.
    """
    test = fields.choice("test", ("mixed", "break"), "mixed", required=True)
    return _broken if test == "break" else partial(_mixed)


def _mixed(subject: Subject) -> Iterator[Hit]:
    ends = [*(_ends_of(passage) for passage in subject.passages), *_ends_of_parts(subject.parts)]
    for own in ends:
        if len(own) < _FEWEST - 1:
            continue
        marks = dict.fromkeys(passage.text[at] for passage, at in own)
        if {"；", "。"} <= marks.keys():
            odd = min(marks, key=lambda mark: sum(passage.text[at] == mark for passage, at in own))
            passage, at = next(end for end in own if end[0].text[end[1]] == odd)
            others = tuple(each.span(place, place + 1) for each, place in own if (each, place) != (passage, at))
            yield Hit(passage.span(at, at + 1), (("marks", "".join(marks)),), also=others)


def _ends_of(passage: Passage) -> list[_End]:
    """What the items of a series inside one passage end in, the last one left out."""
    found: list[_End] = []
    expected = 0
    for match in _ITEM.finditer(passage.text):
        number = _NUMBERS.index(match["number"])
        if number != expected:
            continue
        if number:
            found.append((passage, match.start() - 1))
        expected += 1
    return [(each, at) for each, at in found if each.text[at] in _MARKS]


def _ends_of_parts(parts: Sequence[Part]) -> Iterator[list[_End]]:
    """What the run-in points of a set end in, the last one left out."""
    own = [part for part in parts if part.family is Marker.IS and part.lead.inline]
    if len(own) >= _FEWEST:
        last = (part.all_passages[-1] for part in own[:-1])
        yield [(passage, len(passage.text) - 1) for passage in last if passage.text[-1] in _MARKS]
    for part in parts:
        yield from _ends_of_parts(part.parts)


def _broken(subject: Subject) -> Iterator[Hit]:
    text = subject.source.text
    for repair in subject.repairs:
        before = text[repair.span.start - 1 : repair.span.start]
        if repair.rule is Rule.LINE_BREAK and before in ("；", ";"):
            yield Hit(Span(repair.span.start - 1, repair.span.start), (("marks", before),))
