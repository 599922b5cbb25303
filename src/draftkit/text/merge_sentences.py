"""Merge two edits of one paragraph, or a few, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.text.sentences import SENTENCE_ENDS

_PART = re.compile(
    rf"<!--.*?-->|\s+|[^\s{SENTENCE_ENDS}][^\n{SENTENCE_ENDS}]*(?:[{SENTENCE_ENDS}]+[”’」』）)]*)?|.", re.DOTALL
)
_MOST = 2000
"""Sentences of both sides together that are compared; what is longer is no paragraph."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Parts `start` to `end` of the base became others."""

    start: int
    end: int
    parts: tuple[str, ...]


def merge_sentences(base: str, ours: str, theirs: str) -> str | None:
    """Both edits together; None where both changed one sentence, or put something in at one place, differently.

    Sentences, blank stretches and notes (`<!-- … -->`) are what is compared. It does not matter who is called ours.
    """
    parts, left, right = (tuple(_PART.findall(text)) for text in (base, ours, theirs))
    if len(parts) + len(left) + len(right) > _MOST:
        return None
    changes = _together(list(_changes(parts, left)), list(_changes(parts, right)))
    return None if changes is None else "".join(_merged(parts, changes))


def _changes(base: Sequence[str], side: Sequence[str]) -> Iterator[_Change]:
    from difflib import SequenceMatcher

    for tag, start, end, first, last in SequenceMatcher(None, base, side, autojunk=False).get_opcodes():
        if end - start == last - first and tag == "replace":
            yield from (_Change(start + step, start + step + 1, (side[first + step],)) for step in range(end - start))
        elif tag != "equal":
            yield _Change(start, end, tuple(side[first:last]))


def _together(ours: list[_Change], theirs: list[_Change]) -> list[_Change] | None:
    both = sorted({*ours, *theirs}, key=lambda change: (change.start, change.end))
    for at, change in enumerate(both):
        for other in both[at + 1 :]:
            if other.start > change.end:
                break
            if _meet(change, other):
                return None
    return both


def _meet(one: _Change, other: _Change) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == one.end == other.start == other.end or _within(one, other) or _within(other, one)
    return one.start < other.end and other.start < one.end


def _within(put_in: _Change, other: _Change) -> bool:
    """Whether something is put in amid what the other changes."""
    return put_in.start == put_in.end and other.start < put_in.start < other.end


def _merged(base: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    at = 0
    for change in changes:
        yield from base[at : change.start]
        yield from change.parts
        at = change.end
    yield from base[at:]
