"""Places that are said with what they lie in: 云溪县柳河村 is two, so that 云溪县 is the same figure everywhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draftkit.facts.model import Fact
from draftkit.facts.names.places.tables import AREAS
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, is_province, stem_of

_WITHIN = re.compile("(?:自治区|自治州|自治县|[省市州盟县区旗镇乡]|街道)")
_OWN = re.compile("[我本全各]")
_SHORTEST = len("云溪县")


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a document.

    Attributes:
        ambiguous: names that several places have: 朝阳区 beside 北京市朝阳区 and 长春市朝阳区.
    """

    ambiguous: frozenset[str]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Places":
        """Look which names are said with more than one place around them."""
        within: dict[str, set[str]] = {}
        for fact in facts:
            at = fact.text.rfind(fact.value) if fact.type is FigureType.PLACE else 0
            if at > 0:
                within.setdefault(fact.value, set()).add(fact.text[:at])
        return cls(frozenset(value for value, around in within.items() if len(around) > 1))

    def link(self, value: str) -> tuple[str, ...]:
        """What all places of that name have in common."""
        return "place", value

    def parts(self, fact: Fact) -> Iterator[tuple[int, int, str]]:
        """Each place in the words of a fact: its start, its end and its name; all of it where the name is no one's."""
        text, at, start = fact.text, fact.text.rfind(fact.value), 0
        if at > 0 and fact.value not in self.ambiguous:
            for end in _ends(text[:at]):
                yield start, end, _stem(text[start:end])
                start = end
        yield start, len(text), fact.value


def _ends(text: str) -> Iterator[int]:
    """Where the places end that a name is said within; nothing where they do not fill the text."""
    start, ends = 0, []
    for match in _WITHIN.finditer(text):
        if _is_place(text[start : match.end()]):
            start = match.end()
            ends.append(start)
    if not _OWN.match(text) and ends and ends[-1] == len(text):
        yield from ends
    elif is_province(text):
        yield len(text)


def _is_place(text: str) -> bool:
    return len(text) >= _SHORTEST or text in gazetteer().full


def _stem(name: str) -> str:
    """The name as the value of a fact has it."""
    if name in gazetteer().full:
        return stem_of(name) or name
    return name[:-1] if name[-1] in AREAS and len(name) >= _SHORTEST else name
