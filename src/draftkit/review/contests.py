"""Sentences that several people rewrote, each otherwise: what one made of a sentence stands or falls as a whole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from draftkit.review.model import Change, Edit, New, Splice
from draftkit.review.sameness import Place, key_of, result_of, span_of
from draftkit.review.sentences import Sentences
from draftkit.review.views import MARK

_Group = Mapping[int, Edit]
"""What one side did to one sentence: edits by their numbers."""


@dataclass(frozen=True, slots=True)
class Contests:
    """What was rewritten by several.

    Attributes:
        merged: one edit in place of all that a side did to one sentence.
        pairs: edits that cannot be taken together because they rewrite one sentence.
    """

    merged: Mapping[tuple[Place, ...], Edit] = field(default_factory=dict)
    pairs: tuple[tuple[Place, Place], ...] = ()


def meet(one: Splice, other: Splice) -> bool:
    """Whether both change the same characters, put something in at one place, or one in what the other changes."""
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end


def contests(sentences: Sentences, sides: Sequence[Mapping[int, Edit]]) -> Contests:
    """The sentences that sides rewrote so that their edits meet.

    Args:
        sentences: of the issued text.
        sides: the edits of each that are to be decided on, by their numbers. The first are those of earlier reviews:
            they stay as they were decided.
    """
    earlier = {key_of(edit, sentences.text) for edit in sides[0].values()}
    merged, pairs, done = dict[tuple[Place, ...], Edit](), list[tuple[Place, Place]](), set[Place]()
    for number, groups in _groups(sentences, sides).items():
        rivals = [pair for pair in combinations(groups, 2) if _contest(groups[pair[0]], groups[pair[1]], sentences)]
        for one, other in rivals:
            pairs += product(((one, at) for at in groups[one]), ((other, at) for at in groups[other]))
        for side, group in groups.items():
            against = {other for pair in rivals if side in pair for other in pair if other != side}
            known = any(key_of(edit, sentences.text) in earlier for edit in group.values())
            ours = {
                at: edit for at, edit in group.items() if (side, at) not in done and _is_of(sentences, number, edit)
            }
            if side and len(ours) > 1 and (0 in against or (against and not known)):
                merged[tuple((side, at) for at in ours)] = _merged(sentences, number, list(ours.values()))
                done |= {(side, at) for at in ours}
    return Contests(merged, tuple(pairs))


def _groups(sentences: Sentences, sides: Sequence[Mapping[int, Edit]]) -> dict[int, dict[int, dict[int, Edit]]]:
    """The edits of words in each sentence, by side."""
    found: defaultdict[int, dict[int, dict[int, Edit]]] = defaultdict(dict)
    for side, edits in enumerate(sides):
        for at, edit in edits.items():
            span = span_of(sentences, edit) if _is_wording(edit, sentences.text) else None
            if span is not None:
                for number in range(span[0], span[1] + 1):
                    found[number].setdefault(side, {})[at] = edit
    return found


def _is_wording(edit: Edit, text: str) -> bool:
    """Whether it changes words within paragraphs, or takes words out up to the next one."""
    written = (word.text for splice in edit.splices for word in splice.words if isinstance(word, New))
    gone = (text[splice.start : splice.end] for splice in edit.splices)
    is_within = edit.change is Change.WORDING and not any(MARK in each for each in (*written, *gone))
    return is_within or (edit.change is Change.JOIN and edit.before.strip(MARK) != "")


def _is_of(sentences: Sentences, number: int, edit: Edit) -> bool:
    """Whether an edit changes nothing but one sentence, or puts words in at its edge."""
    first, last = span_of(sentences, edit) or (number, number)
    is_edge = last == first + 1 and all(splice.start == splice.end for splice in edit.splices)
    return edit.change is Change.WORDING and (first == last or is_edge)


def _contest(one: _Group, other: _Group, sentences: Sentences) -> bool:
    """Whether edits meet that only one of the two has."""
    return any(
        meet(splice, met)
        for splice, met in product(_own(one, other, sentences.text), tuple(_own(other, one, sentences.text)))
    )


def _own(group: _Group, other: _Group, text: str) -> Iterator[Splice]:
    shared = {key_of(edit, text) for edit in other.values()}
    for edit in group.values():
        if key_of(edit, text) not in shared:
            yield from edit.splices


def _merged(sentences: Sentences, number: int, edits: Sequence[Edit]) -> Edit:
    """One edit that does what all do."""
    at, end = sentences.bounds((number, number))
    return replace(
        edits[0],
        tracked=all(edit.tracked for edit in edits),
        before=sentences.text[at:end].strip(MARK),
        after=(result_of(sentences, (number, number), edits) or "").strip(MARK),
        splices=tuple(splice for edit in edits for splice in edit.splices),
        grains=tuple(grain for edit in edits for grain in edit.grains),
    )
