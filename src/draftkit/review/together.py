"""What several reviewers of one version did, together: equal edits are one; those that exclude each other are known."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from draftkit.review.contests import Contests, contests, meet
from draftkit.review.model import Change, Edit, Kept, New, Splice
from draftkit.review.ranks import ranked
from draftkit.review.sameness import TOLD, Place, key_of, same_results
from draftkit.review.sentences import Sentences
from draftkit.review.views import MARK
from draftkit.text.diff import likeness
from draftkit.text.sentences import sentences as sentences_of
from draftkit.tree.page import Page, page_text
from draftkit.tree.returned import Hand

REWORDABLE: Final = frozenset({Change.WORDING, Change.FIGURE, Change.INSERT, Change.COMMENT})
"""Changes that can be taken in other words."""

_TELLING: Final = 6
"""Characters of a sentence from which on nobody else would have written the same one."""

_ALIKE: Final = 0.75
"""How alike two paragraphs are of which one is the other with a few words changed; from experience."""


@dataclass(frozen=True, slots=True)
class Item:
    """One edit, whoever made it.

    Attributes:
        number: from 1, in the order of the page; those that only an earlier review knows have the last numbers.
        edit: as the first of the files has it. Its `answers` says nothing here.
        hands: who made it, each once, in the order of the files.
        files: the numbers, from 0, of the files that have it; none where only an earlier review knows it.
        earlier: the number, from 0, of the edit of an earlier review that is the same.
        against: the numbers of the items that it cannot be taken with.
        answers: the number of the comment it replies to; 0 for none.
        beside: the numbers of the items that put something in at the same place, and can be taken with it.
    """

    number: int
    edit: Edit
    hands: tuple[Hand, ...]
    files: tuple[int, ...]
    earlier: int | None = None
    against: tuple[int, ...] = ()
    answers: int = 0
    beside: tuple[int, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether it is only told: there is nothing to decide."""
        return self.edit.change in TOLD


@dataclass(slots=True)
class _Found:
    """An item on its way."""

    edit: Edit
    order: tuple[int, ...]
    hands: list[Hand] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    earlier: int | None = None


def together(issued: Page, files: Sequence[Sequence[Edit]], earlier: Sequence[Edit] = ()) -> tuple[Item, ...]:
    """The edits of all files, each once, in the order of the page; then those that only earlier reviews know.

    Edits are equal where they do the same to the text, and where all that two files did to a sentence gives the same
    words. Where files rewrote a sentence differently, what each made of it is one edit.

    Args:
        issued: what all files are compared with.
        files: the edits of each, as `Comparison` has them.
        earlier: those of earlier reviews that were taken; they are marked.
    """
    sentences = Sentences(page_text(issued))
    sides = (ranked(earlier, [-1] * len(earlier)), *files)
    same = same_results(sentences, sides)
    deciding = [
        {at: edit for at, edit in enumerate(edits) if edit.change not in TOLD and (side, at) not in same}
        for side, edits in enumerate(sides)
    ]
    contested = contests(sentences, deciding)
    found, keys = _gathered(_Gathering(issued, sides, same, contested))
    ordered = sorted(found, key=lambda key: (not found[key].files, found[key].order))
    numbers = {key: number for number, key in enumerate(ordered, 1)}
    items = tuple(
        Item(number, one.edit, tuple(one.hands), tuple(one.files), one.earlier)
        for number, one in enumerate((found[key] for key in ordered), 1)
    )
    places = {place: {numbers[key] for key in each} for place, each in keys.items()}
    answers = dict(_answers(sides, places))
    rewritten = [pair for one, other in contested.pairs for pair in product(places[one], places[other])]
    against, beside = _against(items, rewritten), _beside(items)
    return tuple(
        replace(
            item,
            against=tuple(sorted(against[item.number])),
            beside=tuple(sorted(beside[item.number])),
            answers=answers.get(item.number, 0),
        )
        for item in items
    )


@dataclass(frozen=True, slots=True)
class _Gathering:
    """What items are made of."""

    issued: Page
    sides: Sequence[Sequence[Edit]]
    same: Mapping[Place, tuple[Place, ...]]
    contested: Contests


def _gathered(about: _Gathering) -> tuple[dict[object, _Found], dict[Place, tuple[object, ...]]]:
    """Each edit once, and which they are of every place."""
    starts, text = _starts(about.issued), page_text(about.issued)
    merged = {place: (places, edit) for places, edit in about.contested.merged.items() for place in places}
    found: dict[object, _Found] = {}
    keys: dict[Place, tuple[object, ...]] = {}
    for side, edits in enumerate(about.sides):
        seen: Counter[object] = Counter()
        for at, edit in enumerate(edits):
            places, whole = merged.get((side, at), (((side, at),), edit))
            if (side, at) in about.same:
                keys[side, at] = tuple(dict.fromkeys(key for rep in about.same[side, at] for key in keys[rep]))
            elif places[0] == (side, at):
                key = key_of(whole, text)
                seen[key] += 1
                keys[side, at] = ((key, seen[key]),)
            else:
                keys[side, at] = keys[places[0]]
            order = (starts.get(edit.block, -1), not edit.splices, _first(edit), side, at)
            for each in keys[side, at]:
                _join(found.setdefault(each, _Found(whole, order)), edit, order)
    return found, keys


def _join(one: _Found, edit: Edit, order: tuple[int, ...]) -> None:
    """Note that a side has it, too. It stands where the first of the files has it, decided before or not."""
    *_, side, at = order
    if not side:
        one.earlier = at
    elif side - 1 not in one.files:
        if not one.files:
            one.order, one.edit = order, _ranked_as(one.edit, edit)
        one.files.append(side - 1)
    if edit.hand.author not in {hand.author for hand in one.hands}:
        one.hands.append(edit.hand)


def _ranked_as(edit: Edit, other: Edit) -> Edit:
    """The edit with the ranks of an equal one, since those of one file put all it has at one place in order."""
    if len(edit.splices) != len(other.splices):
        return edit
    both = zip(edit.splices, other.splices, strict=True)
    return replace(edit, splices=tuple(replace(one, rank=its.rank) for one, its in both))


def can_both(one: Item, other: Item) -> bool:
    """Whether two that stand against each other only put something in at one place: then one can follow the other.

    Not where one of them made something else of a whole sentence.
    """
    if one.edit.figure and one.edit.figure == other.edit.figure:
        return False
    if any(item.edit.change is Change.WORDING and len(item.edit.splices) > 1 for item in (one, other)):
        return False
    meeting = [(first, second) for first in one.edit.splices for second in other.edit.splices if meet(first, second)]
    return bool(meeting) and all(first.start == first.end and second.start == second.end for first, second in meeting)


def _starts(issued: Page) -> dict[str, int]:
    """Where each block of the page begins."""
    starts: dict[str, int] = {}
    at = 0
    for paragraph in issued:
        starts.setdefault(paragraph.block, at)
        if paragraph.body:
            starts.setdefault(paragraph.body, at)
        at += len(paragraph.text) + 1
    return starts


def _first(edit: Edit) -> int:
    """Where the first of its splices stands."""
    return min((splice.start for splice in edit.splices), default=0)


def _answers(sides: Sequence[Sequence[Edit]], places: Mapping[Place, set[int]]) -> Iterator[tuple[int, int]]:
    """The number of each comment that replies to another, and of that."""
    for side, edits in enumerate(sides):
        for at, edit in enumerate(edits):
            if side and edit.answers is not None:
                yield min(places[side, at]), min(places[side, edit.answers])


def _against(items: Sequence[Item], rewritten: Iterable[tuple[int, int]]) -> defaultdict[int, set[int]]:
    """For each number those it cannot be taken with."""
    against: defaultdict[int, set[int]] = defaultdict(set)
    by_number = {item.number: item for item in items}
    apart = [
        pair for pair in rewritten if pair[0] != pair[1] and not _share_a_file(by_number[pair[0]], by_number[pair[1]])
    ]
    for one, other in (*_overlapping(items), *_differing(items), *apart):
        against[one].add(other)
        against[other].add(one)
    return against


def _beside(items: Sequence[Item]) -> defaultdict[int, set[int]]:
    """For each number those of other files that put paragraphs in at the same place; they follow each other."""
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for item, splice, other, met in _meeting(items):
        if _arrive(splice, met) and not _are_alike(splice, met):
            beside[item.number].add(other.number)
            beside[other.number].add(item.number)
    return beside


def _overlapping(items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    """Those of different files whose splices meet, but for paragraphs that arrive at one place."""
    for item, splice, other, met in _meeting(items):
        if not _arrive(splice, met) or _are_alike(splice, met):
            yield item.number, other.number


def _meeting(items: Iterable[Item]) -> Iterator[tuple[Item, Splice, Item, Splice]]:
    """Splices of different files that meet; in one file they never do."""
    splices = sorted(
        ((splice, item) for item in items if not item.is_told for splice in item.edit.splices),
        key=lambda each: (each[0].start, each[0].end),
    )
    for at, (splice, item) in enumerate(splices):
        for other, met in splices[at + 1 :]:
            if other.start > splice.end:
                break
            if met.number == item.number or not meet(splice, other) or _share_a_file(item, met):
                continue
            if not _goes_along(splice, other, met.edit) and not _goes_along(other, splice, item.edit):
                yield item, splice, met, other


def _arrive(one: Splice, other: Splice) -> bool:
    """Whether both only put something in, and one of them whole paragraphs: then they stand one behind the other."""
    return one.start == one.end and other.start == other.end and any(map(_is_whole, (one, other)))


def _is_whole(splice: Splice) -> bool:
    """Whether whole paragraphs come."""
    text = "".join(word.text for word in splice.words if isinstance(word, New))
    return any(isinstance(word, Kept) for word in splice.words) or (MARK in text and bool(text.strip()))


def _are_alike(one: Splice, other: Splice) -> bool:
    """Whether both put in about the same, or a sentence that is the same: one is the other, written anew."""
    texts = ["".join(word.text for word in each.words if isinstance(word, New)) for each in (one, other)]
    ours, theirs = ({text[start:end].strip() for start, end in sentences_of(text)} for text in texts)
    return any(len(sentence) >= _TELLING for sentence in ours & theirs) or likeness(*texts) >= _ALIKE


def _goes_along(splice: Splice, source: Splice, move: Edit) -> bool:
    """Whether it changes words within what another one moves, whole as it is: it changes them where they stand then."""
    moved = Kept(source.start, source.end)
    is_moved = not source.words and any(moved in each.words for each in move.splices)
    is_within = source.start <= splice.start and splice.end <= source.end and splice.start < source.end
    is_part = (splice.start, splice.end) != (source.start, source.end)
    return is_moved and is_within and is_part and all(isinstance(word, New) for word in splice.words)


def _share_a_file(one: Item, other: Item) -> bool:
    both_earlier = one.earlier is not None and other.earlier is not None
    return both_earlier or not set(one.files).isdisjoint(other.files)


def _differing(items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    """Those that give one figure different values; one value has one home, wherever it stands."""
    figures: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.edit.change is Change.FIGURE and item.edit.figure:
            figures[item.edit.figure, item.edit.before].append(item)
    for alike in figures.values():
        for at, item in enumerate(alike):
            yield from ((item.number, other.number) for other in alike[at + 1 :] if other.edit.after != item.edit.after)
