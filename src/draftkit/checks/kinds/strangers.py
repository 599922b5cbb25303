"""Names in a draft that nobody knows: typed into it, and neither in its figures nor in its brief."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.own import is_of_country, own_of
from draftkit.checks.subject import Passage, Subject
from draftkit.facts.model import Mention
from draftkit.facts.names.people.shape import is_national
from draftkit.figures.model import FigureType
from draftkit.strictyaml import Fields

_TYPES = (FigureType.PERSON, FigureType.MEETING, FigureType.BRAND, FigureType.SLOGAN, FigureType.DOCUMENT)
_FULL_NAME = 3
_SPOKEN = frozenset(
    "请用逐让把由给同到会带去来进入管问找谈说做办在和与的了最更很都就也还才只不没未难多少各位每某这那哪谁我你他它们祝"
)
"""Characters of a sentence that no name holds, though words may look like one: 书记管到位."""
_SCOPED = re.compile("[全省市县区州镇乡第首本]|(?:19|20)\\d\\d")
"""How the name of a meeting begins; others are words of a sentence, 想想发展大会."""


def strangers(fields: Fields) -> Find:
    """Names that stand in a draft without being figures, and that neither brief, roster nor settings know.

    Options:
        types: what kind of names, of person, meeting, brand, slogan and document.
    """
    types = frozenset(FigureType(each) for each in fields.choices("types", _TYPES))
    return partial(_strangers, types=types)


def _strangers(subject: Subject, types: frozenset[FigureType]) -> Iterator[Hit]:
    if subject.context.draft is None:
        return
    own = own_of(subject.context)
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        for mention in mentions:
            if mention.type in types and _is_name(passage, mention) and not own.has(mention.value):
                yield Hit(passage.span(mention.start, mention.end), (("name", mention.value),))


def _is_name(passage: Passage, mention: Mention) -> bool:
    """Whether it is typed, and surely the name of somebody or something that one place has."""
    if mention.doubtful or passage.is_generated(mention.start, mention.end):
        return False
    match mention.type:
        case FigureType.PERSON:
            is_full = len(mention.value) >= _FULL_NAME and _SPOKEN.isdisjoint(mention.value)
            return is_full and not is_national(mention.value)
        case FigureType.MEETING:
            return _SCOPED.match(mention.value) is not None and not is_of_country(mention.value)
        case _:
            return not is_of_country(mention.value)
