"""Whether the numbers that an old speech had worked out come out with the new ones."""

from collections.abc import Iterator

from draftkit.checks.kinds.numbers.amounts import Amount, amounts
from draftkit.checks.subject import Generated, Passage, Subject
from draftkit.checks.worked_again import right_result, shown
from draftkit.checks.worked_out import Reckoning
from draftkit.workflows.reuse.risk_items import Found


def wrong_sums(found: Found, present: Subject) -> Iterator[tuple[str, str]]:
    """What stands where the result stood, and what comes out, in every passage that has all of its numbers.

    Nothing where they come out, and where nobody can say how they did or where they are now.
    """
    before = [_at(found.passage, start, end) for start, end in found.parts]
    names = [_name_at(found.passage, start, end) for start, end in found.parts]
    for passage in present.passages:
        now = [_named(passage, name) for name in names]
        if None in before or None in now or not all(names):
            continue
        there, here = [each for each in before if each], [each for each in now if each]
        right = right_result(Reckoning[found.type.upper()], there, here)
        if right is not None:
            words = passage.text[here[0].start : here[0].end]
            yield words, shown(right, here[0], words)


def _name_at(passage: Passage, start: int, end: int) -> str:
    made = next((each for each in passage.generated if each.start < end and start < each.end and each.slot), None)
    return made.slot.name if made and made.slot else ""


def _named(passage: Passage, name: str) -> Amount | None:
    made = next((each for each in passage.generated if each.slot and each.slot.name == name), None)
    return _of(passage, made) if made else None


def _of(passage: Passage, made: Generated) -> Amount | None:
    return next((each for each in amounts(passage.text) if each.start < made.end and made.start < each.end), None)


def _at(passage: Passage, start: int, end: int) -> Amount | None:
    return next((each for each in amounts(passage.text) if (each.start, each.end) == (start, end)), None)
