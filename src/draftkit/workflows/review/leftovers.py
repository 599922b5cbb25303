"""What reviewers bring back of the older speech that a speech was made from."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from draftkit.diagnostics import Diagnostic
from draftkit.facts.forms import OldValue, OldValues
from draftkit.review.model import Change
from draftkit.review.together import Item
from draftkit.workflows.review import messages_old as messages
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import attempted


def old_values_of(figures: Path) -> tuple[OldValue, ...]:
    """What figures were in an older speech, and are now; none where there is no such speech, or the file is wrong.

    Args:
        figures: the path of figures.yaml. What is wrong with it is said where it is read for the review itself.
    """
    from draftkit.checks.old import old_values

    opened = attempted(lambda: open_sheet(figures)).value
    return old_values(opened.value) if opened else ()


def leftovers(items: Iterable[Item], values: tuple[OldValue, ...]) -> Iterator[Diagnostic]:
    """A warning for each old value that an edit puts in, or a comment says, once for each item.

    What the words had before is not told: the check of the speech does that.
    """
    if not values:
        return
    search = OldValues(values)
    for item in items:
        is_said = item.edit.change is Change.COMMENT
        message = messages.OLD_VALUE_SAID if is_said else messages.OLD_VALUE
        before = () if is_said else _found(search, item.edit.before)
        for of, words in Counter(_found(search, item.edit.after)) - Counter(before):
            if values[of].new:
                yield message(number=item.number, found=words, old=values[of].text, new=values[of].new)


def _found(search: OldValues, text: str) -> list[tuple[int, str]]:
    return [(left.of, text[left.start : left.end]) for left in search.find(text)]
