"""Find the local facts of a document: what must be changed when a speech is used again."""

from collections.abc import Iterable, Iterator

from draftkit.facts.model import Fact, Mention
from draftkit.facts.names import find_names
from draftkit.facts.quantities import quantities
from draftkit.facts.times import times
from draftkit.facts.titles import titles
from draftkit.figures.model import FigureType
from draftkit.tree.reading import ReadBlock, ReadDocument, Reading, Role

_TITLED = frozenset(
    {FigureType.DOCUMENT, FigureType.MEETING, FigureType.BRAND, FigureType.SLOGAN, FigureType.QUOTATION}
)
_NAMES = frozenset({FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION})
"""Facts whose unit (an office) says nothing about which one they are."""
_COUNTED = frozenset({FigureType.COUNT, FigureType.MONEY})
_ABOUT = frozenset("余多几来")
_Meaning = tuple[FigureType, str, str, bool]
"""What facts with one link have in common: type, value, unit, and whether the figure is about that much."""


def find_facts(reading: Reading) -> tuple[Fact, ...]:
    """The facts of a reading in the order of the text; none overlaps another.

    Noise holds none. Mentions with the same type, value and unit share a link, over all documents of
    the file; 200人 and 200余人 do not. Where two
    mentions overlap, the one that begins with more of the text wins, see `settle`.
    """
    links: dict[_Meaning, int] = {}
    return tuple(_fact(block, mention, links) for doc in reading.documents for block, mention in _mentions(doc))


def _mentions(document: ReadDocument) -> Iterator[tuple[ReadBlock, Mention]]:
    blocks = [block for block in document.blocks if block.role is not Role.NOISE and block.text]
    for block, names in zip(blocks, find_names([block.text for block in blocks]), strict=True):
        others = (*quantities(block.text), *times(block.text), *titles(block.text))
        for mention in settle((*names, *others)):
            yield block, mention


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, the one that counts, in the order of the text.

    What has a title or quotation marks (documents, meetings, brands) goes before everything else, then the longest,
    then the first: 全省组织部长会议 is one meeting and no place, a person in the title of a document is none.
    A place that runs into the office of a person gives up its end: 临江|市委书记周明远.
    """
    ranked = sorted(mentions, key=_rank)
    taken = bytearray(max((mention.end for mention in ranked), default=0))
    chosen: list[Mention] = []
    for mention in ranked:
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


def _rank(mention: Mention) -> tuple[bool, int, int, bool]:
    return mention.type not in _TITLED, mention.start - mention.end, mention.start, mention.doubtful


def _fact(block: ReadBlock, mention: Mention, links: dict[_Meaning, int]) -> Fact:
    text = block.text[mention.start : mention.end]
    unit = "" if mention.type in _NAMES else mention.unit
    meaning = (mention.type, mention.value, unit, mention.type in _COUNTED and not _ABOUT.isdisjoint(text))
    link = links.setdefault(meaning, len(links) + 1)
    span = block.original(mention.start, mention.end)
    return Fact(mention.type, text, mention.value, mention.unit, span, link, mention.doubtful)
