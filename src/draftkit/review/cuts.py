"""Words that one reviewer put in and another one took out again: each is an edit, to be taken or refused by itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from draftkit.review.model import Cut, New, Splice
from draftkit.review.views import MARK
from draftkit.tree.returned import Hand, Returned


def cut(splices: Iterable[Splice]) -> list[Splice]:
    """The splices without the words that others of them take out again."""
    left, cuts = list[Splice](), defaultdict[tuple[int, str], list[Cut]](list)
    for splice in splices:
        mine = [word for word in splice.words if isinstance(word, Cut)]
        for word in mine:
            cuts[splice.start, word.of].append(word)
        if not mine:
            left.append(splice)
    return [_without(splice, cuts.get((splice.start, _text(splice)), ())) for splice in left] if cuts else left


def _text(splice: Splice) -> str:
    return "".join(word.text for word in splice.words if isinstance(word, New))


def _without(splice: Splice, cuts: Sequence[Cut]) -> Splice:
    gone = {at for each in cuts for at in range(each.start, each.end)}
    if not gone:
        return splice
    text, looks = _text(splice), iter(splice.looks)
    kept = [(sign, next(looks, None) if sign == MARK else None, at) for at, sign in enumerate(text)]
    words = "".join(sign for sign, _, at in kept if at not in gone)
    left = tuple(look for _, look, at in kept if look and at not in gone)
    return replace(splice, words=(New(words),) if words else (), looks=left)


def as_one_hand(returned: Returned) -> Returned:
    """The document as if who took words out that somebody else had put in had put them in as well: nothing is left."""
    paragraphs = tuple(
        replace(
            each,
            marked=tuple(replace(part, inserted=_by(part.inserted, part.deleted)) for part in each.marked),
            inserted=_by(each.inserted, each.deleted),
        )
        for each in returned.paragraphs
    )
    return replace(returned, paragraphs=paragraphs)


def _by(inserted: Hand | None, deleted: Hand | None) -> Hand | None:
    return deleted if inserted and deleted else inserted
