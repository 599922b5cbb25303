"""Offer phrases to the assembler: what may stand in a gap, in an order that depends on the bank alone."""

from dataclasses import dataclass

from draftkit.phrases.model import MAX_HAN, Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole


@dataclass(frozen=True, slots=True)
class Wish:
    """What a gap takes; an empty tuple takes anything.

    Attributes:
        forms, roles, themes, heads: a phrase fits where it has one of each.
        shortest, longest: Han characters, gaps not counted, both inclusive.
        banned: ids or texts that must not be offered.
    """

    forms: tuple[Form, ...] = ()
    roles: tuple[PhraseRole, ...] = ()
    themes: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    shortest: int = 1
    longest: int = MAX_HAN
    banned: frozenset[str] = frozenset()


def candidates(bank: Bank, wish: Wish) -> tuple[Phrase, ...]:
    """The phrases that fit, the most frequent first, then by id."""
    found = (phrase for phrase in bank.phrases if _fits(phrase, wish))
    return tuple(sorted(found, key=lambda phrase: (-phrase.count, phrase.id)))


def _fits(phrase: Phrase, wish: Wish) -> bool:
    return (
        wish.shortest <= phrase.length <= wish.longest
        and (not wish.forms or phrase.form in wish.forms)
        and (not wish.heads or phrase.head in wish.heads)
        and (not wish.roles or not set(wish.roles).isdisjoint(phrase.roles))
        and (not wish.themes or not set(wish.themes).isdisjoint(phrase.themes))
        and phrase.id not in wish.banned
        and phrase.text not in wish.banned
    )
