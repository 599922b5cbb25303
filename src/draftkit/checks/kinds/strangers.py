"""People in a draft whom nobody knows."""

from collections.abc import Iterator

from draftkit.checks.model import Find, Hit
from draftkit.checks.own import own_of
from draftkit.checks.subject import Subject
from draftkit.facts.model import Mention
from draftkit.facts.names.people.shape import is_national
from draftkit.figures.model import FigureType
from draftkit.strictyaml import Fields

_FULL_NAME = 3
_SPOKEN = frozenset("请用逐让把由给同到会带去来进入管问找谈说做办在和与的了")
"""Characters of a sentence that no name holds, though words may look like one: 书记管到位."""


def foreign_people(_: Fields) -> Find:
    """People in a draft whom neither figures nor brief nor roster know."""
    return _foreign_people


def _foreign_people(subject: Subject) -> Iterator[Hit]:
    if subject.context.draft is None:
        return
    own = own_of(subject.context)
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        for mention in mentions:
            if mention.type is not FigureType.PERSON or mention.doubtful or is_national(mention.value):
                continue
            if passage.is_generated(mention.start, mention.end) or own.has(mention.value) or not _is_sure(mention):
                continue
            yield Hit(passage.span(mention.start, mention.end), (("name", mention.value),))


def _is_sure(mention: Mention) -> bool:
    """Whether it is a full name that no words of a sentence make: not 书记管钱."""
    return len(mention.value) >= _FULL_NAME and _SPOKEN.isdisjoint(mention.value)
