"""Words that are judged by an entry nobody has given a source."""

from collections.abc import Iterator

from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import compile_pattern
from draftkit.checks.subject import Passage, Subject
from draftkit.formulations.model import FixedOrder
from draftkit.strictyaml import Fields


def unsourced(_: Fields) -> Find:
    """The first place where an entry of a table without a source is met.

    Values of a hit are `found` and `entry`.
    """
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    context = subject.context
    for term in (each for each in context.terms if not each.source):
        pattern = compile_pattern(term.pattern).value
        for passage in subject.passages if pattern else ():
            if pattern and (match := pattern.search(passage.text)):
                yield _hit(passage, match.start(), match.end(), term.id)
                break
    for order in (each for each in context.orders if not each.source):
        if place := _together(subject, order):
            yield _hit(*place, order.id)


def _together(subject: Subject, order: FixedOrder) -> tuple[Passage, int, int] | None:
    """The first sentence that has at least as many members of a set as make it be meant: from the first to the last."""
    for passage in subject.passages:
        for start, end in passage.sentences:
            found = [(at, at + len(word)) for word in order.members if (at := passage.text.find(word, start, end)) >= 0]
            if len(found) >= order.least:
                return passage, min(found)[0], max(high for _, high in found)
    return None


def _hit(passage: Passage, start: int, end: int, entry: str) -> Hit:
    values = (("found", passage.text[start:end]), ("entry", entry))
    return Hit(passage.span(start, end), values, entry)
