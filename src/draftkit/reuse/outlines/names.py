"""One name for one fact in several old speeches, and never one name for two."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from draftkit.figures.model import Figure, FigureType
from draftkit.tree.change import map_words
from draftkit.tree.nodes import Section, Slot, Speech, Word

_SAME = frozenset(
    {
        FigureType.PLACE,
        FigureType.PERSON,
        FigureType.ORGANISATION,
        FigureType.MEETING,
        FigureType.DOCUMENT,
        FigureType.BRAND,
        FigureType.SLOGAN,
        FigureType.TERM,
    }
)
"""Types of facts that are the same where their words are; two hundred people may be others every time."""
_OLD = re.compile("【.*】")
"""The old value in what is asked for a figure, with the words around it."""
_NUMBERED = re.compile(r"(.*?)[0-9]+")

Figures = tuple[Figure, ...]


def in_common(speeches: Sequence[tuple[Speech, Figures]]) -> tuple[tuple[Speech, ...], Figures]:
    """The speeches with their figures named in common, and these figures.

    A figure is that of an earlier speech where both are a name with the same words, where both have the same telling
    name (参会人数), type and unit, or where the words around them are the same. Names that only count (地名2) say
    nothing: such a figure gets the next free number.
    """
    table = _Table()
    renamed = tuple(_renamed(speech, table.names_of(figures)) for speech, figures in speeches)
    return renamed, tuple(table.figures.values())


def _renamed(speech: Speech, names: dict[str, str]) -> Speech:
    def rename(word: Word, _: Section | None) -> Word:
        return replace(word, name=names.get(word.name, word.name)) if isinstance(word, Slot) else word

    return map_words(speech, rename)


class _Table:
    """All figures met so far, by the name they have in common."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}
        self._by_words: dict[tuple[FigureType, str], str] = {}
        self._by_place: dict[tuple[FigureType, str, str], str] = {}
        self._numbers: dict[str, count[int]] = {}

    def names_of(self, figures: Figures) -> dict[str, str]:
        """The common name of each figure of one speech; no two of one speech get the same."""
        names: dict[str, str] = {}
        earlier, taken = frozenset(self.figures), set[str]()
        for figure in figures:
            same = self._known(figure, earlier)
            name = same if same and same not in taken else self._free(figure.name)
            names[figure.name] = name
            taken.add(name)
            self.figures.setdefault(name, replace(figure, name=name, follows=names.get(figure.follows, figure.follows)))
        for figure in figures:
            if figure.type in _SAME and figure.old:
                self._by_words.setdefault((figure.type, figure.old), names[figure.name])
            if _OLD.search(figure.ask):
                self._by_place.setdefault(_place(figure), names[figure.name])
        return names

    def _known(self, figure: Figure, earlier: frozenset[str]) -> str:
        """The name of the figure of an earlier speech that this one is; empty for none."""
        if figure.type in _SAME and (same := self._by_words.get((figure.type, figure.old))):
            return same
        if not _NUMBERED.fullmatch(figure.name) and figure.name in earlier:
            other = self.figures[figure.name]
            if (other.type, other.unit) == (figure.type, figure.unit):
                return figure.name
        return self._by_place.get(_place(figure), "")

    def _free(self, name: str) -> str:
        if name not in self.figures:
            return name
        found = _NUMBERED.fullmatch(name)
        stem = found[1] if found and found[1] else name
        numbers = self._numbers.setdefault(stem, count(2))
        return next(free for number in numbers if (free := f"{stem}{number}") not in self.figures)


def _place(figure: Figure) -> tuple[FigureType, str, str]:
    """A figure by the words around it, without its own."""
    return figure.type, figure.unit, _OLD.sub("【】", figure.ask)
