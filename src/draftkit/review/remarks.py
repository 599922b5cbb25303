"""What leaves the text alone: comments, extras, changes of format."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from draftkit.review.account import grains
from draftkit.review.model import Change, Edit
from draftkit.review.places import Places
from draftkit.tree.returned import Extra, Hand, Note, Returned, Spot

_TEXT, _FORMAT, _EXTRA, _COMMENT = range(4)


def with_remarks(edits: Iterable[Edit], returned: Returned, places: Places) -> tuple[Edit, ...]:
    """The edits of the text, with all others at their places; comments behind the edits of theirs.

    What no edit of the text accounts for among the tracked changes is one of format.
    """
    placed, at = list[_Placed](), 0
    for edit in edits:
        at = edit.splices[0].start if edit.splices else at
        placed.append(_Placed(at, _TEXT, edit))
    told = {grain for each in placed for grain in each.edit.grains}
    placed += _formats(returned, told, places)
    placed += (_extra(extra, places) for extra in returned.extras)
    placed += (_comment(note, number, places) for number, note in enumerate(returned.notes))
    placed.sort(key=lambda each: (each.at, each.kind))
    numbers = {each.note: number for number, each in enumerate(placed) if each.note is not None}
    return tuple(_answering(each, returned.notes, numbers) for each in placed)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An edit, and its place in the issued text; of a comment its number in the document."""

    at: int
    kind: int
    edit: Edit
    note: int | None = None


def _answering(placed: _Placed, notes: Sequence[Note], numbers: dict[int, int]) -> Edit:
    answers = None if placed.note is None else notes[placed.note].answers
    return placed.edit if answers is None else replace(placed.edit, answers=numbers.get(answers))


def _formats(returned: Returned, told: set[int], places: Places) -> Iterator[_Placed]:
    left = [(number, grain) for number, grain in enumerate(grains(returned)) if number not in told]
    for _, group in groupby(left, key=lambda each: (each[1].paragraph, each[1].hand.author)):
        mine = list(group)
        grain = mine[0][1]
        at = places.issued_at(Spot(grain.paragraph, grain.offset)) if grain.paragraph >= 0 else 0
        words = "".join({each.offset: each.text for _, each in mine}.values())
        block = places.block(at) if grain.paragraph >= 0 else ""
        numbers = tuple(number for number, _ in mine)
        yield _Placed(
            at, _FORMAT, Edit(Change.FORMAT, block, grain.hand, tracked=True, before=words, after=words, grains=numbers)
        )


def _extra(extra: Extra, places: Places) -> _Placed:
    spot = Spot(extra.after, places.length(extra.after)) if extra.after >= 0 else None
    at = places.issued_at(spot) if spot else 0
    words = extra.text or extra.kind
    before, after = (words, "") if extra.gone else ("", words)
    block = places.block_before(at + 1) if spot else ""
    tracked = extra.hand is not None
    return _Placed(
        at, _EXTRA, Edit(Change.EXTRA, block, extra.hand or Hand(), tracked, before, after, figure=extra.kind)
    )


def _comment(note: Note, number: int, places: Places) -> _Placed:
    start, end = note.start or note.end, note.end or note.start
    at = places.issued_at(end) if end else places.starts[-1]
    words = places.words(start, end) if start and end else ""
    block = places.block(places.issued_at(start)) if start else ""
    return _Placed(
        at, _COMMENT, Edit(Change.COMMENT, block, note.hand, tracked=True, before=words, after=note.text), number
    )
