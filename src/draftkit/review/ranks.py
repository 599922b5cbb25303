"""The order of what several files do at one place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from draftkit.review.model import Edit, Kept, Splice

_At = tuple[int, int]
"""The number of an edit, and that of one of its splices."""


class _Turn(IntEnum):
    """What comes first at one place."""

    BEFORE = 0
    """What is put in before whatever stands there."""
    MOVED = 1
    """The words there are taken elsewhere."""
    ALONG = 2
    """What is put in before the words there, and goes along where they are moved."""
    CHANGED = 3
    """The words there are changed, or taken out."""


def ranked(edits: Sequence[Edit], files: Sequence[int]) -> tuple[Edit, ...]:
    """The edits with new ranks where splices of several files begin at one place.

    Args:
        edits: those that are taken; they do not exclude each other.
        files: of each edit the number of its file; negative for those of earlier reviews, which may be of several.
    """
    places: defaultdict[int, list[_At]] = defaultdict(list)
    for number, edit in enumerate(edits):
        for at, splice in enumerate(edit.splices):
            places[splice.start].append((number, at))
    moved = {
        (word.start, word.end)
        for edit in edits
        for each in edit.splices
        for word in each.words
        if isinstance(word, Kept)
    }
    ranks: dict[_At, int] = {}
    for found in places.values():
        of_files = {files[number] for number, _ in found}
        if len(of_files) > 1 or (min(of_files) < 0 and len(found) > 1):
            turns = {(n, at): _turn(edits[n].splices[at], moved) for n, at in found}
            order = sorted(found, key=lambda each: (turns[each], files[each[0]], _rank(edits, each)))
            ranks |= {each: rank for rank, each in enumerate(order)}
    return tuple(
        replace(
            edit, splices=tuple(replace(one, rank=ranks.get((n, at), one.rank)) for at, one in enumerate(edit.splices))
        )
        for n, edit in enumerate(edits)
    )


def _rank(edits: Sequence[Edit], each: _At) -> int:
    number, at = each
    return edits[number].splices[at].rank


def _turn(splice: Splice, moved: set[tuple[int, int]]) -> _Turn:
    if splice.start == splice.end:
        whole = any(isinstance(word, Kept) or "\n" in word.text for word in splice.words)
        return _Turn.BEFORE if whole else _Turn.ALONG
    return _Turn.MOVED if not splice.words and (splice.start, splice.end) in moved else _Turn.CHANGED
