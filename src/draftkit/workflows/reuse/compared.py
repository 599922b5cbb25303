"""The paragraphs of a speech as they are compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from draftkit.checks.subject import Passage, Subject
from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType
from draftkit.reuse.compare.model import Line, Stretch
from draftkit.text.han import count_han
from draftkit.tree.nodes import Speech
from draftkit.tree.reading import Role
from draftkit.tree.walk import slots


@dataclass(frozen=True, slots=True)
class Compared:
    """One of two speeches that are laid beside each other.

    Attributes:
        name: the file, or the folder.
        title: empty where it has none.
        document: which of several speeches of the file it is, from 1; 0 where it is the only one.
        carried: the figures that still show the words of an older speech.
    """

    name: str
    title: str
    lines: tuple[Line, ...] = field(repr=False)
    document: int = 0
    carried: tuple[str, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether there is anything to compare."""
        return any(count_han(line.text) for line in self.lines)


def compared(subject: Subject, name: str) -> Compared:
    """A document as it is compared; reports about a speech are left out where the speech itself is there."""
    return Compared(name, subject.document.title, tuple(_lines(subject)))


def compared_draft(subject: Subject, speech: Speech, name: str) -> Compared:
    """A draft; `speech` is that of the subject with its figures filled in."""
    carried = dict.fromkeys(slot.name for _, slot in slots(speech) if slot.is_old)
    return replace(compared(subject, name), carried=tuple(carried))


def _lines(subject: Subject) -> Iterator[Line]:
    """The passages, a run-in lead and what follows on its line in one."""
    has_speech = any(passage.role is not Role.NEWS for passage in subject.passages)
    lead: Line | None = None
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        if passage.role is Role.NEWS and has_speech:
            continue
        line = _line(passage, mentions)
        line = line if lead is None else _continued(lead, line)
        lead = line if passage.inline else None
        if lead is None:
            yield line
    if lead is not None:
        yield lead


def _line(passage: Passage, mentions: Sequence[Mention]) -> Line:
    named = ((each.start, each.end) for each in mentions if each.type is not FigureType.QUOTATION)
    filled = ((each.start, each.end) for each in passage.generated)
    facts = tuple(_apart((*named, *filled)))
    carried = tuple((each.start, each.end) for each in passage.generated if each.slot and each.slot.is_old)
    part, where = passage.part, passage.where
    return Line(passage.text, passage.marker, passage.role, passage.level, part, where, facts, carried)


def _continued(lead: Line, body: Line) -> Line:
    words = f"{lead.text}{body.number}"
    at = len(words)
    facts, carried = (*lead.facts, *_shifted(body.facts, at)), (*lead.carried, *_shifted(body.carried, at))
    return replace(lead, text=f"{words}{body.text}", role=Role.REQUIREMENT, facts=facts, carried=carried)


def _shifted(stretches: Iterable[Stretch], by: int) -> Iterator[Stretch]:
    return ((start + by, end + by) for start, end in stretches)


def _apart(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """In order; those that overlap as one."""
    last: Stretch | None = None
    for start, end in sorted(stretches):
        if last is not None and start < last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last
