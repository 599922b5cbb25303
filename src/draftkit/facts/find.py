"""Find the local facts of a document: what must be changed when a speech is used again."""

from collections.abc import Iterable, Iterator, Sequence

from draftkit.facts.measures.numbers import plain_amount
from draftkit.facts.model import Fact, Mention
from draftkit.facts.names.find import Watch, find_names
from draftkit.facts.overlap import best
from draftkit.facts.titles.find import Titles
from draftkit.figures.model import FigureType
from draftkit.tree.reading import ReadBlock, ReadDocument, Reading, Role

_TITLED = frozenset(
    {FigureType.DOCUMENT, FigureType.MEETING, FigureType.BRAND, FigureType.SLOGAN, FigureType.QUOTATION}
)
_NAMES = frozenset({FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION})
"""Facts whose unit (an office) says nothing about which one they are."""
_Meaning = tuple[FigureType, str, str]
"""What facts with one link have in common: type, value and unit, with 万 and 亿 counted out."""


def find_facts(reading: Reading) -> tuple[Fact, ...]:
    """The facts of a reading in the order of the text; none overlaps another.

    Noise holds none. Mentions with the same type, value and unit share a link, over all documents of the file, however
    they are written: 二百人 and 200余人 that of 200人, 1.2万亩 that of 12000亩. Where two overlap, see `settle`.
    """
    links: dict[_Meaning, int] = {}
    return tuple(_fact(block, mention, links) for doc in reading.documents for block, mention in _mentions(doc))


def find_named(texts: Sequence[str], watch: Watch | None = None) -> list[list[Mention]]:
    """What has a name in the blocks of one document: people, places and bodies, documents, meetings, brands, slogans.

    Amounts and times are left out: whoever wants names alone waits half as long.

    Args:
        texts: the words of each block that is no noise.
        watch: see `find_names`.
    """
    titles = Titles.of(texts)
    found = find_names(texts, watch)
    return [settle((*names, *titles.mentions(text))) for names, text in zip(found, texts, strict=True)]


def find_mentions(texts: Sequence[str]) -> list[list[Mention]]:
    """All local facts in the blocks of one document, in the order of each text; none overlaps another.

    Args:
        texts: the words of each block that is no noise.
    """
    # The patterns of these two take 45 ms to compile, and whoever wants names alone does without.
    from draftkit.facts.measures.quantities import quantities
    from draftkit.facts.measures.times import times

    titles = Titles.of(texts)
    return [
        settle((*names, *quantities(text), *times(text), *titles.mentions(text)))
        for text, names in zip(texts, find_names(texts), strict=True)
    ]


def _mentions(document: ReadDocument) -> Iterator[tuple[ReadBlock, Mention]]:
    blocks = [block for block in document.blocks if block.role is not Role.NOISE and block.text]
    for block, mentions in zip(blocks, find_mentions([block.text for block in blocks]), strict=True):
        for mention in mentions:
            yield block, mention


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, the one that counts, in the order of the text.

    What has a title or quotation marks (documents, meetings, brands) goes before everything else, then the longest,
    then the first: 全省组织部长会议 is one meeting and no place, a person in the title of a document is none.
    A place that runs into the office of a person gives up its end: 临江|市委书记周明远.
    """
    return best(mentions, _rank)


def _rank(mention: Mention) -> tuple[bool, int, int, bool]:
    return mention.type not in _TITLED, mention.start - mention.end, mention.start, mention.doubtful


def _fact(block: ReadBlock, mention: Mention, links: dict[_Meaning, int]) -> Fact:
    link = links.setdefault(_meaning(mention), len(links) + 1)
    span = block.original(mention.start, mention.end)
    text = block.text[mention.start : mention.end]
    return Fact(mention.type, text, mention.value, mention.unit, span, link, mention.doubtful)


def _meaning(mention: Mention) -> _Meaning:
    if mention.type in _NAMES:
        return mention.type, mention.value, ""
    return mention.type, *plain_amount(mention.value, mention.unit)
