"""The people a speech names, each with the office it gives them there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.checks.subject import Passage, Subject
from draftkit.facts.model import Mention
from draftkit.facts.names.people.offices import office_before
from draftkit.figures.model import FigureType
from draftkit.source import Span
from draftkit.tree.reading import Role

SPOKEN = frozenset(
    "请用逐让把由给同到会带去来进入管问找谈说做办在和与的了最更很都就也还才只不没未难多少各位每某这那哪谁我你他它们祝"
)
"""Characters of a sentence that no name holds, though words may look like one: 书记管到位, 要靠村, 时候请街道."""
_SHORTEST = 2
_APART = frozenset({Role.TITLE, Role.SALUTATION, Role.NEWS})
_END_MARKS = tuple("。！？；：”")
_FORMER = ("原", "时任", "前任", "曾任", "前", "历任", "原任")

_ASKED = re.compile("^.*(?:[请由听让]|邀请|聘请|在座的)(?=[^请由听让]{3})")
"""What a sentence says before an office is no part of it: 会后请|市档案局局长."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person where a passage names them.

    Attributes:
        start, end: office, name and title in the passage's text.
        office: as it stands before the name; empty where none does.
        is_former: whether the words before the office say that it was held once.
        in_sentence: whether it stands in running text, and not in a line of its own like that of the speaker.
    """

    passage: Passage
    start: int
    end: int
    name: str
    office: str
    is_former: bool
    in_sentence: bool

    @property
    def span(self) -> Span:
        """Where in the source."""
        return self.passage.span(self.start, self.end)


def named_people(subject: Subject) -> Iterator[Named]:
    """The people of a subject that are named in full and for sure, in the order of the text."""
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        for mention in mentions:
            if mention.type is FigureType.PERSON and not mention.doubtful and _is_full(mention):
                yield _named(passage, mention)


def _named(passage: Passage, mention: Mention) -> Named:
    text = passage.text
    before = "" if mention.unit else office_before(text, mention.start)
    start = mention.start - len(before)
    return Named(
        passage=passage,
        start=start,
        end=mention.end,
        name=mention.value,
        office=_ASKED.sub("", mention.unit or before),
        is_former=text.endswith(_FORMER, 0, start) or mention.unit.startswith(_FORMER) or before.startswith(_FORMER),
        in_sentence=passage.role not in _APART and text.endswith(_END_MARKS),
    )


def _is_full(mention: Mention) -> bool:
    """Whether it is a name: 王书记 is somebody whose name is not said, 书记管到位 no name at all."""
    if mention.unit and mention.value.endswith(mention.unit):
        return False
    return len(mention.value) >= _SHORTEST and SPOKEN.isdisjoint(mention.value)
