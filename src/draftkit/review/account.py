"""Whether every edit came home: counted from the document itself, not from how the edits were found."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from draftkit.review.apply import apply, wanted_text
from draftkit.review.model import Change, Edit
from draftkit.review.views import accepted_text
from draftkit.tree.page import Page
from draftkit.tree.returned import Hand, Returned


@dataclass(frozen=True, slots=True)
class Grain:
    """One tracked change of the file: characters that share everything, a mark, a format.

    Attributes:
        paragraph: the number of the returned paragraph it is in; -1 for blanks before the first one.
        offset: where in the paragraph.
        text: the characters; empty for a mark and for blanks.
    """

    paragraph: int
    offset: int
    text: str
    hand: Hand


def grains(returned: Returned) -> tuple[Grain, ...]:
    """Every tracked change, as `Edit.grains` counts them: paragraph by paragraph, then the `blanks`."""
    return tuple(_grains(returned))


def _grains(returned: Returned) -> Iterator[Grain]:
    for at, paragraph in enumerate(returned.paragraphs):
        offset = 0
        for marked in paragraph.marked:
            hands = marked.deleted or marked.inserted, marked.restyled
            yield from (Grain(at, offset, marked.text, hand) for hand in hands if hand)
            offset += len(marked.text)
        own = paragraph.deleted or paragraph.inserted, *paragraph.formatted
        yield from (Grain(at, offset, "", hand) for hand in own if hand)
    for blank in returned.blanks:
        end = len(returned.paragraphs[blank.after].text) if blank.after >= 0 else 0
        yield Grain(blank.after, end, "", blank.hand)


def unaccounted(issued: Page, returned: Returned, edits: Sequence[Edit]) -> int:
    """How much of the document no edit accounts for, or more than one; 0 when all is well.

    Tracked changes, comments and extras are counted one by one. The paragraphs that all edits together give are
    compared to those of the document with every tracked change taken.
    """
    told = Counter(grain for edit in edits for grain in edit.grains)
    missed = sum(told[number] != 1 for number in range(len(grains(returned)))) + sum(
        number >= len(grains(returned)) for number in told
    )
    return missed + _remarks(returned, edits) + _lines(issued, returned, edits)


def _remarks(returned: Returned, edits: Iterable[Edit]) -> int:
    told = Counter(edit.change for edit in edits)
    comments = abs(told[Change.COMMENT] - len(returned.notes))
    return comments + abs(told[Change.EXTRA] - len(returned.extras))


def _lines(issued: Page, returned: Returned, edits: Iterable[Edit]) -> int:
    wanted = wanted_text(issued, apply(issued, (splice for edit in edits for splice in edit.splices)))
    accepted = accepted_text(returned)
    if wanted == accepted:
        return 0
    return (Counter(wanted.splitlines()) - Counter(accepted.splitlines())).total() or 1
