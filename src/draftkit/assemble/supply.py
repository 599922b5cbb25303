"""Phrases for the gaps of an outline: each at most once in a speech."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from draftkit.assemble.pick import overlap
from draftkit.assemble.ring import Ring
from draftkit.assemble.stock import Stock
from draftkit.outline.model import GapSpec
from draftkit.phrases.model import Phrase
from draftkit.phrases.select import Shelves, Wish, is_current


@dataclass(slots=True)
class _Kept:
    """What holds for every attempt at a speech: the phrases on their shelves, and what each gap can take."""

    bank: Shelves
    house: Shelves
    usable: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    of_house: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Supply:
    """Hands out phrases.

    Attributes:
        themes: what the speech is about, most important first.
        pinned, banned: ids or texts.
        reserved: all words of the outline itself: a phrase that stands there is not drawn.
        day: when the speech is given (2026-12-03); empty where it is not known.
        spent: ids already used in this speech.
    """

    stock: Stock
    seed: int
    themes: tuple[str, ...]
    pinned: frozenset[str] = frozenset()
    banned: frozenset[str] = frozenset()
    reserved: str = ""
    day: str = ""
    spent: set[str] = field(default_factory=set)
    _rings: dict[str, tuple[Ring, ...]] = field(default_factory=dict)
    _kept: _Kept | None = None

    def draw(self, gap: GapSpec, key: str, text: str) -> tuple[Phrase, ...] | None:
        """The phrases for one gap, all of one length; None where the bank has not enough.

        Args:
            gap: what is wanted.
            key: the place of the gap, which the choice depends on.
            text: the sentence around the gap: no two characters in a row that stand there are said again.
        """
        for first in self._ordered(gap, key):
            if not self.is_free(first, text):
                continue
            chosen, said = [first], text + first.text
            for other in self._ordered(gap, key) if gap.count > 1 else ():
                if other.length == first.length and self.is_free(other, said):
                    chosen.append(other)
                    said += other.text
                if len(chosen) == gap.count:
                    break
            if len(chosen) == gap.count:
                return tuple(chosen)
        return None

    def spend(self, phrases: tuple[Phrase, ...]) -> None:
        """Mark phrases as used."""
        self.spent.update(phrase.id for phrase in phrases)

    def fresh(self, seed: int | None = None) -> "Supply":
        """The same supply with nothing spent; with another seed, its orders are other ones."""
        axes = self.pinned, self.banned, self.reserved, self.day
        own, rings = (self.seed, self._rings) if seed is None else (seed, dict[str, tuple[Ring, ...]]())
        return Supply(self.stock, own, self.themes, *axes, set(), rings, self.kept)

    @property
    def kept(self) -> _Kept:
        """What all supplies of one speech share."""
        if self._kept is None:
            self._kept = _Kept(Shelves(self.stock.bank), Shelves(self.stock.house))
        return self._kept

    def usable(self, gap: GapSpec) -> tuple[Phrase, ...]:
        """What the banks have for a gap, without what is banned or out of date.

        A phrase of the house serves its own themes alone: those the gap names, or else the speech's.
        """
        kept = self.kept
        if gap.name not in kept.usable:
            found = {phrase.id: phrase for phrase in fitting(kept.bank, gap, self.banned)}
            themes = gap.themes or self.themes
            fits = (phrase for phrase in fitting(kept.house, gap, self.banned) if overlap(themes, phrase.themes))
            house = [phrase for phrase in fits if phrase.id not in found]
            kept.of_house.update(phrase.id for phrase in house)
            current = (phrase for phrase in (*found.values(), *house) if is_current(phrase, self.day))
            kept.usable[gap.name] = tuple(current)
        return kept.usable[gap.name]

    def is_free(self, phrase: Phrase, text: str) -> bool:
        """Not used yet, said nowhere by the outline itself, and sharing no two characters in a row with the text."""
        if phrase.id in self.spent or any(pair in text for pair in _pairs(phrase.text)):
            return False
        return phrase.text not in self.reserved

    def _ordered(self, gap: GapSpec, key: str) -> Iterator[Phrase]:
        """What is usable, in the order it is tried at a place; the same in every attempt at the speech."""
        return chain.from_iterable(ring.at(key) for ring in self._tiers(gap))

    def _tiers(self, gap: GapSpec) -> tuple[Ring, ...]:
        """Pinned phrases, then those on the speech's themes, mined ones, those a person decided on; each by lot."""
        if gap.name not in self._rings:
            tiers: dict[tuple[bool, ...], list[Phrase]] = {}
            wanted = tuple(theme for theme in self.themes if not gap.themes or theme in gap.themes)
            for phrase in self.usable(gap):
                tiers.setdefault(self._tier(phrase, wanted), []).append(phrase)
            self._rings[gap.name] = tuple(Ring(tiers[tier], self.seed, gap.name) for tier in sorted(tiers))
        return self._rings[gap.name]

    def _tier(self, phrase: Phrase, wanted: tuple[str, ...]) -> tuple[bool, ...]:
        pinned = phrase.id in self.pinned or phrase.text in self.pinned
        return not pinned, not overlap(wanted, phrase.themes), phrase.id in self.kept.of_house, not phrase.checked


def fitting(shelves: Shelves, gap: GapSpec, banned: frozenset[str] = frozenset()) -> tuple[Phrase, ...]:
    """The phrases of a bank that a gap takes; frames with gaps of their own never fit."""
    return tuple(phrase for phrase in shelves.fitting(wish_of(gap, banned)) if not phrase.slots)


def wish_of(gap: GapSpec, banned: frozenset[str] = frozenset()) -> Wish:
    """What a gap asks of the bank."""
    heads = (gap.head,) if gap.head else ()
    return Wish(gap.forms, gap.roles, gap.themes, heads, *gap.length, banned.union(gap.unwanted))


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
