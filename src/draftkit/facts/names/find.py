"""Find the names of people, places and bodies in a document.

The whole document is looked at first: a name that its surroundings confirm once counts wherever it stands. 临江市
confirms 临江, 向周明远同志学习 the bare 周明远; 明远同志 is the same person.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter

from draftkit.facts.model import Mention
from draftkit.facts.names.authorities import authorities
from draftkit.facts.names.bodies import bodies
from draftkit.facts.names.known_names import KnownNames, known_names
from draftkit.facts.names.people.find import people
from draftkit.facts.names.piece import Piece, cut, stretches
from draftkit.facts.names.places.find import places
from draftkit.facts.names.places.tables import NOT_AFTER, NOT_FOLLOWED
from draftkit.facts.names.places.words import is_counted, used_as_place
from draftkit.facts.names.referring import level_of, names_its_place, referring
from draftkit.facts.names.spotting import occurrences
from draftkit.figures.model import FigureType
from draftkit.lexicon.namelike import EVERYDAY_PLACES
from draftkit.lexicon.words import words

Found = tuple[Mention, ...]
Watch = Callable[[int, Piece], None]
"""Is shown every piece of a document when it is cut into words, with its offset in the blocks joined by line breaks."""

_AROUND = 12
"""Characters on each side of a name that are cut into words to see what kind of word it is there."""
_FULL_NAME = 3
"""Characters. A shorter name may be part of other words."""
_GIVEN = 2


@dataclass(frozen=True, slots=True)
class _Document:
    """The text of a document, its blocks parted by line breaks, and where its words begin, piece by piece."""

    text: str
    watch: Watch | None = None
    starts: list[tuple[int, list[int]]] = field(default_factory=list)

    def pieces(self) -> Iterator[tuple[int, Piece]]:
        """The document cut into words, piece by piece, each with its offset; `starts` grows on the way."""
        for offset, stretch in stretches(self.text):
            piece = cut(stretch, words())
            self.starts.append((offset, piece.starts))
            if self.watch is not None:
                self.watch(offset, piece)
            yield offset, piece

    def is_edge(self, at: int) -> bool:
        """Whether a word begins or ends here."""
        offset, starts = self.starts[bisect_right(self.starts, at, key=itemgetter(0)) - 1]
        index = bisect_left(starts, at - offset)
        return index < len(starts) and starts[index] == at - offset


def find_names(texts: Sequence[str], watch: Watch | None = None) -> list[Found]:
    """The names in the blocks of one document, block by block, in the order of the text. Mentions may overlap.

    Args:
        texts: the words of each block.
        watch: somebody else who wants the document cut into words: that is done once.
    """
    document = _Document("\n".join(texts), watch)
    found = list(_first_look(document))
    known = known_names(found, document.text)
    level = level_of(document.text)
    if names_its_place(level, _places(document.text, found)):
        level = ""
    return _by_block(texts, _second_look(document, found, known, level))


def _places(text: str, found: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    for mention in found:
        if mention.type is FigureType.PLACE:
            yield text[mention.start : mention.end], mention.value


def _by_block(texts: Sequence[str], mentions: Iterable[Mention]) -> list[Found]:
    """Mentions in a document's text as mentions in its blocks; none runs over the end of a block."""
    starts = [*accumulate((len(text) + 1 for text in texts), initial=0)]
    blocks: list[list[Mention]] = [[] for _ in texts]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at < len(texts) and mention.end < starts[at + 1]:
            blocks[at].append(_moved(mention, -starts[at]))
    return [tuple(block) for block in blocks]


def _moved(mention: Mention, by: int) -> Mention:
    """A mention that many characters further on; `dataclasses.replace` takes four times as long."""
    start, end = mention.start + by, mention.end + by
    return Mention(mention.type, start, end, mention.value, mention.unit, mention.doubtful)


def _first_look(document: _Document) -> Iterator[Mention]:
    for offset, piece in document.pieces():
        named = list(places(piece))
        for mention in (*named, *people(piece), *bodies(piece), *authorities(piece, named)):
            yield _moved(mention, offset)


def _second_look(document: _Document, found: Iterable[Mention], known: KnownNames, level: str) -> list[Mention]:
    text, mentions = document.text, [*filter(None, map(known.settled, found))]
    taken = bytearray(len(text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    mentions += _bare(document, known, taken)
    mentions += _given(text, known, taken)
    mentions += referring(text, level)
    return sorted(mentions, key=lambda mention: (mention.start, -mention.end))


def _bare(document: _Document, known: KnownNames, taken: bytearray) -> Iterator[Mention]:
    """Confirmed names where they stand bare, the longest first. What is found is taken."""
    for at, name in occurrences(document.text, known.names):
        if not taken[at] and _stands(document, name, at, known.names[name]):
            kind, value = known.names[name]
            taken[at : at + len(name)] = b"\1" * len(name)
            yield Mention(kind, at, at + len(name), known.short.get(value, value))


def _given(text: str, known: KnownNames, taken: bytearray) -> Iterator[Mention]:
    """The given name alone of a person of the document: 明远同志."""
    for match in re.finditer("同志", text):
        start = match.start() - _GIVEN
        full = known.short.get(text[max(0, start) : match.start()])
        if full and start >= 0 and not taken[start]:
            yield Mention(FigureType.PERSON, start, match.end(), full)


def _stands(document: _Document, name: str, start: int, meaning: tuple[FigureType, str]) -> bool:
    """Whether a name is one here: not 各位来宾, not 人民安康; 青石 for 青石镇 only where it is used as a place."""
    kind, value = meaning
    if kind is FigureType.PERSON and len(name) >= _FULL_NAME:
        return True
    text, end = document.text, start + len(name)
    if not document.is_edge(start) or not document.is_edge(end) or is_counted(text, start):
        return False
    if kind is FigureType.PLACE and value != name and words().is_word(name):
        first = max(0, start - _AROUND)
        piece = cut(text[first : end + _AROUND], words())
        word, tag = piece.words[piece.word_at(start - first)]
        is_tagged = word == name and name not in EVERYDAY_PLACES and tag.startswith(("ns", "nr"))
        return is_tagged or used_as_place(text, start, end)
    if name not in EVERYDAY_PLACES:
        return True
    return not text.endswith(NOT_AFTER, 0, start) and not text.startswith(NOT_FOLLOWED, end)
