"""Phrases for the gaps of an outline: each at most once in a speech."""

from dataclasses import dataclass, field

from draftkit.assemble.pick import lot, overlap
from draftkit.assemble.stock import Stock
from draftkit.outline.model import GapSpec
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.select import Wish, candidates, is_current


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
    _fitting: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    _orders: dict[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict)
    _house: set[str] = field(default_factory=set)

    def draw(self, gap: GapSpec, key: str, text: str) -> tuple[Phrase, ...] | None:
        """The phrases for one gap, all of one length; None where the bank has not enough.

        Args:
            gap: what is wanted.
            key: the place of the gap, which the choice depends on.
            text: the sentence around the gap: no two characters in a row that stand there are said again.
        """
        ordered = self._ordered(gap, key)
        for first in ordered:
            if not self.is_free(first, text):
                continue
            chosen = [first]
            for other in ordered:
                said = text + "".join(phrase.text for phrase in chosen)
                if len(chosen) < gap.count and other.length == first.length and self.is_free(other, said):
                    chosen.append(other)
            if len(chosen) == gap.count:
                return tuple(chosen)
        return None

    def spend(self, phrases: tuple[Phrase, ...]) -> None:
        """Mark phrases as used."""
        self.spent.update(phrase.id for phrase in phrases)

    def fresh(self, seed: int | None = None) -> "Supply":
        """The same supply with nothing spent; with another seed, its orders are other ones."""
        axes = self.pinned, self.banned, self.reserved, self.day
        own, orders = (self.seed, self._orders) if seed is None else (seed, dict[tuple[str, str], tuple[Phrase, ...]]())
        return Supply(self.stock, own, self.themes, *axes, set(), self._fitting, orders, self._house)

    def usable(self, gap: GapSpec) -> tuple[Phrase, ...]:
        """What the banks have for a gap, without what is banned, out of date or said by the outline itself."""
        if gap.name not in self._fitting:
            found = fitting(self.stock.bank, gap, self.banned)
            mined = {phrase.id for phrase in found}
            found += tuple(phrase for phrase in fitting(self.stock.house, gap, self.banned) if phrase.id not in mined)
            self._house.update(phrase.id for phrase in found if phrase.id not in mined)
            current = (phrase for phrase in found if is_current(phrase, self.day))
            self._fitting[gap.name] = tuple(phrase for phrase in current if phrase.text not in self.reserved)
        return self._fitting[gap.name]

    def _ordered(self, gap: GapSpec, key: str) -> tuple[Phrase, ...]:
        """What is usable, in the order it is tried at a place; the same in every attempt at the speech."""
        if (gap.name, key) not in self._orders:
            ordered = sorted(self.usable(gap), key=lambda phrase: self._order(phrase, gap, key))
            self._orders[gap.name, key] = tuple(ordered)
        return self._orders[gap.name, key]

    def _order(self, phrase: Phrase, gap: GapSpec, key: str) -> tuple[bool, bool, bool, bool, int]:
        """Pinned phrases, then those on the speech's themes, mined ones, those a person decided on, and then by lot.

        A phrase draws one lot for each document it stands in: what the office says often comes often, but not always.
        """
        pinned = phrase.id in self.pinned or phrase.text in self.pinned
        wanted = tuple(theme for theme in self.themes if not gap.themes or theme in gap.themes)
        drawn = lot(self.seed, phrase.documents, key, gap.name, phrase.id)
        return not pinned, not overlap(wanted, phrase.themes), phrase.id in self._house, not phrase.checked, drawn

    def is_free(self, phrase: Phrase, text: str) -> bool:
        """Not used yet, and sharing no two characters in a row with the text."""
        return phrase.id not in self.spent and not any(pair in text for pair in _pairs(phrase.text))


def fitting(bank: Bank, gap: GapSpec, banned: frozenset[str] = frozenset()) -> tuple[Phrase, ...]:
    """The phrases of a bank that a gap takes; frames with gaps of their own never fit."""
    return tuple(phrase for phrase in candidates(bank, wish_of(gap, banned)) if not phrase.slots)


def wish_of(gap: GapSpec, banned: frozenset[str] = frozenset()) -> Wish:
    """What a gap asks of the bank."""
    heads = (gap.head,) if gap.head else ()
    return Wish(gap.forms, gap.roles, gap.themes, heads, *gap.length, banned)


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
