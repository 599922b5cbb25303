"""When edits are the same: judged by what they do to the issued text, not by how they were cut."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import inf
from typing import Final

from draftkit.review.model import Change, Edit, New, Splice
from draftkit.review.sentences import Sentences, Span
from draftkit.review.views import MARK

TOLD: Final = frozenset({Change.FORMAT, Change.UNDONE})
"""Changes that nobody has to decide on: they change nothing that a speech folder holds."""

_GAPS: Final = (0, 1, inf)
"""Sentences that are compared together: each by itself, those beside each other, all. A comparison without tracked
changes may find words in the sentence before or behind the one they were written in."""
_MARKS: Final = re.compile(f"{MARK}+")

Place = tuple[int, int]
"""A side, and the number of an edit in it. Sides are earlier reviews (0), then the files (from 1)."""


def key_of(edit: Edit, text: str = "") -> tuple[object, ...]:
    """What equal edits share: what they do to the text; of others who says what of which place. It can be hashed.

    Args:
        edit: any.
        text: the issued text; without it, only edits that are cut alike have one key.
    """
    if edit.splices:
        return tuple(sorted(_key(splice, text) for splice in edit.splices))
    return edit.change, edit.block, edit.hand, edit.before, edit.after, edit.figure


def same_results(sentences: Sentences, sides: Sequence[Sequence[Edit]]) -> Mapping[Place, tuple[Place, ...]]:
    """For edits that make of a sentence, or a few, what a side before makes of it in another way: which ones do it.

    Args:
        sentences: of the issued text.
        sides: the edits of each.
    """
    found: dict[Place, tuple[Place, ...]] = {}
    spans = [_spans(sentences, edits) for edits in sides]
    for other, side in combinations(range(len(sides)), 2):
        if not spans[side] or not spans[other]:
            continue
        for gap in _GAPS:
            for span in _units((*spans[side].values(), *spans[other].values()), gap):
                ours = {(side, at): sides[side][at] for at in _within(spans[side], span)}
                theirs = {(other, at): sides[other][at] for at in _within(spans[other], span)}
                if _are_same(sentences, span, tuple(ours.values()), tuple(theirs.values())):
                    found |= _rest(sentences.text, ours, theirs, found)
    return found


def _rest(
    text: str, ours: Mapping[Place, Edit], theirs: Mapping[Place, Edit], found: Mapping[Place, tuple[Place, ...]]
) -> dict[Place, tuple[Place, ...]]:
    """Those that are not known to be the same yet, with those of the other side that do the same."""
    shared = {key_of(edit, text) for edit in ours.values()} & {key_of(edit, text) for edit in theirs.values()}
    done = {place for place in ours if place in found}
    used = {place for each in done for place in found[each]}
    left = tuple(place for place, edit in theirs.items() if place not in used and key_of(edit, text) not in shared)
    if not left or not used.issubset(theirs):
        return {}
    return {place: left for place, edit in ours.items() if place not in done and key_of(edit, text) not in shared}


def _key(splice: Splice, text: str) -> tuple[int, int, str]:
    if text and all(isinstance(word, New) for word in splice.words):
        splice = leftmost(trimmed(splice, text), text)
    return splice.start, splice.end, repr(splice.words)


def trimmed(splice: Splice, text: str) -> Splice:
    """The splice without the characters that it takes out and puts in again, at its beginning and its end."""
    old, new = text[splice.start : splice.end], _written(splice)
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    shorter -= head
    tail = next((at for at in range(shorter) if old[-1 - at] != new[-1 - at]), shorter)
    words = new[head : len(new) - tail]
    return Splice(splice.start + head, splice.end - tail, (New(words),) if words else ())


def leftmost(splice: Splice, text: str) -> Splice:
    """The first of the places where words are put in or taken out with one result; another one as it is."""
    start, end, words = splice.start, splice.end, _written(splice)
    if start == end and words:
        while start and text[start - 1] == words[-1]:
            start, words = start - 1, words[-1] + words[:-1]
        return Splice(start, start, (New(words),))
    if not words:
        while start and start < end and text[start - 1] == text[end - 1]:
            start, end = start - 1, end - 1
        return Splice(start, end)
    return splice


def span_of(sentences: Sentences, edit: Edit) -> Span | None:
    """The first and the last sentence that an edit changes; None where it only tells, or moves."""
    words = [word for splice in edit.splices for word in splice.words]
    if edit.change in TOLD or not edit.splices or not all(isinstance(word, New) for word in words):
        return None
    found = [_span(sentences, splice) for splice in edit.splices]
    return min(first for first, _ in found), max(last for _, last in found)


def _span(sentences: Sentences, splice: Splice) -> Span:
    """Of words put in between two sentences these two: they may be of either."""
    short = trimmed(splice, sentences.text)
    first = leftmost(short, sentences.text)
    number, last = sentences.at(first.start), sentences.at(max(first.start, short.end - 1))
    is_between = first.start == first.end == short.start and sentences.begins_within(first.start)
    return number - is_between, last


def _spans(sentences: Sentences, edits: Sequence[Edit]) -> dict[int, Span]:
    found = {at: span_of(sentences, edit) for at, edit in enumerate(edits)}
    return {at: span for at, span in found.items() if span is not None}


def _units(spans: Iterable[Span], gap: float) -> Iterator[Span]:
    """The sentences that are changed; those that one edit changes together, or that stand so near, in one span."""
    unit: Span | None = None
    for first, last in sorted(spans):
        if unit is None or first > unit[1] + gap:
            if unit is not None:
                yield unit
            unit = first, last
        else:
            unit = unit[0], max(unit[1], last)
    if unit is not None:
        yield unit


def _within(spans: Mapping[int, Span], unit: Span) -> list[int]:
    return [at for at, span in spans.items() if unit[0] <= span[0] and span[1] <= unit[1]]


def _are_same(sentences: Sentences, span: Span, ours: Sequence[Edit], theirs: Sequence[Edit]) -> bool:
    """Whether both make the same of it, cut otherwise."""
    if not ours or not theirs or _figures(ours) != _figures(theirs):
        return False
    if Counter(key_of(edit, sentences.text) for edit in ours) == Counter(key_of(e, sentences.text) for e in theirs):
        return False
    results = [result_of(sentences, span, edits) for edits in (ours, theirs)]
    one, other = (None if result is None else _without_blank_lines(sentences, span, result) for result in results)
    return one is not None and one == other


def _without_blank_lines(sentences: Sentences, span: Span, result: str) -> str:
    """What edits make of sentences, as a page has it: a paragraph that nothing is left of is no paragraph."""
    begins = not sentences.begins_within(sentences.bounds(span)[0])
    lines = [line for line in result.split(MARK)[:-1] if line]
    return MARK.join((*lines, result.rpartition(MARK)[2])) if begins else _MARKS.sub(MARK, result)


def _figures(edits: Iterable[Edit]) -> set[str]:
    return {edit.figure for edit in edits if edit.change is Change.FIGURE}


def result_of(sentences: Sentences, span: Span, edits: Iterable[Edit]) -> str | None:
    """What edits make of sentences; None where they overlap."""
    splices = [splice for edit in edits for splice in edit.splices]
    at, end = sentences.bounds(span)
    parts = list[str]()
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.start < splice.end, splice.rank)):
        short = trimmed(splice, sentences.text)
        if not at <= short.start <= short.end <= end:
            return None
        parts += (sentences.text[at : short.start], _written(short))
        at = short.end
    return "".join((*parts, sentences.text[at:end]))


def _written(splice: Splice) -> str:
    return "".join(word.text for word in splice.words if isinstance(word, New))
