"""What several reviewers of one version did, together: equal edits are one; those that exclude each other are known."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from draftkit.review.model import Change, Edit, Kept, New, Splice
from draftkit.tree.page import Page
from draftkit.tree.returned import Hand

TOLD: Final = frozenset({Change.FORMAT, Change.UNDONE, Change.NUMBER})
"""Changes that nobody has to decide on: they change nothing that a speech folder holds."""

REWORDABLE: Final = frozenset({Change.WORDING, Change.FIGURE, Change.INSERT, Change.COMMENT})
"""Changes that can be taken in other words."""


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
    """

    number: int
    edit: Edit
    hands: tuple[Hand, ...]
    files: tuple[int, ...]
    earlier: int | None = None
    against: tuple[int, ...] = ()
    answers: int = 0

    @property
    def is_told(self) -> bool:
        """Whether it is only told: there is nothing to decide."""
        return self.edit.change in TOLD


@dataclass(slots=True)
class _Found:
    """An item on its way."""

    edit: Edit
    order: tuple[int, ...]
    hands: list[Hand]
    files: list[int]
    earlier: int | None = None


_Place = tuple[int, int]
"""A file, and the number of an edit in it."""


def together(issued: Page, files: Sequence[Sequence[Edit]], earlier: Sequence[Edit] = ()) -> tuple[Item, ...]:
    """The edits of all files, each once, in the order of the page; then those that only earlier reviews know.

    Args:
        issued: what all files are compared with.
        files: the edits of each, as `Comparison` has them.
        earlier: those of earlier reviews that were taken; they come first, and are marked.
    """
    starts = _starts(issued)
    found: dict[object, _Found] = {}
    keys: dict[_Place, object] = {}
    for file, edits in enumerate((earlier, *files), -1):
        seen: Counter[object] = Counter()
        for at, edit in enumerate(edits):
            key = key_of(edit)
            seen[key] += 1
            keys[file, at] = whole = (key, seen[key])
            order = (starts.get(edit.block, -1), not edit.splices, _first(edit), file, at)
            one = found.setdefault(whole, _Found(edit, order, [], []))
            if file < 0:
                one.earlier = at
            else:
                one.files.append(file)
            if edit.hand.author not in {hand.author for hand in one.hands}:
                one.hands.append(edit.hand)
    ordered = sorted(found, key=lambda key: (not found[key].files, found[key].order))
    numbers = {key: number for number, key in enumerate(ordered, 1)}
    items = tuple(
        Item(number, one.edit, tuple(one.hands), tuple(one.files), one.earlier)
        for number, one in enumerate((found[key] for key in ordered), 1)
    )
    answers = dict(_answers(files, keys, numbers))
    against = _against(items)
    return tuple(
        replace(item, against=tuple(sorted(against[item.number])), answers=answers.get(item.number, 0))
        for item in items
    )


def can_both(one: Item, other: Item) -> bool:
    """Whether two that stand against each other only put something in at one place: then one can follow the other."""
    if one.edit.figure and one.edit.figure == other.edit.figure:
        return False
    meeting = [(first, second) for first in one.edit.splices for second in other.edit.splices if meet(first, second)]
    return all(first.start == first.end and second.start == second.end for first, second in meeting)


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


def key_of(edit: Edit) -> object:
    """What equal edits share: what they do to the text; of others who says what of which place. It can be hashed."""
    if edit.splices:
        return tuple(sorted((splice.start, splice.end, repr(splice.words)) for splice in edit.splices))
    return edit.change, edit.block, edit.hand, edit.before, edit.after, edit.figure


def _first(edit: Edit) -> int:
    """Where the first of its splices stands."""
    return min((splice.start for splice in edit.splices), default=0)


def _answers(
    files: Sequence[Sequence[Edit]], keys: dict[_Place, object], numbers: dict[object, int]
) -> Iterator[tuple[int, int]]:
    """The number of each comment that replies to another, and of that."""
    for file, edits in enumerate(files):
        for at, edit in enumerate(edits):
            if edit.answers is not None:
                yield numbers[keys[file, at]], numbers[keys[file, edit.answers]]


def _against(items: Iterable[Item]) -> defaultdict[int, set[int]]:
    """For each number those it cannot be taken with."""
    against: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in (*_overlapping(items), *_differing(items)):
        against[one].add(other)
        against[other].add(one)
    return against


def _overlapping(items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    """Those of different files whose splices meet; in one file they never do."""
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
                yield item.number, met.number


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


def meet(one: Splice, other: Splice) -> bool:
    """Whether both change the same characters, put something in at one place, or one in what the other changes."""
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end


def _differing(items: Iterable[Item]) -> Iterator[tuple[int, int]]:
    """Those that give one figure different values; one value has one home, wherever it stands."""
    figures: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.edit.change is Change.FIGURE and item.edit.figure:
            figures[item.edit.figure, item.edit.before].append(item)
    for alike in figures.values():
        for at, item in enumerate(alike):
            yield from ((item.number, other.number) for other in alike[at + 1 :] if other.edit.after != item.edit.after)
